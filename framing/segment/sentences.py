"""Where sentences end: marks of punctuation are candidates, word classes decide.

The classes (abbreviation, initial, ordinal, frequent sentence starter) are those of Kiss and Strunk 2006,
"Unsupervised multilingual sentence boundary detection"; here they are lists, in ``sentence_ends.toml``.
A quotation's inner sentences are sentences of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from framing.model import Tokens
from framing.shelf import lexicon_table

_ENDERS = frozenset({".", "!", "?", "…", "..."})
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘«([§$€£¥¿¡-–—•*")
#: The classes of words whose full stop may stand inside a sentence; all but single letters and dotted words.
_ABBREVIATIONS = ("inner", "before_figures", "titles", "closing", "times")
_QUOTES = frozenset("\"'“‘«”’»")


@lru_cache(maxsize=1)
def _classes() -> dict[str, frozenset[str]]:
    classes = {name: frozenset(words) for name, words in lexicon_table("sentence_ends.toml").items()}
    classes["times"] = frozenset({"a.m", "p.m"})
    return classes | {"abbreviations": frozenset().union(*(classes[name] for name in _ABBREVIATIONS))}


def sentence_bounds(tokens: Tokens, breaks: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """Give, for each sentence, its first token and the one after its last.

    ``breaks`` are token indices that begin a new paragraph: a sentence never runs over one.

    >>> from framing.segment.tokens import tokenize
    >>> sentence_bounds(tokenize("Gen. Smith left. He did not speak."), [])
    ((0, 5), (5, 10))
    """
    closed = frozenset((*breaks, len(tokens)))
    return tuple(pairwise(sorted({0, *_ends(tokens, closed), *closed})))


def _ends(tokens: Tokens, breaks: frozenset[int]) -> Iterator[int]:
    """Give the token index after each sentence end that punctuation shows; ``breaks`` has the end of the text too."""
    texts, covered = tokens.texts, -1
    for index in [index for index, word in enumerate(tokens.words) if not word and texts[index] in _ENDERS]:
        if index <= covered or (index - 1 in breaks and texts[index - 1].isdigit()):
            continue  # part of the mark before, or of the number that opens a paragraph
        if index + 1 in breaks or _is_plain_end(tokens, index):
            yield index + 1
            continue
        stop = _Stop(tokens, index, breaks)
        covered = stop.closed - 1
        if stop.ends_sentence():
            yield stop.closed


def _is_plain_end(tokens: Tokens, index: int) -> bool:
    """Whether it is the plain case, told quickly: a full stop that is no abbreviation's, white space and a capital."""
    texts, starts = tokens.texts, tokens.starts
    before, start = texts[index - 1], starts[index]
    if texts[index] != "." or not texts[index + 1][0].isupper() or len(before) == 1 or "." in before:
        return False
    if before.lower() in _classes()["abbreviations"]:
        return False
    return starts[index - 1] + len(before) == start < starts[index + 1] - 1


