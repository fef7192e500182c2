"""Paragraphs that are somebody's words without quotation marks."""

import pytest

from framing.model import Document
from framing.segment import segment

LETTER = "This is a disgrace and we will not have it any more."


def quoted(text):
    """The quoted voices with their speakers."""
    voices = segment(Document("a", text)).voices
    return [
        (voice.speaker and voice.speaker.of(text), voice.span.of(text)) for voice in voices if voice.kind == "quoted"
    ]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("The mayor wrote in a letter:", "The mayor"),
        ("She then said on Monday:", "She"),
        ("The council met. The mayor wrote:", "The mayor"),
        ("According to the herald:", "the herald"),
    ],
)
def test_a_paragraph_after_a_verb_of_saying_and_a_colon_is_quoted(before, speaker):
    assert quoted(f"{before}\n\n{LETTER}\n\nThen all left.") == [(speaker, LETTER)]


@pytest.mark.parametrize(
    "text",
    [
        f"These are the members:\n\n{LETTER}",
        f"The mayor wrote to them.\n\n{LETTER}",
        "The mayor wrote:\n\nIowa and Ohio.",
        f"The mayor wrote:\n\n- {LETTER}",
    ],
)
def test_other_paragraphs_are_not(text):
    assert quoted(text) == []


def test_a_pasted_post_belongs_to_who_signed_it():
    text = "It began again.\n\nVote today! It is time. \u2014 Jane Doe (@janedoe) May 3, 2017\n\nShe left."
    assert quoted(text) == [("Jane Doe", "Vote today! It is time.")]


def test_posts_in_one_line_belong_to_who_signed_each():
    text = (
        "It began again. Vote today! \u2014 Jane Doe (@janedoe) We lost. \u2014 Jo Lind (@jo) She left the hall and "
        "spoke to nobody about it, " + "and waited, " * 60 + "and left. It is a shame! \u2014 Ben Ek (@ek)"
    )
    found = quoted(text)
    assert [speaker for speaker, _ in found] == ["Jane Doe", "Jo Lind", "Ben Ek"]
    assert found[-1] == ("Ben Ek", "It is a shame!")


def test_a_handle_alone_signs_nothing():
    assert quoted("It began again.\n\nThe senator (@janedoe) left on May 3.") == []
