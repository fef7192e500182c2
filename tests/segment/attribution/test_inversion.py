"""Reported words before the verb and its speaker."""

import pytest

from framing.segment.attribution.inversion import closes_clause, inverted, is_intro, resumed


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("It was over, said the mayor.", "It was over", "the mayor"),
        ('"It was over," said Jane Doe (D), a lawyer.', '"It was over,"', "Jane Doe"),
        ("It was over, said the mayor, who left.", "It was over", "the mayor"),
        ("Rome, in ruins, fell, said the mayor.", "Rome, in ruins, fell", "the mayor"),
        ("Rome, the town, was lost, said the mayor.", "Rome, the town, was lost", "the mayor"),
        ("The envoy, who left today, said talks failed.", None, None),
        ("Jane Doe, mayor of Reno, said parents want schools.", None, None),
        ("The mayor, asked whether she would go, said no.", None, None),
        ("On Monday, said the mayor.", None, None),
        ("Now, said the mayor, Rome falls.", "Rome falls", "the mayor"),
        ("Never, said the mayor.", "Never", "the mayor"),
    ],
)
def test_inverted(read, text, content, speaker):
    reading = read(text)
    found = inverted(reading.sentence, reading.cue("said"), 0)
    assert found is None if content is None else reading.words(found.content[0]) == content
    assert (found and reading.words(found.source)) == speaker


@pytest.mark.parametrize(
    ("text", "after", "rest"),
    [
        ("It was, he said, over", 5, "over"),
        ('"It was," he said, over', 7, None),
        ('"It was," he said, "over"', 7, '"over"'),
        ("It was over, he said, adding more", 6, None),
        ("It was over, he said, and he left", 6, None),
        ("It was over, he said", 6, None),
    ],
)
def test_what_goes_on_behind(read, text, after, rest):
    reading = read(text)
    left = (0, 5 if text[0] == '"' else 2)
    assert reading.words(resumed(reading.sentence, after, left)) == rest


@pytest.mark.parametrize(("text", "closes"), [("said, and", True), ("said", True), ("said it", False)])
def test_a_clause_is_closed_by_punctuation_or_the_end(read, text, closes):
    assert closes_clause(read(text).sentence, 1) is closes


@pytest.mark.parametrize(
    ("text", "intro"), [("on Monday", True), ("finally", True), ("the mayor", False), ("on Monday it rained", False)]
)
def test_an_introductory_phrase_has_no_verb(read, text, intro):
    reading = read(text)
    assert is_intro(reading.sentence, (0, len(reading.tokens))) is intro
