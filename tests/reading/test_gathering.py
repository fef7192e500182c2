"""Every input is a document or a refusal."""

import io
import os

import pytest

from framing.model import Options
from framing.reading import gather

TEXT = "They spoke for an hour about trade."


@pytest.fixture
def wires(tmp_path, monkeypatch):
    for name in ("ap.txt", "bbc.md", "more/ap.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"{TEXT} {name}", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def labels(documents) -> list[str]:
    return [document.label for document in documents]


def test_in_is_documents_and_refusals(wires):
    documents, refusals = gather([".", "missing.txt", "*.pdf", "bad.docx"])
    assert labels(documents) == ["ap", "bbc", "ap-2"]
    assert [(refusal.path, refusal.code) for refusal in refusals] == [
        ("bad.txt", "binary"),
        ("missing.txt", "missing"),
        ("*.pdf", "no-texts"),
        ("bad.docx", "missing"),
    ]


def test_a_refusal_is_one_sentence_with_its_place(wires):
    (refusal,) = gather(["bad.txt"])[1]
    assert refusal.message == "bad.txt: this is a PNG image, not text; save its text as .txt"


def test_a_real_file_is_read_once(wires):
    os.link("ap.txt", "copy.txt")
    (wires / "link.txt").symlink_to("ap.txt")
    documents, _ = gather(["ap.txt", "./ap.txt", "ap.txt", "copy.txt", "link.txt", "."])
    assert labels(documents) == ["ap", "bbc", "ap-2"]
    assert documents[0].notes == (
        "the same file as copy.txt",
        "the same file as link.txt",
    )


@pytest.mark.parametrize(
    ("inputs", "named", "expected"),
    [
        (["ap.txt", "bbc.md"], {"ap.txt": "Wire"}, ["Wire", "bbc"]),
        (["bbc.md"], {"./ap.txt": "Wire"}, ["bbc", "Wire"]),
        (["more", "ap.txt"], {"ap.txt": "Wire"}, ["ap", "Wire"]),
        ([], {"more": "Wire", "ap.txt": "Wire"}, ["Wire-2", "Wire"]),
    ],
)
def test_labels_name_files_and_folders(wires, inputs, named, expected):
    assert labels(gather(inputs, named)[0]) == expected


def test_a_label_without_a_file_is_refused(wires):
    documents, refusals = gather(["ap.txt"], {"nowhere.txt": "Wire"})
    assert (labels(documents), refusals[0].path) == (["ap"], "nowhere.txt")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (TEXT.encode(), TEXT),
        (f"<!DOCTYPE html><body><h1>Talks end</h1><p>{TEXT}</p>".encode(), f"Talks end\n\n{TEXT}"),
    ],
)
def test_standard_input(data, text):
    (document,), refusals = gather(["-", "-"], stdin=io.BytesIO(data))
    assert (document.id, document.path, document.text, refusals) == ("stdin", "-", text, ())


def test_standard_input_can_be_named_and_refused():
    assert labels(gather([], {"-": "Draft"}, stdin=io.BytesIO(TEXT.encode()))[0]) == ["Draft"]
    _, (refusal,) = gather(["-"], options=Options(max_bytes=5), stdin=io.BytesIO(TEXT.encode()))
    assert (refusal.path, refusal.code) == ("-", "too-large")


def test_order_changes_no_name(wires):
    forth, back = gather(["ap.txt", "more/ap.txt"])[0], gather(["more/ap.txt", "ap.txt"])[0]
    assert forth == back[::-1]


def test_nothing_gives_nothing():
    assert gather([]) == ((), ())
