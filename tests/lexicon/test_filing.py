"""Under which words terms are filed, and what a word leads to; what is found by it stands in ``test_matching.py``."""

import pytest

from framing.lexicon.codebook import Term
from framing.lexicon.filing import File


def file(*terms):
    return File([Term(text, "CUE00", "frame:a", False) for text in terms])


@pytest.mark.parametrize(
    ("term", "word"),
    [
        ("plot thicken/v", "thickens"),
        ("of the palace", "palace"),
        ("unpreceden*", "unprecedented"),
        ("win-win", "win-win"),
        ("March plan", "march"),
    ],
)
def test_a_term_is_filed_under_its_rarest_word(term, word):
    assert file(term).node(word)


@pytest.mark.parametrize(
    ("term", "word"), [("plot thicken/v", "plot"), ("unpreceden*", "precedent"), ("war", "wars"), ("war", "")]
)
def test_other_words_lead_to_nothing(term, word):
    assert file(term).node(word) is None


def test_a_second_word_is_told_by_its_place():
    node = file("the plot thicken/v fast").node("thickened")
    assert [(delta, sorted(words)) for delta, words in node.beside] == [(-1, ["plot"])]
    assert [entry.rest for entry in node.beside[0][1]["plot"]] == [((-2, "the"), (1, "fast"))]


def test_forms_of_a_word_share_what_is_laid_out():
    filed = file("plot thicken/v")
    assert filed.node("thickens") is filed.node("thickened")


def test_a_word_leads_to_the_terms_of_all_places_that_offer_it():
    filed = file("gate", "gate|door slam/v", "gate*")
    assert len(filed.node("gate").always) == 2
    assert filed.node("gates").always != filed.node("gate").always


def test_a_word_beyond_the_margin_is_not_looked_for():
    far = file("stonewalling " + "* " * 8 + "the").node("stonewalling")
    assert [delta for delta, _ in far.beside] == [9, 10, 11, 12]
    assert {entry.length for entry in far.always} == set(range(14, 19))
