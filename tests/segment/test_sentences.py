"""Sentence ends by a table of hard cases from news; the known misses are data."""

import tomllib
from pathlib import Path

import pytest

from framing.model import Document
from framing.segment import cut

FOLDER = Path(__file__).parent
CASES = tomllib.loads((FOLDER / "sentence_cases.toml").read_text(encoding="utf-8"))["case"]
MISSES = tomllib.loads((FOLDER / "known_misses.toml").read_text(encoding="utf-8"))["sentences"]


def sentences(text):
    return [span.of(text) for span in cut(Document("a", text)).sentences]


def right(case):
    lines = case["text"].replace("\n", "¦").split("¦")
    return sentences(case["text"].replace("¦", "")) == [line.strip() for line in lines if line.strip()]


def param(case):
    reason = MISSES.get(case["id"])
    return pytest.param(case, id=case["id"], marks=[pytest.mark.xfail(strict=True, reason=reason)] if reason else [])


@pytest.mark.parametrize("case", [param(case) for case in CASES])
def test_case(case):
    assert right(case)


def test_at_least_95_in_100_are_right():
    assert len(CASES) >= 80
    assert sum(map(right, CASES)) >= 0.95 * len(CASES)


def test_cases_are_told_apart_and_misses_are_among_them():
    ids = [case["id"] for case in CASES]
    assert len(set(ids)) == len(ids)
    assert set(MISSES) <= set(ids)


@pytest.mark.parametrize("text", ["", " \n ", "..."])
def test_what_has_no_sentence_of_its_own(text):
    assert sentences(text) == ([text] if text.strip() else [])


def test_a_sentence_never_runs_over_a_paragraph():
    assert sentences("Talks fail\n\nthe envoys left") == ["Talks fail", "the envoys left"]
