"""Who speaks in each text."""

import pytest

from framing import api
from framing.comparing.speakers import speakers
from framing.model import Document, Speaker

ONE = (
    "The mayor said the bridge would close. “It is old,” the mayor added. “It is very old,” he said. "
    "Officials agreed that it was so."
)
TWO = "Anna Berg flew to Oslo. “We lost,” said Anna Berg. She said nobody knew why. Oslo was calm."


@pytest.fixture
def profiles():
    return api.score([Document("a", ONE), Document("b", TWO)]).profiles


def test_speakers_are_told_text_by_text_with_their_words(profiles):
    found = {(speaker.document, speaker.speaker): speaker for speaker in speakers(profiles)}
    assert found["a", "mayor"] == Speaker("a", "mayor", "office or role", 3, 4, ("added", "said"))
    assert found["b", "Anna Berg"] == Speaker("b", "Anna Berg", "named person", 2, 3, ("said",))


def test_a_pronoun_that_is_not_safely_linked_is_nobody(profiles):
    assert Speaker("a", "", "", 4, 0, ("said",)) in speakers(profiles)


def test_who_has_the_most_words_comes_first(profiles):
    amounts = [s.quoted_words + s.indirect_words for s in speakers(profiles) if s.document == "a"]
    assert amounts == sorted(amounts, reverse=True)
