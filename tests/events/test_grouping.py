"""Which texts treat the same event: the samples as they were written, and pairs made for one rule each."""

import tomllib
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest

from framing.events.grouping import FURTHEST_DAYS, MANY_NAMES, NEAR_DAYS, Features, cosine, features, group, relate
from framing.model import Document
from framing.pipeline import Analyzer
from framing.segment import named, segment
from framing.shelf import sample_events

MISSES = tomllib.loads(Path(__file__).with_name("event_misses.toml").read_text(encoding="utf-8"))
ALIKE = dict.fromkeys(("summit", "treaty", "palace", "grain"), 1.0)
PARTLY = {"summit": 1.0, "harbour": 1.0, "strike": 1.0, "dust": 1.0}
OTHER = dict.fromkeys(("match", "goal"), 1.0)
MANY = {f"Name{n}": 1 for n in range(MANY_NAMES)}


def made(name, words, day=None, names=MANY):
    return Features(name, words, names, tuple(names), date(2024, 6, day) if day else None)


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


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (made("a", ALIKE), made("b", ALIKE), "same event"),
        (made("a", ALIKE, 1), made("b", ALIKE, 1 + FURTHEST_DAYS), "same event"),
        (made("a", ALIKE, 1), made("b", ALIKE, 2 + FURTHEST_DAYS), "related"),
        (made("a", ALIKE), made("b", ALIKE, names={"Name1": 1}), "related"),
        (made("a", ALIKE), made("b", PARTLY), "related"),
        (made("a", ALIKE, 1), made("b", PARTLY, 1 + NEAR_DAYS), "same event"),
        (made("a", ALIKE, 1), made("b", PARTLY, 2 + NEAR_DAYS), "related"),
        (made("a", ALIKE, 1), made("b", PARTLY, 1, names={}), "unrelated"),
        (made("a", ALIKE, 1), made("b", OTHER, 1), "unrelated"),
        (made("a", {}), made("b", {}), "unrelated"),
    ],
)
def test_a_pair(one, other, relation):
    assert relate(one, other).relation == relation
    assert relate(other, one).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (
            made("a", ALIKE, names={"Kim": 1, "Putin": 3}),
            made("b", ALIKE, names={"Putin": 2, "Kim": 9}),
            "both name Putin, Kim",
        ),
        (made("a", ALIKE), made("b", ALIKE, names={}), "no name in common"),
        (made("a", ALIKE, 1), made("b", ALIKE, 1), "both dated 2024-06-01"),
        (made("a", ALIKE, 1), made("b", ALIKE, 4), "dated 3 days apart (2024-06-01 and 2024-06-04)"),
        (made("a", ALIKE, 1), made("b", ALIKE, 2), "dated a day apart (2024-06-01 and 2024-06-02)"),
        (made("a", ALIKE), made("b", ALIKE), "100 in 100 of their wording in common"),
    ],
)
def test_a_pair_has_its_reasons(one, other, reason):
    assert reason in relate(one, other).reasons


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ({}, {"a": 1.0}, 0),
        ({"a": 1.0}, {"b": 1.0}, 0),
        ({"a": 3.0, "b": 4.0}, {"a": 3.0, "b": 4.0}, 1),
        ({"a": 3.0, "b": 4.0}, {"b": 1.0}, 0.8),
    ],
)
def test_cosine(one, other, likeness):
    assert cosine(one, other) == pytest.approx(likeness)


def test_features_hold_no_function_words_and_the_words_of_names():
    segments = named(segment(Document("a", "The summit’s end: Kim Jong-un left the summit.", date="2024-06-19T10:00")))
    profile = Analyzer().profile(segments.document)
    found = features(type(profile)(segments.document, segments, (), (), 0, 0))
    assert set(found.words) == {"summit", "end", "kim", "jong-un", "left"}
    assert found.words["summit"] > found.words["left"] == 1
    assert (set(found.names), found.date) == ({"Kim", "Jong-un"}, date(2024, 6, 19))


@pytest.mark.parametrize("written", ["", "June 2024", "2024-13-01", "19.06.2024"])
def test_a_date_that_is_none_speaks_for_nothing(written):
    profile = Analyzer().profile(Document("a", "Talks were held.", date=written))
    assert features(profile).date is None


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
