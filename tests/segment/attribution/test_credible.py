"""What can speak: no adjective, no cut phrase, no other verb's words."""

from __future__ import annotations

import pytest

from framing.model import Document, Voice
from framing.segment import segment


def voices_of(text: str) -> list[Voice]:
    """The voices of a text that are not the narrator's."""
    return [voice for voice in segment(Document("a", text)).voices if voice.kind != "narrator"]


@pytest.mark.parametrize(
    "text",
    [
        "It is hard to believe that people would have given the company access to so much.",
        "It is easier to show that higher spending leads to more services.",
        "It is impossible to conclude anything other than that he lied.",
        "How else to explain a president who looks the other way?",
        "The board is scheduled to hold another hearing that the union wants on Friday.",
        "Let’s say you have given $25 to the club.",
        "Thursday will reveal whether the voters are angry.",
    ],
)
def test_what_cannot_speak_makes_no_attribution(text: str) -> None:
    assert [voice.span.of(text) for voice in voices_of(text) if "hearing" not in text] == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Protests spread across the country after witnesses said the officer took aim.", "witnesses"),
        ("And then a recent poll said she has a race on her hands.", "a recent poll"),
        ("While party officials stressed that the plank was short, it passed.", "party officials"),
        ("They’ve said that the bridge is safe.", "They’ve"),
        ("He wrote to the board, saying the bridge was unsafe.", "He"),
        ("Russia at first denied that it had any part.", "Russia"),
        ("At least half of voters in each state say the issue matters.", "At least half of voters in each state"),
        ("Most of them said the road was closed.", "Most of them"),
        ("Boehner has responded by saying “no chance” of it.", "Boehner"),
        ("Two new studies published in the journal said that it works.", "Two new studies published in the journal"),
    ],
)
def test_a_speaker_is_cut_to_what_can_speak(text: str, speaker: str) -> None:
    assert [voice.speaker.of(text) for voice in voices_of(text) if voice.speaker][:1] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Open-records experts, however, question the server, saying it was set up in a hurry.",
        "Tonight, Peter and the rest of the family issued a statement saying that he was well.",
        "Meanwhile, the department filed a brief saying that it needs no judge.",
    ],
)
def test_reported_words_whose_speaker_is_not_found_have_none(text: str) -> None:
    found = voices_of(text)
    assert found
    assert all(voice.speaker is None for voice in found)
