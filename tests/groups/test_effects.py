"""Source effects: what a group has beyond others on the same events, and nothing else."""

import random
from dataclasses import replace

import pytest

from framing.groups import group_rates, source_effects


def effects(rows):
    return {effect.group: effect for effect in source_effects(rows, "outlet")}


def test_a_planted_effect_is_found_and_mirrored(duel):
    found = effects(duel(40, more=4))
    assert found["A"].state == "more than the others"
    assert found["B"].state == "less than the others"
    assert found["A"].effect == pytest.approx(-found["B"].effect)
    assert 0 < found["A"].low < found["A"].effect < found["A"].high
    assert found["A"].chance < found["A"].effect
    assert found["A"].q <= 0.001
    assert (found["A"].documents, found["A"].events, found["A"].units) == (40, 40, 40)


def test_no_effect_no_difference(duel):
    found = effects(duel(40))
    assert {effect.state for effect in found.values()} == {"no clear difference"}
    assert found["A"].low < 0 < found["A"].high


def test_what_a_group_covers_is_not_how_it_tells_it(row):
    """A covers wars and B covers sport; on the events they share they tell the same."""
    wars = [row(f"aw{number}", "A", f"w{number}", 10 + number % 3, 20) for number in range(60)]
    sport = [row(f"bs{number}", "B", f"s{number}", number % 3, 20) for number in range(60)]
    shared = [row(f"{g}{n}", g, f"{'w' if n % 2 else 's'}{n}!", (10 if n % 2 else 1) + (n * s) % 4, 20)
              for n in range(30) for g, s in (("A", 3), ("B", 5))]  # fmt: skip
    rows = wars + sport + shared
    high, low = sorted(group_rates(rows, "outlet"), key=lambda rate: -rate.share)
    assert (high.group, low.group) == ("A", "B")
    assert high.low > low.high
    assert effects(rows)["A"].state == "no clear difference"


@pytest.mark.parametrize(
    ("events", "label_k", "reason"),
    [
        (29, 4, "fewer than 30 texts on events that others tell too"),
        (30, 4, ""),
    ],
)
def test_small_groups_are_described_only(duel, events, label_k, reason):
    found = effects(duel(events, more=label_k))["A"]
    assert found.reason == reason
    assert (found.p is None) == (found.q is None) == (found.chance is None) == bool(reason)
    assert found.effect > 0


def test_a_group_that_shares_no_event_is_described_only(duel, row):
    found = effects([*duel(30), row("x", "X", "own"), row("y", "Y")])
    assert {found[name].reason for name in "XY"} == {"no text on events that others tell too"}
    assert found["X"].state == "description only"


def test_without_any_event_there_is_nothing_to_test(row):
    assert {effect.state for effect in source_effects([row("a"), row("b", "B")], "outlet")} == {"description only"}


def test_voices_are_told_apart(duel):
    found = source_effects([*duel(30, more=4), *duel(30, voice="quoted")], "outlet")
    assert {(one.group, one.voice): one.state for one in found}["A", "quoted"] == "no clear difference"
    assert {(one.group, one.voice): one.state for one in found}["A", "narrator"] == "more than the others"


def test_asking_for_more_labels_raises_the_bar(duel):
    one = effects(duel(30, more=1))["A"]
    many = [row for number in range(10) for row in duel(30, more=1 if number == 0 else 0, label=f"l{number}")]
    among = next(effect for effect in source_effects(many, "outlet") if (effect.group, effect.label) == ("A", "l0"))
    assert among.p == one.p
    assert among.q > one.q


def test_a_text_that_all_print_makes_no_difference(duel, row):
    wire = [row(f"{group}w{n}", group, f"e{n}", 9, 20, cluster=f"w{n}") for group in "AB" for n in range(30)]
    assert effects([*duel(40), *wire])["A"].state == "no clear difference"


def test_the_order_of_the_rows_changes_nothing(duel):
    rows = duel(40, more=1)
    turned = rows[:]
    random.Random(3).shuffle(turned)
    assert source_effects(turned, "outlet") == source_effects(rows, "outlet")


def test_renaming_mirrors_the_result(duel, row):
    """The names of two groups, exchanged: each row is that of the other."""
    rows = duel(40, more=1) + [row(f"c{n}", "C", f"e{n}", 2 + n % 4, 20) for n in range(40)]
    found, turned = effects(rows), effects([replace(row, group="CBA"["ABC".index(row.group)]) for row in rows])
    assert {replace(turned["C"], group="A"), replace(turned["A"], group="C"), turned["B"]} == set(found.values())


def test_of_two_groups_one_mirrors_the_other(duel):
    found = effects(duel(40, more=1))
    assert (found["A"].low, found["A"].p) == pytest.approx((-found["B"].high, found["B"].p))
