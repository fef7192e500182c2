"""Two short texts on one event, and the pack made of them."""

from dataclasses import replace
from functools import cache

import pytest

from framing import pipeline
from framing.model import Claim, Document, NumberRow, Options, Quantity, Span, Statement

WIRE = """Ministers sign bridge treaty in Varna

Foreign Minister Ana Petrova and Envoy Luis Ortega signed a treaty on a new bridge in Varna on Monday, Black Sea Wire \
has learned. The bridge will cost 40 million euros. \
"The bridge will help both towns," said Mayor Ivan Dimov.

A choir from Burgas sang two songs for the guests. The two sides met for three hours in the town hall."""
COURIER = """A bombshell in Varna

On Monday Ana Petrova and the elusive envoy Luis Ortega finally signed the long-awaited treaty on a new bridge in \
Varna. The bridge will cost 45 million euros. \
"Nobody told us of it," a fisherman said. It was a game of cat and mouse.

A woman from Burgas sold roses to the reporters. The plot thickens."""
DOCUMENTS = (
    Document("a", WIRE, "Ministers sign bridge treaty in Varna", "wire", "Black Sea Wire", "Eva Nowak", "2024-05-06"),
    Document("b", COURIER, "A bombshell in Varna", "courier", "Varna Courier", date="2024-05-07", language="en"),
)


@cache
def analysed(documents):
    if len(documents) == 1:
        return pipeline.score(documents)
    return pipeline.compare(documents, Options(min_words=1, same_event=True))


@pytest.fixture
def analyse():
    """Give the analysis of some documents, made once."""
    return lambda *documents: analysed(documents)


def span(document, words):
    """The place of some words."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def stated(document, words, own=(), **changes):
    """A statement of a text, in these words, with words of its own."""
    differing = tuple(span(document, part) for part in own)
    made = Statement(document.id, "present", span(document, words), 1, 2, "body", likeness=1.0, differing=differing)
    return replace(made, **changes)


def silent(document, **changes):
    """A text that does not state a claim."""
    return replace(Statement(document.id, "not mentioned", likeness=0.1), **changes)


@cache
def told():
    """The analysis of the two texts, with what they state and number set by hand: this tests no matching."""
    first, second = DOCUMENTS
    signed = (
        stated(first, WIRE[WIRE.index("Foreign") : WIRE.index(" The bridge")], ["Foreign Minister"]),
        stated(second, "On Monday Ana Petrova and the elusive envoy Luis Ortega", ["Monday", "elusive"]),
    )
    claims = (
        Claim("1", signed),
        Claim("2", (stated(first, "A choir from Burgas sang two songs for the guests.", sentence=4), silent(second))),
        Claim("3", (silent(first), stated(second, "A woman from Burgas sold roses to the reporters.", sentence=5))),
    )
    sums = (("a", span(first, "40 million euros")), ("b", span(second, "45 million euros")))
    cells = tuple((document, (Quantity(place, "money", unit="EUR"),)) for document, place in sums)
    analysis = analysed(DOCUMENTS)
    numbers = (NumberRow("bridge", "money", "conflict", cells),)
    (main,) = analysis.comparisons
    return replace(analysis, comparisons=(replace(main, claims=claims, names=(), numbers=numbers),))


@pytest.fixture
def bridge():
    """The analysis of the two texts."""
    return told()


@pytest.fixture
def single():
    """The analysis of one text alone."""
    return analysed(DOCUMENTS[1:])


@pytest.fixture
def profile(analyse):
    """Make the profile of one text from its words and what is known of it."""
    return lambda text, **known: analyse(Document("x", text, **known)).profiles[0]
