"""The fewest marks that lower a verdict, and the sentences that do alone, against trying them all."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparing.contrasts import Tally, verdict
from framing.comparing.removing import Evidence, flips, sentences_alone
from framing.model import Mark, Span

LEVELS = ["no clear difference", "a hint only", "likely more", "clearly more"]


def evidence(name, counts):
    """A text with so many marks in each of its sentences."""
    marks = [
        tuple(
            Mark(Span(100 * sentence + nth, 100 * sentence + nth + 1), "x", "X1", "x", "narrator", "asserted", sentence)
            for nth in range(count)
        )
        for sentence, count in enumerate(counts)
    ]
    marked = sorted((found for found in marks if found), key=lambda found: (len(found), found[0].sentence))
    unmarked = tuple(sentence for sentence, count in enumerate(counts) if not count)
    return Evidence(name, len(counts), tuple(marked), unmarked, dict.fromkeys(range(len(counts)), 10))


def level_of(leaders, others):
    """The level of the verdict on plain counts, a list a text."""
    return LEVELS.index(verdict([tally(c) for c in leaders], [tally(c) for c in others])[0])


def tally(counts):
    marks = tuple((sentence, count) for sentence, count in enumerate(counts) if count)
    return Tally(str(counts), len(marks), len(counts), marks)


def some(k, n):
    return [1] * k + [0] * (n - k)


def named(leaders, others):
    texts = {f"t{number}": counts for number, counts in enumerate([*leaders, *others])}
    found = [evidence(name, counts) for name, counts in texts.items()]
    return found[: len(leaders)], found[len(leaders) :]


def without(counts, taken):
    """The counts of texts less one mark for each (text, sentence) taken."""
    left = [list(one) for one in counts]
    for place, sentence in taken:
        left[place][sentence] -= 1
    return left


@pytest.mark.parametrize(
    ("one", "other", "says", "marks"),
    [
        (some(5, 20), some(0, 20), "likely more", 1),  # four marks are too few
        (some(6, 20), some(0, 40), "clearly more", 1),  # five, but four without any one sentence
        (some(3, 20), some(0, 20), "a hint only", 2),
        ([6, 6, 6, *some(3, 17)], some(0, 20), "clearly more", 2),  # not the rich sentences
    ],
)
def test_the_fewest_marks_that_lower_a_verdict(one, other, says, marks):
    level = level_of([one], [other])
    assert (LEVELS[level], len(flips(*named([one], [other]), level))) == (says, marks)


RICH = st.lists(st.sampled_from([0, 1, 1, 2, 3]), min_size=4, max_size=10)
POOR = st.lists(st.sampled_from([0, 0, 0, 0, 1]), min_size=4, max_size=12)
SIDES = st.one_of(
    st.tuples(st.lists(RICH, min_size=1, max_size=1), st.lists(POOR, min_size=1, max_size=3)),
    st.tuples(st.lists(RICH, min_size=2, max_size=3), st.lists(POOR, min_size=1, max_size=1)),
)


@settings(deadline=None, max_examples=40)
@given(SIDES)
def test_without_its_flips_a_verdict_is_lower_and_no_smaller_set_does_it(sides):
    leaders, others = sides
    level = level_of(leaders, others)
    if not level:
        return
    found = [(int(name[1:]), mark.sentence) for name, mark in flips(*named(leaders, others), level)]
    everything = [*leaders, *others]
    assert lowers(everything, found, len(leaders), level)
    marks = [
        (place, s) for place, counts in enumerate(everything) for s, count in enumerate(counts) for _ in range(count)
    ]
    tries = set(combinations(marks, len(found) - 1)) if len(found) < 5 else ()
    assert not any(lowers(everything, taken, len(leaders), level) for taken in tries)


def lowers(counts, taken, leading, level):
    left = without(counts, taken)
    return level_of(left[:leading], left[leading:]) < level


@settings(deadline=None)
@given(SIDES)
def test_the_sentences_that_lower_a_verdict_alone_are_all_there_are(sides):
    leaders, others = sides
    level = level_of(leaders, others)
    everything = [*leaders, *others]
    lowering = {
        (f"t{place}", sentence)
        for place, counts in enumerate(everything)
        for sentence in range(len(counts))
        if len(counts) > 1
        for left in [[*everything[:place], counts[:sentence] + counts[sentence + 1 :], *everything[place + 1 :]]]
        if level_of(left[: len(leaders)], left[len(leaders) :]) < level
    }
    assert not level or set(sentences_alone(*named(leaders, others), level)) == lowering


def test_among_too_many_ways_a_set_is_still_found():
    leaders, others = [some(6, 12 + number) for number in range(9)], [some(0, 40)]
    level = level_of(leaders, others)
    found = [(int(name[1:]), mark.sentence) for name, mark in flips(*named(leaders, others), level)]
    assert lowers([*leaders, *others], found, len(leaders), level)
