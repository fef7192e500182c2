"""Which texts treat the same event: the samples as they were written, edits that win, and collections of any size."""

import tomllib
from dataclasses import replace
from itertools import combinations, product
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.events.features import Features, features
from framing.events.grouping import group, grouped, same_event_pairs
from framing.events.record import Record
from framing.events.relating import relate
from framing.shelf import sample_events

MISSES = tomllib.loads(Path(__file__).with_name("event_misses.toml").read_text(encoding="utf-8"))


def relation_in(entries, one, other):
    """How two texts are related in the entries after the first, or in the first where it stands alone."""
    found = [entry.relation for entry in entries[1:] or entries if {one, other} <= set(entry.documents)]
    assert len(found) == 1, (one, other, found)
    return found[0]


def sample_pairs():
    """Every pair of texts of a sample event, with how its event.toml relates them."""
    for folder in sample_events():
        told = tomllib.loads((folder / "event.toml").read_text(encoding="utf-8"))
        for one, other in combinations((*told["same"], *told["related"]), 2):
            wanted = "same event" if {one, other} <= set(told["same"]) else "related"
            reason = MISSES.get(f"{folder.name}: {one} {other}")
            marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
            yield pytest.param(folder.name, one, other, wanted, marks=marks)


@pytest.mark.parametrize(("event", "one", "other", "relation"), list(sample_pairs()))
def test_samples(compared, event, one, other, relation):
    assert relation_in(compared(event).events, one, other) == relation


@pytest.mark.parametrize("events", list(combinations([folder.name for folder in sample_events()], 2)), ids="-".join)
def test_texts_of_two_events_are_never_one_event_even_without_dates(compared, events):
    ones, others = ([replace(features(p), date=None) for p in compared(event).profiles] for event in events)
    assert "same event" not in {relate(one, other).relation for one, other in product(ones, others)}


def test_texts_of_two_topics_are_unrelated(compared):
    one, other = (compared(event).profiles for event in ("korea-hockey", "suez-ever-given"))
    assert relate(features(one[2]), features(other[3])).relation == "unrelated"


def test_the_user_may_say_that_it_is_one_event(compared):
    entries = group(compared("suez-ever-given").profiles, same_event=True)
    assert [(entry.relation, len(entry.documents)) for entry in entries] == [("same event", 4)]


def test_one_text_is_an_event_by_itself(compared):
    assert [entry.relation for entry in group(compared("suez-ever-given").profiles[:1])] == ["same event"]


def test_every_text_of_a_group_is_the_same_event_as_every_other(compared):
    profiles = [
        p
        for event in ("grain-istanbul", "suez-ever-given")
        for p in compared(event).profiles
        if p.document.id != "wire"
    ]
    entries = group(profiles)
    groups = [set(entry.documents) for entry in entries[1:] if entry.relation == "same event"]
    assert {"thriller", "communique", "bread"} in groups
    assert entries[0].relation == "unrelated"
    assert not any(members & {"bread"} and members & {"trade"} for members in groups)


def test_reversed_roles_keep_texts_apart(compared):
    said = "one says that Ann invites Bo, the other that Bo invites Ann"
    entries = group(compared("korea-hockey").profiles[:2], reversed_roles=lambda one, other: said)
    assert (entries[0].relation, entries[0].reasons[-1]) == ("related", said)


def test_roles_are_asked_for_only_where_texts_would_be_one_event(compared):
    blame, trade = (p for p in compared("suez-ever-given").profiles if p.document.id in {"blame", "trade"})

    def never(one, other):
        raise AssertionError

    assert group([blame, trade], reversed_roles=never)[0].relation == "related"


@pytest.mark.parametrize(
    ("record", "relation"),
    [
        (Record((("E", ("villagers", "wire")),)), "same event"),
        (Record((("E", ("villagers",)), ("F", ("wire",)))), "related"),
        (Record((("E", ("villagers",)), ("F", ("wire",))), (("F", "E", "unrelated"),)), "unrelated"),
        (Record((("E", ("trade",)), ("F", ("wire",)))), "related"),
    ],
)
def test_a_record_wins_over_the_program(compared, record, relation):
    profiles = compared("suez-ever-given").profiles
    one, other = (name for _, names in record.events for name in names)
    assert relation_in(group(profiles, record=record), one, other) == relation


def test_texts_that_a_record_puts_together_stay_together_whatever_comes_first(compared):
    profiles = compared("suez-ever-given").profiles
    record = Record((("E", ("villagers", "wire")),))
    for order in (profiles, profiles[::-1]):
        groups = [set(entry.documents) for entry in group(order, record=record)[1:] if entry.relation == "same event"]
        assert {"villagers", "wire"} in groups


def opened(name, words):
    return Features(name, {}, {}, (), None, opening=dict.fromkeys(words, 1.0))


def collection(events):
    """Three texts an event, with words of their own, of the event and of every text."""
    return [
        opened(f"e{event}t{text}", ["news", *(f"e{event}w{n}" for n in range(6)), f"e{event}t{text}", f"w{event % 7}"])
        for event in range(events)
        for text in range(3)
    ]


def test_texts_are_grouped_by_what_few_others_have():
    groups = grouped(collection(20))
    assert sorted(groups) == sorted(tuple(f"e{event}t{text}" for text in range(3)) for event in range(20))


def test_sure_pairs_are_pairs_of_one_group():
    texts = collection(20)
    inside = {pair for members in grouped(texts) for pair in combinations(members, 2)}
    assert set(same_event_pairs(texts)) == inside


@pytest.mark.parametrize("texts", [[], [opened("a", ["flood"])], [opened("a", []), opened("b", [])]])
def test_texts_alone_are_groups_of_one(texts):
    assert grouped(texts) == tuple((text.document,) for text in texts)


def test_two_texts_that_share_one_word_of_many_are_two_events():
    texts = [opened(name, ["flood", *(f"{name}{n}" for n in range(20))]) for name in "ab"]
    assert grouped(texts) == (("a",), ("b",))


@settings(max_examples=20, deadline=None)
@given(st.permutations(collection(5)))
def test_the_order_of_the_texts_does_not_matter(texts):
    assert grouped(texts) == grouped(collection(5))


@pytest.mark.slow
def test_time_grows_with_the_number_of_texts():
    def spent(events):
        texts = collection(events)
        return min(_timed(texts) for _ in range(3))

    spent(50)
    assert spent(660) <= 2.6 * spent(330)


def _timed(texts):
    before = process_time()
    grouped(texts)
    return process_time() - before
