"""The report for a terminal: 40 to 80 columns, no colour, letters and bars only, every number with its words."""

from __future__ import annotations

from framing.model import Analysis
from framing.reports.text.bars import sentences
from framing.reports.text.evidence import evidence, read_next
from framing.reports.text.layout import Section
from framing.reports.text.models import models
from framing.reports.text.opening import event, opening, short
from framing.reports.text.people import names, speakers
from framing.reports.text.telling import facts, numbers, worded
from framing.reports.text.wordings import deeds, headlines, naming, passages, words
from framing.wording import WIDTH, Paper

suffixes = (".txt",)


def render(analysis: Analysis, full: bool = False, only_ascii: bool = False, width: int = WIDTH) -> str:
    """Make the report, with no line longer than ``width`` columns; ``full`` lists every mark."""
    paper = Paper(only_ascii, full, width)
    blocks = ("\n".join(section(analysis, paper)) for section in _sections())
    return "\n\n".join(filter(None, blocks)) + "\n"


def _sections() -> tuple[Section, ...]:
    about = (facts, worded, numbers, headlines, speakers, naming, deeds, words, passages, names)
    return opening, event, short, sentences, evidence, *about, models, read_next
