"""One path or one string gives a document or one sentence."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading import from_text, read

TEXT = "Leaders meet in Moscow\n\nThey spoke for an hour about trade."


def write(folder, name: str, data: bytes | str = TEXT):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_a_document_knows_where_it_is_from(tmp_path):
    path = write(tmp_path, "ap.en.txt")
    document = read(path)
    assert (document.id, document.label, document.path) == ("ap.en", "ap.en", str(path))
    assert (document.text, document.title) == (TEXT, "Leaders meet in Moscow")


@pytest.mark.parametrize(
    ("name", "data", "code", "said"),
    [
        ("a.txt", b"", "empty", "nothing to score"),
        ("a.txt", b" \n\t\n", "empty", "nothing to score"),
        ("a.txt", "— … \N{ZERO WIDTH SPACE}", "empty", "nothing to score"),
        ("a.md", b"<!-- hidden -->", "empty", "nothing to score"),
        ("a.txt", b"\x89PNG\r\n\x1a\n", "binary", "PNG image"),
        ("a.rtf", b"{\\rtf1", "unsupported", r"\.md.*\.txt"),
        ("a", TEXT, "unsupported", "without a suffix"),
        ("a.html", b"<p></p>", "markup", "no article text"),
    ],
)
def test_what_cannot_be_used_is_told(tmp_path, name, data, code, said):
    path = write(tmp_path, name, data)
    with pytest.raises(UnreadableInput, match=said) as caught:
        read(path)
    assert caught.value.code == code
    assert str(caught.value).startswith(f"{path}: ")


def test_one_word_is_a_document(tmp_path):
    assert read(write(tmp_path, "a.txt", "Talks")).text == "Talks"


def test_a_large_file_is_refused_unread(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(10**11)
    with pytest.raises(UnreadableInput, match=r"20\.0 MB"):
        read(path)


def test_the_limit_is_an_option(tmp_path):
    path = write(tmp_path, "a.txt", "a" * 100)
    assert read(path, Options(max_bytes=100)).text
    with pytest.raises(UnreadableInput, match="limit"):
        read(path, Options(max_bytes=99))


@pytest.mark.parametrize(
    ("name", "said"),
    [("mosow.txt", r"did you mean moscow\.txt\?"), ("else/b.txt", "check the name"), ("a\0b.txt", "no such file")],
)
def test_a_missing_file_is_told_with_the_nearest_name(tmp_path, name, said):
    write(tmp_path, "moscow.txt")
    with pytest.raises(UnreadableInput, match=said) as caught:
        read(tmp_path / name)
    assert caught.value.code == "missing"


def test_a_pipe_is_never_opened(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(UnreadableInput, match="pipe or device"):
        read(tmp_path / "a.txt")


def test_a_folder_and_links_that_lead_nowhere(tmp_path):
    (tmp_path / "a.txt").symlink_to("b.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    for path, said in ((tmp_path, "a folder"), (tmp_path / "a.txt", "leads nowhere"), (tmp_path / "loop.txt", "links")):
        with pytest.raises(UnreadableInput, match=said):
            read(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_closed_file_is_told(tmp_path):
    path = write(tmp_path, "a.txt")
    path.chmod(0)
    with pytest.raises(UnreadableInput, match="permission denied"):
        read(path)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"caf\xe9.txt", "caf\\udce9"),
        (b"a\nb.txt", "a\\nb"),
        (b"<img src=x>.txt", "<img src=x>"),
        (b"=cmd.txt", "=cmd"),
    ],
)
def test_a_strange_name_can_be_written(tmp_path, name, shown):
    document = read(write(tmp_path, os.fsdecode(name)))
    assert document.label == shown
    document.path.encode()


@pytest.mark.parametrize(
    ("choice", "title"), [("auto", "Leaders meet in Moscow"), ("first-line", "Leaders meet in Moscow"), ("none", "")]
)
def test_the_headline_choice_holds_for_side_files_too(tmp_path, choice, title):
    path = write(tmp_path, "a.txt")
    write(tmp_path, "a.meta.toml", 'title = "Leaders meet in Moscow"')
    assert read(path, Options(headline=choice)).title == title


@pytest.mark.parametrize(
    ("text", "title", "whole", "headline"),
    [
        (TEXT, "", TEXT, "Leaders meet in Moscow"),
        ("They spoke.", "Talks end", "Talks end\n\nThey spoke.", "Talks end"),
        (TEXT, "Leaders meet in Moscow", TEXT, "Leaders meet in Moscow"),
        ("Kim met Putin.", "Kim", "Kim\n\nKim met Putin.", "Kim"),
        (" a\r\nb ", "", "a\nb", ""),
    ],
)
def test_a_string_with_and_without_its_title(text, title, whole, headline):
    document = from_text(text, label="a", title=title)
    assert (document.text, document.title, document.id, document.label) == (whole, headline, "a", "a")


def test_a_string_takes_what_is_known_of_it():
    document = from_text("They spoke.", source="The Wire", author="Ann", date="2024", url="u", language="en")
    assert (document.source, document.author, document.date, document.url) == ("The Wire", "Ann", "2024", "u")


@pytest.mark.parametrize("text", ["", " \n", "…"])
def test_a_string_without_a_word_is_refused(text):
    with pytest.raises(UnreadableInput, match=r"^draft: nothing to score"):
        from_text(text, label="draft")


@given(st.text(st.characters(exclude_categories=())), st.text(st.characters(exclude_categories=())))
def test_any_string_is_a_writable_document_or_refused(text, title):
    try:
        document = from_text(text, title=title)
    except UnreadableInput:
        return
    document.text.encode()
    assert document.text.startswith(document.title)
