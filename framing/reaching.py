"""How far an operator reaches: one function a kind of reach, named in ``stance.toml``."""

from __future__ import annotations

from collections.abc import Callable

from framing.clauses import Clauses
from framing.operators import Found

Range = tuple[int, int]
#: An indefinite subject stands at most so many words before its negation, and a noun before "that" or "which".
_NEAR = 6


def _right(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.end(found.last))]


def _phrase(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.next_of("phrase_stops", found.last, clauses.end(found.last)))]


def _quantity(clauses: Clauses, found: Found) -> list[Range]:
    opens_clause = found.first == clauses.start(found.first)
    return _right(clauses, found) if opens_clause else _phrase(clauses, found)


def _noun(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.next_of("noun_ends", found.last, clauses.end(found.last)))]


def _far(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.next_of("far_ends", found.last, clauses.last))]


def _clause(clauses: Clauses, found: Found) -> list[Range]:
    return [(clauses.start(found.first), clauses.end(found.last))]


def _adverb(clauses: Clauses, found: Found) -> list[Range]:
    before = clauses.words[found.first - 1] if found.first > clauses.first else ","
    return _right(clauses, found) if before in {"and", "or", ","} else _clause(clauses, found)


def _left(clauses: Clauses, found: Found) -> list[Range]:
    """What stands before; behind "that" or "which" only the noun that they go on."""
    before = found.first - 1
    if before >= clauses.first and clauses.words[before] in {"that", "which"}:
        return [(max(clauses.start(before), before - _NEAR), before)]
    stops = [place for place in range(clauses.first, found.first) if clauses.is_hard_stop(place)]
    return [(stops[-1] + 1 if stops else clauses.first, found.first)]


def _verb(clauses: Clauses, found: Found) -> list[Range]:
    start = clauses.start(found.first)
    subject = [(start, found.first)] if clauses.is_indefinite(start) and found.first - start <= _NEAR else []
    return [*_right(clauses, found), *subject]


def _opening(clauses: Clauses, found: Found) -> list[Range]:
    """The clause an operator opens; set off by commas on its own ("…, though, …") it opens none."""
    end = clauses.last if found.last >= clauses.last or clauses.words[found.last] != "," else found.last
    return [(found.last, min(end, clauses.end(found.last)))]


def _start(clauses: Clauses, found: Found) -> list[Range]:
    opens = found.first == clauses.first or clauses.words[found.first - 1] in {",", '"'}
    return _opening(clauses, found) if opens else []


def _contrast(clauses: Clauses, found: Found) -> list[Range]:
    """``while`` at the head of a sentence sets aside when its clause only grants something or the main one says what mattered."""
    if found.first != clauses.first:
        return []
    end = clauses.end(found.last)
    grants = clauses.next_of("granting", found.last, found.last + 1) == found.last
    says_the_point = clauses.next_of("main_point", end, clauses.last) < clauses.last
    return [(found.last, end)] if grants or says_the_point else []


def _than(clauses: Clauses, found: Found) -> list[Range]:
    end = clauses.next_of("comparing", found.last, clauses.last)
    return [(found.last, end)] if end < clauses.last else []


def _after(clauses: Clauses, found: Found) -> list[Range]:
    than = clauses.next_of("comparing", found.last, clauses.last)
    return [(than + 1, clauses.end(than + 1))] if than < clauses.last else []


def _within(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.first, found.last)]


#: From the name of a kind of reach to the function that gives its token ranges.
REACHES: dict[str, Callable[[Clauses, Found], list[Range]]] = {
    "right": _right, "phrase": _phrase, "quantity": _quantity, "noun": _noun, "far": _far, "clause": _clause,
    "adverb": _adverb, "left": _left, "verb": _verb, "opening": _opening, "start": _start, "contrast": _contrast,
    "than": _than, "after": _after, "within": _within,
}  # fmt: skip
