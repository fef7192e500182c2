"""From likenesses to groups: what a user told is together and apart, and no group lasts longer than an event."""

import numpy
import pytest

from framing.corpus.joining import Group, Texts, groups
from framing.corpus.ragged import Rows
from framing.corpus.windows import NO_DAY


def found(texts):
    """The groups of texts given as (words, day, told), each word a number."""
    terms, weights = Rows(), Rows("u1")
    for words, *_ in texts:
        terms.add(numpy.array(sorted({2 * hash_of(word) for word in words.split()}), dtype="<u4").tobytes())
        weights.add(bytes([5]) * len(set(words.split())))
    days = numpy.array([day for _, day, _ in texts], dtype=numpy.int64)
    content = numpy.full(len(texts), 100)
    return list(groups(Texts(terms.ragged(), weights.ragged().values, days, content, [told for *_, told in texts])))


def hash_of(word):
    return sum(ord(letter) * 7**place for place, letter in enumerate(word))


FLOOD, TRAM = "flood dyke mill boat", "tram strike depot pay"


def members(texts):
    return sorted(group.members for group in found(texts))


@pytest.mark.parametrize("texts", [[], [(FLOOD, NO_DAY, "")], [("", NO_DAY, ""), ("", NO_DAY, "")]])
def test_nothing_to_group(texts):
    assert members(texts) == []


def test_texts_alike_are_grouped():
    texts = [(FLOOD, NO_DAY, ""), (TRAM, NO_DAY, ""), (FLOOD, NO_DAY, ""), (TRAM, NO_DAY, "")]
    assert members(texts) == [(0, 2), (1, 3)]
    assert Group((0, 2), (0, 2)) in found(texts)


@pytest.mark.parametrize(("day", "grouped"), [(1, True), (7, True), (8, False), (400, False), (NO_DAY, True)])
def test_days_far_apart_are_not_grouped(day, grouped):
    assert members([(FLOOD, 1, ""), (FLOOD, day, ""), (TRAM, 1, ""), (TRAM, 1, "")]) == [(0, 1)] * grouped + [(2, 3)]


def test_a_chain_of_days_is_cut():
    """Each text is dated near the next, the first and the last are not: no group spans them all."""
    chain = [(FLOOD, 1 + 5 * number, "") for number in range(6)] + [(TRAM, 1, "")] * 2
    spans = [5 * (group[-1] - group[0]) for group in members(chain) if group[0] < 6]
    assert spans and max(spans) <= 6


def test_a_text_without_a_date_does_not_bridge_days():
    texts = [(FLOOD, 1, ""), (FLOOD, NO_DAY, ""), (FLOOD, 60, ""), (TRAM, 1, ""), (TRAM, 1, "")]
    assert not any({0, 2} <= set(group) for group in members(texts))


def test_what_is_told_wins():
    texts = [(FLOOD, 1, "a"), (FLOOD, 1, "b"), (TRAM, 90, "a"), (TRAM, 90, "")]
    assert (0, 2) in members(texts)
    assert not any({0, 1} <= set(group) for group in members(texts))


def test_a_text_joins_what_is_told_where_it_fits():
    texts = [(FLOOD, 1, "a"), (FLOOD, 2, "a"), (FLOOD, 2, ""), (TRAM, 1, ""), (TRAM, 1, "")]
    assert members(texts) == [(0, 1, 2), (3, 4)]
