"""The reasons for an event, in words."""

import pytest

from framing.corpus.explaining import Telling, packed, reasons, telling
from framing.corpus.windows import NO_DAY, day_of

DAY = day_of("2024-06-02")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Telling((), ()), Telling((), ()), ("no name in common", "not both dated")),
        (Telling(("Varna",), ()), Telling(("Sofia", "Varna"), ()), ("both name Varna", "not both dated")),
        (
            Telling(("A1", "B1"), ("dyke",)),
            Telling(("B1", "A1"), ("dyke",)),
            ("both name A1, B1", "not both dated", "both write dyke"),
        ),
        (Telling((), (), DAY), Telling((), (), DAY), ("no name in common", "both dated 2024-06-02")),
        (Telling((), (), DAY), Telling((), (), NO_DAY), ("no name in common", "not both dated")),
        (
            Telling(("Varna",), (), DAY),
            Telling(("Varna",), (), DAY + 1),
            ("both name Varna", "dated a day apart (2024-06-02 and 2024-06-03)"),
        ),
    ],
)
def test_reasons(one, other, expected):
    assert reasons(one, other) == expected


def test_packing_loses_nothing(mark):
    made = mark("The dyke at Varna broke, said Ivan Petrov.", title="Dyke breaks in Varna")
    assert telling(packed(made), DAY) == Telling(made.names, made.words, DAY)
