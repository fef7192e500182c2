"""What a long run says while it works: a plan, how far it is, and how long it will take."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from framing.batch.survey import Survey

_MINUTE, _HOUR = 60, 3600


class Talk(Protocol):
    """Where a run says what it does."""

    def say(self, line: str) -> None:
        """Say a line that stays."""

    def tick(self, line: str) -> None:
        """Say how far the run is, which the next tick replaces."""


class Silent:
    """Says nothing."""

    def say(self, line: str) -> None:
        """Say nothing."""

    def tick(self, line: str) -> None:
        """Say nothing."""


def plan(survey: Survey, copies: int, done: int, left: int) -> str:
    """Say what there is to do.

    >>> plan(Survey(6000, 1, 310, 5), 12, 0, 5988)
    '6,000 texts: 12 repeat another, 310 are short, 5 not English, 1 row cannot be read; 5,988 to score'
    """
    parts = [f"{copies:,} repeat another"] if copies else []
    parts += [f"{survey.too_short:,} are short"] if survey.too_short else []
    parts += [f"{survey.not_english:,} not English"] if survey.not_english else []
    rows = "row" if survey.refused == 1 else "rows"
    parts += [f"{survey.refused:,} {rows} cannot be read"] if survey.refused else []
    known = f"{done:,} done before, " if done else ""
    return f"{survey.texts:,} texts{': ' * bool(parts)}{', '.join(parts)}; {known}{left:,} to score"


def lasting(seconds: float) -> str:
    """Say a stretch of time.

    >>> lasting(42), lasting(130), lasting(7500)
    ('42 s', '2 min 10 s', '2 h 5 min')
    """
    whole = round(seconds)
    if whole < _MINUTE:
        return f"{whole} s"
    if whole < _HOUR:
        return f"{whole // _MINUTE} min {whole % _MINUTE} s"
    return f"{whole // _HOUR} h {whole % _HOUR // _MINUTE} min"


@dataclass(slots=True)
class Progress:
    """How far a run is; it estimates what is left once the first shard is done."""

    talk: Talk
    total: int
    clock: Callable[[], float] = time.monotonic
    done: int = 0
    estimated: bool = False
    begun: float = field(init=False)

    def __post_init__(self) -> None:
        self.begun = self.clock()

    def finished(self, texts: int) -> None:
        """Take a shard for done, and say the estimate after the first."""
        self.done += texts
        if not self.estimated and self.done < self.total:
            left = self.total - self.done
            self.talk.say(f"about {lasting(self._left(self.done))} for the {left:,} texts left")
            self.estimated = True

    def told(self, unready: int) -> None:
        """Say how far the run is, with the texts done of shards that are not yet."""
        done = min(self.total, self.done + unready)
        left = f", {lasting(self._left(done))} left" if self.done else ""
        self.talk.tick(f"{done:,} of {self.total:,} texts{left}")

    def _left(self, done: int) -> float:
        return (self.clock() - self.begun) / max(1, done) * (self.total - done)
