"""Questions come from the evidence: what the texts do not have is not asked."""

from itertools import groupby

from framing.model import Document
from framing.teaching.asking import questions
from framing.teaching.sheets import blind_sheets, open_sheets

EVERYTHING = [
    "headlines",
    "same_fact",
    "strong_words",
    "voices",
    "other_readers",
    "not_mentioned",
    "figures",
    "endings",
]


def kinds(asked):
    return [kind for kind, _ in groupby(one.ask.kind for one in asked)]


def test_two_texts_on_one_event_give_questions_of_most_kinds(bridge):
    assert kinds(questions(bridge, open_sheets(bridge))) == EVERYTHING


def test_one_text_gives_no_question_that_compares(single):
    asked = kinds(questions(single, open_sheets(single)))
    assert asked == ["headlines", "strong_words", "voices", "other_readers", "endings"]


def test_an_empty_text_gives_no_question(analyse):
    analysis = analyse(Document("empty", ""))
    assert questions(analysis, open_sheets(analysis)) == ()


def test_every_quote_stands_in_the_line_it_names(bridge):
    for one in [quote for asked in questions(bridge, open_sheets(bridge)) for quote in asked.quotes if quote.line]:
        line = one.sheet.lines[one.line - 1]
        words = line.span.of(one.sheet.profile.document.text)
        begun = (one.marked or one.before).split()[0]
        assert begun in words


def test_questions_without_outlets_show_none(bridge):
    said = [q.before + q.marked + q.after for asked in questions(bridge, blind_sheets(bridge)) for q in asked.quotes]
    assert any("[this outlet]" in words for words in said)
    assert not any("Black Sea" in words for words in said)


def test_both_sets_ask_the_same(bridge):
    shown, hidden = questions(bridge, open_sheets(bridge)), questions(bridge, blind_sheets(bridge))
    assert [one.ask for one in shown] == [one.ask for one in hidden]
