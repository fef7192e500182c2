"""What is reported: where it begins after a verb, and where it ends."""

import pytest

from framing.segment.attribution.adjuncts import after_adjuncts
from framing.segment.attribution.contents import content_end, leading_content, source_end


@pytest.mark.parametrize(
    ("text", "verb", "content"),
    [
        ("He said that it was over", "said", "that it was over"),
        ("He said on Monday that it was over", "said", "that it was over"),
        ("He said it was over", "said", "it was over"),
        ("He said: it was over", "said", "it was over"),
        ('He said, "It is over"', "said", '"It is over"'),
        ("He told them it was over", "told", "it was over"),
        ("He told Sky News there's a leak", "told", "there's a leak"),
        ("He said there's a leak", "said", "there's a leak"),
        ("charges critics say are made up", "say", "are made up"),
        ("He accused Berg, a priest who fled, of lying", "accused", "lying"),
        ("He accused Berg, who fled, and left", "accused", None),
        ("He asked whether it was over", "asked", "whether it was over"),
        ("He urged them to go", "urged", "to go"),
        ("He called for a ban", "called", "a ban"),
        ('He called the plan a "hoax"', "called", '"hoax"'),
        ("He claimed victory in the vote", "claimed", None),
        ("He said so", "said", None),
        ("He said goodbye", "said", None),
        ("He said no to the plan", "said", None),
        ("He said no ship was lost", "said", "no ship was lost"),
        ("He said he's ready", "said", "he's ready"),
        ("He insisted they are ready", "insisted", "they are ready"),
        ("He warned it could fail", "warned", "it could fail"),
        ("He said in that hall", "said", None),
        ("He asked the envoy in Rome if it was over", "asked", "if it was over"),
        ("He described the plan as a hoax after it failed", "described", "a hoax"),
        ("He saw the town as the troops collapsed", "saw", None),
        ("He saw it as soon as he could", "saw", None),
        ("He demanded an apology after the raid", "demanded", "an apology"),
        ("He demanded apologies", "demanded", "apologies"),
        ("He demanded it", "demanded", None),
        ("They want out of the pact", "want", None),
        ("They want peace in May", "want", "peace in May"),
        ("He hopes to win", "hopes", "to win"),
        ("He vowed not to go on", "vowed", "not to go on"),
        ("He asked not to be named", "asked", None),
        ("He proposed closing the mill", "proposed", "closing the mill"),
        ("He proposed the king", "proposed", "the king"),
        ("He admitted kings", "admitted", None),
        ("He attributed the loss to rain", "attributed", "rain"),
        ("The loss was attributed to him", "attributed", None),
        ("A line wrongly attributed to him", "attributed", None),
        ("He blamed the loss on rain", "blamed", "rain"),
        ("He mocked her for being late", "mocked", "being late"),
        ("He discussed whether to go", "discussed", "whether to go"),
        ("He discussed the war that ended", "discussed", None),
        ("He told reporters this was the end", "told", "this was the end"),
        ("He said this the other day", "said", None),
        ("They say police were late", "say", "police were late"),
        ("The report showed wages had fallen", "showed", "wages had fallen"),
        ("He showed wages", "showed", None),
        ("The panel found the bridge was unsafe", "found", "the bridge was unsafe"),
        ("The panel found the man who was lost", "found", None),
        ("He stressed the need for a ban", "stressed", None),
        ("He warned the bank against a loan", "warned", "a loan"),
    ],
)
def test_leading_content(read, text, verb, content):
    reading = read(text)
    cue = reading.cue(verb)
    assert reading.words(leading_content(reading.sentence, cue, after_adjuncts(reading.sentence, cue))) == content


@pytest.mark.parametrize(
    ("text", "first", "content"),
    [
        ("that it was over, but she left", "that", "that it was over"),
        ("that it was over, and the mayor said no", "that", "that it was over"),
        ("that it was over, adding that he left", "that", "that it was over"),
        ("that it was over, according to her", "that", "that it was over"),
        ("that the town, the port and the mill were lost", "that", "that the town, the port and the mill were lost"),
        ("that it was over; the mayor said no", "that", "that it was over"),
    ],
)
def test_content_ends_where_another_clause_is_set_against_it(read, text, first, content):
    reading = read(text)
    start = reading.at(first)
    assert reading.words((start, content_end(reading.sentence, start))) == content


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("the ministry, it was over", "the ministry"),
        ("the U.S. Army, it was over", "the U.S. Army"),
        ("him", "him"),
        ("the daily and was put out", "the daily"),
        ("the daily and the police", "the daily and the police"),
    ],
)
def test_a_source_ends_at_a_comma(read, text, source):
    reading = read(text)
    assert reading.words((0, source_end(reading.sentence, 0))) == source
