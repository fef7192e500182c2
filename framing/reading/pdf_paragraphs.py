"""Lines of pages made into paragraphs: running heads and page numbers left out, words that were cut put together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: Lines nearer to the edge of a page than this part of its height are not of the text.
_MARGIN = 0.045
#: How many lines at either end of a page may be its running head or foot.
_ENDS = 2
#: A line this much farther from the one above than lines are as a rule begins a paragraph.
_GAP = 1.35
#: A line indented by more than this part of its height begins a paragraph; headlines differ in size by more than _SIZE.
_INDENT, _SIZE = 0.6, 0.12
#: A line that ends a sentence before this part of the width is the last of its paragraph.
_FULL = 0.85
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page |p\. ?|[-–—] ?)?\d{1,4}(?: ?[-–—]| ?(?:/|of) ?\d{1,4})?", re.IGNORECASE)
_ENDED = re.compile(r"[.!?…][\"'”’)»]*$")
_SOFT_HYPHEN = "\u00ad"
#: A word with a hyphen that may be the typesetter's.
_CUT = re.compile(r"([\w-]*+)\u00ad([\w-]*+)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its words, left and right end, base line and height, in points from the lower left corner."""

    words: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page in the order of reading, and how high the page is."""

    height: float
    lines: tuple[Line, ...]


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """Give the paragraphs of pages, in their order.

    >>> lines = (Line("The ship left the har-", 50, 300, 700, 10), Line("bour.", 50, 80, 688, 10))
    >>> paragraphs([Page(800, lines)])
    ['The ship left the harbour.']
    """
    lines = list(_of_the_text(pages))
    if not lines:
        return []
    known = set(re.findall(r"[\w-]+", " ".join(line.words for line in lines).lower()))
    return [_joined(group, known) for group in _grouped(lines)]


def _of_the_text(pages: Sequence[Page]) -> Iterator[Line]:
    """The lines that are neither in the margin nor at the same end of most pages."""
    repeated = _repeated(pages)
    for page in pages:
        inside = [line for line in page.lines if _MARGIN < line.base / page.height < 1 - _MARGIN]
        ends = {*inside[:_ENDS], *inside[-_ENDS:]}
        yield from (line for line in inside if line not in ends or not _is_running(line, repeated))


def _is_running(line: Line, repeated: set[str]) -> bool:
    return _masked(line) in repeated or bool(_PAGE_NUMBER.fullmatch(line.words))


def _repeated(pages: Sequence[Page]) -> set[str]:
    """What stands at the ends of at least half of the pages, numbers aside."""
    found = Counter(words for page in pages for words in {*map(_masked, (*page.lines[:_ENDS], *page.lines[-_ENDS:]))})
    return {words for words, count in found.items() if count >= max(2, len(pages) / 2)}


def _masked(line: Line) -> str:
    return _NUMBERS.sub("0", line.words)


def _grouped(lines: Sequence[Line]) -> Iterator[list[Line]]:
    leading, widths = _usual_leading(lines), _right_ends(lines)
    group = [lines[0]]
    for above, line in pairwise(lines):
        if _begins(above, line, leading * line.size, widths):
            yield group
            group = []
        group.append(line)
    yield group


def _begins(above: Line, line: Line, gap: float, widths: dict[int, float]) -> bool:
    """Whether a line begins a paragraph, by its size, distance, indent and where the line above ended."""
    if abs(line.size - above.size) > _SIZE * max(line.size, above.size):
        return True
    ended, width = bool(_ENDED.search(above.words)), widths[_column(above)] - above.left
    short = ended and above.right - above.left < _FULL * width
    below = above.base - line.base
    if below <= 0 or below > 4 * gap:  # another column or page, where distance tells nothing
        return short
    indented = ended and _INDENT * line.size < line.left - above.left < 5 * line.size
    return short or indented or below > _GAP * gap


def _usual_leading(lines: Sequence[Line]) -> float:
    """From one base line to the next, as a multiple of the height of a letter."""
    gaps = [(above.base - line.base) / line.size for above, line in pairwise(lines) if line.size]
    near = [gap for gap in gaps if 0 < gap < 4]  # farther is another column or page
    return median(near) if near else 1.0


def _right_ends(lines: Iterable[Line]) -> dict[int, float]:
    """Where the longest line of each column ends; lines that begin at about the same place are of one column."""
    ends: dict[int, float] = {}
    for line in lines:
        column = _column(line)
        ends[column] = max(ends.get(column, 0.0), line.right)
    return ends


def _column(line: Line) -> int:
    """The column of a line, told by where it begins, in steps of an inch."""
    return int(line.left // 72)


def _joined(group: Sequence[Line], known: set[str]) -> str:
    words = group[0].words
    for line in group[1:]:
        words = _put_together(words, line.words)
    return _CUT.sub(lambda cut: _whole(cut.group(1), cut.group(2), known), words)


def _put_together(before: str, after: str) -> str:
    """Two lines as one; where a hyphen between them may be the typesetter's, a soft one stands for it."""
    if before.endswith(_SOFT_HYPHEN):
        return before + after
    if not before.endswith("-") or before.endswith(" -"):
        return f"{before} {after}"
    return (before[:-1] + _SOFT_HYPHEN if after[:1].islower() else before) + after


def _whole(first: str, second: str, known: set[str]) -> str:
    """A word that was cut, with its hyphen where the text has it so elsewhere within a line."""
    return f"{first}-{second}" if f"{first}-{second}".lower() in known else first + second
