"""Everything a pack says is short, asks instead of judging, and is whole."""

import re

import pytest

from framing.shelf import lexicon_table
from framing.teaching.lessons import lessons
from framing.teaching.pages import step_pages

BANNED = re.compile(
    r"\b(bias\w*|propagand\w*|manipulat\w*|hides?|hiding|lie|lies|lied|lying|fak\w+|slant\w*|objectiv\w*"
    r"|trustworth\w*|omit\w*|mislead\w*|neutral\w*|left-wing|right-wing)\b",
    re.IGNORECASE,
)
MOST_WORDS = 20


def strings(value):
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(inner)


EVERY = sorted(set(strings(lexicon_table("lessons.toml"))))
#: Sources are given as a library gives them.
SOURCES = {lessons().key_source, lessons().closing["how_source"]}


@pytest.mark.parametrize("words", [words for words in EVERY if words not in SOURCES])
def test_sentences_are_short_and_without_decimals(words):
    assert all(len(sentence.split()) <= MOST_WORDS for sentence in re.split(r"(?<=[.?!:])\s", words))
    assert not re.search(r"\d[.,]\d", words)


@pytest.mark.parametrize("words", EVERY)
def test_nothing_judges(words):
    assert not BANNED.search(words)


def test_every_discussion_question_asks():
    assert all(any(line.endswith("?") for line in ask.lines) for ask in lessons().asks.values())


def test_there_are_five_key_questions_and_each_has_a_discussion_question():
    assert len(lessons().keys) == 5
    assert {ask.key for ask in lessons().asks.values()} == set(lessons().keys)


@pytest.mark.parametrize(("plan", "minutes"), list(zip(lessons().plans, (45, 20), strict=True)))
def test_plans_last_as_long_as_they_say_and_name_pages_that_exist(plan, minutes):
    assert sum(step.minutes for step in plan.steps) == minutes
    assert str(minutes) in plan.name
    assert all(step.page in step_pages() for step in plan.steps)
