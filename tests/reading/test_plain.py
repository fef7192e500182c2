"""Plain text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading import plain


@pytest.mark.parametrize(
    ("data", "text", "title"),
    [
        (b"\n \nLeaders meet\n\nThey  spoke.\n\n", "Leaders meet\n\nThey  spoke.", "Leaders meet"),
        (b"They spoke.\n  Indented.", "They spoke.\n  Indented.", ""),
        (b"", "", ""),
    ],
)
def test_only_outer_blank_space_goes(data, text, title):
    document = plain.read(data, Options())
    assert (document.text, document.title) == (text, title)


def test_a_headline_asked_for_in_vain_is_told():
    assert "single line" in plain.read(b"One line.", Options(headline="first-line")).notes[0]


@given(st.binary(max_size=300), st.sampled_from(["auto", "first-line", "none"]))
def test_a_title_always_begins_the_text(data, choice):
    try:
        document = plain.read(data, Options(headline=choice))
    except UnreadableInput:
        return
    assert document.text.startswith(document.title)
    assert not document.title or "\n" in document.text
