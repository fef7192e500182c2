"""Facts that texts share, written down by hand, set beside the claims that are found in the texts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from framing import reading
from framing.api import score
from framing.claims import claims

#: What a cell says of where it stands: a piece of one sentence, and of another that states the same.
_PIECES = ("piece", "also")
#: A sentence with the name of its text.
Told = tuple[str, str]


class Gold:
    """The facts of an event and its texts; a cell is a fact in one text, told by the pieces of it that stand there."""

    def __init__(self, facts: Path, texts: Iterable[Path]) -> None:
        self.facts: list[dict[str, Any]] = tomllib.loads(facts.read_text(encoding="utf-8"))["facts"]
        self.profiles = score(reading.gather([str(path) for path in texts])[0]).profiles
        self.claims = claims(self.profiles)
        self.shared = list(self._shared())

    def _shared(self) -> Iterable[list[Told]]:
        """The sentences of the claims that two texts or more state."""
        texts = {p.document.id: (Path(p.document.path).stem, p.segments) for p in self.profiles}
        for claim in self.claims:
            stated = [(*texts[s.document], s) for s in claim.statements if s.span]
            told = [(name, found.sentences[s.sentence].of(found.document.text)) for name, found, s in stated]
            if len(told) > 1:
                yield told

    @staticmethod
    def cells(fact: dict[str, Any]) -> dict[str, list[str]]:
        """The pieces of a fact by the name of their text."""
        cells = {name: cell for name, cell in fact.items() if isinstance(cell, dict)}
        return {name: [cell[key] for key in _PIECES if key in cell] for name, cell in cells.items()}

    def right(self, told: Sequence[Told], fact: dict[str, Any]) -> int:
        """How many sentences of a claim are of the fact; one alone shares nothing."""
        cells = self.cells(fact)
        found = sum(any(piece in sentence for piece in cells.get(name, [])) for name, sentence in told)
        return found if found > 1 else 0

    def misplaced(self) -> list[str]:
        """The pieces that do not stand once in their text."""
        texts = {Path(p.document.path).stem: p.document.text for p in self.profiles}
        told = [(n, piece) for fact in self.facts for n, cell in self.cells(fact).items() for piece in cell]
        return [piece for name, piece in told if texts[name].count(piece) != 1]

    def found(self) -> float:
        """The share of the cells that are found."""
        right = sum(max((self.right(claim, fact) for claim in self.shared), default=0) for fact in self.facts)
        return right / sum(len(self.cells(fact)) for fact in self.facts)

    def precise(self) -> float:
        """The share of the shown sentences that are right."""
        right = sum(max(self.right(claim, fact) for fact in self.facts) for claim in self.shared)
        return right / sum(map(len, self.shared))
