"""The chart as SVG: its words are text, its names stay names; drawn only where the extra ``charts`` is installed."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from framing.reports import svg

pytest.importorskip("vl_convert", reason="no Vega-Lite to draw with: pip install '.[charts]'")
_TEXT = "{http://www.w3.org/2000/svg}text"


def words_of(picture):
    return {
        " ".join("".join(element.itertext()).replace("\u00a0", " ").split())
        for element in ET.fromstring(picture).iter(_TEXT)
    }


def named(analysis, words):
    document = replace(analysis.profiles[0].document, label=words)
    return replace(analysis, profiles=(replace(analysis.profiles[0], document=document), analysis.profiles[1]))


def test_it_holds_labels_names_figures_and_verdicts(pair):
    words = {"S Tells it as a drama", "thriller", "3 of 10 (15–50)", "clearly more than wire", "of 100 sentences"}
    assert words <= words_of(svg.render(pair))


def test_it_asks_for_nothing_and_runs_nothing(pair):
    picture = svg.render(pair)
    assert "http" not in picture.replace("http://www.w3.org", "")
    assert "<script" not in picture
    assert "<image" not in picture


def test_the_same_analysis_gives_the_same_bytes(pair):
    assert svg.render(pair) == svg.render(pair)


@pytest.mark.parametrize("words", ["<script>hit=1</script>", "</text><a href='//x'>", "&lt;b&gt;", "\u202ex"])
def test_hostile_names_stay_words(pair, words):
    picture = svg.render(named(pair, words))
    kinds = [element.tag for element in ET.fromstring(picture).iter()]
    assert kinds == [element.tag for element in ET.fromstring(svg.render(pair)).iter()]
    assert " ".join(words.replace("\u202e", "").split()) in words_of(picture)


def test_nothing_at_all_is_still_a_picture(build):
    assert "How no texts tell it" in words_of(svg.render(build(())))
