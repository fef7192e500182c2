"""Constants chosen on one half and measured on the other, against cases reckoned by hand."""

import pytest

from benchmarks.crossing import Hit, Told, b_cubed_f1, crossed
from framing.events.features import Features


def told(name, event, half, *words):
    return Told(Features(name, {}, {}, (), None, opening=dict.fromkeys(words, 1.0)), event, half)


def test_f1_is_of_the_means_of_precision_and_recall():
    assert b_cubed_f1([Hit(0, 1.0, 0.5), Hit(1, 0.5, 0.5)]) == pytest.approx(2 * 0.75 * 0.5 / 1.25)
    assert b_cubed_f1([Hit(0, 0.0, 0.0)]) == 0


def test_events_that_no_constant_can_miss_are_all_right():
    block = [told(f"{half}{n}", f"e{half}", half, f"x{half}", f"y{half}", f"z{half}") for half in (0, 1) for n in "ab"]
    assert crossed({"made": [block]}) == {"made": 1.0}


def test_what_is_wrong_in_one_half_is_not_hidden_by_the_other():
    """Texts of half 1 share no word, so that only half of what is on one event is found there."""
    first = [told(f"a{n}", "e0", 0, "x", "y", "z") for n in range(2)]
    second = [told(f"b{n}", "e1", 1, f"u{n}", f"v{n}", f"w{n}") for n in range(2)]
    assert crossed({"made": [[*first, *second]]})["made"] == pytest.approx(2 * 1 * 0.75 / 1.75)
