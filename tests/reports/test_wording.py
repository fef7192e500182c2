"""Sentences say counts before rates, name the text as their subject, and judge nobody."""

from dataclasses import replace

import pytest

from framing import wording
from framing.model import REST, Event, Refusal
from framing.viewing import contrasts
from framing.wording import plain


def said(analysis, number):
    return " ".join(map(plain, wording.summary(analysis, analysis.profiles[number])))


def test_summary_names_the_label_with_count_range_verdict_and_place(pair):
    assert said(pair, 0) == (
        "thriller tells it as a drama: 3 of 10 sentences (range 15–50 in 100), clearly more than wire, "
        "for example “The plot thickened at noon” (3:5)."
    )


def test_summary_without_a_verdict_names_what_is_most_frequent(build, thriller):
    assert said(build((thriller(),)), 0).startswith("thriller tells it as a drama: 3 of 10 sentences (range")


def test_summary_of_a_text_with_few_marks_says_so(build, wire):
    profile = wire()
    quiet = replace(profile, marks=(), scores=tuple(s._replace(marks=(), k=0) for s in profile.scores))
    assert said(build((quiet,)), 0) == (
        "wire has no wording that stands out: no label has three or more counted marks in 10 sentences."
    )


def test_marks_set_aside_are_named_when_they_are_most(build, wire):
    profile = wire()
    aside = tuple(m._replace(stance="set_aside") for m in profile.marks)
    words = said(build((replace(profile, marks=aside),)), 0)
    assert "Of its 3 marks for “frames it as a matter of money”, 3 are denied or set aside and not counted" in words


def test_every_example_leads_to_a_mark(pair):
    pieces = [p for profile in pair.profiles for s in wording.summary(pair, profile) for p in s]
    assert all(p.mark for p in pieces if p.role in ("quote", "place"))


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        ("clearly more", "Tells it as a drama: clearly more in thriller than in wire"),
        ("likely more", "Tells it as a drama: likely more in thriller than in wire"),
        ("a hint only", "Tells it as a drama: a hint only that there is more in thriller than in wire"),
        ("no clear difference", "Tells it as a drama: no clear difference between thriller and wire"),
    ],
)
def test_contrast_uses_one_of_four_verdicts(pair, verdict, words):
    contrast = replace(contrasts(pair)[0], verdict=verdict)
    assert plain(wording.contrast(pair, contrast)).startswith(words + " (thriller 3 of 10 sentences; wire 0 of 10).")


def test_range_of_a_difference_that_crosses_zero_says_fewer_and_more(pair):
    contrast = replace(contrasts(pair)[0], low=-0.05, high=0.3)
    assert wording.difference(contrast) == "Range of the difference: 5 fewer to 30 more sentences in 100."


def test_the_rest_is_named_the_others(pair):
    contrast = replace(contrasts(pair)[0], a=REST, b="b")
    assert "in the others taken together than in wire" in plain(wording.contrast(pair, contrast))
    assert plain(wording.leader(pair, contrast)) == "the others, more than wire"


def test_fragile_verdict_names_the_sentence_it_rests_on(pair):
    money = contrasts(pair)[1]
    assert plain(wording.fragile(pair, money)) == (
        "This rests on one sentence: without “Exports rose last year” (3:39), the verdict would be weaker."
    )
    assert wording.fragile(pair, contrasts(pair)[0]) == ()


def test_fragile_on_a_sentence_without_a_mark_names_its_text(pair):
    close = replace(contrasts(pair)[1], fragile_on=("a", 3))
    assert plain(wording.fragile(pair, close)) == (
        "This is close: with one sentence less in thriller, the verdict would be weaker."
    )


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        ("same event", "The texts treat the same event: 4 names in common; the same date. So this is a comparison"),
        ("related", "The texts treat a shared topic, but not all the same event: 4 names"),
        ("unrelated", "Nothing shows that the texts treat the same event: 4 names"),
    ],
)
def test_event_line_gives_reasons_and_what_they_allow(pair, relation, words):
    analysis = replace(pair, events=(replace(pair.events[0], relation=relation),))
    assert plain(wording.event(analysis, analysis.events[0])).startswith(words)


def test_later_events_name_their_texts(pair):
    analysis = replace(pair, events=(*pair.events, Event("e2", ("a", "b"), "same event")))
    assert plain(wording.event(analysis, analysis.events[1])) == "thriller and wire treat the same event."


def test_refusals_and_short_texts_are_named_with_the_reason(pair):
    short = replace(pair.profiles[1], notice="too short to compare", narrator_words=96)
    analysis = replace(pair, profiles=(pair.profiles[0], short), refusals=(Refusal("x", "empty", "x: empty."),))
    assert [plain(s) for s in wording.notices(analysis)] == [
        "Left out: x: empty.",
        "wire is too short to compare: 96 words by the narrator, and a verdict needs 150. Its marks are shown.",
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "counted"),
        ({"stance": "hypothetical"}, "counted"),
        ({"stance": "denied"}, "not counted: denied"),
        ({"stance": "set_aside"}, "not counted: set aside"),
        ({"voice": "unsure"}, "not counted: it is unclear whose words these are"),
        ({"in_headline": True}, "not counted: in the headline, which is reported apart"),
    ],
)
def test_a_mark_says_whether_it_is_counted(pair, changes, words):
    mark = pair.profiles[1].marks[0]._replace(**changes)
    assert wording.whether_counted(mark) == words


def test_swapping_the_names_mirrors_the_sentences(pair):
    swapped = {"a": "wire", "b": "thriller"}
    profiles = (replace(p, document=replace(p.document, label=swapped[p.document.id])) for p in pair.profiles)
    mirrored = said(replace(pair, profiles=tuple(profiles)), 0)
    assert mirrored == said(pair, 0).replace("wire", "?").replace("thriller", "wire").replace("?", "thriller")
