"""Commands to paste: real paths, quoted, with what was asked for."""

import shlex
from dataclasses import replace

import pytest

from framing import pipeline
from framing.model import Document, Options
from framing.viewing import example
from framing.wording import Paper, next_commands

TEXT = "The palace dropped a bombshell. Talks were held."


def commands(*documents, verb="score", **options):
    analysis = getattr(pipeline, verb)(documents, Options(**options))
    shown = example(analysis, analysis.profiles[0], "tone:sensational")
    return [" ".join(words) for words in next_commands(analysis, shown, Paper(only_ascii=True))]


def test_real_paths():
    found = commands(Document("a", TEXT, path="a.txt"), Document("b", TEXT, path="b/b.txt"), verb="compare")
    assert found == ["framing explain a.txt:1:22", "framing compare a.txt b/b.txt -o compare.html"]


@pytest.mark.parametrize("path", ["two words.txt", "$(rm a).txt", "it's.txt", "a;b.txt"])
def test_paths_are_quoted_for_a_shell(path):
    found = commands(Document(path[:-4], TEXT, path=path))
    assert shlex.split(found[0])[2] == f"{path}:1:22"
    assert shlex.split(found[1])[2] == path


def test_a_path_is_no_option():
    assert commands(Document("-o", TEXT, path="-o.txt"))[0] == "framing explain ./-o.txt:1:22"


def test_labels_are_given_again():
    assert "--label A=a.txt" in commands(Document("a", TEXT, label="A", path="a.txt"))[1]


@pytest.mark.parametrize("path", ["", "-", "a\nb.txt", "\u202ea.txt", "é.txt", "w" * 90])
def test_what_cannot_be_pasted_is_left_open(path):
    explain, score = commands(Document("a", TEXT, path=path))
    assert explain.split()[2].startswith("SEN")
    assert score == "framing score FILES -o score.html"


def test_more_files_than_a_line_takes_are_left_open():
    texts = [Document(f"t{n}", TEXT, path=f"t{n}.txt") for n in range(7)]
    assert commands(*texts)[1] == "framing score FILES -o score.html"


def test_options_are_given_again():
    found = commands(
        Document("a", TEXT, path="a.txt"), codebooks=("news-core", "generic-frames"), headline="none", min_words=9
    )
    assert found[0].endswith("--codebook news-core --codebook generic-frames --headline none")
    assert "--min-words 9" in found[1]


def test_without_a_mark_any_cue_will_do():
    analysis = pipeline.score([Document("a", "The door is open.", path="a.txt")])
    assert next(iter(next_commands(replace(analysis), None, Paper())))[2] == analysis.labels[0].cues[0].id
