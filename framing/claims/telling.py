"""How much of what one stretch states a text tells, told from its likest stretch: whether a text mentions a fact.

Other than likeness this has a direction, and it reckons with words that nobody else uses: a detail that one text alone
has says little when another does not have it. Words that the text tells elsewhere count in part, as in the retrieval
of sentences with their context (Murdock 2006; Doko, Stula and Stipanicev 2013).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from framing.claims.likeness import Likeness, Terms

#: The share that words told elsewhere in the text count, that of the way back, and what a word counts that no other
#: text has: chosen on two thirds of the sentences of articles on one event each, ECB+.
_ELSEWHERE, _BACK, _ALONE = 0.5, 0.3, 0.3


@dataclass(frozen=True, slots=True)
class Telling:
    """The stretches of the texts of an event, with how widely each word is used among the texts."""

    likeness: Likeness
    spread: Any

    @staticmethod
    def among(stretches: Sequence[Terms], texts: Sequence[int]) -> Telling:
        """Read the stretches, each from the text of its place in ``texts``."""
        likeness = Likeness(stretches)
        used: dict[str, set[int]] = defaultdict(set)
        for terms, text in zip(stretches, texts, strict=True):
            for word in terms:
                used[word].add(text)
        others = max(1, len(set(texts)) - 1)
        return Telling(likeness, likeness.vector({word: (len(found) - 1) / others for word, found in used.items()}))

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
