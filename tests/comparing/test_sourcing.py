"""How many statements give a source."""

import pytest

from framing import api
from framing.comparing.sourcing import sourcing
from framing.model import Document, Sourcing


def counted(text, **options):
    (row,) = sourcing(api.score([Document("a", text, **options)]).profiles)
    return row.sentences, row.sourced


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said the bridge would stay closed.",
        "The bridge will stay closed, the minister said.",
        "“The bridge will stay closed,” he said.",
        "The bridge will stay closed, according to officials.",
        "According to the ministry, the bridge will stay closed.",
        "The minister called the bridge “a scandal” on Monday.",
        "It was said that the bridge would stay closed.",
        "No ship sank, he said, and nobody drowned.",
    ],
)
def test_a_sentence_with_a_source(sentence):
    assert counted(f"It rained all day long. {sentence}") == (2, 1)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge will stay closed for a year.",
        "The minister met the mayor on the bridge.",
        "The minister refused to say when it would open.",
        "The claim that the bridge is safe is old.",
        "Nobody said why the bridge was closed.",
        "The flood added to the cost of the bridge.",
        "The so-called “new” bridge was closed on Monday.",
    ],
)
def test_a_sentence_without_a_source(sentence):
    assert counted(f"It rained all day long. {sentence}") == (2, 0)


@pytest.mark.parametrize(
    "sentence", ["Why was the bridge closed?", "“Who closed it?” he asked?", "No bridge.", "A long night."]
)
def test_questions_and_fragments_state_nothing(sentence):
    assert counted(f"It rained all day long. {sentence}") == (1, 0)


def test_all_sentences_of_a_quotation_have_its_source():
    assert counted("“It is old. It will stay closed. Nobody will mend it,” the mayor said.") == (3, 3)


def test_a_headline_states_nothing_here():
    title = "Bridge will stay closed, minister says"
    assert counted(f"{title}\n\nIt rained all day long.", title=title) == (1, 0)


def test_sourced_and_unsourced_make_all(event, compared):
    rows = sourcing(compared(event).profiles)
    assert all(row.sourced + row.unsourced == row.sentences > 0 for row in rows)


def test_nothing_in_an_empty_text():
    assert sourcing(api.score([Document("a", "")]).profiles) == (Sourcing("a", 0, 0, 0),)
