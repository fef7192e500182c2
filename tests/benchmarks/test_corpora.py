"""Invented corpora are what they are said to be."""

from collections import defaultdict

import pytest

from benchmarks.corpora import LABELS, SOURCES, corpus
from framing.groups.seeds import generator
from framing.groups.tables import tables


@pytest.fixture(scope="module")
def rows():
    return corpus(300, generator("test"), "Argus", 2.0)


def test_every_text_has_every_label(rows):
    (table,) = tables(rows)
    assert set(table.labels) == set(LABELS)
    assert set(table.group_names) == set(SOURCES)


def test_copies_of_an_agency_text_are_alike(rows):
    copies = defaultdict(set)
    for row in rows:
        if row.cluster:
            copies[row.cluster, row.label].add((row.k, row.n))
    assert len(copies) > 100
    assert {len(values) for values in copies.values()} == {1}


def test_the_shift_is_in_the_own_texts_of_one_source_only(rows):
    counts = defaultdict(lambda: [0, 0])
    for row in rows:
        count = counts[row.group == "Argus", bool(row.cluster)]
        count[0] += row.k
        count[1] += row.n
    shares = {key: k / n for key, (k, n) in counts.items()}
    assert shares[True, False] > 2 * shares[False, False]
    assert shares[True, True] == pytest.approx(shares[False, True], abs=0.05)
