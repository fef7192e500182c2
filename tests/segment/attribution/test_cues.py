"""A word of reporting is a cue where it is a verb, and not denied."""

import pytest

from framing.segment.attribution.adjuncts import after_adjuncts
from framing.segment.attribution.cues import is_negated, shows_verb, verb_at
from framing.segment.attribution.reporting import reporting


@pytest.mark.parametrize(
    ("text", "word", "base"),
    [
        ("They claim that it is over", "claim", "claim"),
        ("They pointed out that it is over", "pointed", "point out"),
        ("They pointed at it once", "pointed", None),
        ("The claim that it is over", "claim", None),
        ("The editor's note that it is over", "note", None),
        ("It's claimed that it is over", "claimed", "claim"),
        ("a stack of claims that it is over", "claims", None),
        ("The warning that it is over", "warning", None),
        ("He left, warning that it is over", "warning", "warn"),
        ("It is worth asking if it is over", "asking", None),
        ("The oil claim that it is over", "claim", None),
    ],
)
def test_verb_at(read, text, word, base):
    reading = read(text)
    cue = verb_at(reading.sentence, reading.at(word), reporting().verbs[word])
    assert (cue and cue.verb.base) == base


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("He hopes they win", "hopes", True),
        ("Doe hopes Smith and others do win", "hopes", True),
        ("High hopes Smith and others win", "hopes", False),
        ("Democrats mock him for it", "mock", True),
        ("a mock him for it", "mock", False),
        ("It tried to cast him as weak", "cast", True),
        ("Some view it as weak", "view", True),
        ("The board proposed closing it", "proposed", True),
        ("The board proposed rules", "proposed", False),
    ],
)
def test_what_shows_a_verb(read, text, word, shown):
    reading = read(text)
    cue = reading.cue(word)
    assert shows_verb(reading.sentence, cue, after_adjuncts(reading.sentence, cue)) is shown


@pytest.mark.parametrize(
    ("text", "word", "negated"),
    [
        ("He did not say that", "say", True),
        ("I did n't say that", "say", True),
        ("Nobody who left said that", "said", False),
        ("They had no answer to what he said", "said", False),
        ("He said that", "said", False),
        ("Yet he said that", "said", False),
        ("He has yet to say that", "say", True),
    ],
)
def test_a_verb_may_be_denied(read, text, word, negated):
    reading = read(text)
    assert is_negated(reading.sentence, reading.at(word)) is negated
