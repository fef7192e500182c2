"""The texts as a class gets them: in lines, under a name or under a number without their outlet."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from framing.model import Analysis, Profile, Span
from framing.teaching.lessons import lessons
from framing.teaching.lines import Line, line_at, lines
from framing.teaching.masking import Mask, masked, masks
from framing.viewing import text_name

#: The two sets of texts: as they are, and without their outlets.
OPEN: Final = "clean"
BLIND: Final = "blind"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text as a class gets it; ``number`` counts within its ``set``, ``hidden`` is what must not be seen."""

    set: str
    number: int
    name: str
    profile: Profile
    lines: tuple[Line, ...]
    hidden: tuple[Mask, ...] = ()

    @property
    def page(self) -> str:
        """The name of its page."""
        return f"{self.set}-{self.number}.html"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text with their line, ``marked`` the part that a reader points to, ``note`` what else to know."""

    sheet: Sheet
    line: int
    before: str
    marked: str = ""
    after: str = ""
    note: str = ""


def open_sheets(analysis: Analysis) -> tuple[Sheet, ...]:
    """Give the texts as they are, in their order."""
    return tuple(
        Sheet(OPEN, number, text_name(profile.document), profile, lines(profile.segments))
        for number, profile in enumerate(analysis.profiles, 1)
    )


def blind_sheets(analysis: Analysis, seed: int = 0) -> tuple[Sheet, ...]:
    """Give the texts without their outlets, in an order that the seed draws, whatever order they came in."""
    drawn = sorted(analysis.profiles, key=lambda profile: _draw(profile, seed))
    name = lessons().say["blind_name"]
    return tuple(
        Sheet(BLIND, number, name.format(number=number), profile, lines(profile.segments), masks(profile))
        for number, profile in enumerate(drawn, 1)
    )


def words_in(sheet: Sheet, span: Span) -> str:
    """Give words of a text as its sheet shows them."""
    return masked(sheet.profile.document.text, span, sheet.hidden, lessons().masked)


def quoted(sheet: Sheet, span: Span, marked: Span | None = None, note: str = "") -> Quote:
    """Quote a span with its line, cut at the part that a reader points to."""
    part = marked or Span(span.end, span.end)
    pieces = (Span(span.start, part.start), part, Span(part.end, span.end))
    before, inside, after = (" ".join(_spaced(words_in(sheet, piece))) for piece in pieces)
    return Quote(sheet, line_at(sheet.lines, part.start if marked else span.start), before, inside, after, note)


def _spaced(words: str) -> list[str]:
    """Words on one line, with the blanks at their ends."""
    return words.split("\n")


def _draw(profile: Profile, seed: int) -> tuple[str, str]:
    document = profile.document
    return sha256(f"{seed}\n{document.text}".encode("utf-8", "replace")).hexdigest(), document.id
