"""Every amount and date in a text, with what it counts.

Figures and number words are read alike, then what stands behind them: a currency, a measure, per cent, or the noun
they count with what was done to it. What is no amount is left out: labels ("Article 5", "No. 10"), times of the day,
scores, years, ratios, vague numbers ("hundreds of") and the pronoun "one".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from framing.model import Bound, Quantity, Segments, Span
from framing.segment.counting import counted_noun, one_counted, outcome_before, outcome_behind
from framing.segment.dates import dated
from framing.segment.numerals import Figure, may_open, read_figure, read_share
from framing.segment.units import Unit, currency_before, unit_behind
from framing.shelf import lexicon_table

_LONGEST_BOUND = 5
#: From here on a number without a noun is an amount; "three" alone may be a pronoun.
_FEWEST_ALONE = 10
_TOLL_WITHIN = 6
_RANGE = frozenset({"to", "and", "-", "–"})


class _Amount(NamedTuple):
    """A figure with its unit, and the tokens it stands in from ``first`` up to ``last``."""

    first: int
    last: int
    figure: Figure
    unit: Unit
    bound: Bound | None = None


def quantities(segments: Segments) -> tuple[Quantity, ...]:
    """Give the amounts and dates in a text in their order; time is proportional to its length.

    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> text = "More than 300 North Korean soldiers were killed in 2024, at a cost of $1.2bn."
    >>> [(found.span.of(text), found.unit) for found in quantities(segment(Document("a", text)))]
    [('More than 300 North Korean soldiers were killed', 'soldier killed'), ('2024', ''), ('$1.2bn', 'USD')]
    """
    days = dated(segments)
    taken = {day.first: day.last for day in days}
    amounts = (found for bounds in segments.bounds for found in _Sentence(segments, *bounds, taken).read())
    return tuple(sorted(chain((day.quantity for day in days), amounts), key=lambda quantity: quantity.span))


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(lexicon_table("quantities.toml")["words"][key])


@cache
def _calendar() -> frozenset[str]:
    """Words with a capital that make no name of a figure behind them."""
    table = lexicon_table("quantities.toml")
    return frozenset({*table["weekdays"], *table["months"]})


@cache
def _bounds(key: str) -> dict[tuple[str, ...], Bound]:
    table: dict[Bound, list[str]] = lexicon_table("quantities.toml")[key]
    return {tuple(phrase.split()): bound for bound, phrases in table.items() for phrase in phrases}


class _Sentence:
    """The tokens of one sentence while its amounts are read; ``taken`` gives where a date that begins there ends."""

    __slots__ = ("first", "folded", "last", "starts", "taken", "texts")

    def __init__(self, segments: Segments, first: int, last: int, taken: Mapping[int, int]) -> None:
        tokens = segments.tokens
        self.texts, self.folded, self.starts = tokens.texts, tokens.folded, tokens.starts
        self.first, self.last, self.taken = first, last, taken

    def read(self) -> Iterator[Quantity]:
        place = self.first
        while place < self.last:
            found = [] if place in self.taken else self.at(place)
            yield from map(self.quantity, found)
            place = self.taken.get(place) or (found[-1].last if found else self.behind(place))

    def behind(self, place: int) -> int:
        """The place to go on from where nothing was found: behind the whole figure, so that no part of it is one."""
        figure = read_figure(self.folded, place, self.last) if may_open(self.folded[place]) else None
        return figure.last if figure else place + 1

    def at(self, place: int) -> list[_Amount]:
        """The amount that begins at a token, or the two ends of a range; none at most tokens."""
        currency, begin = currency_before(self.texts, self.starts, place, self.last)
        if not currency and not may_open(self.folded[place]):
            return []
        share = None if currency else read_share(self.folded, place, self.last)
        if share:
            return [_Amount(place, share.last, share, Unit("percent", "%", share.last))]
        figure = read_figure(self.folded, begin, self.last, money=bool(currency))
        if figure is None:
            return []
        return self.range(place, begin, figure, currency) or self.single(place, begin, figure, currency)

    def single(self, place: int, begin: int, figure: Figure, currency: str) -> list[_Amount]:
        unit = self.unit(begin, figure, currency)
        return [_Amount(place, unit.last, figure, unit)] if unit else []

    def range(self, place: int, begin: int, figure: Figure, currency: str) -> list[_Amount]:
        """Both ends of "between 300 and 500 soldiers", "two to three million", "$3-5 billion"."""
        at = figure.last
        if figure.attached or at >= self.last or self.folded[at] not in _RANGE or not self.is_range(place, at):
            return []
        again, next_begin = currency_before(self.texts, self.starts, at + 1, self.last)
        other = read_figure(self.folded, next_begin, self.last, money=bool(currency))
        unit = self.unit(next_begin, other, currency or again) if other else None
        if other is None or unit is None or not unit.unit:
            return []
        low = figure._replace(value=figure.value * other.scale) if figure.scale == 1 < other.scale else figure
        falls = low.value >= other.value
        if falls and self.folded[at] == "-":
            return []
        moves = falls or self.opens_with(place, "from")
        bounds: tuple[Bound, Bound] = ("exact", "exact") if moves else ("at least", "at most")
        return [_Amount(place, low.last, low, unit, bounds[0]), _Amount(at + 1, unit.last, other, unit, bounds[1])]

    def is_range(self, place: int, at: int) -> bool:
        return self.folded[at] != "and" or self.opens_with(place, "between")

    def opens_with(self, place: int, word: str) -> bool:
        return place > self.first and self.folded[place - 1] == word

    def unit(self, begin: int, figure: Figure, currency: str) -> Unit | None:
        """What the figure that begins at a token is an amount of; None where it is no amount."""
        found = unit_behind(self.texts, self.folded, figure, self.last, currency)
        if found:
            return found
        if figure.attached or self.is_label(begin, figure) or self.is_known(begin, figure):
            return None
        if self.is_time_or_ratio(figure):
            return None
        return self.counted(begin, figure)

    def is_label(self, begin: int, figure: Figure) -> bool:
        """Whether a figure is a name or label: "No. 10", "Article 5", "Boeing 737", the year 2024."""
        if begin == self.first:
            return False
        at = begin - 2 if self.texts[begin - 1] == "." and begin - 2 >= self.first else begin - 1
        before = self.folded[at]
        if before in _words("labels"):
            return True
        plain = before in _words("stops") or before in _calendar() or self.bound(begin)[0]
        name = (self.texts[at][0].isupper() or before[0].isdigit()) and not plain
        grouped = before == "of" and at > self.first and self.texts[at - 1][0].isupper()
        return figure.plain and (name or grouped or self.is_aside(begin, figure) or self.texts[at] in {"#", "/", ":"})

    def is_known(self, begin: int, figure: Figure) -> bool:
        """Whether a small number goes with something already told of: "the two leaders", "both its three parties"."""
        pointed = begin > self.first and self.folded[begin - 1] in _words("pointing")
        return figure.value < _FEWEST_ALONE and pointed

    def is_aside(self, begin: int, figure: Figure) -> bool:
        """Whether a figure stands between commas, as an age does."""
        return self.texts[begin - 1] in {",", "("} and self.word(figure.last) in {",", ".", ")"}

    def is_time_or_ratio(self, figure: Figure) -> bool:
        if figure.last >= self.last:
            return False
        word = self.folded[figure.last]
        if word in _words("clock"):
            return True
        at = figure.last + (2 if word == "out" else 1)
        return word in _words("ratio") and at < self.last and may_open(self.folded[at]) and at not in self.taken

    def counted(self, begin: int, figure: Figure) -> Unit | None:
        """What a plain number counts; a number alone is an amount only where it can be no pronoun and no name."""
        if figure.value == 1:
            one = one_counted(self.folded, self.first, begin, figure.last, self.last)
            return Unit("number", one.unit, one.last) if one else None
        if self.is_year(begin, figure) or self.is_left_out(begin, figure):
            return None
        before = outcome_before(self.folded, self.first, self.bound(begin)[1])
        start = self.bound_behind(figure.last)[1]
        noun = counted_noun(self.texts, self.folded, start, self.last, before)
        if noun:
            return Unit("number", noun.unit, noun.last)
        outcome, last = (before, figure.last) if before else outcome_behind(self.folded, figure.last, self.last)
        outcome = outcome or self.toll(begin)
        if outcome and self.is_alone(figure.last, also=outcome):
            return Unit("number", f"person {outcome}", last)
        return Unit("number", "", figure.last) if self.stands_alone(begin, figure) else None

    def is_year(self, begin: int, figure: Figure) -> bool:
        return figure.plain and 1800 <= figure.value < 2100 and not self.bound(begin)[0]

    def word(self, at: int) -> str:
        """A token of the sentence in its folded form, "" behind its end."""
        return self.folded[at] if at < self.last else ""

    def is_left_out(self, begin: int, figure: Figure) -> bool:
        """Whether a figure tells how often, or is a decimal without its nought (".358")."""
        often = self.word(figure.last) == "times"
        point = begin > self.first and self.texts[begin - 1] == "." and self.starts[begin - 1] + 1 == self.starts[begin]
        return often or point

    def toll(self, begin: int) -> str:
        """What a "death toll" that rose to a number counts."""
        words = self.folded[max(self.first, begin - _TOLL_WITHIN) : begin]
        return "killed" if any(pair == ("death", "toll") for pair in pairwise(words)) else ""

    def is_alone(self, at: int, also: str) -> bool:
        """Whether no noun that could not be told stands behind a number."""
        if at >= self.last:
            return True
        word = self.folded[at]
        modifies = word.endswith("ly") or (bool(also) and word.endswith("ed"))
        return modifies or not word[0].isalnum() or word in _words("stops")

    def stands_alone(self, begin: int, figure: Figure) -> bool:
        return figure.value >= _FEWEST_ALONE and not figure.vague and self.is_alone(figure.last, also="")

    def bound(self, begin: int) -> tuple[Bound | None, int]:
        """The bound that stands before a token, None without one, and where it begins."""
        for length in range(min(_LONGEST_BOUND, begin - self.first), 0, -1):
            bound = _bounds("bounds").get(tuple(self.folded[begin - length : begin]))
            if bound:
                return bound, begin - length
        return None, begin

    def quantity(self, amount: _Amount) -> Quantity:
        """The amount as a value, with its bound and the words it stands in."""
        bound, first = self.bound_of(amount)
        behind, last = self.bound_behind(amount.last)
        behind = behind or self.bound_behind(amount.figure.last)[0]
        if not bound and amount.figure.vague:
            bound = "about"
        bound = amount.bound or bound
        end = last - 1
        span = Span(self.starts[first], self.starts[end] + len(self.texts[end]))
        return Quantity(span, amount.unit.kind, amount.figure.value, amount.unit.unit, bound or behind or "exact")

    def bound_of(self, amount: _Amount) -> tuple[Bound | None, int]:
        """The bound before an amount; "over" before a length of time is none."""
        bound, first = self.bound(amount.first)
        if bound and amount.unit.kind == "measure" and self.folded[first] in _words("spans_only"):
            return None, amount.first
        return bound, first

    def bound_behind(self, at: int) -> tuple[Bound | None, int]:
        for length in (2, 1):
            bound = _bounds("bounds_behind").get(tuple(self.folded[at : min(at + length, self.last)]))
            if bound:
                return bound, at + length
        return None, at
