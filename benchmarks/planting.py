"""Texts made of others, so that it is known which are copies, and as many as are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from benchmarks.reading import Row

#: Shares of the words of a copy that are replaced by words of other articles.
CHANGED = (0.05, 0.1, 0.15)
#: A part holds a third of the words of its text, from the beginning; texts shorter than this have none planted.
_PART, _LONG = 3, 300
#: Every so many articles have a copy planted, and every so many a part.
_COPIED, _CUT = 2, 8
#: Of a recombined text this share of words comes from other articles, and every tenth text is a copy of another.
_MIXED, _TENTH = 0.5, 10
_WORDS, _COPIABLE = 150, 5000


class Planted(NamedTuple):
    """A text with its id; ``of`` is the text it was made from, ``changed`` the share of its words, None for a part."""

    id: str
    title: str
    text: str
    of: str = ""
    changed: float | None = None


class Words:
    """Words of all articles, as often as they stand there, and a chance that is the same each time."""

    def __init__(self, rows: Sequence[Row], seed: int) -> None:
        self.chance = Random(seed)
        self._words = [word for row in rows[:1000] for word in row["text"].split()]

    def edited(self, words: Sequence[str], share: float) -> list[str]:
        """Give words with a share of them replaced."""
        chance, pool = self.chance, self._words
        return [chance.choice(pool) if chance.random() < share else word for word in words]


def planted(rows: Sequence[Row]) -> Iterator[Planted]:
    """Give the articles, a copy of every second with changed words, and a third of every eighth that is long enough."""
    words = Words(rows, seed=5)
    for number, row in enumerate(rows):
        name, told = f"a{number}", row["text"].split()
        yield Planted(name, row["title"], row["text"])
        if number % _COPIED == 0 and told:
            share = words.chance.choice(CHANGED)
            yield Planted(f"c{number}", row["title"], " ".join(words.edited(told, share)), name, share)
        if number % _CUT == 1 and len(told) > _LONG:
            yield Planted(f"p{number}", row["title"], " ".join(told[: len(told) // _PART]), name)


def recombined(rows: Sequence[Row], count: int) -> Iterator[Planted]:
    """Give so many texts of 150 words: half the words of an article (``of``) among words of others; every tenth a copy.

    What is copied is one of the first texts.
    """
    words, first = Words(rows, seed=7), list[Planted]()
    for number in range(count):
        if number % _TENTH == _TENTH - 1:
            source = words.chance.choice(first)
            title, share = source.title.split(), words.chance.choice(CHANGED)
            text = words.edited(source.text.split(), share)
        else:
            at = words.chance.randrange(len(rows))
            source, share = Planted("", rows[at]["title"], rows[at]["text"], str(at)), _MIXED
            title, text = (words.edited(told.split()[:_WORDS], share) for told in (source.title, source.text))
        made = Planted(f"t{number:07}", " ".join(title), " ".join(text), source.of, share)
        first += [made] if len(first) < _COPIABLE else []
        yield made
