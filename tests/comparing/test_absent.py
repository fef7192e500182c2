"""Who is heard elsewhere on an event and not here."""

import pytest

from framing import api
from framing.comparing.absent import absent_voices
from framing.model import Document, Options

PLAIN = "The bridge over the river was closed on Monday. Lorries had to take the long way round. Nobody was hurt."
MAYOR = "Mayor Anna Berg said the bridge would stay closed for a year."
UNION = "The World Food Programme said the grain would not arrive in time."


def absent(*texts):
    """Text and speaker of each absent voice."""
    documents = [Document(name, f"{PLAIN} {text}") for name, text in zip("abcd", texts, strict=False)]
    profiles = api.score(documents, options=Options(min_words=5)).profiles
    return [(row.document, row.speaker, row.heard_in) for row in absent_voices(profiles)]


def test_a_planted_missing_speaker_is_told():
    assert absent(MAYOR, "", MAYOR) == [("b", "Anna Berg", ("a", "c"))]


def test_a_body_with_a_name_is_missed_like_a_person():
    assert absent(UNION, "") == [("b", "World Food Programme", ("a",))]


@pytest.mark.parametrize(
    "here",
    [
        "Berg said it was a sad day.",  # another form of the name
        "“It is a sad day,” the mayor said.",  # only the title
        "Anna Berg came. “It is a sad day,” she said.",
        "“It is a sad day,” a message from Anna Berg read.",
        "Anna Berg came. “It is a sad day. It really is a sad day for us.”",  # perhaps her words
        "The city and Mayor Berg said so.",
    ],
)
def test_whoever_may_be_heard_is_not_missed(here):
    assert absent(MAYOR, here) == []


@pytest.mark.parametrize(
    "there",
    [
        "Officials said the bridge would stay closed for a year.",
        "A spokesman said the bridge would stay closed for a year.",
        "Washington said the bridge would stay closed for a year.",
        "The Daily News reported that the bridge would stay closed for a year.",
        "The report said the bridge would stay closed for a year.",
        "Anna Berg said it was so.",  # three words
        "He said the bridge would stay closed for a year.",
    ],
)
def test_groups_capitals_media_documents_and_slight_voices_are_not_missed(there):
    assert absent(there, "") == []


def test_who_is_named_but_does_not_speak_is_missed():
    assert absent(MAYOR, "Anna Berg drove round by the long way.") == [("b", "Anna Berg", ("a",))]


def test_a_name_that_several_bear_is_left_out():
    kims = "Kim Jong Un met Kim Jong Il. Kim said the bridge would stay closed for a year."
    assert [speaker for _, speaker, _ in absent(kims, "")] == []


def test_too_short_a_text_misses_nobody():
    profiles = api.score([Document("a", f"{PLAIN} {MAYOR}"), Document("b", PLAIN)]).profiles
    assert absent_voices(profiles) == ()


def test_the_order_of_the_texts_changes_nothing_but_the_order():
    texts = [Document("a", f"{PLAIN} {MAYOR}"), Document("b", f"{PLAIN} {UNION}"), Document("c", PLAIN)]
    there, back = (api.score(t, options=Options(min_words=5)).profiles for t in (texts, texts[::-1]))
    assert {(r.document, r.speaker) for r in absent_voices(there)} == {
        (r.document, r.speaker) for r in absent_voices(back)
    }
    assert len(absent_voices(there)) == 4
