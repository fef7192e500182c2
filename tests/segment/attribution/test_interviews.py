"""Interviews without names: the answers are quoted, the rest is the narrator's."""

import pytest

from framing.model import Document
from framing.segment import segment

INTRO = "Anna Berg has built bridges for ten years. The city honours her on Friday. "
PAIRS = (
    ("What do you build now?", "We build a bridge in Reno. It opens in May."),
    ("How do you pay for it?", "The city pays. My father helps."),
    ("Why does your bridge have no rails?", "My brother drew it. It will be safe."),
    ("What comes next?", "There is a plan for a dam. We shall see."),
    ("Do you sleep at all?", "The bridge stands. I sleep well."),
)


def told(pairs, intro=INTRO, end=""):
    text = intro + " ".join(f"{question} {answer}" for question, answer in pairs) + end
    voices = segment(Document("a", text)).voices
    return [voice.span.of(text).strip() for voice in voices if voice.kind == "quoted"]


def test_answers_are_quoted_and_questions_are_not():
    assert told(PAIRS) == [answer for _, answer in PAIRS]


def test_what_the_narrator_closes_with_is_the_narrators():
    assert told(PAIRS, end=" Anna Berg was born in Reno.")[-1].endswith("I sleep well.")


@pytest.mark.parametrize(
    ("pairs", "intro"),
    [
        (PAIRS[:4], INTRO),
        (PAIRS, INTRO + "I met her at home. "),
        ([(question.replace("you", "they"), answer) for question, answer in PAIRS], INTRO),
        ([(question, "The bridge stands. It opens in May.") for question, _ in PAIRS], INTRO),
        ([(question, "We shall see.") for question, _ in PAIRS], INTRO),
        ([(question + " And then? And why?", answer) for question, answer in PAIRS], INTRO),
        ([(question, answer + ' "Yes." "No." "So."') for question, answer in PAIRS], INTRO),
    ],
    ids=["few", "column", "nobody asked", "impersonal", "short", "rhetorical", "quotes"],
)
def test_other_texts_with_questions_are_no_interviews(pairs, intro):
    assert not [words for words in told(pairs, intro) if not words.startswith('"')]
