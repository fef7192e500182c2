"""The likenesses of very many texts are those of ``framing.events.neighbours``, but for days that lie apart."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import csr_array

from framing.corpus import nearness
from framing.corpus.fingerprint import FIFTHS, fingerprint
from framing.corpus.nearness import Edges, Expanded, _firsts, nearest, taught
from framing.corpus.ragged import Rows
from framing.corpus.vectors import vectors
from framing.corpus.windows import NO_DAY
from framing.events.features import Features, opening_terms
from framing.events.neighbours import RARE, neighbours, teachers
from framing.model import Document
from framing.segment import cut


def edges(texts, days, some=None):
    terms, weights = Rows(), Rows("u1")
    for text in texts:
        made = fingerprint(cut(Document("d", text)))
        terms.add(made.terms)
        weights.add(made.weights)
    rows = vectors(terms.ragged(), weights.ragged().values)
    found = Expanded(nearest(rows, numpy.array(days, dtype=numpy.int64))).edges(some)
    return {(one, other): like for part in found for one, other, like in zip(*(c.tolist() for c in part), strict=True)}


def exact(texts):
    openings = [opening_terms(cut(Document("d", text))) for text in texts]
    graph = neighbours([Features(str(n), {}, {}, (), None, opening=opening) for n, opening in enumerate(openings)])
    return {(one, other): like for one, others in enumerate(graph) for other, like in others.items() if one < other}


WORDS = ["flood", "dyke", "mill", "tram", "goal", "match", "strike", "envoy", "summit", "treaty"]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), min_size=1, max_size=9)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_likenesses_are_those_of_few_texts(texts):
    found, wanted = edges(texts, [NO_DAY] * len(texts)), exact(texts)
    assert found == pytest.approx(wanted)


def test_many_texts_are_as_alike_as_few(story, edited, monkeypatch):
    monkeypatch.setattr(nearness, "RARE", RARE)
    texts = [edited(story(n % 40, 60), 0.5, n) for n in range(240)]
    found, wanted = edges(texts, [NO_DAY] * len(texts)), exact(texts)
    assert len(wanted) > 100 and found == pytest.approx(wanted)


def test_likenesses_of_some_texts_are_those_among_all(story, edited):
    texts = [edited(story(n % 8, 40), 0.5, n) for n in range(40)]
    found, some = edges(texts, [NO_DAY] * 40), numpy.array([1, 3, 9, 11, 17, 33])
    kept = {pair: like for pair, like in found.items() if set(pair) <= set(some.tolist())}
    assert kept and edges(texts, [NO_DAY] * 40, some) == pytest.approx(kept)


def test_texts_of_other_days_teach_nothing(story):
    """Two texts are brought together by a third only where that is of their days."""
    ends = story(1, 30), story(2, 30)
    texts = [ends[0], ends[1], " ".join(ends)]
    assert (0, 1) in edges(texts, [1, 1, 1])
    assert not edges(texts, [1, 1, 90]).keys() & {(0, 1), (0, 2), (1, 2)}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dictionaries(st.integers(0, 30), st.integers(1, 10**9)), min_size=31, max_size=31))
def test_texts_take_on_what_the_few_take_on(found):
    likeness = numpy.zeros((31, 31))
    for text, others in enumerate(found):
        for other, like in others.items():
            likeness[text, other] = like / 10**9
    made = taught(csr_array(likeness)).toarray()
    for text, row in enumerate(likeness):
        wanted = teachers({other: like for other, like in enumerate(row.tolist()) if like})
        assert {other: like for other, like in enumerate(made[text].tolist()) if like} == pytest.approx(wanted)


PAIRS = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 99)), st.integers(0, 10**9 + 1))


@given(PAIRS, st.integers(1, 5))
def test_the_pairs_of_each_text_that_are_most_alike(found, most):
    pairs = sorted((one, other, like / 10**9) for (one, other), like in found.items())
    columns = [numpy.array(column) for column in zip(*pairs, strict=True)] or [numpy.zeros(0, dtype=int)] * 3
    firsts = _firsts(Edges(*columns), most)
    wanted = [
        (one, other, like)
        for text in range(6)
        for one, other, like in sorted((p for p in pairs if p[0] == text), key=lambda p: (-p[2], p[1]))[:most]
    ]
    assert list(zip(*(column.tolist() for column in firsts), strict=True)) == wanted


def test_weights_are_whole_fifths(mark):
    """What an opening counts is kept without loss."""
    text = "Dyke breaks\n\nThe dyke at the mill broke. The dyke was old."
    segments = cut(Document("d", text, title="Dyke breaks"))
    made = fingerprint(segments)
    assert sorted(weight / FIFTHS for weight in made.weights) == pytest.approx(sorted(opening_terms(segments).values()))
