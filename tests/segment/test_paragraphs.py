"""Where paragraphs begin in the ways that texts are typed."""

import pytest

from framing.segment.paragraphs import paragraph_spans

HEAD = "Talks fail in Geneva"
WRAPPED = """The envoys of the two countries left the old palace on
Monday after nine hours of talks, and neither of them said
a word to the reporters who had waited at the gate."""
LINES = """The envoys of the two countries left the palace on Monday.
Neither of them said a word to the reporters at the gate.
The talks are to be resumed in the autumn, an aide said."""


def paragraphs(text):
    return [span.of(text) for span in paragraph_spans(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        (" \n \n", []),
        ("One.", ["One."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\n \t\nTwo.  \n\n\n", ["One.", "Two."]),
        ("  One.\nTwo.", ["One.", "Two."]),
        (WRAPPED, [WRAPPED]),
        (f"{HEAD}\n{WRAPPED}", [HEAD, WRAPPED]),
        (f"{HEAD}\n\n{WRAPPED}\n\n{WRAPPED}", [HEAD, WRAPPED, WRAPPED]),
        (LINES, LINES.split("\n")),
        (f"{HEAD}\n{LINES}", [HEAD, *LINES.split("\n")]),
    ],
)
def test_paragraphs(text, found):
    assert paragraphs(text) == found
