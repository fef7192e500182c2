"""Where something stands in a text, and the words around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from framing.model import Document, Mark, Segments, Span

#: What ends a clause, for an excerpt that stays inside one.
CLAUSE_BORDER = re.compile(r"[,;:](?=\s)|[—–“”\"()]")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A line and a column of a text, both counted from 1, the column in code points.

    >>> str(Place(10, 1))
    '10:1'
    """

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Lines:
    """The line starts of a text, to find the place of any offset."""

    starts: tuple[int, ...]

    def place(self, offset: int) -> Place:
        """Give the line and column of an offset."""
        line = bisect_right(self.starts, offset)
        return Place(line, offset - self.starts[line - 1] + 1)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A mark's words with what stands before and after them; ``cut`` ends are shown by "…"."""

    before: str
    quote: str
    after: str
    cut_before: bool = False
    cut_after: bool = False

    def __str__(self) -> str:
        opening, closing = "…" * self.cut_before, "…" * self.cut_after
        return f"{opening}{self.before}{self.quote}{self.after}{closing}"


def lines_of(text: str) -> Lines:
    r"""Find where the lines of a text start.

    >>> str(lines_of("Headline\n\nThe palace").place(14))
    '3:5'
    """
    starts, at = [0], text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return Lines(tuple(starts))


def sentence_excerpt(segments: Segments, mark: Mark, width: int = 100) -> Excerpt:
    """Give a mark in its sentence, at most ``width`` characters of it on each side, cut between words."""
    text, sentence = segments.document.text, segments.sentences[mark.sentence]
    start = _cut_start(text, max(sentence.start, mark.span.start - width), sentence.start, mark.span.start)
    end = _cut_end(text, min(sentence.end, mark.span.end + width), sentence.end, mark.span.end)
    return _excerpt(text, sentence, mark.span, Span(start, end))


def short_excerpt(segments: Segments, mark: Mark, beside: int = 3) -> Excerpt:
    """Give a mark for use inside a sentence: alone where it has three words, else with a few words beside it."""
    text, sentence = segments.document.text, segments.sentences[mark.sentence]
    if len(mark.span.of(text).split()) >= beside:
        return _excerpt(text, mark.span, mark.span, mark.span)
    start = mark.span.start - len(_last_words(text[sentence.start : mark.span.start], beside))
    end = mark.span.end + len(_first_words(text[mark.span.end : sentence.end], beside))
    return _excerpt(text, Span(start, end), mark.span, Span(start, end))


def words_of(document: Document, span: Span | None) -> str:
    """Give the words of a span on one line, or "" where there is none."""
    return " ".join(span.of(document.text).split()) if span else ""


def _excerpt(text: str, sentence: Span, quote: Span, shown: Span) -> Excerpt:
    before, after = text[shown.start : quote.start], text[quote.end : shown.end]
    cut_before = bool(text[sentence.start : shown.start].strip())
    cut_after = bool(text[shown.end : sentence.end].strip(" \n.!?"))
    return Excerpt(_one_line(before), _one_line(quote.of(text)), _one_line(after), cut_before, cut_after)


def _last_words(text: str, count: int) -> str:
    """Give the last words of a text, back to where its last clause begins."""
    clause = CLAUSE_BORDER.split(text)[-1]
    parts = clause.rsplit(None, count)
    return clause[len(parts[0]) :].lstrip() if len(parts) > count else clause.lstrip()


def _first_words(text: str, count: int) -> str:
    """Give the first words of a text, up to where its first clause ends."""
    clause = CLAUSE_BORDER.split(text)[0]
    parts = clause.split(None, count)
    return (clause[: -len(parts[-1])] if len(parts) > count else clause).rstrip(" \n\t.!?")


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")


def _cut_start(text: str, wished: int, least: int, most: int) -> int:
    space = text.find(" ", wished, most)
    return wished if wished == least or space < 0 else space + 1


def _cut_end(text: str, wished: int, most: int, least: int) -> int:
    space = text.rfind(" ", least, wished)
    return wished if wished == most or space < 0 else space
