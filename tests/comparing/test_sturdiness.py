"""What would change a verdict, by constructed texts: each text is its counts of marks, a sentence each."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.comparing.contrasts import contrasts
from framing.comparing.sturdiness import RUNS, sturdiness
from framing.model import REST, Document, Mark, Profile, Span
from framing.scoring import Base, score
from framing.segment import segment

LABEL = "tone:x"


def text(name, counts, rules=("A1", "A2", "A3", "A4", "A5", "A6", "A7"), word="late"):
    """A text with so many marks in each of its sentences, by one rule after another."""
    document = Document(name, " ".join(f"It was{f' {word}' * count}." for count in counts))
    segments = segment(document)
    places = [(sentence, nth) for sentence, count in enumerate(counts) for nth in range(count)]
    marks = tuple(
        Mark(Span(start, start + 1), LABEL, rules[order % len(rules)], "lexical", "narrator", "asserted", sentence)
        for order, (sentence, nth) in enumerate(places)
        for start in [segments.sentences[sentence].start + nth]
    )
    made = score(LABEL, "narrator", Base(len(counts), 200), marks)
    return Profile(document, segments, marks, (made,), 200, 200)


def some(k, n):
    return [1] * k + [0] * (n - k)


def sturdy(*texts, **options):
    profiles = [text(name, counts, **options) for name, counts in zip("abcd", texts, strict=False)]
    return sturdiness(profiles, contrasts("E1", profiles, [LABEL], 150), 150)


def test_no_verdict_has_nothing_to_change():
    assert sturdy(some(4, 20), some(3, 20)) == ()


SMALL = st.lists(st.sampled_from([0, 0, 0, 1, 1, 2, 3]), min_size=2, max_size=9)


def test_dominance_stays_in_every_rerun():
    rules = [f"R{number}" for number in range(40)]
    (row,) = sturdy(some(18, 20), some(0, 20), rules=rules)
    assert (row.verdict, row.kept, row.runs) == ("clearly more", RUNS, RUNS)


@pytest.mark.parametrize("texts", [(some(5, 20), some(0, 20)), (some(8, 20), some(4, 20))])
def test_what_is_nearly_a_tie_stays_in_few_reruns(texts):
    (row,) = sturdy(*texts)
    assert row.kept <= RUNS * 0.55


def test_a_verdict_on_one_cue_stays_as_often_as_the_cue_does():
    (row,) = sturdy(some(18, 20), some(0, 20), rules=["ONLY"])
    assert 0.7 < row.kept / row.runs < 0.9


def test_marks_crowded_into_few_sentences_count_more_by_words():
    crowded, plain = [9, 9, 9, *some(0, 17)], some(3, 20)
    assert [row.by_words for row in sturdy([*crowded], [*some(0, 40)])] == ["clearly more"]
    assert [row.by_words for row in sturdy([*plain], some(0, 40))] == ["a hint only"]


def test_one_sentence_full_of_marks_is_not_clearly_more_by_words():
    (row,) = sturdy([9, 1, 1, 1, *some(0, 16)], some(0, 30))
    assert row.by_words == "likely more"


@settings(deadline=None)
@given(st.lists(SMALL, min_size=2, max_size=4, unique_by=tuple))
def test_reordered_and_renamed_texts_mirror_the_result_exactly(texts):
    there = [text(name, counts) for name, counts in zip("abcd", texts, strict=False)]
    new = dict(zip("abcd", "zyxw", strict=True)) | {REST: REST}
    back = [replace(p, document=replace(p.document, id=new[p.document.id])) for p in reversed(there)]
    found, mirrored = (sturdiness(p, contrasts("E1", p, [LABEL], 150), 150) for p in (there, back))
    assert sorted((facts(row, new) for row in found), key=repr) == sorted(
        (facts(row, {name: name for name in new.values()}) for row in mirrored), key=repr
    )


def facts(row, names):
    flips = [(names[document], mark) for document, mark in row.flips]
    alone = [(names[document], sentence) for document, sentence in row.sentences]
    return names[row.a], names[row.b], row.verdict, flips, alone, row.kept, row.by_words


def test_of_many_texts_each_verdict_has_its_flips():
    texts = [some(6, 12 + number) for number in range(9)]
    profiles = [text(f"t{number}", counts) for number, counts in enumerate([*texts, some(0, 40)])]
    rows = sturdiness(profiles, contrasts("E1", profiles, [LABEL], 150), 150)
    assert [(row.a, row.b) for row in rows if row.verdict == "clearly more"] == [(REST, "t9")]
    assert all(row.flips for row in rows)
