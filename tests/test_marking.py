"""A finding gets its place, voice, stance and sentence."""

import pytest

from framing.marking import marks
from framing.model import Document, Finding
from framing.segment import segment

TEXT = "Bombshell falls\n\nA bombshell fell. “No bombshell,” said Kim. It may be a bombshell. He said a bombshell fell."


def mark_all(text, title=""):
    segments = segment(Document("a", text, title=title))
    places = [index for index, word in enumerate(segments.tokens.folded) if word == "bombshell"]
    return marks(segments, [Finding(place, place + 1, "tone:x", "ABC01", "lexical") for place in reversed(places)])


@pytest.mark.parametrize(
    ("number", "voice", "stance", "sentence", "in_headline", "counted"),
    [
        (0, "narrator", "asserted", 0, True, False),
        (1, "narrator", "asserted", 1, False, True),
        (2, "quoted", "denied", 2, False, False),
        (3, "narrator", "hypothetical", 3, False, True),
        (4, "indirect", "asserted", 4, False, True),
    ],
)
def test_a_mark(number, voice, stance, sentence, in_headline, counted):
    mark = mark_all(TEXT, "Bombshell falls")[number]
    assert (mark.voice, mark.stance, mark.sentence, mark.in_headline, mark.counted) == (
        voice,
        stance,
        sentence,
        in_headline,
        counted,
    )
    assert mark.span.of(TEXT).lower() == "bombshell"


def test_a_mark_in_speech_has_its_speaker():
    found = [mark.speaker and mark.speaker.of(TEXT) for mark in mark_all(TEXT)]
    assert found == [None, None, "Kim", None, "He"]


def test_marks_stand_in_the_order_of_the_text():
    assert [mark.span.start for mark in mark_all(TEXT)] == [
        at for at in range(len(TEXT)) if TEXT[at:].lower().startswith("bombshell")
    ]


def test_a_finding_of_several_words_reaches_to_its_last():
    text = "The plot  thickens."
    assert (
        marks(segment(Document("a", text)), [Finding(1, 3, "tone:x", "ABC01", "lexical")])[0].span.of(text)
        == "plot  thickens"
    )


def test_nothing_found_is_nothing_marked():
    assert marks(segment(Document("a", "")), []) == ()
