"""The discussion questions of a pack: each kind makes its own from the evidence, here they are put in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from framing.model import Analysis
from framing.teaching.headlines import endings, headlines
from framing.teaching.missing import not_mentioned
from framing.teaching.question import Question
from framing.teaching.readers import other_readers, strong_words
from framing.teaching.sheets import Sheet
from framing.teaching.speaking import voices
from framing.teaching.wordings import close_lines, figures, naming, same_fact

Maker = Callable[[Analysis, tuple[Sheet, ...]], Iterator[Question]]
_MAKERS: tuple[Maker, ...] = (
    headlines,
    same_fact,
    close_lines,
    naming,
    strong_words,
    voices,
    other_readers,
    not_mentioned,
    figures,
    endings,
)


def questions(analysis: Analysis, sheets: tuple[Sheet, ...]) -> tuple[Question, ...]:
    """Make the discussion questions about a set of texts, each with the lines that it asks about.

    What needs something to compare, or what the texts do not have, is left out; headlines and endings are asked of
    any texts.
    """
    return tuple(question for make in _MAKERS for question in make(analysis, sheets))
