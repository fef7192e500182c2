"""A sentence cut into phrases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import named, segment
from framing.segment.action_line import Line
from framing.segment.action_phrases import phrases
from framing.segment.actions import lines


def cut(text):
    line = lines(named(segment(Document("a", text))), 0)
    return [(phrase.kind, " ".join(line.texts[phrase.first : phrase.last])) for phrase in phrases(line)]


@pytest.mark.parametrize(
    ("text", "nouns"),
    [
        ("The new Russian minister met Kim Jong Un.", ["The new Russian minister", "Kim Jong Un"]),
        ("The newly elected mayor left.", ["The newly elected mayor"]),
        ("Russia's air force hit two ports.", ["Russia's air force", "two ports"]),
        ("Police charged Kim last month.", ["Police", "Kim"]),
        ("The army attack failed.", ["The army attack"]),
        ("More than 400 ships were waiting.", ["More than 400 ships"]),
        ("Fire killed at least two soldiers.", ["Fire", "at least two soldiers"]),
        ("They told her the truth.", ["They", "her", "the truth"]),
        ("They saw her army.", ["They", "her army"]),
    ],
)
def test_noun_phrases(text, nouns):
    assert [words for kind, words in cut(text) if kind == "noun"] == nouns


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("On Monday Kim left.", "adverb", "Monday"),
        ("Kim, who left, won.", "relative", "who"),
        ("He's a minister.", "vague", "He's"),
        ("Kim left because it rained.", "subordinator", "because"),
        ("“Yes,” said Kim.", "vague", "said"),
    ],
)
def test_what_links_them(text, kind, words):
    assert (kind, words) in cut(text)


@given(
    st.lists(st.sampled_from(["Kim", "the", "her", "sold", "to", "sell", ",", ".", "not", "will", "and", "300", "'s"]))
)
def test_phrases_cover_the_sentence_without_gap(words):
    line = Line([word.lower() for word in words], words, 0, len(words), {})
    found = phrases(line)
    assert [phrase.first for phrase in found] == [0, *(phrase.last for phrase in found)][: len(found)]
    assert all(phrase.first < phrase.last for phrase in found)
    assert (found[-1].last if found else 0) == len(words)
