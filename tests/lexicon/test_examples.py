"""Examples that hold are silent; one that does not says what was seen instead."""

import pytest

from framing.lexicon.examples import broken_examples
from framing.lexicon.matching import Matcher
from framing.model import Cue, Document, Finding
from framing.segment import segment


@pytest.fixture
def problems(book):
    matcher = Matcher(book(["war", "price war/n"]))

    def find(text):
        segments = segment(Document("a", text))
        return segments, [
            Finding(m.first, m.last, m.term.label, m.term.cue, "lexical") for m in matcher.find(segments.tokens)
        ]

    def run(marks=(), quiet=()):
        cue = Cue("CUE00", "frame:a", "", "", "", {}, marks, quiet)
        return [broken.problem for broken in broken_examples((cue,), find)]

    return run


@pytest.mark.parametrize(
    ("example", "found"),
    [
        ("A <war> and a <war>.", []),
        ("No <fight> here.", ["should mark 'fight', marks nothing"]),
        ("A <war here>.", ["should mark 'war here', marks 'war'"]),
        ("A <price war>.", ["should mark 'price war', marks nothing"]),
    ],
)
def test_marked_words_must_be_marked_by_the_cue_itself(problems, example, found):
    assert problems(marks=(example,)) == found


@pytest.mark.parametrize(("example", "found"), [("A price war.", []), ("A war.", ["marks 'war', should be quiet"])])
def test_quiet_words_must_not_be_marked_by_the_cue(problems, example, found):
    assert problems(quiet=(example,)) == found
