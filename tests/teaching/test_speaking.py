"""Who speaks is asked with the words that say so."""

import pytest

from framing.model import Document
from framing.teaching.sheets import open_sheets
from framing.teaching.speaking import voices

#: The quotation that is shown of a text.
CHOSEN = [
    ('"The bridge will help both towns," said the mayor.', '"The bridge will help both towns," said the mayor.'),
    (
        '"Yes," said a guard. "It was a very long night for us," the mayor said.',
        '"It was a very long night for us," the',
    ),
    (
        "“They talk of food, of songs and of the long way home.” He smiled. “We waited a long time,” a guard said.",
        "“We waited a long",
    ),
]


def quotes(analysis):
    return [quote for one in voices(analysis, open_sheets(analysis)) for quote in one.quotes]


@pytest.mark.parametrize(("text", "shown"), CHOSEN)
def test_the_longest_quotation_that_says_whose_it_is(analyse, text, shown):
    assert quotes(analyse(Document("x", text)))[0].before.startswith(shown)


def test_a_text_without_quotations_says_so_beside_one_that_has_them(analyse):
    found = quotes(analyse(Document("x", '"We waited very long," a guard said.'), Document("y", "They met.")))
    assert [(quote.line, quote.note) for quote in found] == [(1, ""), (0, "No long quotation was found in this text.")]


def test_a_phrase_in_quotation_marks_is_no_quotation(analyse):
    assert quotes(analyse(Document("x", "Critics said the “midnight regulation” hurt the town."))) == []


def test_nothing_is_asked_where_nobody_is_quoted(analyse):
    assert quotes(analyse(Document("x", "The ministers met."), Document("y", "They met."))) == []
