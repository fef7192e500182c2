"""What somebody is said to be or to have done, in the passive."""

import pytest

from framing.segment.attribution.passives import passive


@pytest.mark.parametrize(
    ("text", "word", "content", "speaker"),
    [
        ("He was accused of fraud by the court", "accused", "fraud", "the court"),
        ("A man accused of fraud fled", "accused", "fraud", None),
        ("He was widely seen as a threat", "seen", "a threat", None),
        ("The plan is described as unfair by critics", "described", "unfair", "critics"),
        ("He is said to be ill", "said", "to be ill", None),
        ("She was called a liar", "called", "a liar", None),
        ("The sale would be cast as a ploy by the union", "cast", "a ploy", "the union"),
        ("He is considered by many to be ill", "considered", "to be ill", "many"),
        ("The plan was described by the mayor as weak", "described", "weak", "the mayor"),
        ("The sale was deemed unfair", "deemed", "unfair", None),
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
        ("The ship was called old", "called"),
        ("He was described by the mayor in May", "described"),
        ("They cast it as rain fell", "cast"),
    ],
)
def test_what_is_no_passive_report(read, text, word):
    reading = read(text)
    assert passive(reading.sentence, reading.at(word)) is None
