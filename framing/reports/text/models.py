"""Learned scorers beside the codebook: what they are, what they count, and the sentences where the two differ."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing, wording
from framing.model import Analysis, ModelReading
from framing.reports.text.layout import MOST_TEXTS, left
from framing.viewing import Differing
from framing.wording import Paper
from framing.wording import catalogue as say

#: Sentences that a first reading shows, and columns of a quotation.
MOST_DIFFERING = 6
_QUOTE = 200


def models(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Show each model: its card in short, its counts, and where it differs most surely."""
    for model in analysis.models:
        yield from _model(analysis, model, paper, MOST_DIFFERING)


def render(analysis: Analysis, paper: Paper, most: int) -> str:
    """Make a report of the models alone, with ``most`` sentences of each."""
    blocks = ("\n".join(_model(analysis, model, paper, most)) for model in analysis.models)
    return "\n\n".join(blocks) + "\n"


def _model(analysis: Analysis, model: ModelReading, paper: Paper, most: int) -> Iterator[str]:
    yield say.HEADINGS["models"]
    for words in wording.models.about(analysis, model):
        yield from paper.wrap(words)
    found = viewing.tallies(analysis, model)
    shown = found if paper.full else found[:MOST_TEXTS]
    for one in shown:
        yield from paper.wrap(wording.models.tally(one), "- ", "  ")
    yield from left(len(found) - len(shown), paper)
    yield from _differing(analysis, model, paper, most)


def _differing(analysis: Analysis, model: ModelReading, paper: Paper, most: int) -> Iterator[str]:
    found = viewing.differing(analysis, model)
    yield from () if found else paper.wrap(wording.models.NO_DIFFERENCE)
    shown = found if paper.full else found[:most]
    for one in shown:
        yield from _sentence(one, paper)
    yield from left(len(found) - len(shown), paper)


def _sentence(one: Differing, paper: Paper) -> Iterator[str]:
    yield from paper.wrap(wording.models.differs(one), "- ", "  ")
    yield from paper.wrap(f"“{paper.cut(one.quote, _QUOTE)}”", "  ", "  ")
    moved = wording.models.moved_by(one)
    yield from paper.wrap(moved, "  ", "  ") if moved else ()