class _Stop:
    """A run of end punctuation with its closing marks and what stands on either side."""

    __slots__ = ("before", "closed", "follower", "mark", "opened", "quoted", "texts", "tokens")

    def __init__(self, tokens: Tokens, index: int, breaks: frozenset[int]) -> None:
        self.tokens, self.texts = tokens, tokens.texts
        self.before = self._before(index)
        run = self._extend(index + 1, _ENDERS, breaks)
        self.closed = self._extend(run, _CLOSERS, breaks)
        self.mark = "".join(self.texts[index:run])
        self.quoted = not _QUOTES.isdisjoint(self.texts[run : self.closed])
        self.opened, self.follower = self._after(breaks)

    def _before(self, index: int) -> str:
        """The word that the mark stands against, or nothing."""
        if index == 0 or self._gap(index):
            return ""
        return self.texts[index - 1]

    def _gap(self, index: int) -> bool:
        """Whether white space stands before the token at ``index``."""
        starts = self.tokens.starts
        return starts[index] > starts[index - 1] + len(self.texts[index - 1])

    def _extend(self, index: int, allowed: frozenset[str], breaks: frozenset[int]) -> int:
        while index not in breaks and self.texts[index] in allowed and not self._gap(index):
            index += 1
        return index

    def _after(self, breaks: frozenset[int]) -> tuple[bool, int]:
        """Whether an opening mark follows, and the index of the next word, or -1 where the paragraph ends."""
        index = self.closed
        if index in breaks:
            return False, -1
        while self.texts[index] in _OPENERS and index + 1 not in breaks:
            index += 1
        return index > self.closed, index

    def ends_sentence(self) -> bool:
        if self.follower < 0:
            return True
        word = self.texts[self.follower]
        if not self._gap(self.closed):
            return self._lost_space(word)
        if self._hesitates(word):
            return False
        if self.mark == "." and not self.quoted:
            return self._full_stop_ends(word)
        if word[0].islower() and not _opens_as_name(word):
            return False
        if self.mark[-1] in "!?…" or self.mark == "...":
            return self._strong_mark_ends(word)
        return True

    def _lost_space(self, word: str) -> bool:
        """Whether white space was lost here, as in scraped text: ``… reported.Kerry relied …``."""
        before = self.before
        return len(before) > 2 and before.islower() and before.isalpha() and word[0].isupper() and word[1:2].islower()

    def _hesitates(self, word: str) -> bool:
        """Whether the dots stand between two of the same word, or are the first of spaced dots."""
        last = self.texts[self.closed - 2] if self.closed > 1 else ""
        return word in _ENDERS or (self.mark in {"…", "..."} and word == last)

    def _strong_mark_ends(self, word: str) -> bool:
        """After ! ? and …: a name or clause that reports the words goes on with the sentence."""
        if not self.quoted and self.closed - 1 < self.follower and word[0].isalpha() and not word[0].isupper():
            return self.opened or _opens_as_name(word)
        return not (self.quoted and self._reports_next())

    def _reports_next(self) -> bool:
        following = self.texts[self.follower : self.follower + 4]
        if following[0].lower() in {"no", "nobody"}:
            return False
        return any(text in _classes()["reporting"] for text in following)

    def _full_stop_ends(self, word: str) -> bool:
        if word[0].islower() and not _opens_as_name(word):
            return False
        return _abbreviation_ends(self.before, word, self.opened, self._next_opens())

    def _next_opens(self) -> bool:
        """Whether the following word commonly opens a sentence, judged with its case."""
        word = self.texts[self.follower]
        return word[0].isupper() and word.lower() in _classes()["starters"]


def _opens_as_name(word: str) -> bool:
    """Whether a word in lower case may open a sentence: iPhone, eBay, x86, al-Nahda, van."""
    head = word.replace("-", " ").split(" ")[0]
    return any(letter.isupper() for letter in word[1:2]) or word[1:2].isdigit() or head in _classes()["name_particles"]


def _abbreviation_ends(before: str, word: str, opened: bool, next_opens: bool) -> bool:
    """Whether a full stop after ``before`` ends a sentence when ``word`` follows."""
    classes, key = _classes(), before.lower()
    if key in classes["inner"] or (key in classes["before_figures"] and _continues_figure(key, word)):
        return False
    if len(key) == 1 and before.isupper():
        return before == "I" or (next_opens and word not in {"I", "A"})
    if key in classes["titles"] and before[0].isupper():
        return key in classes["closing_titles"] and next_opens
    if key in classes["times"]:
        return word.lower() not in classes["after_times"]
    if key in classes["closing"] or _is_dotted(key):
        return next_opens or (opened and not word[0].isdigit())
    return True


def _continues_figure(key: str, word: str) -> bool:
    classes = _classes()
    return word[0].isdigit() or (key in classes["weekdays"] and word.lower().rstrip(".") in classes["months"])


def _is_dotted(key: str) -> bool:
    """Whether the word is letters with full stops between them: u.s, d.c, r.a.f."""
    return "." in key and all(len(part) == 1 for part in key.split("."))
