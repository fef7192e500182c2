"""Which first lines are headlines."""

import pytest

from framing.reading import headline

BODY = "The two leaders met in the palace on Tuesday and spoke about trade, officials said, for more than one hour."
WRAPPED = """The leaders of Russia and North Korea met on Tuesday in the capital of
North Korea. They spoke about trade and
security.
"""

HEADLINES = [
    "Leaders meet in Moscow",
    "Leaders meet in the U.S.",
    "Kim: ‘We will stand together’",
    "Who won the talks?",
    "They met again!",
    "And then there were two…",
    "By design, talks drag on",
    "PUTIN LANDS IN PYONGYANG FOR FIRST VISIT IN 24 YEARS",
]
OTHERS = [
    "The leaders met on Tuesday.",
    "“We will stand together.”",
    "Dear readers,",
    "Key points:",
    "MOSCOW —",
    "By Ann Smith",
    "https://example.org/talks",
    "12/06/2024",
    "word " * 21,
]


@pytest.mark.parametrize("line", HEADLINES)
@pytest.mark.parametrize("gap", ["\n", "\n\n", "  \n\n"])
def test_a_short_open_first_line_is_one(line, gap):
    assert headline.find(f"{line}{gap}{BODY}", "auto") == line


@pytest.mark.parametrize("line", OTHERS)
def test_a_sentence_or_a_byline_is_none(line):
    assert headline.find(f"{line}\n\n{BODY}", "auto") == ""


@pytest.mark.parametrize("text", ["", "Leaders meet", "Leaders meet\n \n", WRAPPED, "They met in the old\npalace.\n"])
def test_no_headline_without_a_body_or_in_wrapped_text(text):
    assert headline.find(text, "auto") == ""


def test_a_headline_over_wrapped_text():
    assert headline.find(f"Leaders meet in Pyongyang\n{WRAPPED}", "auto") == "Leaders meet in Pyongyang"


@pytest.mark.parametrize(("choice", "found"), [("none", ""), ("first-line", "They met on Tuesday.")])
def test_the_choice_is_obeyed(choice, found):
    assert headline.find(f"They met on Tuesday.\n{BODY}", choice) == found
