import pytest

from framing.api import score
from framing.claims.aligning import align
from framing.claims.linking import Sharing
from framing.model import Document


def shared(one, other):
    cores = align(score([Document("a", one), Document("b", other)]).profiles).cores
    return Sharing(cores).shared(0, 1)


def test_words_of_one_name_are_one_anchor():
    assert shared("Lena Hofer sang.", "Lena Hofer slept.").anchors <= 1


def test_words_of_a_title_add_little():
    plain = shared("Lena Hofer sang.", "Lena Hofer slept.").amount
    assert shared("Mayor Lena Hofer sang.", "Mayor Lena Hofer slept.").amount < 1.5 * plain


def test_other_people_share_no_name():
    assert shared("Kim Yo Jong sang.", "Kim Jong Un slept.").amount == 0


@pytest.mark.parametrize(
    ("one", "other", "figure"),
    [
        ("The pact runs for 120 days.", "The clock is set at 120 days.", True),
        ("They got 8-0 in Oslo.", "The 8-0 was easy.", True),
        ("It lasted two days.", "They slept two days.", False),
        ("It cost 120 euros.", "It took 120 days.", False),
    ],
)
def test_figures_that_are_not_the_same_by_chance(one, other, figure):
    assert shared(one, other).figure is figure


def test_a_verb_counts_as_root_with_its_noun():
    assert shared("They inspected the ships.", "The inspection of the ships was long.").root > 0


def test_sharing_is_the_same_both_ways():
    one, other = "The army withdrew its troops from Kelmet.", "Troops of the army left Kelmet in the rain."
    assert shared(one, other).amount == pytest.approx(shared(other, one).amount)


@pytest.mark.parametrize(
    ("one", "other", "enough"),
    [
        ("No injuries were reported.", "Not a single person had been hurt on board.", True),
        ("Several injuries were reported.", "Not a single person had been hurt on board.", False),
        ("No boats were reported.", "Not a single person had been hurt on board.", False),
    ],
)
def test_that_nobody_came_to_harm_is_one_fact(one, other, enough):
    assert shared(one, other).is_enough is enough
