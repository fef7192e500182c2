"""Whose words: attributed content, direct and indirect, and who is said to speak, against articles marked by hand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.agreement import Counts, Range, counted, overlaps
from benchmarks.reading import PARTS, Data, Row, part_of
from benchmarks.result import Result
from benchmarks.table import number
from framing.model import Document, Segments, Voice
from framing.segment import segment

FLOOR = {"token_f1": 0.69}
KINDS = {"direct": "quoted", "indirect": "indirect"}
#: Double quotation marks, the last two written as two single ones.
_MARKS = ('"', "“", "”", "''", "``")


@dataclass(frozen=True, slots=True)
class Tally:
    """What is right in some articles: words of content, spans of direct and of indirect content, speakers."""

    token: Counts = field(default_factory=Counts)
    direct: Counts = field(default_factory=Counts)
    indirect: Counts = field(default_factory=Counts)
    speaker: Counts = field(default_factory=Counts)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.token + other.token,
            self.direct + other.direct,
            self.indirect + other.indirect,
            self.speaker + other.speaker,
        )

    def figures(self) -> dict[str, float]:
        """Give the figures by name."""
        spans = {**self.token.figures("token"), **self.direct.figures("direct"), **self.indirect.figures("indirect")}
        return {**spans, "speaker_accuracy": self.speaker.recall}


def measure(data: Data) -> Result:
    """Compare the voices of each article with its attributions.

    - ``token_f1``: words inside quoted or indirect voices against words inside gold content spans.
    - ``direct_f1`` and ``indirect_f1``: gold content is direct if it begins or ends with a quotation mark, also one
      written as two single marks, as in many of the articles. A predicted span (a quoted voice for direct, an indirect
      one for indirect) is right if it overlaps any gold content, direct or not; a gold content is found if a predicted
      span of its own kind overlaps it.
    - ``speaker_accuracy``: of the gold attributions with a source whose content overlaps a predicted voice, those whose
      source overlaps the speaker of the voice that shares most of the content.

    The rows are parted in three by the digest of their id; parts 0 and 1 are for development, part 2 is only reported.
    """
    rows = data.rows("attributions")
    tallies = [(part_of(row), tally(row)) for row in rows]
    whole = sum((one for _, one in tallies), Tally())
    return Result("attributions", whole.figures(), len(rows), FLOOR, note=_NOTE, details=tuple(_by_part(tallies)))


_NOTE = "Quotation marks alone reach a token F1 of .515. Part 2 is the third of the articles that nothing was tuned on."


def tally(row: Row) -> Tally:
    """Count what is right in one article."""
    segments = segment(Document(row["id"], row["text"]))
    voices = [voice for voice in segments.voices if voice.kind in KINDS.values()]
    contents = [content for item in row["attributions"] if (content := _spans(item, "content"))]
    spans = {kind: _content(row["text"], contents, voices, kind) for kind in KINDS}
    return Tally(_words(segments, contents, voices), spans["direct"], spans["indirect"], _speakers(row, voices))


def is_direct(text: str, content: Sequence[Range]) -> bool:
    """Whether a content begins or ends with a quotation mark; two single ones are one.

    >>> is_direct('It “works”', [(3, 10)]), is_direct("It ''works''", [(3, 12)]), is_direct("It's his'", [(0, 9)])
    (True, True, False)
    """
    return text.startswith(_MARKS, content[0][0], content[0][1]) or text.endswith(_MARKS, *content[-1])


def _spans(item: Row, role: str) -> list[Range]:
    return [(start, end) for start, end, *_ in item.get(role, ())]


def _words(segments: Segments, contents: Iterable[Sequence[Range]], voices: Iterable[Voice]) -> Counts:
    words = [(span.start, span.end) for span in segments.words]
    gold = _inside(words, (part for content in contents for part in content))
    return counted(_inside(words, map(_range, voices)), gold)


def _inside(words: Sequence[Range], parts: Iterable[Range]) -> frozenset[int]:
    """Give the words that lie wholly in one of the parts, by their number."""
    found: set[int] = set()
    for start, end in parts:
        numbers = range(bisect_left(words, (start, 0)), bisect_left(words, (end, 0)))
        found.update(number for number in numbers if words[number][1] <= end)
    return frozenset(found)


def _content(text: str, contents: Sequence[Sequence[Range]], voices: Sequence[Voice], kind: str) -> Counts:
    predicted = [_range(voice) for voice in voices if voice.kind == KINDS[kind]]
    gold = [content for content in contents if is_direct(text, content) == (kind == "direct")]
    right = sum(any(_touches(span, content) for content in contents) for span in predicted)
    found = sum(any(_touches(span, content) for span in predicted) for content in gold)
    return Counts(right, len(predicted), found, len(gold))


def _speakers(row: Row, voices: Sequence[Voice]) -> Counts:
    """Count, of the contents that a voice was found for, those with the right speaker."""
    right = total = 0
    for item in row["attributions"]:
        content, source = _spans(item, "content"), _spans(item, "source")
        voice = _best(content, voices) if source else None
        if voice is not None:
            total += 1
            right += voice.speaker is not None and _touches((voice.speaker.start, voice.speaker.end), source)
    return Counts(right, total, right, total)


def _best(content: Sequence[Range], voices: Iterable[Voice]) -> Voice | None:
    """Give the voice that shares most of a content, the first of equals."""
    shares = [(_shared(_range(voice), content), voice) for voice in voices if _touches(_range(voice), content)]
    return max(shares, key=lambda pair: pair[0])[1] if shares else None


def _shared(span: Range, content: Iterable[Range]) -> int:
    return sum(max(0, min(span[1], end) - max(span[0], start)) for start, end in content)


def _touches(span: Range, parts: Iterable[Range]) -> bool:
    return any(overlaps(span, part) for part in parts)


def _range(voice: Voice) -> Range:
    return voice.span.start, voice.span.end


def _by_part(tallies: Sequence[tuple[int, Tally]]) -> Iterable[tuple[str, ...]]:
    shown = ("token_f1", "direct_f1", "indirect_f1", "speaker_accuracy")
    yield ("part", "articles", *shown)
    for part in range(PARTS):
        inside = [one for number, one in tallies if number == part]
        figures = sum(inside, Tally()).figures()
        yield (str(part), str(len(inside)), *(number(figures[name]) for name in shown))
