"""How much of what one stretch states a text tells, told from its likest stretch: whether a text mentions a fact.

Other than likeness this has a direction, and it reckons with words that nobody else uses: a detail that one text alone
has says little when another does not have it. Words that the text tells elsewhere count in part, as in the retrieval
of sentences with their context (Murdock 2006; Doko, Stula and Stipanicev 2013). What happened is told by verbs, and
names stand in every sentence of an event, so verbs count for more and names for less.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from framing.claims.likeness import Likeness, Terms
from framing.claims.units import Unit
from framing.segment.action_words import verb_words

#: The share that words told elsewhere in the text count, that of the way back, and what a word counts that no other
#: text has: chosen on two thirds of the sentences of articles on one event each, ECB+, like the figures below.
_ELSEWHERE, _BACK, _ALONE = 0.5, 0.3, 0.3
#: What verbs, figures and names count beside other words.
_VERB, _FIGURE, _NAME = 2.0, 0.8, 0.5
#: How much weight it has that another text tells more of a stretch.
_AGAINST_BEST = 0.5


@dataclass(frozen=True, slots=True)
class Telling:
    """The stretches of the texts of an event, with how widely each word is used among the texts."""

    likeness: Likeness
    spread: Any
    texts: Mapping[int, Sequence[int]]

    @staticmethod
    def among(stretches: Sequence[Terms], texts: Sequence[int]) -> Telling:
        """Read the stretches, each from the text of its place in ``texts``."""
        likeness = Likeness(stretches)
        used: dict[str, set[int]] = defaultdict(set)
        places: dict[int, list[int]] = defaultdict(list)
        for place, (terms, text) in enumerate(zip(stretches, texts, strict=True)):
            places[text].append(place)
            for word in terms:
                used[word].add(text)
        others = max(1, len(set(texts)) - 1)
        spread = likeness.vector({word: (len(found) - 1) / others for word, found in used.items()})
        return Telling(likeness, spread, places)

    def by_text(self, one: int) -> dict[int, float]:
        """Give how much each of the other texts tells of a stretch, set against the text that tells most of it.

        A text that tells half of what another can tell in other words has more likely left the rest out.
        """
        told = {text: self.told(one, places)[1] for text, places in self.texts.items() if one not in places}
        best = max(told.values(), default=0.0)
        return {text: found / max(best, 1e-9) ** _AGAINST_BEST for text, found in told.items()}

    def told(self, one: int, others: Sequence[int]) -> tuple[int, float]:
        """Give which of the stretches ``others`` of a text tells most of ``one``, and how much, from 0 to 1.

        Raises ValueError where there are no others.
        """
        import numpy as np

        there = self._covered(one, others, self.likeness.matches(one, others))
        back = np.array([self._covered(other, [one], self.likeness.matches(other, [one]))[0] for other in others])
        both = 2 * there * back / (there + back).clip(min=1e-9)
        found = (1 - _BACK) * there + _BACK * both
        best = int(np.argmax(found))
        return others[best], float(found[best])

    def _covered(self, one: int, others: Sequence[int], matches: Any) -> Any:  # noqa: ANN401 - a numpy array
        """How much of a stretch each of the others tells, a row of ``matches`` each."""
        columns, weights = self.likeness.row(one)
        matches = matches.clip(min=_ELSEWHERE * matches.max(axis=0)) if len(others) > 1 else matches
        told = matches @ weights
        untold = (1 - matches) @ (weights * (_ALONE + self.spread[columns]))
        return told / (told + untold).clip(min=1e-9)


def fact_terms(stretch: Iterable[Unit]) -> dict[str, float]:
    """Give the terms of a stretch with what each counts when one asks whether its fact is told.

    >>> from framing.claims.units import units
    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> fact_terms(units(named(segment(Document("a", "Oslo sold 40 ships.")))))
    {'oslo': 0.5, 'sell': 2.0, '40': 0.8, 'ship': 1.0}
    """
    counts: dict[str, float] = {}
    for unit in stretch:
        for term, counted in unit.terms.items():
            counts[term] = max(counted * _share(term, term in unit.names), counts.get(term, 0.0))
    return counts


def _share(term: str, is_name: bool) -> float:
    if is_name:
        return _NAME
    if term[0].isdigit():
        return _FIGURE
    return _VERB if term.split()[0] in _verbs() else 1.0


@cache
def _verbs() -> frozenset[str]:
    """The base forms of all verbs that are known."""
    return frozenset(form.base for forms in verb_words().forms.values() for form in forms)
