"""A sentence as the patterns of attribution see it: its words, its quotations and small questions about them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from framing.model import Tokens
from framing.segment.attribution.punctuation import DASHES, FINAL, QUOTE, STOPS
from framing.segment.attribution.reporting import Reporting
from framing.segment.attribution.verbs import Verb

__all__ = ["QUOTE", "Attribution", "Cue", "Range", "Sentence", "attributed"]

Range = tuple[int, int]
#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__
#: How a regular past form or a contracted auxiliary ends.
_FINITE_ENDINGS = ("ed", "n't", "'re", "'ve", "'ll", "'d")


@dataclass(slots=True)
class Cue:
    """A reporting verb: its place, the place after it, and its entry; not frozen, as that makes it slow to make."""

    first: int
    last: int
    verb: Verb


class Attribution(NamedTuple):
    """Token ranges of the cue, the speaker (or None) and the reported words; ``implies`` is the verb's class."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    implies: str


def attributed(cue: Cue, source: Range | None, *parts: Range | None) -> Attribution | None:
    """Give the attribution of some reported words, or None where there are none."""
    content = tuple([part for part in parts if part and part[0] < part[1]])
    return _new(Attribution, ((cue.first, cue.last), source, content, cue.verb.implies)) if content else None


class Sentence:
    """Tokens ``first`` up to ``last`` of a text; places are token indices of it, ``end`` is before the final stop."""

    __slots__ = ("classes", "end", "first", "last", "opens_paragraph", "quoted", "tables", "texts", "words")

    def __init__(
        self, tokens: Tokens, bounds: Range, quoted: Sequence[Range], tables: Reporting, opens_paragraph: bool
    ) -> None:
        self.words, self.texts = tokens.folded, tokens.texts
        self.first, self.last = bounds
        self.quoted, self.tables, self.classes = quoted, tables, tables.words
        self.opens_paragraph = opens_paragraph
        end = self.last
        while end > self.first and self.words[end - 1] in FINAL:
            end -= 1
        self.end = end

    def before(self, index: int) -> str:
        """The word before a place, or nothing at the head of the sentence."""
        return self.words[index - 1] if index > self.first else ""

    def after(self, index: int) -> str:
        """The word after a place, or nothing at the end of the text."""
        return self.words[index + 1] if index + 1 < len(self.words) else ""

    def in_quotation(self, index: int) -> bool:
        """Whether a place lies inside quotation marks."""
        place = bisect_left(self.quoted, (index,)) - 1 if self.quoted else -1
        return place >= 0 and index < self.quoted[place][1] - 1

    def is_stop(self, index: int) -> bool:
        """Whether a token is punctuation that ends a phrase, and not a full stop inside an abbreviation."""
        word = self.words[index]
        return word in STOPS and not (word == "." and self._is_inner_stop(index))

    def _is_inner_stop(self, index: int) -> bool:
        if index <= self.first:
            return False
        head = self.texts[index - 1]
        return len(head) <= 4 and head[0].isupper()

    def has_finite_verb(self, start: int, end: int) -> bool:
        """Whether a finite verb shows between two places: an auxiliary, a contraction, a past form.

        Behind an article such a form is no verb: ``a retired captain``.
        """
        words, finite, determiners = self.words, self.classes.finite, self.classes.determiners
        irregular = self.tables.irregular
        for index in range(start, min(end, self.last)):
            word = words[index]
            if word in finite or word in irregular:
                return True
            if len(word) > 3 and word.endswith(_FINITE_ENDINGS) and words[index - 1] not in determiners:
                return True
        return False

    def opens_subject(self, index: int) -> bool:
        """Whether a subject seems to begin: a pronoun, a determiner or a capital letter."""
        if index >= self.end:
            return False
        return self.words[index] in self.classes.subject_openers or self.texts[index][0].isupper()

    def first_of(self, wanted: frozenset[str], start: int, end: int) -> int | None:
        """The first place from ``start`` on with one of the wanted words."""
        words = self.words
        for index in range(start, min(end, self.end)):
            if words[index] in wanted:
                return index
        return None

    def is_demonstrative(self, index: int) -> bool:
        """Whether a "that" stands for a thing and opens no clause: before a verb, or behind a preposition."""
        if index + 1 < self.end and self.words[index + 1] in self.classes.demonstrated:
            return True
        return self.before(index) in self.classes.before_things

    def phrase_end(self, start: int, longest: int, joined: bool = False) -> int:
        """The end of a short phrase: the first comma, conjunction or subordinate clause behind its first word.

        joined: an "and" between two adjectives or nouns does not end it.
        """
        stop = min(self.end, start + longest)
        for index in range(start + 1, stop):
            word = self.words[index]
            if word not in self.classes.phrase_stops or self.in_quotation(index):
                if word in self.tables.never_participles and not self.in_quotation(index):
                    return index
                continue
            if joined and word == "and" and self._joins(index + 1):
                continue
            if word not in STOPS or self.is_stop(index):
                return index
        return stop

    def _joins(self, index: int) -> bool:
        """Whether what follows "and" may go on a phrase: a word in small letters that is no verb and no subject."""
        if index >= self.end or not self.texts[index][0].islower() or self.words[index].endswith("ed"):
            return False
        word, classes = self.words[index], self.classes
        return word not in classes.finite and word not in self.tables.verbs and word not in classes.subject_openers

    def is_passive(self, index: int) -> bool:
        """Whether a past form stands behind a form of "be": ``was widely described``."""
        index -= 1
        while index >= self.first and self.is_adverb(index):
            index -= 1
        return index >= self.first and self.words[index] in self.classes.being

    def is_adverb(self, index: int) -> bool:
        """Whether a word is an adverb that may stand beside a verb, told by a list or by its ending."""
        word = self.words[index]
        if word in self.classes.adverbs:
            return True
        regular = word.endswith("ly") and len(word) > 4 and word not in self.classes.not_adverbs
        return regular and self.texts[index].islower()

    def is_quality(self, index: int) -> bool:
        """Whether a word may be an adjective: in small letters, and no word of place, time or grammar."""
        word, classes = self.words[index], self.classes
        grammar = (
            word in classes.adjuncts
            or word in classes.not_naming
            or word in classes.finite
            or word in classes.clause_words
            or word in classes.phrase_stops
            or word in classes.determiners
        )
        return self.texts[index][0].islower() and not grammar and not self.is_adverb(index)

    def trimmed(self, index: int, floor: int) -> int:
        """The place before the commas and dashes that stand before ``index``; quotation marks stay."""
        while index > floor and (self.words[index - 1] == "," or self.words[index - 1] in DASHES):
            index -= 1
        return index
