"""Stretches of words that later texts share with earlier ones, found through an index of short runs of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

#: So many words in a row are looked up (a shingle); shorter runs are common phrases.
SHINGLE = 6
#: A stretch has at least so many equal words; shorter ones are titles, set phrases and chance.
FEWEST_EQUAL = 12
#: After an edit so many words must be equal again, or the stretch ends before it.
_AGAIN = 3
#: What one edit may be, as words passed over in the later and the earlier text: one replaced, put in or left out.
_EDITS = ((1, 1), (1, 0), (0, 1))

Words = Sequence[str]


class Run(NamedTuple):
    """Words that are equal one by one: where they begin in the later and the earlier text, and how many."""

    here: int
    there: int
    length: int


class Stretch(NamedTuple):
    """What text number ``text`` shares with the earlier text number ``other``: runs with an edit between each two.

    ``text`` and ``other`` count in the order of the texts given; so do places in words.
    """

    text: int
    other: int
    runs: tuple[Run, ...]

    @property
    def here(self) -> tuple[int, int]:
        """The words of the later text, from the first up to the one after the last."""
        return self.runs[0].here, self.runs[-1].here + self.runs[-1].length

    @property
    def there(self) -> tuple[int, int]:
        """The words of the earlier text."""
        return self.runs[0].there, self.runs[-1].there + self.runs[-1].length

    @property
    def equal(self) -> int:
        """How many words are equal."""
        return sum(run.length for run in self.runs)


def stretches(texts: Sequence[Words]) -> tuple[Stretch, ...]:
    """Give what each text shares with the texts before it, in order; no word of a text is in two stretches.

    Each shingle is looked up where it stood first, so the time is proportional to the words of all texts. The words
    shared are credited to the earliest text that has them.

    >>> first = "the ship left the port of odesa on monday with a load of maize for lebanon".split()
    >>> later = "officials said the ship left the harbour of odesa on monday with a load of maize".split()
    >>> [(found.here, found.there, found.equal) for found in stretches([first, later])]
    [((2, 16), (0, 14), 13)]
    """
    index: dict[Words, tuple[int, int]] = {}
    found: list[Stretch] = []
    for number, words in enumerate(texts):
        found.extend(_stretches(number, texts, index))
        for place, shingle in enumerate(_shingles(words)):
            index.setdefault(shingle, (number, place))
    return tuple(found)


def _shingles(words: Words) -> Iterator[tuple[str, ...]]:
    return zip(*(islice(words, place, None) for place in range(SHINGLE)), strict=False)


def _stretches(number: int, texts: Sequence[Words], index: dict[Words, tuple[int, int]]) -> Iterator[Stretch]:
    """What one text shares with earlier ones; a shingle inside a stretch found before is passed over."""
    done = 0
    for here, shingle in enumerate(_shingles(texts[number])):
        if here < done or shingle not in index:
            continue
        other, there = index[shingle]
        stretch = Stretch(number, other, _around(_Pair(texts[number], texts[other], done), here, there))
        if stretch.equal >= FEWEST_EQUAL:
            yield stretch
            done = stretch.here[1]


class _Pair(NamedTuple):
    """Two texts being laid side by side; the words of the later one before ``floor`` are taken."""

    words: Words
    others: Words
    floor: int

    def equal(self, here: int, there: int, step: int, most: int) -> int:
        """How many words, up to ``most``, are equal from these places on, forwards or backwards."""
        length = 0
        while length < most and self._same(here + step * length, there + step * length):
            length += 1
        return length

    def _same(self, here: int, there: int) -> bool:
        inside = self.floor <= here < len(self.words) and 0 <= there < len(self.others)
        return inside and self.words[here] == self.others[there]


def _around(pair: _Pair, here: int, there: int) -> tuple[Run, ...]:
    """All runs around a place where both texts are equal."""
    before = [Run(h - length + 1, t - length + 1, length) for h, t, length in _grown(pair, here - 1, there - 1, -1)]
    return _joined([*reversed(before), *(Run(*run) for run in _grown(pair, here, there, 1))])


def _grown(pair: _Pair, here: int, there: int, step: int) -> Iterator[tuple[int, int, int]]:
    """The runs from these places on in one direction, over single edits."""
    edit: tuple[int, int] | None = (0, 0)
    while edit:
        here, there = here + step * edit[0], there + step * edit[1]
        length = pair.equal(here, there, step, len(pair.words))
        if length:
            yield here, there, length
        here, there = here + step * length, there + step * length
        edit = next((e for e in _EDITS if _goes_on(pair, here + step * e[0], there + step * e[1], step)), None)


def _goes_on(pair: _Pair, here: int, there: int, step: int) -> bool:
    return pair.equal(here, there, step, _AGAIN) == _AGAIN


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    """The runs, those without an edit between them as one."""
    joined = [runs[0]]
    for run in runs[1:]:
        last = joined[-1]
        if (last.here + last.length, last.there + last.length) == run[:2]:
            joined[-1] = Run(last.here, last.there, last.length + run.length)
        else:
            joined.append(run)
    return tuple(joined)
