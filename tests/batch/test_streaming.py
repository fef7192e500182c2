import gzip

import pytest

from framing.batch.columns import Columns
from framing.batch.inputs import inputs_of
from framing.batch.streaming import columns_of, file_entries, source_of, table_entries
from framing.errors import FramingError
from framing.model import Refusal


def read(path, asked=None):
    (given,) = inputs_of(str(path))
    source = source_of(given, "", 1000)
    return list(table_entries(given, source, columns_of(given, source, asked or Columns())))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"id,body\n1,x y\n"),
        ("a.tsv", b"id\tbody\n1\tx y\n"),
        ("a.jsonl", b'{"id": 1, "body": "x y"}\n'),
        ("a.csv.gz", gzip.compress(b"id,body\n1,x y\n", mtime=0)),
    ],
)
def test_every_kind_of_table_gives_the_same_text(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    (found,) = read(tmp_path / name)
    assert (found.id, found.text) == ("1", "x y")


def test_windows_text_is_read_as_such(tmp_path):
    (tmp_path / "a.csv").write_bytes("text\n“Peace”\n".encode("cp1252"))
    assert read(tmp_path / "a.csv")[0].text == "“Peace”"


def test_a_packed_table_that_is_cut_off_says_so(tmp_path):
    data = gzip.compress(b"".join(b'{"text": "%d is a number"}\n' % number for number in range(9000)))
    (tmp_path / "a.jsonl.gz").write_bytes(data[: len(data) // 2])
    found = read(tmp_path / "a.jsonl.gz")
    assert len(found) > 100
    assert isinstance(found[-1], Refusal)
    assert found[-1].code == "packed"


def test_what_is_no_gzip_is_told(tmp_path):
    (tmp_path / "a.csv.gz").write_bytes(b"id,text\n")
    with pytest.raises(FramingError, match="cannot be unpacked"):
        read(tmp_path / "a.csv.gz")


def test_lines_of_which_none_can_be_read_are_told_one_by_one(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(b"broken\n{\n")
    assert [found.code for found in read(tmp_path / "a.jsonl")] == ["json", "json"]


def test_a_table_without_text_names_itself(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x,y\n")
    with pytest.raises(FramingError, match=r"a\.csv: no column is called text"):
        read(tmp_path / "a.csv")


@pytest.mark.parametrize(
    ("given", "ids"),
    [("t", ["t/ap", "t/b", "t/sub/ap.v2"]), ("t/", ["t/ap", "t/b", "t/sub/ap.v2"]), ("t/b.md.gz", ["b"])],
)
def test_the_id_of_a_file_is_its_path_from_the_folder(tmp_path, monkeypatch, given, ids):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "t" / "sub").mkdir(parents=True)
    for name in ("ap.txt", "sub/ap.v2.txt", "b.md.gz"):
        (tmp_path / "t" / name).write_bytes(b"x")
    (found,) = inputs_of(given)
    assert [one.id for one in file_entries(found)] == ids
    assert dict(list(file_entries(found))[-1].about)["path"] in ("t/sub/ap.v2.txt", "b.md.gz")


def test_the_folder_one_is_in_adds_no_name(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ap.txt").write_bytes(b"x")
    (found,) = inputs_of(".")
    assert [one.id for one in file_entries(found)] == ["ap"]
