"""Events among very many texts: those of few, in any order, copies counted once, and the user's word first."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.duplicates import Cluster, Copy, duplicate_clusters
from framing.corpus.events import events_at_scale
from framing.corpus.fingerprint import fingerprint
from framing.events.record import Record, digest_of
from framing.model import Document
from framing.reading import read
from framing.segment import cut, named
from framing.shelf import sample_events


@pytest.fixture(scope="module")
def samples():
    """Give the texts of all sample events, each with its id, no date, and its fingerprint."""
    paths = [path for folder in sample_events() for path in sorted(folder.glob("*.txt"))]
    read_ones = {f"{path.parent.name}/{path.stem}": read(path) for path in paths}
    return [(name, "", fingerprint(named(cut(document)))) for name, document in read_ones.items()]


def test_samples_are_never_put_with_those_of_another_event(samples):
    found = events_at_scale(samples)
    assert found
    assert all(len({name.split("/")[0] for name in event.documents}) == 1 for event in found)


@pytest.fixture(scope="module")
def reports(mark, story, edited):
    """Texts on ten events, three each, of two weeks; some are copies of others."""
    texts = [(f"e{n}-{k}", story_day(n), edited(story(n, 90), 0.25 * k, k)) for n in range(10) for k in range(3)]
    texts += [(f"copy-{n}", story_day(n), edited(texts[3 * n][2], 0.03, 5)) for n in range(4)]
    return [(name, day, mark(text)) for name, day, text in texts]


def story_day(number):
    return f"2024-06-{number + 1:02}" if number % 3 else ""


def test_reports_are_grouped(reports):
    found = events_at_scale(reports)
    assert [event.id for event in found] == [f"E{n}" for n in range(1, 11)]
    assert all(len({name[-3:-2] for name in e.documents if name[0] == "e"}) == 1 for e in found)
    assert all(event.reasons and not event.told for event in found)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_texts_does_not_matter(reports, seed):
    shuffled = random.Random(seed).sample(reports, len(reports))
    clusters = duplicate_clusters((name, mark) for name, _, mark in reports)
    assert clusters
    assert events_at_scale(shuffled, clusters=clusters[::-1]) == events_at_scale(reports, clusters=clusters)


def test_copies_are_put_beside_the_text_that_stands_for_them(reports):
    """Also where they are dated weeks later: a reprint is on the event of its text."""
    clusters = duplicate_clusters((name, mark) for name, _, mark in reports)
    leads = {copy.document: cluster.representative for cluster in clusters for copy in cluster.copies}
    later = [(name, "2025-01-01" if name in leads else day, mark) for name, day, mark in reports]
    of = {name: event.id for event in events_at_scale(later, clusters=clusters) for name in event.documents}
    assert leads and all(of[copy] == of[lead] for copy, lead in leads.items())


def test_copies_do_not_change_how_the_others_are_grouped(reports):
    few = [text for text in reports if not text[0].startswith("copy")]
    many = [*few, *((f"again-{n}", day, mark) for n in range(30) for _, day, mark in few[:1])]
    clusters = duplicate_clusters((name, mark) for name, _, mark in many)
    alone = {event.documents for event in events_at_scale(few)}
    kept = {name for name, *_ in few}
    again = {tuple(name for name in e.documents if name in kept) for e in events_at_scale(many, clusters=clusters)}
    assert again == alone


def test_copies_of_a_text_alone_are_an_event_that_says_so(mark, story):
    texts = [("a", "", mark(story(1))), ("b", "", mark(story(1))), ("c", "", mark(story(2)))]
    (found,) = events_at_scale(texts, clusters=[Cluster("a", (Copy("b", "same words", 1.0),))])
    assert (found.documents, found.reasons) == (("a", "b"), ("copies of one text",))


def told(events, relations=(), digests=()):
    return Record(events, relations, digests, "events.toml")


def test_the_record_wins_over_likeness(reports):
    record = told((("one", ("e1-0", "e2-0")), ("two", ("e1-1",))))
    found = events_at_scale(reports, record)
    joined = next(event for event in found if "e1-0" in event.documents)
    assert "e2-0" in joined.documents and "e1-1" not in joined.documents
    assert joined.told and joined.reasons == ("events.toml says so",)


def test_events_said_to_be_the_same_are_one(reports):
    record = told((("one", ("e1-0",)), ("two", ("e2-0",))), (("one", "two", "same event"),))
    assert any({"e1-0", "e2-0"} <= set(event.documents) for event in events_at_scale(reports, record))


def test_a_renamed_text_is_known_by_its_words():
    text = Document("new-name", "The dyke at Varna broke on Monday.")
    other = Document("other", "The tram drivers of Sofia went on strike.")
    record = told((("one", ("old-name", "other")),), (), (("old-name", digest_of(text)), ("other", digest_of(other))))
    texts = [(document.id, "", fingerprint(named(cut(document)))) for document in (text, other)]
    (found,) = events_at_scale(texts, record)
    assert found.documents == ("new-name", "other")


def test_a_copy_that_the_record_names_goes_where_it_says(reports):
    clusters = [Cluster("e1-0", (Copy("copy-1", "nearly the same words", 0.9),))]
    record = told((("one", ("copy-1", "e5-0")), ("two", ("e1-0",))))
    of = {name: event.id for event in events_at_scale(reports, record, clusters) for name in event.documents}
    assert of["copy-1"] == of["e5-0"] != of.get("e1-0")


@pytest.mark.parametrize("count", [0, 1])
def test_few_texts_are_no_event(reports, count):
    assert events_at_scale(reports[:count]) == ()


def test_texts_without_words_are_no_event(mark):
    assert events_at_scale([("a", "", mark("")), ("b", "", mark("")), ("c", "", replace(mark(""), content=3))]) == ()
