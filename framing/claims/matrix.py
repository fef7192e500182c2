"""The matrix of claims and texts: which text states a fact, in whose words, where, and who does not mention it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from framing.claims.aligning import Alignment, align
from framing.claims.cores import Core
from framing.claims.differing import differing, marks_in
from framing.claims.listing import Listed, listed
from framing.claims.units import Unit
from framing.model import Claim, ClaimState, Place, Profile, Statement

#: A first paragraph with fewer sentences is not the whole lead.
_LEAD_SENTENCES = 2


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
    rows = [_Row(alignment, profiles, group) for group in listed(alignment)]
    rows.sort(key=_Row.order)
    return tuple(Claim(f"C{number}", row.statements()) for number, row in enumerate(rows, start=1))


class _Row:
    """One claim on its way: the fact each text states it by, the best placed first."""

    def __init__(self, alignment: Alignment, profiles: Sequence[Profile], group: Listed) -> None:
        self._alignment, self._profiles, self._group = alignment, profiles, group
        self._nearest = _nearest(alignment, group.facts)
        self._stated: dict[int, int] = {}
        for fact in sorted((*group.facts, *group.odds), key=self._rank):
            self._stated.setdefault(alignment.facts[fact].text, fact)

    def _unit(self, fact: int) -> Unit:
        core = self._core(fact)
        return core.unit if core else self._alignment.facts[fact].unit

    def _core(self, fact: int) -> Core | None:
        """The clause that tells a fact, where not the whole does."""
        number = self._group.clauses.get(fact)
        return None if number is None else self._alignment.cores[number]

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
        conflict, core = self._conflict(place), self._core(place)
        told: ClaimState = "present" if unit.voice == "narrator" else "reported"
        return Statement(
            profile.document.id,
            "conflicting" if conflict else told,
            core.shown if core else unit.span,
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
    for fact in group:
        others, values = alignment.likeness.row(fact)
        for other, likeness in zip(others.tolist(), values.tolist(), strict=True):
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
