"""Folders, patterns and links stand for the texts in them."""

import os
from pathlib import Path

import pytest

from framing.errors import UnreadableInput
from framing.reading.finding import files

TREE = [
    "a.txt",
    "b.MD",
    "README.md",
    "event.toml",
    "a.meta.toml",
    ".hidden.txt",
    "picture.png",
    ".git/c.txt",
    "deep/d.html",
    "deep/er/e.txt",
]


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for name in TREE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "found"),
    [
        (".", ["a.txt", "b.MD", "deep/d.html", "deep/er/e.txt"]),
        ("deep", ["deep/d.html", "deep/er/e.txt"]),
        ("deep/", ["deep/d.html", "deep/er/e.txt"]),
        ("*.txt", ["a.txt"]),
        ("*", ["a.txt", "b.MD", "deep/d.html", "deep/er/e.txt"]),
        ("**/*.txt", ["a.txt", "deep/er/e.txt"]),
        ("d*/**/*.txt", ["deep/er/e.txt"]),
        ("deep/**", ["deep/d.html", "deep/er/e.txt"]),
        ("**.txt", ["a.txt"]),
        ("[ab].*", ["a.txt", "b.MD"]),
        ("picture.png", ["picture.png"]),
        ("missing.txt", ["missing.txt"]),
        ("-", ["-"]),
    ],
)
def test_what_an_input_stands_for(tree, given, found):
    assert [Path(path).as_posix() for path in files(given)] == found


def test_a_whole_path_with_a_pattern(tree):
    assert files(f"{tree}/d*/*.html") == [str(tree / "deep" / "d.html")]


@pytest.mark.parametrize("given", ["*.pdf", "nowhere/*", ".git/c.*/x", "empty"])
def test_a_folder_or_pattern_without_texts_is_told(tree, given):
    (tree / "empty").mkdir()
    with pytest.raises(UnreadableInput, match=r"no text found.*\.txt"):
        files(given)


def test_a_file_whose_name_looks_like_a_pattern(tree):
    (tree / "[a].txt").write_text("Text.", "utf-8")
    assert files("[a].txt") == ["[a].txt"]


@pytest.mark.parametrize("given", [".", "**/*.txt", "*/*/*/*/*.txt", "deep/**"])
def test_loops_of_links_end(tree, given):
    for number in range(3):
        (tree / "deep" / f"loop{number}").symlink_to(tree, target_is_directory=True)
    assert 0 < len(files(given)) < 1000


def test_a_folder_is_walked_once(tree):
    (tree / "deep" / "up").symlink_to(tree, target_is_directory=True)
    assert len(files(".")) == 4


def test_a_pipe_in_a_folder_is_named_and_not_opened(tree):
    os.mkfifo(tree / "deep" / "pipe.txt")
    assert "deep/pipe.txt" in files("deep")
