"""Where texts begin and end."""

from framing.model import Document
from framing.teaching.headlines import endings, headlines
from framing.teaching.sheets import open_sheets


def said(asked):
    return [(quote.line, quote.before) for one in asked for quote in one.quotes]


def test_headlines_are_quoted_side_by_side(bridge):
    assert said(headlines(bridge, open_sheets(bridge))) == [
        (1, "Ministers sign bridge treaty in Varna"),
        (1, "A bombshell in Varna"),
    ]


def test_last_sentences_are_quoted_with_their_lines(bridge):
    found = said(endings(bridge, open_sheets(bridge)))
    assert found == [(6, "The two sides met for three hours in the town hall."), (6, "The plot thickens.")]


def test_a_sentence_without_words_is_no_ending(analyse):
    analysis = analyse(Document("x", "It rained all day. The ministers met. ***"))
    assert said(endings(analysis, open_sheets(analysis))) == [(1, "The ministers met.")]


def test_a_text_of_one_sentence_has_no_ending(analyse):
    analysis = analyse(Document("x", "The ministers met on Monday and spoke of grain."))
    assert list(endings(analysis, open_sheets(analysis))) == []
