"""The matrix of claims and texts: which text states a fact, in whose words, where, and who does not mention it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.claims.aligning import Alignment, Fact, align
from framing.claims.cores import Core
from framing.claims.differing import differing, marks_in
from framing.claims.units import Unit
from framing.model import Claim, ClaimState, Place, Profile, Statement

#: A first paragraph with fewer sentences is not the whole lead.
_LEAD_SENTENCES = 2
#: A fact that one text only states is listed if it has so many words that tell something.
_FEWEST_TERMS = 4


def claims(profiles: Sequence[Profile]) -> tuple[Claim, ...]:
    """Give the facts that the texts of one event state, those most widely told first.

    What one text alone states is listed where it gives a figure or a date, or tells what somebody named does. A claim
    has one statement a text, in the order of the texts; where a clause tells the fact, the clause is shown with its
    subject, and voice and differing words are of it. Facts told with other numbers, dates, polarity or roles are one
    claim, conflicting in the texts that stand against more of the others.

    >>> from framing.api import score
    >>> from framing.model import Document
    >>> texts = "The army pulled its troops back from Kherson.", "The army withdrew its soldiers from Kherson."
    >>> found = claims(score([Document(name, text) for name, text in zip("ab", texts)]).profiles)
    >>> [[statement.state for statement in claim.statements] for claim in found]
    [['present', 'present']]
    """
    alignment = align(profiles)
    rows = [_Row(alignment, profiles, group) for group in _claimed(alignment)]
    rows.sort(key=_Row.order)
    return tuple(Claim(f"C{number}", row.statements()) for number, row in enumerate(rows, start=1))


@dataclass(frozen=True, slots=True)
class _Group:
    """The facts that agree, and of texts that contradict them the fact and what is at odds, in words.

    ``clauses`` gives the clause of a fact that tells it, where not the whole does, the best first.
    """

    facts: tuple[int, ...]
    odds: Mapping[int, str]
    clauses: Mapping[int, Core]


def _claimed(alignment: Alignment) -> Iterator[_Group]:
    """The groups that are listed, a group at odds with a larger one as part of that."""
    joined = _joined(alignment)
    shared = list(_by_clauses(alignment))
    listed = {fact for group in shared for fact in group.facts}
    for place, facts in enumerate(alignment.groups):
        if any(place in odds for odds in joined.values()) or any(set(facts) <= set(group.facts) for group in shared):
            continue
        odds = {fact: words for other, words in joined.get(place, {}).items() for fact in alignment.groups[other]}
        if odds or len(_texts(alignment, place)) > 1 or (_tells(alignment.facts[facts[0]]) and facts[0] not in listed):
            yield _Group(facts, odds, {})
    yield from shared


def _by_clauses(alignment: Alignment) -> Iterator[_Group]:
    """Groups of clauses of several texts, each once, the larger ones first."""
    known: list[set[int]] = [set(group) for group in alignment.groups if len(group) > 1]
    for members in sorted(alignment.linked, key=lambda group: (-len(group), group)):
        cores = [alignment.cores[member] for member in members]
        clauses: dict[int, Core] = {}
        for core in cores:
            clauses.setdefault(core.fact, core)
        if len({core.text for core in cores}) > 1 and not any(clauses.keys() <= other for other in known):
            known.append(set(clauses))
            yield _Group(tuple(sorted(clauses)), {}, clauses)


def _joined(alignment: Alignment) -> dict[int, dict[int, str]]:
    """Of each group the smaller ones it is at odds with, in the order of likeness; a group is joined once."""
    of = {fact: place for place, facts in enumerate(alignment.groups) for fact in facts}
    joined: dict[int, dict[int, str]] = defaultdict(dict)
    taken: set[int] = set()
    for pair in alignment.odds:
        larger, smaller = sorted((of[pair.one], of[pair.other]), key=lambda place: _size(alignment, place))
        if larger == smaller or smaller in taken or smaller in joined or larger in taken:
            continue
        if _texts(alignment, larger) & _texts(alignment, smaller):
            continue
        joined[larger][smaller] = pair.conflict
        taken.add(smaller)
    return joined


def _size(alignment: Alignment, place: int) -> tuple[int, int, str]:
    facts = [alignment.facts[fact] for fact in alignment.groups[place]]
    return -len({fact.text for fact in facts}), min(fact.unit.sentence for fact in facts), min(f.words for f in facts)


def _texts(alignment: Alignment, place: int) -> set[int]:
    return {alignment.facts[fact].text for fact in alignment.groups[place]}


def _tells(fact: Fact) -> bool:
    """Whether what one text alone states is worth a line: it gives a figure or a date, or what somebody named does."""
    if len(fact.unit.terms) < _FEWEST_TERMS:
        return False
    named = [start for term, start in fact.unit.starts.items() if term in fact.unit.names]
    sides = [side for action in fact.actions for side in (action.agent, action.patient) if side]
    return bool(fact.quantities) or any(side.start <= start < side.end for side in sides for start in named)


class _Row:
    """One claim on its way: the fact each text states it by, the best placed first."""

    def __init__(self, alignment: Alignment, profiles: Sequence[Profile], group: _Group) -> None:
        self._alignment, self._profiles, self._group = alignment, profiles, group
        self._nearest = _nearest(alignment, group.facts)
        self._stated: dict[int, int] = {}
        for fact in sorted((*group.facts, *group.odds), key=self._rank):
            self._stated.setdefault(alignment.facts[fact].text, fact)

    def _unit(self, fact: int) -> Unit:
        core = self._group.clauses.get(fact)
        return core.unit if core else self._alignment.facts[fact].unit

    def _rank(self, fact: int) -> tuple[bool, int, int, int]:
        """What a text says in its own voice goes first, then what has most of the fact, then what stands first."""
        unit = self._unit(fact)
        clauses = list(self._group.clauses)
        best = clauses.index(fact) if fact in clauses else 0
        return unit.voice != "narrator", best, unit.sentence, unit.first

    def order(self) -> tuple[int, int, str]:
        """Claims of most texts first, then by the earliest place."""
        facts = [self._alignment.facts[fact] for fact in self._stated.values()]
        return -len(facts), min(fact.unit.sentence for fact in facts), min(fact.words for fact in facts)

    def statements(self) -> tuple[Statement, ...]:
        return tuple(
            self._statement(self._stated[text]) if text in self._stated else self._missing(text)
            for text in range(len(self._profiles))
        )

    def _statement(self, place: int) -> Statement:
        fact = self._alignment.facts[place]
        profile, unit = self._profiles[fact.text], self._unit(place)
        others = [(self._profiles[t].segments, self._unit(o)) for t, o in self._stated.items() if o != place]
        own = differing(profile.segments, unit, others) if others else ()
        conflict = self._conflict(place)
        told: ClaimState = "present" if unit.voice == "narrator" else "reported"
        return Statement(
            profile.document.id,
            "conflicting" if conflict else told,
            self._group.clauses[place].shown if place in self._group.clauses else unit.span,
            unit.sentence,
            _paragraph(profile, unit.sentence),
            _place(profile, unit.sentence),
            unit.speaker if unit.voice != "narrator" else None,
            conflict,
            likeness=1.0,
            differing=own,
            marks=marks_in(profile.marks, own),
        )

    def _conflict(self, place: int) -> str:
        """What is at odds; where as many texts say the one as say the other, both sides are."""
        if place in self._group.odds:
            return self._group.odds[place]
        agreeing = {self._alignment.facts[fact].text for fact in self._group.facts}
        against = {self._alignment.facts[fact].text for fact in self._group.odds}
        return next(iter(self._group.odds.values()), "") if len(against) >= len(agreeing) else ""

    def _missing(self, text: int) -> Statement:
        """The statement of a text that does not mention the claim, with its likest sentence."""
        likeness, fact = self._nearest.get(text, (0.0, None))
        span = self._alignment.facts[fact].unit.span if fact is not None else None
        return Statement(self._profiles[text].document.id, "not mentioned", nearest=span, likeness=likeness)


def _nearest(alignment: Alignment, group: Sequence[int]) -> dict[int, tuple[float, int]]:
    """Of each text that has any the fact likest to one of a group, and how alike they are."""
    found: dict[int, tuple[float, int]] = {}
    matrix = alignment.likeness
    for fact in group:
        row = slice(matrix.indptr[fact], matrix.indptr[fact + 1])
        for other, likeness in zip(matrix.indices[row].tolist(), matrix.data[row].tolist(), strict=True):
            text, alike = alignment.facts[other].text, round(likeness, 4)
            if text not in found or alike > found[text][0]:
                found[text] = alike, other
    return found


def _paragraph(profile: Profile, sentence: int) -> int | None:
    """The paragraph of a sentence, counted from 1 without the headline; none for the headline itself."""
    segments = profile.segments
    index = bisect_right(segments.paragraphs, segments.sentences[sentence].start, key=lambda span: span.start)
    return (index - 1 if segments.headline else index) or None


def _place(profile: Profile, sentence: int) -> Place:
    """Headline, lead or body; the lead is the first paragraph, or the first two sentences if that is short."""
    segments = profile.segments
    paragraph = _paragraph(profile, sentence)
    if paragraph is None:
        return "headline"
    in_lead = sentence - (1 if segments.headline else 0) < _LEAD_SENTENCES
    return "lead" if paragraph == 1 or in_lead else "body"
