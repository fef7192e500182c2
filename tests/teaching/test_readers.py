"""Marked words that are asked about carry a tone and are nobody's name."""

import pytest

from framing.model import Document
from framing.teaching.readers import other_readers, strong_words
from framing.teaching.sheets import open_sheets

#: A text, and the words of it that are asked about as doing something.
STRONG = [
    ("The plot thickens. Trade grew last year.", ["The plot thickens"]),
    ("Trade and exports grew last year.", []),
    ("The envoys may be late. It might have rained.", []),
    ("“The plot thickens,” a guard said.", []),
    (
        "The two sides had an in-depth exchange of views on the Charter of the United Nations.",
        ["in-depth exchange of views"],
    ),
]


def marked(asked):
    return [quote.marked for one in asked for quote in one.quotes]


@pytest.mark.parametrize(("text", "words"), STRONG)
def test_strong_words_are_tones_of_the_narrator(analyse, text, words):
    analysis = analyse(Document("x", text))
    assert marked(strong_words(analysis, open_sheets(analysis))) == words


def test_another_reading_is_asked_of_other_marks_with_their_reason(analyse):
    analysis = analyse(Document("x", "The plot thickens. The envoys may be late on Monday."))
    (asked,) = other_readers(analysis, open_sheets(analysis))
    assert [(quote.marked, quote.note[:11]) for quote in asked.quotes] == [("may", "The reason:")]


def test_a_phrase_is_a_better_example_than_a_single_word(analyse):
    analysis = analyse(Document("x", "The plot thickens. It may rain on Monday. Some critics said it was unfair."))
    assert marked(other_readers(analysis, open_sheets(analysis))) == ["Some critics said"]


def test_two_other_readings_are_enough_for_any_number_of_texts(analyse):
    analysis = analyse(
        *(Document(f"x{n}", f"The plot thickens. The envoys may be late at {n} today.") for n in range(4))
    )
    assert marked(other_readers(analysis, open_sheets(analysis))) == ["may", "may"]
