"""A sentence as the patterns see it, made from plain text."""

import pytest

from framing.segment.attribution import QUOTE
from framing.segment.attribution.reporting import reporting
from framing.segment.attribution.sentence import Cue, Sentence
from framing.segment.tokens import tokenize


class Reading:
    """One sentence with its words by place, so that tests speak in words."""

    def __init__(self, text):
        self.text, self.tokens = text, tokenize(text)
        marks = [index for index, word in enumerate(self.tokens.folded) if word == QUOTE]
        quoted = [(first, last + 1) for first, last in zip(marks[::2], marks[1::2], strict=True)]
        self.sentence = Sentence(self.tokens, (0, len(self.tokens)), quoted, reporting(), True)

    def at(self, word):
        return self.tokens.texts.index(word)

    def cue(self, word):
        after = self.at(word) + 1
        verbs = reporting().verbs[word]
        verb = next(v for v in verbs if tuple(self.tokens.folded[after : after + len(v.rest)]) == v.rest)
        return Cue(after - 1, after + len(verb.rest), verb)

    def words(self, place):
        """The words of a range, or nothing."""
        return place and self.text[self.tokens[place[0]].start : self.tokens[place[1] - 1].end]


@pytest.fixture
def read():
    return Reading
