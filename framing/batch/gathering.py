"""Scores of many texts, packed because there may be millions, to be compared by group as often as asked."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from framing.groups import Row

#: Numbers that a packed score has: text, label, voice, k, n, marks, words.
_WIDTH = 7


class Grouped(NamedTuple):
    """What a text is grouped by: its group, its events as given and as found, its cluster of copies, its date."""

    document: str
    group: str
    given: str
    found: str
    cluster: str
    date: str


class Gathered:
    """The scores of texts that belong to a group; each text is told before its scores are."""

    def __init__(self) -> None:
        self._texts: list[Grouped] = []
        self._names: dict[str, int] = {}
        self._cells = array("i")

    def text(self, text: Grouped) -> None:
        """Take a text; the scores that follow are its scores."""
        self._texts.append(text)

    def score(self, label: str, voice: str, counts: Iterable[int]) -> None:
        """Take one score of the last text: k, n, marks and words."""
        self._cells.extend((len(self._texts) - 1, self._number(label), self._number(voice), *counts))

    @property
    def given(self) -> bool:
        """Whether the input says of any text which event it treats; then events found do not count."""
        return any(text.given for text in self._texts)

    def dates(self) -> dict[str, str]:
        """Give the dates of the texts that have one."""
        return {text.document: text.date for text in self._texts if text.date}

    def rows(self) -> Iterator[Row]:
        """Give a row for every score."""
        from framing.groups import Row

        given, names, cells = self.given, list(self._names), self._cells
        for place in range(0, len(cells), _WIDTH):
            number, label, voice, *counts = cells[place : place + _WIDTH]
            text = self._texts[number]
            event = text.given if given else text.found
            yield Row(text.document, text.group, event, text.cluster, names[label], names[voice], *counts)  # type: ignore[arg-type]

    def _number(self, name: str) -> int:
        return self._names.setdefault(name, len(self._names))
