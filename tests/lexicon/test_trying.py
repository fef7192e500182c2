"""Hits in context: what is searched for, and a sample that is the same for the same seed."""

import pytest

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.trying import hits, narrowed, sample
from framing.model import Document
from framing.pipeline import marked

BOOK = Codebook(
    "b",
    "1",
    "",
    "",
    "",
    (),
    (
        Term("harvest/n", "ABC01", "frame:a", False),
        Term("crop/n", "ABC01", "frame:a", False),
        Term("crop top/n", "ABC01", "frame:a", True),
        Term("envoy/n", "ABC02", "frame:b", False),
    ),
)
TEXT = "The harvest failed.\n\nThe envoy wore a crop top. He saw the crops."


def found(wanted, text=TEXT):
    book, rules = narrowed(BOOK, wanted)
    documents = [Document("a", text, path="a.txt")]
    return list(hits(((segments.document, marks) for segments, (marks,) in marked([book], documents)), rules))


def words(wanted):
    return [hit.words for hit in found(wanted)]


def test_a_cue_a_label_a_term_and_a_new_term():
    assert words("ABC01") == words("frame:a") == ["harvest", "crops"]
    assert words("crop/n") == ["crops"]
    assert words("fail/v") == ["failed"]


def test_a_hit_says_where_it_stands():
    hit = found("envoy/n")[0]
    assert (hit.where, hit.before, hit.after[:5]) == ("a.txt:3:5", "The harvest failed.  The ", " wore")
    assert (hit.voice, hit.stance) == ("narrator", "asserted")


def test_control_characters_do_not_reach_the_terminal():
    assert "\x1b" not in "".join(hit.before for hit in found("envoy/n", "Red \x1b[31m and the envoy came."))


def test_a_sample_is_the_same_for_the_same_seed_and_in_order():
    many = found("harvest/n", "The harvest failed. " * 50)
    first = sample(many, 5, seed=1)
    assert first == sample(many, 5, seed=1) != sample(many, 5, seed=2)
    assert [many.index(hit) for hit in first] == sorted(many.index(hit) for hit in first)
    assert len(sample(many, 500, seed=1)) == 50


def test_a_term_that_breaks_the_notation_is_refused():
    with pytest.raises(CodebookError, match="or name a cue"):
        narrowed(BOOK, "* harvest")
