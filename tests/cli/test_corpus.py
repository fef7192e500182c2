"""A corpus is texts and tables; a line that is not one is named."""

import gzip
import json

import pytest

from framing.cli._corpus import read_corpus
from framing.errors import UnreadableInput

ROW = {"text": "The harvest failed.", "source": "Wire", "topic": "farm", "event": "drought"}


def test_a_packed_table_gives_text_source_and_event(tmp_path):
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(f"{json.dumps(ROW)}\n\n".encode()))
    corpus = read_corpus([str(path)])
    assert [(d.text, d.source, d.id) for d in corpus.documents] == [(ROW["text"], "Wire", f"{path}:1")]
    assert corpus.topics == ("drought",)


def test_texts_and_tables_together(tmp_path):
    (tmp_path / "a.txt").write_text("The envoy left.", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "The envoy came."}), encoding="utf-8")
    corpus = read_corpus([str(tmp_path / "a.txt"), str(tmp_path / "b.jsonl")])
    assert [document.text for document in corpus.documents] == ["The envoy left.", "The envoy came."]
    assert corpus.topics == ("", "")


@pytest.mark.parametrize("line", ["{", "[]", '{"body": "x"}', '{"text": 3}'])
def test_a_line_that_is_not_one_is_named(tmp_path, line):
    (tmp_path / "b.jsonl").write_text(f"{json.dumps(ROW)}\n{line}", encoding="utf-8")
    with pytest.raises(UnreadableInput, match=r"b\.jsonl:2: "):
        read_corpus([str(tmp_path / "b.jsonl")])


def test_no_text_at_all_is_refused(tmp_path, capsys):
    with pytest.raises(UnreadableInput, match="no text"):
        read_corpus([str(tmp_path / "missing.txt")])
    assert "missing.txt" in capsys.readouterr().err


def test_a_packed_table_that_is_broken_is_refused(tmp_path):
    (tmp_path / "b.jsonl.gz").write_bytes(b"not packed")
    with pytest.raises(UnreadableInput, match="cannot be read"):
        read_corpus([str(tmp_path / "b.jsonl.gz")])
