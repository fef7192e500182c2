"""How far an operator reaches: one function a kind of reach, named in ``stance.toml``."""

from __future__ import annotations

from collections.abc import Callable

from framing.clauses import Clauses
from framing.operators import Found, word_class

Range = tuple[int, int]
_BEFORE_OPENING = word_class("before_opening")
_GOING_ON = word_class("going_on")
_PRONOUNS = word_class("pronouns")
_AUXILIARIES = word_class("auxiliaries")
_PAST_VERBS = word_class("past_verbs")
_DEFINITE = word_class("definite")
_INDEFINITE = word_class("indefinite")
_INDEFINITE_ARTICLES = word_class("indefinite_articles")
#: An indefinite subject stands at most so many words before its negation, and a noun before "that" or "which".
_NEAR = 6
#: The subject of "may" or "would" is looked for in so many words before it.
_LONGEST_SUBJECT = 8


def _right(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.end(found.last))]


def _phrase(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, clauses.next_of("phrase_stops", found.last, clauses.end(found.last)))]


def _quantity(clauses: Clauses, found: Found) -> list[Range]:
    opens_clause = found.first == clauses.start(found.first)
    return _right(clauses, found) if opens_clause else _phrase(clauses, found)


def _noun(clauses: Clauses, found: Found) -> list[Range]:
    return [(found.last, _noun_end(clauses, found.last))]


def _noun_end(clauses: Clauses, start: int) -> int:
    """The end of a noun phrase: a preposition other than "of", or the verb whose subject it is."""
    end = clauses.next_of("noun_ends", start, clauses.end(start))
    verb = (place for place in range(start + 1, end) if _is_verb(clauses, place))
    return next(verb, end)


def _is_verb(clauses: Clauses, place: int) -> bool:
    """Whether the verb of a subject seems to stand at a place: an auxiliary or past form, or one with its object."""
    word = clauses.words[place]
    if word in _AUXILIARIES or word in _PAST_VERBS:
        return True
    after = clauses.words[place + 1] if place + 1 < clauses.last else ""
    return word.endswith(("ed", "s")) and (after in _DEFINITE or after in _INDEFINITE)


def _complement(clauses: Clauses, found: Found) -> list[Range]:
    """What a noun takes with it, up to the verb whose subject they are: "plans to impose tariffs | were dropped"."""
    end = clauses.next_of("complement_ends", found.last, clauses.end(found.last))
    return [(found.last, clauses.next_of("past_verbs", found.last + 1, end))]


def _far(clauses: Clauses, found: Found) -> list[Range]:
    end = clauses.next_of("far_ends", found.last, clauses.last)
    commas = (place for place in range(found.last, end - 1) if clauses.words[place] == ",")
    return [(found.last, next((place for place in commas if clauses.words[place + 1] in _GOING_ON), end))]


def _clause(clauses: Clauses, found: Found) -> list[Range]:
    """What stands before and behind it in its clause; a hedge itself is asserted."""
    start = max(clauses.start(found.first), found.first - _LONGEST_SUBJECT)
    pronoun = next((place for place in range(found.first - 1, start, -1) if clauses.words[place] in _PRONOUNS), start)
    return [(pronoun, found.first), (found.last, clauses.end(found.last))]


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
    subject = (
        [(start, found.first)] if clauses.words[start] in _INDEFINITE_ARTICLES and found.first - start <= _NEAR else []
    )
    return [*_right(clauses, found), *subject]


def _opening(clauses: Clauses, found: Found) -> list[Range]:
    """The clause an operator opens; set off by commas on its own ("…, though, …") it opens none."""
    end = clauses.last if found.last >= clauses.last or clauses.words[found.last] != "," else found.last
    return [(found.last, min(end, clauses.end(found.last)))]


def _start(clauses: Clauses, found: Found) -> list[Range]:
    opens = found.first == clauses.first or clauses.words[found.first - 1] in {",", '"'}
    return _opening(clauses, found) if opens else []


def _contrast(clauses: Clauses, found: Found) -> list[Range]:
    """``while`` opens a sentence: it sets aside mere grants, and anything where the main clause says what mattered."""
    if not _opens_sentence(clauses, found):
        return []
    end = clauses.end(found.last)
    grants = clauses.next_of("granting", found.last, found.last + 1) == found.last
    allows = clauses.next_of("allowing", found.last, end) < end < clauses.last
    says_the_point = clauses.next_of("main_point", end, clauses.last) < clauses.last
    return [(found.last, end)] if grants or allows or says_the_point else []


def _opens_sentence(clauses: Clauses, found: Found) -> bool:
    """Whether nothing, or a mere "but" or quotation mark, stands before an operator."""
    before = clauses.words[clauses.first : found.first]
    return len(before) < 2 and _BEFORE_OPENING.issuperset(before)


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
    "adverb": _adverb,
    "after": _after,
    "clause": _clause,
    "complement": _complement,
    "contrast": _contrast,
    "far": _far,
    "left": _left,
    "noun": _noun,
    "opening": _opening,
    "phrase": _phrase,
    "quantity": _quantity,
    "right": _right,
    "start": _start,
    "than": _than,
    "verb": _verb,
    "within": _within,
}
#: Kinds that reach nothing before the operator, so that nothing need be worked out for what stands there.
ONLY_RIGHT = frozenset(REACHES) - {"adverb", "clause", "left", "verb", "within"}
