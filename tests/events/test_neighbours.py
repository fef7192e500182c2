"""Which texts are alike: the graph is even, bounded, and has no pair without a rare word in common."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.events.neighbours import LEAST_EXPANDED, neighbours


@pytest.fixture(scope="module")
def opened(made):
    return lambda name, words: made(name, opening=dict.fromkeys(words.split(), 1.0))


def test_texts_that_share_words_are_neighbours(opened):
    texts = [opened("a", "flood dyke mill"), opened("b", "flood dyke boat"), opened("c", "tram strike")]
    graph = neighbours(texts)
    assert [set(others) for others in graph] == [{1}, {0}, set()]


@pytest.mark.parametrize("words", [[], ["flood"], ["flood", ""], ["", ""]])
def test_few_texts_or_words_have_no_neighbours(opened, words):
    texts = [opened(f"t{n}", text) for n, text in enumerate(words)]
    assert neighbours(texts) == [{} for _ in texts]


def test_a_neighbour_in_common_brings_texts_together(opened):
    """Two texts without a word in common are alike where a third has words of both."""
    between = opened("b", "flood dyke mill strike tram depot")
    ends = opened("a", "flood dyke mill"), opened("c", "strike tram depot")
    assert neighbours([*ends]) == [{}, {}]
    assert 1 in neighbours([*ends, between])[0]


WORDS = st.lists(st.sampled_from(("flood", "dyke", "mill", "tram", "goal", "match")), max_size=5).map(" ".join)


@settings(max_examples=30, deadline=None)
@given(st.lists(WORDS, min_size=2, max_size=8))
def test_likeness_is_even_and_a_share(texts):
    from framing.events.features import Features

    graph = neighbours(
        [Features(str(n), {}, {}, (), None, opening=dict.fromkeys(t.split(), 1.0)) for n, t in enumerate(texts)]
    )
    for one, others in enumerate(graph):
        assert all(graph[other][one] == likeness for other, likeness in others.items())
        assert all(LEAST_EXPANDED <= likeness <= 1 + 1e-9 for likeness in others.values())
