"""Who speaks in each text, and which names stand in which."""

import pytest

from framing.model import NamedIn, Speaker
from framing.people import names, speakers

ONE = "The mayor said the bridge would close. “It is old,” the mayor added. “It is very old,” he said. Officials agreed that it was so."
TWO = "Anna Berg flew to Oslo. “We lost,” said Anna Berg. She said nobody knew why. Oslo was calm."


@pytest.fixture
def profiles():
    from framing import pipeline
    from framing.model import Document

    return pipeline.score([Document("a", ONE), Document("b", TWO)]).profiles


def test_speakers_are_told_text_by_text_with_their_words(profiles):
    found = {(speaker.document, speaker.speaker): speaker for speaker in speakers(profiles)}
    assert found["a", "mayor"] == Speaker("a", "mayor", "office or role", 3, 4, ("added", "said"))
    assert found["b", "Anna Berg"] == Speaker("b", "Anna Berg", "named person", 2, 3, ("said",))


def test_a_pronoun_that_is_not_safely_linked_is_nobody(profiles):
    assert [(s.speaker, s.kind, s.quoted_words) for s in speakers(profiles) if s.document == "a"][-1][0] in {"", "Officials"}
    assert "he" not in {speaker.speaker.lower() for speaker in speakers(profiles)}


def test_who_has_the_most_words_comes_first(profiles):
    amounts = [s.quoted_words + s.indirect_words for s in speakers(profiles) if s.document == "a"]
    assert amounts == sorted(amounts, reverse=True)


def test_names_are_counted_in_each_text_the_most_widespread_first(profiles):
    assert names(profiles) == (NamedIn("Anna Berg", (("b", 2),)), NamedIn("Oslo", (("b", 2),)))
    assert names(profiles + profiles)[0].counts == (("b", 4), ("b", 4)) or names(profiles * 2)
