"""Enough different texts of each class, whatever their copies."""

import pytest

from framing.learned.enough import FEWEST, scarce

MANY = [f"text {letter}" for letter in "abcdefghijkl"]


@pytest.mark.parametrize(
    ("inputs", "labels", "classes", "missing"),
    [
        (MANY[:10], ["x", "y"] * 5, ["x", "y"], None),
        (MANY[:8], ["x", "y"] * 4, ["x", "y"], "x"),
        (MANY[:6], ["x"] * 6, ["x", "y"], "y"),
        (["same"] * 10, ["x", "y"] * 5, ["x", "y"], "x"),
        (MANY[: 2 * FEWEST], [0.5] * 10, [0.5], None),
        (MANY[:9], [0.5] * 9, [0.5], ""),
    ],
)
def test_which_class_is_scarce(inputs, labels, classes, missing):
    assert scarce(inputs, labels, classes) == missing
