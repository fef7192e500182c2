"""The formula by hand, and random splits against a slow and simple count."""

from collections import Counter
from math import log, sqrt

import numpy as np
import pytest

from framing.comparing import log_odds
from framing.comparing.log_odds import SPLITS, Side, against_all, largest_by_chance, table, weighted_log_odds

SENTENCES = [{0: 1, 1: 2}, {1: 1}, {2: 1, 3: 1}, {0: 1, 2: 1}, {3: 3}, {4: 1, 1: 1}, {0: 2}, {4: 1}]
WORDS = 5


def by_hand(count, total, others, others_total, prior, strength):
    """Monroe, Colaresi and Quinn 2008, section 3.5, as it stands there."""
    one = log((count + prior) / (total + strength - count - prior))
    other = log((others + prior) / (others_total + strength - others - prior))
    return (one - other) / sqrt(1 / (count + prior) + 1 / (others + prior))


@pytest.mark.parametrize(
    "case",
    [(4, 10, 0, 10, 4, 20), (0, 10, 4, 10, 4, 20), (3, 250, 3, 250, 6, 500), (5, 240, 0, 700, 0.5, 100)],
)
def test_z_is_that_of_the_formula(case):
    count, total, others, others_total, prior, strength = case
    z = weighted_log_odds(Side([count], total), Side([others], others_total), Side([prior], strength))
    assert z.tolist() == pytest.approx([by_hand(*case)])


def test_a_worked_example():
    """4 of 10 words against none of 10, the prior 4 of 20: the odds are 8 to 22 and 4 to 26, the variance 1/8 + 1/4."""
    z = weighted_log_odds(Side([4], 10), Side([0], 10), Side([4], 20))
    assert z[0] == pytest.approx((log(8 / 22) - log(4 / 26)) / sqrt(0.375))


def test_turned_round_it_is_the_same_with_the_other_sign():
    one, other, prior = Side([4, 1], 10), Side([0, 3], 30), Side([4, 4], 20)
    assert weighted_log_odds(one, other, prior).tolist() == (-weighted_log_odds(other, one, prior)).tolist()


def test_all_texts_are_the_prior():
    z = against_all(np.array([6, 8]), [4, 1], 10, 40)
    assert z.tolist() == pytest.approx([by_hand(4, 10, 2, 30, 6, 40), by_hand(1, 10, 7, 30, 8, 40)])


def slowly(size, floor):
    """The largest z of each split, a sentence and a word at a time."""
    pooled = table(SENTENCES, WORDS)
    everywhere = sum(map(Counter, SENTENCES), Counter())
    strength = sum(everywhere.values())
    for row in (row for block in log_odds._draws(pooled, size) for row in block):
        drawn = [SENTENCES[number] for number in row]
        counts = sum(map(Counter, drawn), Counter())
        total = sum(counts.values())
        spread = [word for word in counts if sum(word in sentence for sentence in drawn) >= floor]
        yield max(
            [0.0]
            + [
                by_hand(counts[w], total, everywhere[w] - counts[w], strength - total, everywhere[w], strength)
                for w in spread
            ]
        )


@pytest.mark.parametrize(("size", "floor"), [(1, 1), (3, 1), (3, 2), (8, 2)])
def test_splits_are_those_of_a_slow_count(size, floor):
    assert largest_by_chance(table(SENTENCES, WORDS), size, floor) == pytest.approx(sorted(slowly(size, floor)))


def test_each_split_draws_other_sentences_and_none_twice():
    drawn = [tuple(sorted(row)) for block in log_odds._draws(table(SENTENCES, WORDS), 3) for row in block.tolist()]
    assert len(drawn) == SPLITS
    assert {len(set(row)) for row in drawn} == {3}
    assert len(set(drawn)) > 50


def test_the_size_of_blocks_changes_nothing(monkeypatch):
    whole = largest_by_chance(table(SENTENCES, WORDS), 3, 2)
    monkeypatch.setattr(log_odds, "_BLOCK", 50)
    assert largest_by_chance(table(SENTENCES, WORDS), 3, 2) == whole
