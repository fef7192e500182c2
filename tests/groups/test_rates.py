"""Rates of groups: copies count once, stories are drawn whole, small groups are described."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.groups import Row, group_rates


def rates(rows):
    return {(rate.group, rate.label): rate for rate in group_rates(rows, "outlet")}


def rate(rows):
    (found,) = group_rates(rows, "outlet")
    return found


@pytest.fixture
def forty(row):
    return [row(f"d{number}", event=f"e{number // 2}", k=number % 4, n=20) for number in range(40)]


def test_counts_are_plain_and_shares_are_theirs(forty):
    found = rate(forty)
    assert (found.documents, found.distinct, found.units, found.k, found.n) == (40, 40, 20, 60, 800)
    assert found.share == 60 / 800
    assert found.rate == pytest.approx(1000 * 60 / (800 * 20))
    assert found.low < found.share < found.high
    assert found.rate_low < found.rate < found.rate_high
    assert (found.state, found.reason, found.by) == ("estimate", "", "outlet")


def test_each_group_and_label_has_its_row(row):
    rows = [row(f"{group}{label}", group, label=label) for group in "AB" for label in ("x",)]
    assert [(one.group, one.label) for one in group_rates(rows, "outlet")] == [("A", "x"), ("B", "x")]


def test_copies_within_a_group_count_once(row):
    rows = [row("a", k=5, cluster="c"), row("b", k=5, cluster="c"), row("c", k=2)]
    found = rate(rows)
    assert found.share == pytest.approx(7 / 20)
    assert (found.documents, found.distinct, found.units, found.k) == (3, 2, 2, 12)


def test_a_wire_story_in_forty_outlets_weighs_as_one_text_in_each(row):
    """It moves no rate by more than its share of the distinct texts of that outlet."""
    own = [row(f"{outlet}-{number}", f"o{outlet}") for outlet in range(40) for number in range(9)]
    wire = [row(f"wire-{outlet}-{copy}", f"o{outlet}", k=10, cluster="w") for outlet in range(40) for copy in range(3)]
    assert {one.share for one in group_rates(own + wire, "outlet")} == {0.1}


def test_texts_on_one_event_are_not_independent(row):
    """The same texts, alike within events: drawn one by one they would seem surer than they are."""
    values = [(number, 8 if number // 5 % 2 else 0) for number in range(200)]
    alone = rate([row(f"d{number}", k=k, n=20) for number, k in values])
    linked = rate([row(f"d{number}", event=f"e{number // 5}", k=k, n=20) for number, k in values])
    assert alone.share == linked.share
    assert linked.high - linked.low > 1.8 * (alone.high - alone.low)


@pytest.mark.parametrize(
    ("texts", "events", "k", "reason"),
    [
        (29, 29, 1, "fewer than 30 texts"),
        (60, 19, 1, "fewer than 20 independent stories"),
        (60, 60, 0, "marks in fewer than 5 independent stories"),
        (60, 60, 1, ""),
    ],
)
def test_small_groups_are_described_only(row, texts, events, k, reason):
    found = rate([row(f"d{number}", event=f"e{number % events}", k=k) for number in range(texts)])
    assert found.reason == reason
    assert found.state == ("description only" if reason else "estimate")
    assert (found.low is None) == (found.rate_high is None) == bool(reason)


def test_copies_do_not_make_a_group_large(row):
    found = rate([row(f"d{number}", k=1, cluster=f"c{number // 2}") for number in range(58)])
    assert (found.documents, found.distinct, found.reason) == (58, 29, "fewer than 30 texts")


def test_ends_stay_between_none_and_all(row):
    found = rate([row(f"d{number}", k=10 if number else 0) for number in range(60)])
    assert found.high <= 1.0
    assert found.low >= 0.0


def test_voices_are_apart(row):
    rows = [row("a", k=1), row("a", k=4, voice="quoted")]
    assert [(one.voice, one.share) for one in group_rates(rows, "outlet")] == [("narrator", 0.1), ("quoted", 0.4)]


def test_the_order_of_the_rows_changes_nothing(forty, row):
    rows = [
        *forty,
        *(row(f"x{number}", "B", f"e{number}", number % 3, cluster=f"c{number // 3}") for number in range(40)),
    ]
    turned = rows[:]
    random.Random(7).shuffle(turned)
    assert group_rates(turned, "outlet") == group_rates(rows, "outlet")


def test_a_group_does_not_depend_on_the_others(forty, row):
    beside = [row(f"x{number}", "0", f"e{number}", 3, cluster=f"c{number // 3}") for number in range(40)]
    assert rates([*forty, *beside])["A", "tone:loaded"] == rate(forty)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(10, 30), st.sampled_from("abc")), min_size=1, max_size=12))
def test_shares_lie_between_those_of_the_texts(texts):
    rows = [
        Row(f"d{number}", "A", "", cluster, "x", "narrator", k, n, k, n) for number, (k, n, cluster) in enumerate(texts)
    ]
    found = rate(rows)
    assert min(k / n for k, n, _ in texts) - 1e-9 <= found.share <= max(k / n for k, n, _ in texts) + 1e-9
    assert found.distinct == len({cluster for *_, cluster in texts})
