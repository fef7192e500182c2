"""Verdicts by constructed texts: each text is its counts of marks, a sentence each."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparing.contrasts import FEWEST_MARKS, contrasts
from framing.intervals import difference
from framing.model import REST, Document, Mark, Profile, Span
from framing.scoring import Base, score
from framing.segment import segment

LABEL = "tone:x"


def text(name, counts, words=200, notice=""):
    """A text with so many marks in each of its sentences."""
    document = Document(name, " ".join(f"It was{' late' * count}." for count in counts))
    found = tuple(
        Mark(Span(n, n + 1), LABEL, "ABC01", "lexical", "narrator", "asserted", sentence)
        for sentence, count in enumerate(counts)
        for n in range(count)
    )
    made = score(LABEL, "narrator", Base(len(counts), words), found)
    return Profile(document, segment(document), found, (made,), words, words, notice)


def some(k, n):
    return [1] * k + [0] * (n - k)


def verdict(*texts):
    return contrasts("E1", [text(name, counts) for name, counts in zip("abcd", texts, strict=False)], [LABEL], 150)[0]


@pytest.mark.parametrize(
    ("one", "other", "says"),
    [
        (some(12, 20), some(0, 20), "clearly more"),
        (some(6, 20), some(0, 40), "clearly more"),
        (some(5, 20), some(0, 20), "likely more"),
        ([5, *some(5, 19)], some(1, 20), "likely more"),
        (some(4, 10), some(0, 40), "a hint only"),
        (some(3, 20), some(0, 20), "a hint only"),
        (some(8, 20), some(4, 20), "a hint only"),
        (some(4, 20), some(3, 20), "no clear difference"),
        (some(0, 20), some(0, 20), "no clear difference"),
    ],
)
def test_verdict(one, other, says):
    assert verdict(one, other).verdict == says


def test_the_side_with_more_comes_first():
    found = verdict(some(0, 20), some(12, 20))
    assert (found.a, found.b, found.difference) == ("b", "a", 0.6)
    assert (found.difference, found.low, found.high) == difference((12, 20), [(0, 20)])


@pytest.mark.parametrize(
    ("one", "other", "hangs_on"),
    [
        (some(12, 20), some(0, 20), None),
        (some(5, 20), some(0, 20), ("a", 0)),
        (some(0, 20), [0, *some(5, 19)], ("b", 1)),
    ],
)
def test_a_likely_verdict_names_the_sentence_it_hangs_on(one, other, hangs_on):
    assert verdict(one, other).fragile_on == hangs_on


def test_one_sentence_rich_in_marks_makes_no_clear_difference_alone():
    assert verdict([9, *some(4, 19)], some(0, 20)).verdict == "likely more"


def test_of_three_each_is_set_against_the_rest():
    profiles = [text("a", some(12, 20)), text("b", some(1, 20)), text("c", some(1, 20))]
    found = contrasts("E1", profiles, [LABEL], 150)
    assert [(c.a, c.b) for c in found] == [("a", REST), (REST, "b"), (REST, "c")]
    assert found[0].difference == pytest.approx(0.55)


@pytest.mark.parametrize("change", [{"words": 149}, {"notice": "not English"}])
def test_a_text_that_cannot_be_compared_stays_out(change):
    profiles = [text("a", some(12, 20)), text("b", some(1, 20), **change)]
    assert contrasts("E1", profiles, [LABEL], 150) == ()
    assert len(contrasts("E1", [*profiles, text("c", some(1, 20))], [LABEL], 150)) == 1


def test_a_label_nobody_scored_has_no_contrast():
    assert contrasts("E1", [text("a", [1]), text("b", [0])], ["tone:other"], 150) == ()


COUNTS = st.lists(st.sampled_from([0, 0, 1, 1, 2, 6]), min_size=2, max_size=14)


@settings(deadline=None)
@given(st.lists(COUNTS, min_size=2, max_size=4, unique_by=tuple))
def test_reordered_and_renamed_texts_mirror_the_result_exactly(texts):
    names = dict(zip("abcd", "zyxw", strict=True)) | {REST: REST}
    there = contrasts("E1", [text(name, counts) for name, counts in zip("abcd", texts, strict=False)], [LABEL], 150)
    back = contrasts(
        "E1", [text(name, counts) for name, counts in zip("zyxw", texts, strict=False)][::-1], [LABEL], 150
    )
    assert sorted((rename(c, names) for c in there), key=repr) == sorted(map(facts, back), key=repr)


def facts(contrast):
    return (
        contrast.a,
        contrast.b,
        contrast.difference,
        contrast.low,
        contrast.high,
        contrast.verdict,
        contrast.fragile_on,
    )


def rename(contrast, names):
    a, b, *rest, fragile = facts(contrast)
    return names[a], names[b], *rest, fragile and (names[fragile[0]], fragile[1])


def holds(leader, other):
    """The first half of "clearly": the interval excludes 0 on enough marks."""
    low = difference((sum(map(bool, leader)), len(leader)), [(sum(map(bool, other)), len(other))])[1]
    return low > 0 and sum(leader) >= FEWEST_MARKS


def without_one(counts):
    return [counts[:place] + counts[place + 1 :] for place in range(len(counts))] if len(counts) > 1 else []


@settings(deadline=None)
@given(COUNTS, COUNTS)
def test_clearly_and_likely_are_what_their_definitions_say(one, other):
    found = verdict(one, other)
    leader, last = (one, other) if found.a == "a" else (other, one)
    robust = all(holds(fewer, last) for fewer in without_one(leader)) and all(
        holds(leader, fewer) for fewer in without_one(last)
    )
    assert (found.verdict in ("clearly more", "likely more")) == holds(leader, last)
    assert (found.verdict == "clearly more") == (holds(leader, last) and robust)
