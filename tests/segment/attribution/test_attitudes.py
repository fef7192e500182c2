"""What somebody is convinced or worried of."""

import pytest

from framing.segment.attribution.attitudes import attitude


@pytest.mark.parametrize(
    ("text", "word", "content", "speaker"),
    [
        ("The envoys were convinced that it was over", "convinced", "that it was over", "The envoys"),
        ("She is so deeply worried that it failed", "worried", "that it failed", "She"),
        ("Voters are hopeful they can win", "hopeful", "they can win", "Voters"),
        ("They felt sure it's over", "sure", "it's over", "They"),
        ("The board is worried about a strike in May", "worried", "a strike in May", "The board"),
        ("He is eager to leave the town", "eager", "to leave the town", "He"),
        ("The envoys were wary of war", "wary", "war", "The envoys"),
    ],
)
def test_attitude(read, text, word, content, speaker):
    reading = read(text)
    found = attitude(reading.sentence, reading.at(word), 0)
    assert (reading.words(found.content[0]), reading.words(found.source)) == (content, speaker)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is certain that it failed", "certain"),
        ("It was worried about", "worried"),
        ("He was eager for war to end", "eager"),
        ("He was furious at the mayor", "furious"),
        ("He was sure of that", "sure"),
        ("He met worried men that night", "worried"),
        ("They were happy they", "happy"),
    ],
)
def test_what_is_no_attitude(read, text, word):
    reading = read(text)
    assert attitude(reading.sentence, reading.at(word), 0) is None
