"""What may stand at one place of a term."""

import pytest

from framing.lexicon.shapes import RARITIES, rarest, shapes
from framing.lexicon.terms import Cased, Free


def written(piece):
    """Each shape of a place as what its tokens must be, a set of words in the order of the alphabet."""
    return [
        ["|".join(sorted(step.wanted)) if isinstance(step.wanted, frozenset) else step.wanted for step in shape]
        for shape in shapes(piece)
    ]


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("gate", [["gate"]]),
        ("gate|door", [["door|gate"]]),
        ("gate|win-win", [["gate|win-win"], ["win", "win"]]),
        ("March", [[Cased("March")]]),
        ("gate|door|March", [["door|gate"], [Cased("March")]]),
        ("*", [[Free()], [Free(), Free()]]),
    ],
)
def test_single_words_are_one_step(piece, expected):
    assert written(piece) == expected


def test_only_written_case_is_cased():
    assert [[step.cased for step in shape] for shape in shapes("gate|door|March")] == [[False], [True]]


@pytest.mark.parametrize(
    ("commoner", "rarer"),
    [
        ("the", "palace"),
        ("*", "the"),
        (",", "the"),
        ("say/v", "stonewall/v"),
        ("palace|the", "palace"),
        ("fog", "foghorn"),
    ],
)
def test_a_place_is_as_rare_as_its_commonest_word(commoner, rarer):
    assert RARITIES[commoner] < RARITIES[rarer]


@pytest.mark.parametrize(("choice", "place"), [(("war",), 0), (("of", "war"), 1), (("palace", "of", "war"), 0)])
def test_the_rarest_of_a_choice(choice, place):
    assert rarest(choice) == place
