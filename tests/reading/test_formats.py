"""Formats are found by being there."""

import pytest

from framing.errors import UnreadableInput
from framing.reading import every
from framing.reading.formats import format_for, suffixes


def test_every_format_names_its_suffixes():
    assert {"html", "markdown", "plain"} <= set(every())
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes())


def test_no_two_formats_share_a_suffix():
    named = [suffix for found in every().values() for suffix in found.suffixes]
    assert len(named) == len(set(named))


@pytest.mark.parametrize("suffix", [".txt", ".TXT", ".md", ".HTM"])
def test_a_suffix_is_known_in_any_case(suffix):
    assert suffix.lower() in format_for(suffix).suffixes


@pytest.mark.parametrize(("suffix", "said"), [(".xyz", r"\.xyz files are not read"), ("", "without a suffix")])
def test_an_unknown_suffix_is_told_with_those_that_work(suffix, said):
    with pytest.raises(UnreadableInput, match=rf"{said}.*\.txt"):
        format_for(suffix)
