"""JSON: the published structure, in any letters, always readable."""

import json
from dataclasses import replace

import pytest

from framing.model import Refusal
from framing.reports.json import render


def test_it_is_what_the_analysis_gives(pair):
    assert json.loads(render(pair)) == pair.to_dict()
    assert list(json.loads(render(pair))) == list(pair.to_dict())


def test_letters_stand_as_they_are_and_it_ends_in_a_line_end(pair):
    made = render(replace(pair, refusals=(Refusal("é.txt", "empty", "“é”: empty"),)))
    assert "“é”: empty" in made
    assert made.endswith("}\n")


@pytest.mark.parametrize("title", ["\ud800", "a\udc80b", "\u2028", "😀", "\x00", '"'])
def test_any_letter_is_written_and_read_back(build, thriller, title):
    analysis = build((thriller(title=title),))
    for only_ascii in (False, True):
        made = render(analysis, only_ascii=only_ascii).encode("utf-8").decode("utf-8")
        assert json.loads(made)["documents"][0]["title"] == title
        assert made.isascii() or not only_ascii


def test_the_same_analysis_gives_the_same_bytes(pair):
    assert render(pair) == render(replace(pair))
