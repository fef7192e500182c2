import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.reading.pdf_paragraphs import Line, Page, paragraphs


def line(words, base, left=60.0, right=500.0, size=10.0):
    return Line(words, left, right, base, size)


def made(*lines):
    return paragraphs([Page(842.0, lines)])


def test_a_gap_begins_a_paragraph():
    lines = [line("One goes on", 700), line("and on.", 688, right=490), line("Two.", 660), line("It ends.", 648)]
    assert made(*lines, line("and on it goes", 636), line("to the end.", 624)) == [
        "One goes on and on.",
        "Two. It ends. and on it goes to the end.",
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        ([line("A head", 700, size=20), line("over two lines", 678, size=20)], ["A head over two lines"]),
        ([line("A head", 700, size=20), line("The text.", 670)], ["A head", "The text."]),
        ([line("It ends.", 700, right=200), line("Wider.", 688)], ["It ends.", "Wider."]),
        ([line("It ends.", 700), line("  Indented", 688, left=70)], ["It ends.", "  Indented"]),
        ([line("It does not end", 700, right=200), line("here.", 688)], ["It does not end here."]),
        ([line("down the column", 100), line("up to the next", 700, left=320)], ["down the column up to the next"]),
    ],
)
def test_where_paragraphs_begin(lines, found):
    assert made(*lines) == found


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("the infra-", "structure", "the infrastructure"),
        ("a self-", "made map and a self-made plan", "a self-made map and a self-made plan"),
        ("in mid-", "May", "in mid-May"),
        ("from here -", "there", "from here - there"),
        ("the infra\u00ad", "structure", "the infrastructure"),
        ("a self\u00ad", "made map, self-made", "a self-made map, self-made"),
    ],
)
def test_words_that_were_cut_are_put_together(first, second, found):
    assert made(line(first, 700), line(second, 688)) == [found]


def test_running_heads_and_page_numbers_are_left_out():
    pages = [
        Page(842.0, (line("The Daily, 3 May", 790), line(f"The {n} here.", 700), line(f"Page {len(n)}", 60)))
        for n in ("cat", "dog", "cow")
    ]
    text = " ".join(paragraphs(pages))
    assert "Daily" not in text
    assert "Page" not in text
    assert all(f"The {n} here" in text for n in ("cat", "dog", "cow"))


def test_margins_are_left_out():
    assert made(line("11/22/26, 5:04 AM", 830), line("The text.", 700), line("https://example.org", 10)) == [
        "The text."
    ]


@given(st.lists(st.tuples(st.text("abc-. ", min_size=1), st.floats(50, 800), st.floats(5, 30)), max_size=12))
def test_no_word_in_the_middle_of_a_page_is_lost(found):
    lines = [line(words, base, size=size) for words, base, size in found]
    letters = sorted("".join(words for words, _, _ in found).replace("-", "").replace(" ", ""))
    assert sorted("".join(made(*lines)).replace("-", "").replace(" ", "")) == letters
