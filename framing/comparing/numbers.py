"""Quantities and dates across the texts of an event: what they count, who gives which figure, and whether they agree.

Figures are set beside each other only where what they count is the same and the words near them are alike; a conflict
asks for more likeness than an agreement, for a reader should accept each conflict that is shown.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date
from itertools import combinations, product
from typing import Literal

from framing.claims.figure_words import unit_words
from framing.claims.figures import conflict, counted, figure_conflict, same_figure
from framing.comparing.amounts import Mention, mentions
from framing.model import NumberRow, Profile, Quantity, Span
from framing.shelf import lexicon_table

_Group = list[Mention]
#: Figures from here on are rarely the same by chance.
_TELLING = 10.0
#: Of the words near the figure with fewer, this share must be near the other for a conflict.
_ALIKE = 0.5
_FEWEST_SHARED = 2
#: A figure so many times another is mostly one of something else.
_FARTHEST = 3.0
#: Of a figure that many texts give so many mentions are looked at, so that time does not grow with their square.
_LOOKED_AT = 5
#: Dates farther apart than this, in days, are of different events.
_DAYS_APART = 7
_MOST_WORDS = 2
_NOWHERE = Span(0, 0)
#: What so many things are done to that a round number of them is nothing special.
_PEOPLE = "person"
_ORDER = {"conflict": 0, "agree": 1, "one text only": 2}


def numbers(profiles: Sequence[Profile]) -> tuple[NumberRow, ...]:
    """Give what the texts of an event count, measure and date, conflicts first, then what most texts agree on.

    The result does not depend on the order of the texts, save for the order of the cells.
    """
    by_unit: dict[tuple[str, str], _Group] = defaultdict(list)
    for mention in mentions(profiles):
        if mention.quantity.unit or mention.quantity.date:
            by_unit[mention.quantity.kind, counted(mention.quantity)].append(mention)
    groups = [group for unit in sorted(by_unit) for group in _joined(_same(by_unit[unit]))]
    order = [profile.document.id for profile in profiles]
    rows = [_row(group, order) for group in groups if _is_worth(group)]
    return tuple(sorted(rows, key=lambda row: (_ORDER[row.agreement], -len(row.cells), row.what, row.cells)))


def _same(found: _Group) -> list[_Group]:
    """Mentions of the same figure of the same thing, each group in the order of its first."""
    groups: list[_Group] = []
    for mention in found:
        group = next((group for group in groups if all(_agrees(mention, other) for other in group[:_LOOKED_AT])), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    return groups


def _agrees(one: Mention, other: Mention) -> bool:
    """Whether two mentions give the same figure of the same thing, or bounds of it that leave room for both."""
    if not same_figure(_exact(one), _exact(other)) or _precision(one) != _precision(other):
        return _leave_room(one, other)
    shared = len(one.words & other.words) + len(one.names & other.names)
    return shared >= _needed(one.quantity)


def _exact(mention: Mention) -> Quantity:
    return mention.quantity._replace(bound="exact")


def _leave_room(one: Mention, other: Mention) -> bool:
    """Whether one of two figures is a bound or rough, and the other keeps to it: "at least 40" and "52 people died"."""
    if one.quantity.bound == other.quantity.bound == "exact" or conflict(one.quantity, other.quantity):
        return False
    return _is_close(one, other) and _is_alike(one, other)


def _precision(mention: Mention) -> int:
    """How far a date goes: 0 year, 1 month, 2 day, whether with a year or without."""
    return mention.quantity.date.strip("-").count("-") + (mention.quantity.date[:2] == "--")


def _needed(quantity: Quantity) -> int:
    """How many shared words make two equal figures speak of the same thing; small and round ones need more."""
    if quantity.kind in {"date", "money", "percent"}:
        return 1
    if quantity.value < _TELLING:
        return 2
    common = quantity.kind == "measure" or counted(quantity).startswith(_PEOPLE)
    return int(common and len(f"{quantity.value:g}".partition("e")[0].rstrip("0.")) == 1)


def _joined(groups: list[_Group]) -> list[_Group]:
    """The groups, those that are all at odds with each other about the same thing together."""
    known: dict[str, set[Quantity]] = defaultdict(set)
    for mention in (mention for group in groups for mention in group):
        known[mention.document].add(_figure(mention.quantity))
    joined: list[list[_Group]] = []
    for group in groups:
        rivals = next((rivals for rivals in joined if all(_at_odds(group, rival, known) for rival in rivals)), None)
        if rivals is None:
            joined.append([group])
        else:
            rivals.append(group)
    return [[mention for group in rivals for mention in group] for rivals in joined]


def _at_odds(ones: _Group, others: _Group, known: Mapping[str, Set[Quantity]]) -> bool:
    """Whether two groups give different figures for one thing, and no text knows both figures."""
    pairs = [_contradicts(one, other) for one, other in product(ones[:_LOOKED_AT], others[:_LOOKED_AT])]
    if 2 * sum(pairs) <= len(pairs) - 1 or not any(pairs):
        return False
    return not any((*_knows(known, ones, others[0]), *_knows(known, others, ones[0])))


def _knows(known: Mapping[str, Set[Quantity]], group: _Group, mention: Mention) -> Iterable[bool]:
    documents = {member.document for member in group}
    return (same_figure(quantity, mention.quantity) for document in documents for quantity in known[document])


def _contradicts(one: Mention, other: Mention) -> bool:
    """Whether two mentions give different figures for what a reader takes for the same thing."""
    if one.document == other.document or not conflict(one.quantity, other.quantity) or not _is_alike(one, other):
        return False
    if figure_conflict(one.beside, other.beside):
        # Two figures of a sentence at odds speak of two happenings: 300 came on Monday, 500 on Tuesday.
        return False
    if one.quantity.kind == "date":
        return _is_near(one.quantity.date, other.quantity.date)
    return _is_whole(one) and _is_whole(other) and _is_close(one, other)


def _is_close(one: Mention, other: Mention) -> bool:
    low, high = sorted((one.quantity.value, other.quantity.value))
    return high <= _FARTHEST * low


def _is_alike(one: Mention, other: Mention) -> bool:
    """Whether the words near two mentions are alike, and neither names what the other does not.

    What was done to what is counted ("people killed") is part of the unit, and counts as a word they share.
    """
    done = one.quantity.kind == "number" and " " in counted(one.quantity)
    words, names = len(one.words & other.words) + done, len(one.names & other.names)
    if not words or words + names < _FEWEST_SHARED + (one.quantity.kind == "measure"):
        return False
    fewer = min(len(one.words) + len(one.names), len(other.words) + len(other.names)) + done
    apart = one.names - other.names and other.names - one.names
    return not apart and words + names >= _ALIKE * fewer


def _is_whole(mention: Mention) -> bool:
    """Whether a figure is the only one of its unit, and neither of a rest ("12 others") nor from a game's table."""
    unit = counted(mention.quantity).partition(" ")[0]
    return mention.alone and unit not in lexicon_table("quantities.toml")["words"]["tallies"]


