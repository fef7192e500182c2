"""What somebody is said to be or to have done, in the passive."""

import pytest

from framing.segment.attribution.passives import passive


@pytest.mark.parametrize(
    ("text", "word", "content", "speaker"),
    [
        ("He was accused of fraud by the court", "accused", "fraud", "the court"),
        ("A man accused of fraud fled", "accused", "fraud fled", None),
        ("He was widely seen as a threat", "seen", "a threat", None),
        ("The plan is described as unfair by critics", "described", "unfair", "critics"),
        ("He is said to be ill", "said", "to be ill", None),
        ("She was called a liar", "called", "a liar", None),
    ],
)
def test_passive(read, text, word, content, speaker):
    reading = read(text)
    found = passive(reading.sentence, reading.at(word))
    assert (reading.words(found.content[0]), reading.words(found.source)) == (content, speaker)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He accused them of fraud", "accused"),
        ("They described it as unfair", "described"),
        ("He was seen as the train arrived", "seen"),
        ("He was seen as soon as it left", "seen"),
        ("He was thought to the end", "thought"),
        ("The ship was called Vera", "called"),
        ("The ship was called away", "called"),
    ],
)
def test_what_is_no_passive_report(read, text, word):
    reading = read(text)
    assert passive(reading.sentence, reading.at(word)) is None
