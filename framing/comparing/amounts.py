"""The amounts and dates of an event's texts with the words around them, which say what they are amounts of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from framing.claims.figures import counted
from framing.claims.paraphrases import lemma
from framing.model import Name, Profile, Quantity, Segments
from framing.segment.quantities import quantities
from framing.shelf import lexicon_table, lexicon_words

#: Words of the same sentence on each side that are taken to speak of an amount, and of a date.
_NEAR = 9
_NEAR_DATE = 14
_SHORTEST = 3
_DATELINE = 3


class Near(NamedTuple):
    """A word near an amount: how many words away, how many to the right, as written, and whether in a name."""

    distance: int
    offset: int
    text: str
    name: bool


class Mention(NamedTuple):
    """A quantity in a text with the base forms of the words around it, names apart.

    ``beside`` are the quantities of other kinds in its sentence; ``shown`` gives of each base form the nearest word.
    ``alone`` says that no other quantity of the sentence has the same unit, as in a list of parts, and that it is not
    of a rest ("12 others").
    """

    document: str
    quantity: Quantity
    words: frozenset[str]
    names: frozenset[str]
    beside: tuple[Quantity, ...]
    shown: Mapping[str, Near]
    alone: bool


def mentions(profiles: Sequence[Profile]) -> tuple[Mention, ...]:
    """Give every quantity of the texts with its context, by document and place."""
    found = chain.from_iterable(_of(profile.segments) for profile in profiles)
    return tuple(sorted(found, key=lambda mention: (mention.document, mention.quantity)))


def _of(segments: Segments) -> Iterator[Mention]:
    text = segments.document.text
    found = [quantity for quantity in quantities(segments) if not _is_dateline(quantity, text)]
    starts = [segments.tokens.starts[first] for first, _ in segments.bounds]
    sentences = [bisect_right(starts, quantity.span.start) - 1 for quantity in found]
    beside: dict[int, list[Quantity]] = {sentence: [] for sentence in sentences}
    for quantity, sentence in zip(found, sentences, strict=True):
        beside[sentence].append(quantity)
    for quantity, sentence in zip(found, sentences, strict=True):
        yield _mention(segments, quantity, segments.bounds[sentence], beside[sentence])


def _mention(segments: Segments, quantity: Quantity, bounds: tuple[int, int], beside: Sequence[Quantity]) -> Mention:
    shown = dict(_shown(segments, quantity, bounds))
    names = frozenset(base for base, near in shown.items() if near.name)
    others = tuple(other for other in beside if other.kind != quantity.kind)
    alone = sum(counted(other) == counted(quantity) for other in beside) == 1
    partial = not _partial().isdisjoint(quantity.span.of(segments.document.text).lower().split())
    return Mention(
        segments.document.id, quantity, frozenset(shown) - names, names, others, shown, alone and not partial
    )


def _is_dateline(quantity: Quantity, text: str) -> bool:
    """Whether a date is that of the report itself: "ISTANBUL, July 24 -"."""
    behind = text[quantity.span.end : quantity.span.end + _DATELINE].lstrip()
    return quantity.kind == "date" and behind.startswith(("-", "–", "—", "("))


def _shown(segments: Segments, quantity: Quantity, bounds: tuple[int, int]) -> Iterator[tuple[str, Near]]:
    """The base forms around a quantity, the farthest first, so that the nearest word of each is kept."""
    first, last = bounds
    tokens = segments.tokens
    begin = bisect_left(tokens.starts, quantity.span.start, first, last)
    end = bisect_left(tokens.starts, quantity.span.end, first, last)
    own = {lemma(word) for word in quantity.unit.lower().split()}
    for distance in range(_NEAR_DATE if quantity.kind == "date" else _NEAR, 0, -1):
        for place in (begin - distance, end + distance - 1):
            base = _content(tokens.folded[place]) if first <= place < last and not begin <= place < end else ""
            if base and base not in own:
                offset = distance if place >= end else -distance
                name = base in _calendar() or _is_name(segments, place)
                yield base, Near(distance, offset, tokens.texts[place], name)


def _is_name(segments: Segments, place: int) -> bool:
    """Whether a token lies in a name."""
    start = segments.tokens.starts[place]
    at = bisect_right(segments.names, start, key=_start) - 1
    return at >= 0 and start < segments.names[at].span.end


def _start(name: Name) -> int:
    return name.span.start


def _content(word: str) -> str:
    """The base form of a word that says what an amount is of, "" for any other."""
    if len(word) < _SHORTEST or not word[0].isalpha() or word in _empty():
        return ""
    base = word.removesuffix("'s")
    if base in _calendar():
        return base
    base = lemma(word)
    return "" if base in _empty() else base


@cache
def _partial() -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["words"]["partial"])


@cache
def _calendar() -> frozenset[str]:
    """Months and weekdays, which tell apart what happened when as names tell apart who and where."""
    table = lexicon_table("quantities.toml")
    return frozenset({*table["months"], *table["weekdays"]} - {"may", "march", "mar"})


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of an amount: function words, number words, months, weekdays, verbs of saying."""
    table = lexicon_table("quantities.toml")
    numbers = {*table["ones"], *table["scales"], *table["measures"]}
    bounds = {word for phrases in table["bounds"].values() for phrase in phrases for word in phrase.split()}
    function = lexicon_words("english_function_words.toml", "words")
    return frozenset({*numbers, *bounds, *function, *table["words"]["stops"], *table["words"]["faint"]})
