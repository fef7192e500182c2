"""Quotation marks: each row is the text with its outermost quotations in ‹ ›, as the program must find them."""

import pytest

from framing.model import Document
from framing.segment import cut
from framing.segment.quotes import quotations

CURLY_TO_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def shown(text):
    """The text with its quotations in ‹ ›, or ‹ ~ where one goes on after the paragraph."""
    segments = cut(Document("a", text))
    starts = list(segments.tokens.starts)
    paragraphs = [(starts.index(s.start), sum(start < s.end for start in starts)) for s in segments.paragraphs]
    for quote in reversed(quotations(segments.tokens, paragraphs)):
        start, end = segments.tokens[quote.first].start, segments.tokens[quote.last - 1].end
        text = f"{text[:start]}‹{text[start:end]}{'~' if quote.open_end else '›'}{text[end:]}"
    return text


BOTH_WAYS = [
    "‹“We won,”› he said.",
    "He said: ‹“We won.”›",
    "‹“We won,”› he said, ‹“and we stay.”›",
    "‹‘We won,’› he said.",
    "‹“He told me, ‘Leave now,’ and I left,”› she said.",
    "‹‘He told me, “Leave now,” and I left,’› she said.",
    "It isn’t over, and they don’t know it.",
    "The dogs’ owners met the boys’ friends.",
    "‹‘The dogs’ owners met,’› he said.",
    "It was the ’90s, and ’tis the season.",
    "The film ‹“Dawn”›—a hit—and ‹“Dusk”›.",
    "He (the ‹“boss”›) left.",
    "A ‹“peace”› mission and its ‹“experts”› left.",
    "‹“Will they come?”› he asked.",
    "‹“The first goes on.~\n\n‹“The second ends here,”› he said.",
    "‹“They starved. “They were alone. “Nobody came.”› She left.",
    "‹“We won. ”› He left.",
    "‹“We won,”› he said. ‹“We stay.~\n\n‹“Nobody leaves,”› he added.",
    "‹“One.~\n\n‹“Two.~\n\n‹“Three,”› he said.",
    "He said “we won and left.\n\nThe mayor agreed.",
    "‹“Never closed, to the end of the paragraph.~\n\nThe mayor agreed.",
    "He said ‹“we won.”› Then he said, ‹“But we must~",
    "He said, ‹“We won. But we must …~",
    "He said, “We won. But he left.",
    "He said “we won and left.\n\nThe mayor must",
]


@pytest.mark.parametrize("marked", BOTH_WAYS)
@pytest.mark.parametrize("table", [{}, CURLY_TO_STRAIGHT], ids=["curly", "straight"])
def test_quotations(marked, table):
    marked = marked.translate(table)
    assert shown(marked.translate(str.maketrans("", "", "‹›~"))) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "‹``We won,''› he said.",
        "‹„Wir sind da“› stood on the wall.",
        "‹«Nous sommes là»› stood on the wall.",
        "The 6' 2\" guard and his 5'9\" friend left.",
        'A 12" pipe and a 9" one burst.',
        '"',
        'He said " and left.',
        "",
    ],
)
def test_other_marks(marked):
    assert shown(marked.translate(str.maketrans("", "", "‹›~"))) == marked


def test_each_paragraph_stands_alone():
    assert shown('A "word.\n\nAnother" one "here".') == 'A "word.\n\nAnother" one ‹"here"›.'
