import pytest

from framing.api import score
from framing.claims.leftovers import figures_left, leftovers, turned
from framing.claims.units import units
from framing.model import Document


def unit(text):
    return units(score([Document("a", text)]).profiles[0].segments)[0]


@pytest.mark.parametrize(
    ("one", "other", "left"),
    [
        ("The army withdrew its troops.", "The army pulled its troops back.", set()),
        ("Okello won in Leeds.", "Okello won in Leipzig.", {"leeds"}),
        ("Johnson won.", "Johnston won.", {"johnson"}),
    ],
)
def test_what_is_left(one, other, left):
    assert leftovers(unit(one), unit(other)) == left


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        ("Rescuers suspended the search.", "Rescuers continue the search.", "suspend"),
        ("They might leave.", "They leave.", "might"),
        ("They failed to reach the coast.", "They failed to reach the shore.", ""),
    ],
)
def test_words_that_turn_a_fact(one, other, word):
    assert turned(unit(one), unit(other)) == turned(unit(other), unit(one)) == word


def test_figures_and_times():
    assert figures_left(["500"]) and figures_left(["seven"]) and not figures_left(["bridge"])
