"""Looking up and adding up gives what the matrices give, for known, unknown and empty passages."""

import numpy as np
import pytest

from framing.learned import table
from framing.learned.features import Block, Kind, counted
from framing.learned.ngrams import CharacterNgrams, WordNgrams
from framing.learned.passage import plain
from framing.learned.table import Table, known
from framing.learned.weighting import Weighting, factors, weighed

TEXTS = ["banana split, banana bread", "", "so sad a split", "bread"]
SEEN = ["banana bread", "a split so", "so sad"]
GRAMS = [("word", WordNgrams(1, 2)), ("characters", CharacterNgrams(2, 3))]


def block_of(name, grams, norm):
    kind = Kind(name, grams, Weighting(norm=norm, scale=0.7))
    (vocable,), (counts,) = counted([kind], map(plain, SEEN))
    factor = factors(counts, kind.weighting, 1)
    weights = np.random.default_rng(0).normal(size=(len(factor), 2))
    return Block(kind, vocable.keys, factor, weights), weighed(counts, factor, kind.weighting)


@pytest.mark.parametrize("norm", ["l2", "l1", "none"])
@pytest.mark.parametrize(("name", "grams"), GRAMS)
def test_it_is_the_product_of_values_and_weights(name, grams, norm):
    block, values = block_of(name, grams, norm)
    made = Table(block)
    sums = made.sums(list(map(plain, SEEN)))
    assert made.decided(sums, sums) == pytest.approx(values @ block.weights)
    assert known(sums).tolist() == [1.0] * len(SEEN)


@pytest.mark.parametrize(("name", "grams"), GRAMS)
def test_a_passage_is_the_same_in_any_company(name, grams):
    block, _ = block_of(name, grams, "l2")
    together = Table(block).sums(list(map(plain, TEXTS)))
    assert (np.concatenate([Table(block).sums([plain(text)]) for text in TEXTS]) == together).all()
    assert together[1].tolist() == [0.0] * 5


def test_how_much_is_known():
    block, _ = block_of("word", WordNgrams(1, 1), "l2")
    assert known(Table(block).sums([plain("so glad a day"), plain("")])).tolist() == [0.5, 0.0]


def test_it_forgets_tokens_when_there_are_too_many_and_says_the_same(monkeypatch):
    block, _ = block_of("characters", CharacterNgrams(2, 3), "l2")
    monkeypatch.setattr(table, "_MOST", 2)
    small = Table(block)
    first = small.sums(list(map(plain, TEXTS)))
    small.sums([plain("other words entirely here")])
    assert (small.sums(list(map(plain, TEXTS))) == first).all()
    assert len(small._rows) < 12
