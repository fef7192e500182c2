"""Every contrast row is a test; known misses are data, few, and fail once they pass."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from framing.evaluation.contrast import problems, rows
from framing.model import Document
from framing.pipeline import Analyzer

FOLDER = Path(__file__).parent / "contrast"
ROWS = rows(FOLDER)
KNOWN_MISSES = tomllib.loads((FOLDER / "known_misses.toml").read_text(encoding="utf-8"))
ANALYZER = Analyzer()
#: A category this large must pass in all but so many of a hundred rows.
LARGE, LEAST = 20, 0.96


def case(row):
    reason = KNOWN_MISSES.get(row.id)
    marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
    return pytest.param(row, id=row.id, marks=marks)


def wrong(row):
    return list(problems(row, ANALYZER.profile(Document(row.id, row.text)).marks))


@pytest.mark.parametrize("row", map(case, ROWS))
def test_row(row):
    assert wrong(row) == []


def by_category():
    found = defaultdict(list)
    for row in ROWS:
        found[row.category].append(row)
    return found


@pytest.mark.parametrize(("category", "members"), by_category().items(), ids=list(by_category()))
def test_category_passes(category, members):
    failed = [row.id for row in members if wrong(row)]
    assert len(members) < LARGE or len(failed) <= (1 - LEAST) * len(members), failed


def test_known_misses_name_rows():
    assert set(KNOWN_MISSES) <= {row.id for row in ROWS}
    assert all(reason.strip() for reason in KNOWN_MISSES.values())


def test_rows_are_well_formed():
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))
    for row in ROWS:
        assert row.expect or row.absent
        for wanted in (*row.expect, *row.absent):
            assert row.text.count(wanted["quote"]) == 1, row.id
