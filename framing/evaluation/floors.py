"""Floors under every figure: what was reached once is kept, unless someone writes down why not."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from framing import shelf
from framing.errors import FramingError
from framing.evaluation.measuring import Evaluation
from framing.evaluation.tally import Tally

_SCHEMA = "framing/floors/1"
#: A figure over fewer gold items than this swings too much to be held to.
_FEWEST_WANTED = 20
_PLACES = 1000

Rates = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Floors:
    """The pinned rates by figure, the digest of what they were measured on, and why any was ever lowered."""

    digest: str
    rates: Rates
    lowered: tuple[str, ...] = ()

    def under(self, evaluation: Evaluation) -> tuple[str, ...]:
        """Give, in words, each rate of ``evaluation`` that fell under its floor."""
        now = {tally.figure: tally.rates for tally in evaluation.tallies}
        return tuple(
            f"{figure} {rate} {now[figure][rate]:.3f}, floor {floor:.3f}"
            for figure, rates in self.rates.items()
            for rate, floor in rates.items()
            if figure in now and now[figure][rate] < floor
        )

    def text(self) -> str:
        """Give the floors as they are stored, a figure a line."""
        lines = ",\n".join(
            f"    {json.dumps(figure)}: {json.dumps(dict(rates))}" for figure, rates in self.rates.items()
        )
        head = f'  "schema": "{_SCHEMA}",\n  "digest": "{self.digest}",\n  "lowered": {json.dumps(self.lowered)}'
        return f'{{\n{head},\n  "floors": {{\n{lines}\n  }}\n}}\n'


def sample_floors() -> Floors:
    """Give the floors that lie beside the samples."""
    file = shelf.sample_file("floors.json")
    if not file.is_file():
        return Floors("", {})
    table: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Floors(table["digest"], table["floors"], tuple(table["lowered"]))


def raised(floors: Floors, evaluation: Evaluation, digest: str, reason: str = "") -> Floors:
    """Give the floors raised to what ``evaluation`` reached; only a written reason lowers one.

    Raises FramingError, naming the rates, where a floor would sink and no reason is given.
    """
    fallen = floors.under(evaluation)
    if fallen and not reason.strip():
        raise FramingError(
            f"{len(fallen)} floors would sink ({'; '.join(fallen)}); mend that, or say why with --lower REASON",
            "floors",
        )
    notes = (*floors.lowered, f"{reason.strip()} ({'; '.join(fallen)})") if fallen else floors.lowered
    rates = {tally.figure: _rates(tally) for tally in evaluation.tallies if tally.wanted >= _FEWEST_WANTED}
    return replace(floors, digest=digest, rates=rates, lowered=notes)


def store(floors: Floors) -> Path:
    """Write the floors beside the samples; they must lie in a folder that can be written, as in a checkout."""
    path = Path(str(shelf.sample_file("floors.json")))
    try:
        path.write_text(floors.text(), encoding="utf-8")
    except OSError as problem:
        raise FramingError(
            f"{path}: cannot be written ({problem.strerror}); run this in a checkout", "floors"
        ) from problem
    return path


def _rates(tally: Tally) -> dict[str, float]:
    """The rates, cut after three places so that no figure falls under its own floor."""
    return {name: math.floor(rate * _PLACES) / _PLACES for name, rate in tally.rates.items()}
