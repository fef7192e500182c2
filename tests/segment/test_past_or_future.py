"""Whether a weekday is past or to come."""

import pytest

from framing.segment.past_or_future import tense_near

PAST = [
    "he came on Friday",
    "the deal signed in Oslo on Friday",
    "he said on Friday that he would go",
    "on Friday he went",
    "he was there Friday",
]
FUTURE = ["he will come on Friday", "on Friday they will meet", "they won't come on Friday"]
EITHER = [
    "he comes on Friday",
    "he was to sing on Friday",
    "he plans to come on Friday",
    "it was due on Friday",
    "to be held on Friday",
    "he said the vote on Friday could fail",
    "Friday",
]


@pytest.mark.parametrize(
    ("words", "tense"), [*((w, -1) for w in PAST), *((w, 1) for w in FUTURE), *((w, 0) for w in EITHER)]
)
def test_the_nearest_verb_decides(words, tense):
    tokens = words.split()
    assert tense_near(tokens, [token.lower() for token in tokens], tokens.index("Friday"), 0, len(tokens)) == tense
