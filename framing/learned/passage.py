"""What a learned model reads: a stretch of a text with its tokens, and its marks and voices where they are asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from framing.memo import Memo
from framing.model import Document, Mark, Options, Profile, Segments, Span, Tokens, Voice
from framing.pipeline import Analyzer
from framing.segment import named, segment
from framing.segment.tokens import tokenize

#: What stands for each token of a name, so that nobody's name is learned.
NAME = "<name>"
#: A nought stands for every digit, so that a year or a toll is not learned.
_DIGITS = str.maketrans("123456789", "0" * 9)


class Passage(NamedTuple):
    """A text or a sentence of it: the form that each of its tokens is counted in, and all tokens of the text.

    ``first`` is the number of the passage's first token among them. ``marks`` and ``voices`` are those of the passage,
    empty where the codebook is not asked.
    """

    text: str
    tokens: Tokens
    forms: Sequence[str]
    first: int = 0
    marks: tuple[Mark, ...] = ()
    voices: tuple[Voice, ...] = ()

    @property
    def spans(self) -> list[Span]:
        """The places of the tokens."""
        return list(self.tokens[self.first : self.first + len(self.forms)])


Reader = Callable[[str], Passage]


def form(folded: str) -> str:
    """Give the form in which a token is counted: folded, each digit a nought.

    >>> form("f-16s")
    'f-00s'
    """
    return folded.translate(_DIGITS)


_FORMS: Memo[str, str] = Memo(form)
#: The month, which is no "may" for its capital.
_MONTH = "May"


def reader(codebooks: Sequence[str], mask_names: bool) -> Reader:
    """Give the function that makes a passage of a text: with marks of these codebooks, or none for none."""
    if codebooks:
        analyzer = _analyzer(tuple(codebooks))
        return lambda text: whole(analyzer.profile(Document("", text)), mask_names)
    return without_names if mask_names else plain


@lru_cache(maxsize=4)
def _analyzer(codebooks: tuple[str, ...]) -> Analyzer:
    return Analyzer(Options(codebooks=codebooks))


def reprofiled(profile: Profile, codebooks: Sequence[str]) -> Profile:
    """Give the profile of the same text under other codebooks."""
    return _analyzer(tuple(codebooks)).profile(profile.document)


def plain(text: str) -> Passage:
    """Give a text as one passage without marks.

    >>> plain("The palace fell in 1917.").forms
    ['the', 'palace', 'fell', 'in', '0000', '.']
    """
    tokens = tokenize(text)
    return Passage(text, tokens, _counted(tokens))


def _counted(tokens: Tokens) -> list[str]:
    """The form of each token; a month that is a word as well keeps its capital."""
    forms = list(map(_FORMS.__getitem__, tokens.folded))
    if _MONTH in tokens.texts:
        forms = [_MONTH if text == _MONTH else known for text, known in zip(tokens.texts, forms, strict=True)]
    return forms


def without_names(text: str) -> Passage:
    """Give a text as one passage without marks, its names masked.

    >>> without_names("Later Anna Berg left.").forms
    ['later', '<name>', '<name>', 'left', '.']
    """
    segments = segment(Document("", text))
    return Passage(text, segments.tokens, _forms(segments, mask_names=True))


def whole(profile: Profile, mask_names: bool) -> Passage:
    """Give a profiled text as one passage."""
    segments = profile.segments
    return Passage(
        profile.document.text, segments.tokens, _forms(segments, mask_names), 0, profile.marks, segments.voices
    )


def sentences(profile: Profile, mask_names: bool) -> Iterator[Passage]:
    """Give each sentence of a profiled text as a passage of its own, in the order of the text; in linear time."""
    text, segments, forms = profile.document.text, profile.segments, _forms(profile.segments, mask_names)
    marks = sorted(profile.marks, key=lambda mark: mark.sentence)
    numbers = [mark.sentence for mark in marks]
    starts, ends = [v.span.start for v in segments.voices], [v.span.end for v in segments.voices]
    for number, ((first, last), span) in enumerate(zip(segments.bounds, segments.sentences, strict=True)):
        inside = tuple(marks[bisect_left(numbers, number) : bisect_right(numbers, number)])
        voices = segments.voices[bisect_right(ends, span.start) : bisect_left(starts, span.end)]
        yield Passage(text, segments.tokens, forms[first:last], first, inside, voices)


def _forms(segments: Segments, mask_names: bool) -> list[str]:
    """The form of each token; a lone unknown word that only opens a sentence is too unsure a name to be masked."""
    forms = _counted(segments.tokens)
    starts = segments.tokens.starts
    for name in named(segments).names if mask_names else ():
        first, last = bisect_left(starts, name.span.start), bisect_left(starts, name.span.end)
        if name.kind != "unknown" or last > first + 1 or not segments.opens_sentence(first):
            forms[first:last] = [NAME] * (last - first)
    return forms


def passages(texts: Iterable[object], read: Reader) -> Iterator[Passage]:
    """Read texts one by one.

    Raises ValueError for one string in place of several, and for anything that is not a string.
    """
    if isinstance(texts, str):
        raise ValueError("one string given; give an iterable of texts, such as a list")
    return (read(checked(text, number)) for number, text in enumerate(texts))


def checked(text: object, number: int) -> str:
    """Give a text as it is.

    Raises ValueError, with its number, for what is not a string.
    """
    if not isinstance(text, str):
        raise ValueError(f"text {number} is of type {type(text).__name__}, not a string; leave it out or give its text")
    return text
