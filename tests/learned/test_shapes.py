"""Values come back from JSON as they were, and what has another shape is refused by the name of its field."""

import json
from dataclasses import dataclass
from typing import Literal, NamedTuple

import pytest

from framing.errors import FramingError
from framing.learned.shapes import plain, shaped


class Point(NamedTuple):
    at: int
    value: float
    note: str = ""


@dataclass(frozen=True)
class Value:
    name: str
    kind: Literal["a", "b"]
    points: tuple[Point, ...]
    pair: tuple[str, int]
    best: Point | None
    low: float | None = None


VALUE = Value("x", "b", (Point(1, 0.5), Point(2, -1.0, "n")), ("y", 3), None, 0.25)


def test_a_value_comes_back():
    assert shaped(Value, json.loads(json.dumps(plain(VALUE))), "file") == VALUE


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": 1}, "file: name: is int, not str"),
        ({"kind": "c"}, "file: kind: is str"),
        ({"points": {}}, "file: points: is dict"),
        ({"points": [{"at": True, "value": 1}]}, r"file: points\[0\]: at: is bool, not int"),
        ({"points": [{"at": 1, "value": float("nan")}]}, "value: is float"),
        ({"points": [{"value": 1}]}, "has no 'at'"),
        ({"pair": ["y"]}, "file: pair"),
        ({"best": "x"}, "file: best: is str, not Point"),
    ],
)
def test_another_shape_is_refused(change, words):
    with pytest.raises(FramingError, match=words):
        shaped(Value, plain(VALUE) | change, "file")


def test_what_is_not_known_is_passed_over_and_defaults_stand():
    table = plain(VALUE) | {"later": 1}
    del table["low"]
    assert shaped(Value, table, "file").low is None


def test_numbers_are_written_in_six_digits_without_a_negative_nought():
    assert json.dumps(plain((0.1 + 0.2, -1e-9))) == "[0.3, 0.0]"
