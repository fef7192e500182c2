"""NAME.meta.toml beside a text."""

import pytest

from framing.reading import read

META = """title = "The talks"
source = "The Wire"
author = ["Ann", "Bo"]
date = 2024-06-19
url = "https://example.org/a"
language = "en"
note = "Written for a test."
"""


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "ap.txt"
    path.write_text("They met on Tuesday. They spoke.", "utf-8")
    return path


def told(text, meta: str | bytes):
    data = meta if isinstance(meta, bytes) else meta.encode()
    text.with_name("ap.meta.toml").write_bytes(data)
    return read(text)


def test_every_key_is_taken(text):
    document = told(text, META)
    assert (document.title, document.source, document.author) == ("The talks", "The Wire", "Ann, Bo")
    assert (document.date, document.url, document.language) == ("2024-06-19", "https://example.org/a", "en")
    assert document.notes == ("Written for a test.",)
    assert document.text == "They met on Tuesday. They spoke."


@pytest.mark.parametrize(
    ("meta", "note"),
    [
        ('autor = "Ann"', 'ap.meta.toml: unknown key "autor", nearest is "author"'),
        ("title = \n", "ap.meta.toml was not used: Invalid value (at line 1"),
        ("a = " + "[" * 100_000, "ap.meta.toml was not used: larger than"),
        ("a = " + "[" * 50_000, "ap.meta.toml was not used: nested too deeply"),
        (b'title = "caf\xe9"', "ap.meta.toml was not used: 'utf-8' codec"),
    ],
)
def test_a_wrong_side_file_is_told_and_the_text_read(text, meta, note):
    document = told(text, meta)
    assert document.text.startswith("They met")
    assert document.notes[0].startswith(note)


def test_a_folder_of_that_name_is_no_side_file(text):
    text.with_name("ap.meta.toml").mkdir()
    assert read(text).notes == ()