def _is_near(one: str, other: str) -> bool:
    """Whether two dates are days of nearby weeks; months and years are too coarse to be at odds."""
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days) <= _DAYS_APART
    except ValueError:
        return False


def _figure(quantity: Quantity) -> Quantity:
    """The quantity without its place, so that a figure given many times is compared once."""
    return quantity._replace(span=_NOWHERE)


def _is_worth(group: _Group) -> bool:
    """Whether a row says anything: a date only where two texts give it."""
    return group[0].quantity.kind != "date" or len({mention.document for mention in group}) > 1


def _row(group: _Group, order: Sequence[str]) -> NumberRow:
    cells: dict[str, list[Quantity]] = {document: [] for document in order}
    for mention in group:
        cells[mention.document].append(mention.quantity)
    filled = tuple((document, tuple(found)) for document, found in cells.items() if found)
    return NumberRow(_what(group), group[0].quantity.kind, _agreement([found for _, found in filled]), filled)


def _agreement(cells: Sequence[tuple[Quantity, ...]]) -> Literal["agree", "conflict", "one text only"]:
    if len(cells) == 1:
        return "one text only"
    figures = [tuple(dict.fromkeys(map(_figure, cell))) for cell in cells]
    distinct = list(dict.fromkeys(figures))
    return "conflict" if any(figure_conflict(one, other) for one, other in combinations(distinct, 2)) else "agree"


def _what(group: _Group) -> str:
    """What is counted in plain words, with up to two words that stand near it in most of the texts."""
    unit = _unit(group[0].quantity)
    counts = Counter(base for mention in group for base in mention.words | mention.names)
    near = {base: min(m.shown[base] for m in group if base in m.shown) for base in counts}
    best = sorted(counts, key=lambda base: (-counts[base], near[base].distance, base))[:_MOST_WORDS]
    words = " ".join(near[base].text for base in sorted(best, key=lambda base: (near[base].offset, base)))
    return f"{unit}: {words}" if unit and words else unit or words or "number"


def _unit(quantity: Quantity) -> str:
    if quantity.kind == "date":
        return "date"
    return "per cent" if quantity.unit == "%" else unit_words(quantity._replace(value=0)) if quantity.unit else ""
