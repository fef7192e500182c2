"""Facts as rows: who states them, in whose words a row is shown."""

from framing.model import Document, Span, Statement
from framing.pipeline import Analyzer
from framing.viewing.telling import Fact, Told, shared


def cell(document, start):
    """A cell of a text that states something from ``start`` on."""
    profile = Analyzer().profile(Document(document, "Words." * 9))
    span = Span(start, start + 6)
    statement = Statement(document, "present", sentence=0, span=span, paragraph=1, place="body")
    return Told(profile, statement, "1", None, f"{document} {start}", "", "", (), ())


def fact(number, first, second):
    return Fact(f"C{number}", first, (first, second))


def test_a_sentence_that_states_three_facts_is_shown_once():
    a, b, c = cell("a", 0), cell("b", 6), cell("b", 12)
    rows = shared((fact(1, a, b), fact(2, a, c), fact(3, a, b)))
    assert [row.first.quote for row in rows] == ["a 0", "b 12", "b 6"]


def test_rows_stay_as_they_are_where_no_text_has_other_words():
    a, b = cell("a", 0), cell("b", 6)
    rows = shared((fact(1, a, b), fact(2, a, b), fact(3, a, b)))
    assert [row.first.quote for row in rows] == ["a 0", "b 6", "a 0"]
