"""A fragment for a notebook cell: it takes the cell's colours and leaves the rest of the page alone."""

import re
from dataclasses import replace

import pytest

from framing.reports import notebook


def test_it_says_what_the_page_says_first(pair):
    fragment = notebook.render(pair)
    assert "How two texts tell it" in fragment
    assert "3 of 10 sentences (range 15–50 in 100)" in fragment
    assert "<b>clearly more</b>" in fragment


def test_it_brings_no_style_sheet_no_class_and_no_colour(pair):
    fragment = notebook.render(pair)
    assert not re.search(r"<style|<script|class=|id=", fragment)
    assert set(re.findall(r"(?:color|background): ?([\w#]+)", fragment)) <= {"inherit", "none"}


@pytest.mark.parametrize("words", ["<script>hit=1</script>", '"><img src=x onerror=hit=1>', "</table></div>"])
def test_names_stay_words(pair, words):
    document = replace(pair.profiles[0].document, label=words)
    analysis = replace(pair, profiles=(replace(pair.profiles[0], document=document), pair.profiles[1]))
    assert words not in notebook.render(analysis)
    assert notebook.render(analysis).count("<div") == notebook.render(pair).count("<div")


def test_a_lone_surrogate_can_be_written(build, wire):
    notebook.render(build((wire(label="\udc80"),))).encode("utf-8")


def test_many_texts_are_cut_and_counted(build, wire):
    fragment = notebook.render(build(tuple(wire(id=f"t{n}") for n in range(20))))
    assert "and 8 texts more" in fragment


def test_a_profile_shows_its_counts_with_evidence(pair):
    fragment = pair.profiles[0]._repr_html_()
    assert "tone:sensational" in fragment
    assert "3 of 10" in fragment
    assert "15–50 in 100" in fragment
    assert "“<i>plot thickened</i>” (3:5)" in fragment


def test_a_profile_without_marks_says_so(pair):
    quiet = replace(pair.profiles[0], marks=(), scores=(), notice="not English")
    assert "No mark was found in this text." in quiet._repr_html_()
    assert "not compared: not English" in quiet._repr_html_()


def test_a_comparison_shows_who_has_more_and_how_sure(pair):
    fragment = pair.comparisons[0]._repr_html_()
    assert fragment.index("tone:sensational") < fragment.index("clearly more") < fragment.index("likely more")
    assert "frame:security" not in fragment
    assert "It also holds 2 names and 1 voice." in fragment


@pytest.mark.parametrize("words", ["<script>hit=1</script>", '"><img src=x onerror=hit=1>', "</table></div>", "\udc80"])
def test_names_stay_words_in_parts_too(pair, words):
    profile = replace(pair.profiles[0], document=replace(pair.profiles[0].document, label=words))
    contrast = replace(pair.comparisons[0].contrasts[0], a=words)
    for part in (profile, replace(pair.comparisons[0], contrasts=(contrast,))):
        fragment = part._repr_html_()
        assert words not in fragment
        assert not re.search(r"<style|<script|class=|id=", fragment)
        fragment.encode("utf-8")
