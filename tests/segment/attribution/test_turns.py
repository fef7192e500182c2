"""Speaking turns of interviews and transcripts: who says which paragraph."""

import pytest

from framing.model import Document
from framing.segment import segment


def turns(text):
    """The quoted voices with their speakers."""
    voices = segment(Document("a", text)).voices
    return [(v.speaker and v.speaker.of(text), v.span.of(text).strip()) for v in voices if v.kind == "quoted"]


TRANSCRIPT = """Chris Wallace asked Wayne Berg about the bill.

WALLACE: We must act now.

BERG: It is a disgrace. It is a shame.

Nobody wants this bill.

WALLACE: That is no answer.

Then they left."""


def test_each_turn_goes_on_to_the_next_and_the_last_ends_with_its_paragraph():
    assert turns(TRANSCRIPT) == [
        ("WALLACE", "We must act now."),
        ("BERG", "It is a disgrace. It is a shame.\n\nNobody wants this bill."),
        ("WALLACE", "That is no answer."),
    ]


def test_turns_in_one_line_are_told_apart_too():
    found = turns(" ".join(TRANSCRIPT.split()))
    assert [speaker for speaker, _ in found] == ["WALLACE", "BERG", "WALLACE"]
    assert found[0][1] == "We must act now."


def test_questions_and_answers():
    text = "Q: Was it a scandal?\n\nA: It was a disgrace.\n\nQ: And now?\n\nA: It is over."
    assert [speaker for speaker, _ in turns(text)] == ["Q", "A", "Q", "A"]


def test_lines_that_are_only_a_name():
    text = "\n\n".join(["Anna Berg", "Was it a scandal?", "Jo Lind", "It was a disgrace."] * 3)
    assert turns(text)[:2] == [("Anna Berg", "Was it a scandal?"), ("Jo Lind", "It was a disgrace.")]


def test_an_interview_that_names_the_answerer_once():
    text = (
        "The herald: What do you say to the scandal? Anna Berg: I say it is a disgrace. I told them. "
        "What will you do now? I will leave. Do you regret it? It was right. "
    )
    assert turns(text)[-1][1].endswith("It was right.")
    assert {speaker for speaker, _ in turns(text)} == {"Anna Berg"}


def test_words_of_others_inside_a_turn_stay_theirs():
    text = TRANSCRIPT.replace("Nobody wants", "The mayor said nobody wants")
    kinds = [(v.kind, v.speaker.of(text)) for v in segment(Document("a", text)).voices if v.speaker]
    assert ("indirect", "The mayor") in kinds


@pytest.mark.parametrize(
    "text",
    [
        "Author: Ann.\n\nSource: the Herald.\n\nAuthor: Ben.\n\nSource: the Times.",
        "Name: Anna Berg. Age: 23. Job: baker. Name: Jo Lind. Age: 31. Job: clerk.",
        "TARGET: One dead in Oslo. ATTACKER: Nobody known. TARGET: Two dead in Bergen. ATTACKER: Nobody known.",
        "Oslo: 1,501. Bergen: 812. Oslo: 1,601. Bergen: 912.",
        "The scandal: It grew. The scandal: It ended.",
        "Has it got worse? House Republicans: First, they threaten. Will they? Who knows?",
        "Read more:\n\nStory one\n\nRead more\n\nStory two\n\nRead more\n\nStory three",
    ],
)
def test_headings_and_lists_are_no_conversation(text):
    assert turns(text) == []


def test_a_heading_ends_a_turn():
    text = "Mr Lind met Ms Berg.\n\nLIND: We won. FACT: They lost.\n\nBERG: No. FACT: It is.\n\nLIND: Yes. FACT: No."
    assert [words for _, words in turns(text)] == ["We won.", "No.", "Yes."]


def test_a_paragraph_of_a_transcript_in_an_article_ends_with_it():
    text = "Senator Berg was asked.\n\nBERG: It is a disgrace. I said so.\n\nThen she left.\n\nUPDATE: It was over."
    assert turns(text) == [("BERG", "It is a disgrace. I said so.")]
