"""The nouns never change once they are made, and answer small questions."""

from dataclasses import FrozenInstanceError

import pytest

from framing.model import Document, Mark, Options, Profile, Score, Span, Tokens
from framing.segment import segment

TOKENS = Tokens(("The", "palace", "."), (0, 4, 10), ("the", "palace", "."), (True, True, False))
SCORE = Score("tone:x", "narrator", 0, 1, 0.0, 0.0, 0.8, 3, 0.0, 0.0, 9.0, ())


@pytest.mark.parametrize(
    ("value", "field"),
    [(Document("a", ""), "text"), (Options(), "min_words"), (Span(0, 1), "start"), (TOKENS, "texts"), (SCORE, "k")],
)
def test_a_noun_does_not_change(value, field):
    with pytest.raises((FrozenInstanceError, AttributeError)):
        setattr(value, field, 1)


def test_tokens_are_a_sequence_of_spans():
    assert list(TOKENS) == [Span(0, 3), Span(4, 10), Span(10, 11)]
    assert (TOKENS[1], TOKENS[-1], len(TOKENS)) == (Span(4, 10), Span(10, 11), 3)
    assert TOKENS[1:] == Tokens(("palace", "."), (4, 10), ("palace", "."), (True, False))


def test_words_are_the_tokens_without_punctuation():
    text = "“We won 3,” he said."
    assert [span.of(text) for span in segment(Document("a", text)).words] == ["We", "won", "3", "he", "said"]


@pytest.mark.parametrize(
    ("change", "counted"),
    [
        ({}, True),
        ({"stance": "hypothetical"}, True),
        ({"stance": "denied"}, False),
        ({"stance": "set_aside"}, False),
        ({"voice": "quoted"}, True),
        ({"voice": "unsure"}, False),
        ({"in_headline": True}, False),
    ],
)
def test_what_counts(change, counted):
    mark = Mark(Span(0, 1), "tone:x", "ABC01", "lexical", "narrator", "asserted", 0)
    assert mark._replace(**change).counted is counted


def test_a_profile_gives_its_score_or_none():
    profile = Profile(Document("a", ""), segment(Document("a", "")), (), (SCORE,), 3, 3)
    assert profile.score("tone:x") is SCORE
    assert profile.score("tone:x", "quoted") is None
    assert profile.score("tone:y") is None
