"""Copies and parts of texts: found where words were changed, and not where two texts only share phrases or captions."""

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.duplicates import Cluster, Copy, duplicate_clusters
from framing.reading import read
from framing.shelf import sample_events


def clusters(mark, texts):
    return duplicate_clusters([(name, mark(text)) for name, text in texts.items()])


def together(found):
    return {frozenset((c.representative, *(copy.document for copy in c.copies))) for c in found if c.copies}


def test_the_same_words_are_one_text(mark, story):
    text = story(1)
    found = clusters(mark, {"b": text, "a": text.upper(), "c": text.replace(" ", "\n\n", 1), "d": story(2)})
    assert found == (Cluster("a", (Copy("b", "same words", 1.0), Copy("c", "same words", 1.0))),)


@pytest.mark.parametrize(
    ("words", "share", "least"),
    [(150, 0.05, 20), (150, 0.1, 19), (150, 0.15, 17), (400, 0.1, 20), (400, 0.15, 19), (1500, 0.1, 20)],
)
def test_copies_with_changed_words_are_found(mark, story, edited, words, share, least):
    """Of twenty, and no others."""
    texts = {f"{kind}{n}": text for n in range(20) for kind, text in both(story, edited, n, words, share)}
    wanted = {frozenset((f"a{n}", f"b{n}")) for n in range(20)}
    found = together(clusters(mark, texts))
    assert found <= wanted and len(found) >= least


def both(story, edited, number, words, share):
    text = story(number, words)
    return ("a", text), ("b", edited(text, share, number))


@pytest.mark.parametrize("folder", sample_events(), ids=lambda folder: folder.name)
def test_reports_of_one_event_are_no_copies(mark, folder):
    texts = {path.name: read(path).text for path in sorted(folder.glob("*.txt"))}
    assert clusters(mark, texts) == ()


def test_reports_that_quote_the_same_statement_are_no_copies(mark, story):
    statement = story(5, 80)
    texts = {str(n): f"{story(n, 150)} {statement} {story(n + 50, 100)}" for n in range(6)}
    assert clusters(mark, texts) == ()


def test_pages_that_share_captions_are_no_copies(mark, story):
    """Most of their words are the outlet's list of links; what they report differs."""
    links = story(6, 900)
    texts = {str(n): f"{story(n, 500)} {links}" for n in range(4)}
    assert not together(clusters(mark, texts))


def test_a_part_is_said_apart_and_is_no_copy(mark, story):
    whole = story(7, 900)
    part = " ".join(whole.split()[:300])
    assert clusters(mark, {"wire": whole, "brief": part}) == (Cluster("brief", (), Copy("wire", "mostly within", 1.0)),)


def test_copies_of_a_part_stand_within_the_whole_together(mark, story, edited):
    whole = story(8, 900)
    part = " ".join(whole.split()[:300])
    (found,) = clusters(mark, {"wire": whole, "b1": part, "b2": edited(part, 0.05)})
    assert found.within and found.within.document == "wire"
    assert {found.representative, *(copy.document for copy in found.copies)} == {"b1", "b2"}


def test_copies_of_copies_are_held_against_the_one_that_stands_for_all(mark, story, edited):
    """Each text is the one before with a tenth of its words changed: the first and the last are not alike."""
    chain = [story(9, 400)]
    for number in range(8):
        chain.append(edited(chain[-1], 0.1, number))
    found = clusters(mark, {str(number): text for number, text in enumerate(chain)})
    assert len(found) > 1
    assert all(copy.share >= 0.5 for cluster in found for copy in cluster.copies)
    assert not any({"0", "8"} <= members for members in together(found))


def test_the_longest_text_stands_for_all(mark, story, edited):
    text = story(10, 400)
    (found,) = clusters(mark, {"a": text, "b": f"{edited(text, 0.05)} {story(11, 40)}", "c": edited(text, 0.03, 1)})
    assert found.representative == "b"


def test_many_copies_of_one_story_are_one_cluster(mark, story, edited):
    text = story(12, 300)
    texts = {f"p{n}": f"{edited(text, 0.03, n)} {story(n, 20)}" for n in range(40)}
    assert together(clusters(mark, texts)) == {frozenset(texts)}


@pytest.mark.parametrize(
    "texts", [{}, {"a": ""}, {"a": "", "b": "", "c": "no more words"}, {"a": "one two three four"}]
)
def test_short_texts_are_copies_only_word_for_word(mark, texts):
    expected = {frozenset(pair) for pair in combinations(texts, 2) if len({texts[name] for name in pair}) == 1}
    assert together(clusters(mark, texts)) == expected


@pytest.fixture(scope="module")
def mixed(mark, story, edited):
    """Texts with copies, parts, and a story in more places than are compared pair by pair."""
    texts = {f"o{n}": story(n, 120) for n in range(6)}
    texts |= {f"c{n}": edited(texts[f"o{n % 3}"], 0.1, n) for n in range(6)}
    texts |= {f"s{n}": f"{story(20, 120)} {story(n, 10)}" for n in range(12)}
    texts |= {"part": " ".join(story(21, 200).split()[:60]), "whole": story(21, 200)}
    return [(name, mark(text)) for name, text in texts.items()]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_the_order_of_texts_does_not_matter(mixed, seed):
    shuffled = random.Random(seed).sample(mixed, len(mixed))
    assert duplicate_clusters(shuffled) == duplicate_clusters(mixed)


def test_every_text_is_in_one_cluster_at_most(mixed):
    found = duplicate_clusters(mixed)
    members = [name for c in found for name in (c.representative, *(copy.document for copy in c.copies))]
    assert len(members) == len(set(members)) and len(together(found)) == 4
