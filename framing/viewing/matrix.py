"""Texts by labels: how many sentences carry each label in each text, and how many marks stand beside."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from framing.model import Analysis, Label, Profile, Score
from framing.viewing.order import by_document, labels_found


@dataclass(frozen=True, slots=True)
class Crossing:
    """One text and one label: the narrator's score, and the marks that are not in it.

    ``score`` is None where a text has no words of the narrator.
    """

    text: int
    label: Label
    score: Score | None
    beside: int

    @property
    def marked(self) -> bool:
        """Whether there is evidence to look at."""
        return bool(self.beside or (self.score and self.score.marks))


@dataclass(frozen=True, slots=True)
class Row:
    """The crossings of one text, in the order of the labels."""

    profile: Profile
    crossings: tuple[Crossing, ...]


def matrix(analysis: Analysis) -> tuple[Row, ...]:
    """Give a row for each text in which something was scored, with the labels found, those that differ most first."""
    labels = labels_found(analysis)
    return tuple(_row(number, p, labels) for number, p in by_document(analysis).values() if p.scores)


def _row(number: int, profile: Profile, labels: tuple[Label, ...]) -> Row:
    marks = Counter(mark.label for mark in profile.marks)
    scores = ((label, profile.score(label.id)) for label in labels)
    return Row(
        profile,
        tuple(Crossing(number, x, score, marks[x.id] - (len(score.marks) if score else 0)) for x, score in scores),
    )
