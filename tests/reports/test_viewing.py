"""Views select, sort and cut; they never change what an analysis says."""

from dataclasses import replace

import pytest

from framing import viewing
from framing.model import REST
from framing.viewing import MarkId, Place


def text_of(excerpt):
    return excerpt.before, excerpt.quote, excerpt.after


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [("one", 0, Place(1, 1)), ("a\nbc", 3, Place(2, 2)), ("\n\nx", 2, Place(3, 1)), ("😀😀x", 2, Place(1, 3))],
)
def test_places_count_lines_and_code_points_from_one(text, offset, place):
    assert viewing.lines_of(text).place(offset) == place


def test_labels_stand_in_the_order_of_their_difference(pair):
    assert [x.letter for x in viewing.labels_by_difference(pair)] == ["S", "E", "M"]


def test_contrasts_stand_under_their_verdicts(pair):
    found = {v: [c.label for c in cs] for v, cs in viewing.contrasts_by_verdict(pair).items()}
    assert found == {
        "clearly more": ["tone:sensational"],
        "likely more": ["frame:economic"],
        "a hint only": [],
        "no clear difference": ["frame:security"],
    }


def test_that_the_others_have_more_is_no_news_where_one_text_has_more(pair):
    first = viewing.contrasts(pair)[0]
    mirror = replace(first, a=REST, b="b")
    analysis = replace(pair, comparisons=(replace(pair.comparisons[0], contrasts=(first, mirror)),))
    assert viewing.contrasts_by_verdict(analysis)["clearly more"] == (first,)


def test_each_side_of_a_contrast_has_its_standing(pair):
    found = viewing.standings(pair)
    assert (found["tone:sensational", "a"].more, found["tone:sensational", "b"].more) == (True, False)


def test_labels_without_a_difference_are_listed_as_such(pair):
    assert [x.letter for x in viewing.undecided_labels(pair)] == ["M"]


def test_quoted_denied_and_headline_marks_are_no_examples(pair):
    assert viewing.example(pair, pair.profiles[0], "frame:security") is None
    assert viewing.example(pair, pair.profiles[0], "tone:sensational").excerpt.quote == "plot thickened"


def test_examples_of_a_contrast_are_of_the_text_that_has_more(pair):
    found = viewing.examples(pair, viewing.contrasts(pair)[0])
    assert [e.excerpt.quote for e in found] == ["plot thickened", "slammed shut", "curtain rose"]


def test_every_mark_is_evidence_and_its_quote_stands_in_the_text(pair):
    for profile in pair.profiles:
        found = list(viewing.evidence(pair, profile))
        assert [e.mark for e in found] == list(profile.marks)
        assert all(e.mark.span.of(profile.document.text) == e.excerpt.quote for e in found)


def test_evidence_is_numbered_by_text_and_mark(pair):
    assert [e.id for e in viewing.evidence(pair, pair.profiles[1])] == [MarkId(2, 1), MarkId(2, 2), MarkId(2, 3)]


def test_a_short_excerpt_has_a_few_words_beside_a_short_mark(pair):
    profile = pair.profiles[0]
    shown = viewing.short_excerpt(profile.segments, profile.marks[2])
    assert text_of(shown) == ("Doors ", "slammed shut", " behind them")


def test_a_long_sentence_is_cut_between_words(pair):
    profile = pair.profiles[1]
    shown = viewing.sentence_excerpt(profile.segments, profile.marks[0], width=12)
    assert str(shown) == "…treaty on trade."


@pytest.mark.parametrize("number", [0, 1])
def test_runs_partition_the_text(pair, number):
    profile = pair.profiles[number]
    assert "".join(run.span.of(profile.document.text) for run in viewing.runs(profile)) == profile.document.text


def test_overlapping_marks_keep_their_lanes_and_beyond_three_are_counted(pair):
    profile = pair.profiles[1]
    first = profile.marks[0]
    wide = tuple(first._replace(span=first.span._replace(start=first.span.start - n)) for n in (15, 12, 9, 6, 0))
    last = [run for run in viewing.runs(replace(profile, marks=wide)) if run.lanes][-1]
    assert (last.lanes, last.more, last.closes) == ((0, 1, 2), 2, (0, 1, 2, 3, 4))


def test_each_mark_opens_once_and_closes_once(pair):
    runs = list(viewing.runs(pair.profiles[0]))
    every = list(range(len(pair.profiles[0].marks)))
    assert sorted(i for r in runs for i in r.opens) == every == sorted(i for r in runs for i in r.closes)


def test_names_that_one_text_alone_mentions(pair):
    assert [[n.name for n in found] for _, found in viewing.names_in_one(pair)] == [["Pyongyang"], []]


def test_speakers_stand_under_their_text(pair):
    assert [[s.speaker for s in found] for _, found in viewing.speakers(pair)] == [["a diplomat"], []]
