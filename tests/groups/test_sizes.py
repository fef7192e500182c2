"""Small groups are described, and it is said why."""

import pytest

from framing.groups.sizes import FEWEST_MARKED, FEWEST_TEXTS, FEWEST_UNITS, too_small


@pytest.mark.parametrize(
    ("sizes", "reason"),
    [
        ((FEWEST_TEXTS, FEWEST_UNITS, FEWEST_MARKED), ""),
        ((FEWEST_TEXTS - 1, FEWEST_UNITS, FEWEST_MARKED), "fewer than 30 texts"),
        ((FEWEST_TEXTS, FEWEST_UNITS - 1, FEWEST_MARKED), "fewer than 20 independent stories"),
        ((FEWEST_TEXTS, FEWEST_UNITS, FEWEST_MARKED - 1), "marks in fewer than 5 independent stories"),
    ],
)
def test_the_first_thing_missing_is_named(sizes, reason):
    assert too_small(*sizes) == reason


def test_it_says_which_texts_count():
    assert too_small(3, 3, 3, " in May") == "fewer than 30 texts in May"
