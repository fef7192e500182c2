"""How often the marks of a label were right where that was measured: counts that ship with the codebooks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from framing.model import Label, Options
from framing.scoring import share_interval
from framing.shelf import codebook_names, lexicon_table

_COUNTS = "precision.toml"


@dataclass(frozen=True, slots=True)
class Precision:
    """Of ``judged`` marks of a label ``right`` were accepted by a reader of ``corpus``; none judged is not measured."""

    label: str
    title: str
    judged: int = 0
    right: int = 0
    reader: str = ""
    corpus: str = ""

    @property
    def share(self) -> float:
        """The share of right marks, 0 where none was judged."""
        return self.right / self.judged if self.judged else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """The 95% Jeffreys interval of the share; only where some were judged.

        >>> [round(end, 3) for end in Precision("", "", judged=30, right=28).interval]
        [0.803, 0.986]
        """
        return share_interval(self.right, self.judged)


def precisions(options: Options, labels: Iterable[Label]) -> tuple[Precision, ...]:
    """Give what was measured of each label, in their order; a label of a user's own codebook was not measured."""
    shipped = set(options.codebooks) & set(codebook_names())
    return tuple(_precision(label, _counted(label) if label.codebook in shipped else {}) for label in labels)


def _counted(label: Label) -> Mapping[str, Any]:
    """What was counted of the codebook that a label belongs to; a codebook that was not measured is not in the file."""
    found: Mapping[str, Any] = lexicon_table(_COUNTS).get(label.codebook, {})
    return found if label.id in found.get("labels", {}) else {}


def _precision(label: Label, found: Mapping[str, Any]) -> Precision:
    if not found:
        return Precision(label.id, label.title)
    counts = found["labels"][label.id]
    return Precision(
        label.id, label.title, counts["judged"], counts["right"], found["reader"], counts.get("corpus", found["corpus"])
    )
