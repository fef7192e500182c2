"""Terms as evidence: the words that are marked, without what only tells how they stand."""

from __future__ import annotations

import pytest

from framing.detectors.lexical import find
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.matching import Matcher
from framing.model import Document
from framing.segment import segment


@pytest.mark.parametrize(
    ("term", "text", "marked"),
    [
        (", a grandmother ,", "Ada Berg, a grandmother, waited for hours.", "a grandmother"),
        ("sadly ,", "Sadly, no one came.", "Sadly"),
        ("coincidence ?", "Coincidence? The court thinks not.", "Coincidence?"),
        ("won , then lost", "The side won, then lost.", "won, then lost"),
        (", ,", "A list,, of things.", ","),
    ],
)
def test_commas_around_a_term_are_no_wording(term: str, text: str, marked: str) -> None:
    book = Codebook("b", "1", "", "", "", (), (Term(term, "HUM01", "frame:human", silent=False),))
    segments = segment(Document("a", text))
    (found,) = find(segments, [Matcher(book)])
    start, end = segments.tokens[found.first].start, segments.tokens[found.last - 1].end
    assert text[start:end] == marked
