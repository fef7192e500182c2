"""Steps along the phrases of a sentence."""

import pytest

from framing.model import Document
from framing.segment import named, segment
from framing.segment.action_phrases import phrases
from framing.segment.action_row import Row, is_time, kind_of, place_after, place_before, whole, word_of
from framing.segment.actions import lines


@pytest.fixture
def row():
    line = lines(named(segment(Document("a", "On Monday the mayor of Oslo quickly sold it."))), 0)
    return Row(line, phrases(line))


def test_outside_the_sentence_there_is_nothing(row):
    assert (kind_of(row, -1), word_of(row, 99)) == ("", "")


def test_adverbs_and_times_are_stepped_over(row):
    mayor = next(index for index in range(9) if word_of(row, index) == "the")
    verb = next(index for index in range(9) if kind_of(row, index) == "verb")
    assert place_before(row, mayor) == -1
    assert place_before(row, verb) == mayor + 2
    assert place_after(row, mayor + 3) == verb
    assert is_time(row, mayor - 1)
    assert whole(row, mayor) == (row.phrases[mayor].first, row.phrases[mayor + 2].last)
