"""Krippendorff's alpha, against values worked out by hand and published."""

import pytest

from framing.learned.agreement import agreement
from framing.learned.labels import LabelledText


def coded(*columns):
    """Texts from what each coder said of each, None where one did not."""
    rows = zip(*columns, strict=True)
    return [
        LabelledText(
            str(n), "t", "x", coders=tuple((f"c{at}", said) for at, said in enumerate(row) if said is not None)
        )
        for n, row in enumerate(rows)
    ]


#: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, C: four observers, twelve units, alpha .743 nominal.
A = (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None)
B = (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3)
C = (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None)
D = (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None)


def test_classes_as_published():
    words = [[None if one is None else str(one) for one in column] for column in (A, B, C, D)]
    found = agreement(coded(*words))
    assert round(found.alpha, 3) == 0.743
    assert (found.coders, found.texts) == (4, 11)


def test_numbers_as_published():
    ratings = [[None if one is None else float(one) for one in column] for column in (A, B, C, D)]
    assert round(agreement(coded(*ratings)).alpha, 3) == 0.849


@pytest.mark.parametrize("said", [[["x", "y"]], [["x", None], [None, "y"]]])
def test_without_two_coders_on_a_text_nothing_is_known(said):
    assert agreement(coded(*said)) is None


def test_perfect_agreement_is_one():
    assert agreement(coded(["x", "y"], ["x", "y"])).alpha == 1.0
