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


def heard(text):
    """Speakers and words of one text."""
    rows = speakers(api.score([Document("a", text)]).profiles)
    return {row.speaker: row.quoted_words + row.indirect_words for row in rows}


def test_speakers_are_told_text_by_text_with_their_words(profiles):
    found = {(speaker.document, speaker.speaker): speaker for speaker in speakers(profiles)}
    assert found["a", "mayor"] == Speaker(
        "a", "mayor", "office or role", 3, 4, ("added", "said"), ("neutral", "neutral"), 7 / 25
    )
    assert found["b", "Anna Berg"] == Speaker("b", "Anna Berg", "named person", 2, 3, ("said",), ("neutral",), 5 / 18)


def test_a_pronoun_that_is_not_safely_linked_is_nobody(profiles):
    assert Speaker("a", "", "", 4, 0, ("said",), ("neutral",), 4 / 25) in speakers(profiles)


def test_nobody_has_no_kind_whatever_pronouns_stand_there():
    text = "The owners protest. They said that nobody knew why. In their view the bridge was to blame."
    assert [(s.speaker, s.kind) for s in speakers(api.score([Document("a", text)]).profiles)] == [("", "")]


def test_who_has_the_most_words_comes_first(profiles):
    amounts = [s.quoted_words + s.indirect_words for s in speakers(profiles) if s.document == "a"]
    assert amounts == sorted(amounts, reverse=True)


def test_each_verb_has_what_it_implies():
    text = "The mayor claimed that the bridge was safe. The mayor said it was old. The mayor admitted that it shook."
    (mayor,) = speakers(api.score([Document("a", text)]).profiles)
    assert (mayor.verbs, mayor.implies) == (("admitted", "claimed", "said"), ("conceding", "doubting", "neutral"))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kim Jong Un arrived. Kim said the talks went well. Kim Jong Un said he was tired.", ["Kim Jong Un"]),
        ("Prime Minister Anna Berg said it was over. Berg said she was glad.", ["Anna Berg"]),
        ("The shipping group Maersk said it would wait. Maersk said the ships were safe.", ["Maersk"]),
        ("Anna Berg of Norway said it was over. Berg said she was glad.", ["Anna Berg"]),
    ],
)
def test_forms_of_one_name_are_one_speaker(text, who):
    assert list(heard(text)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Anna Berg and Jon Dahl said it was over. Dahl said he was glad.", {"Anna Berg and Jon Dahl", "Jon Dahl"}),
        ("Jon Dahl left. A spokesman for Jon Dahl said it was over.", {"spokesman for Jon Dahl"}),
        ("They said that it was over and done with.", {""}),
    ],
)
def test_who_is_not_surely_the_same_is_not_joined(text, who):
    assert set(heard(text)) == who


def test_shares_are_of_all_words_and_add_up_to_no_more_than_one(event, compared):
    rows = speakers(compared(event).profiles)
    for document in {row.document for row in rows}:
        assert 0 < sum(row.share for row in rows if row.document == document) < 1
    assert all(len(row.verbs) == len(row.implies) for row in rows)
