import gzip
import zipfile

import pytest

from framing.batch.archives import contents, names, opened_member
from framing.batch.columns import Columns
from framing.batch.entries import key_of
from framing.batch.inputs import inputs_of
from framing.batch.streaming import columns_of, source_of, table_entries, text_entries
from framing.model import Refusal


def packed(path, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return str(path)


@pytest.fixture
def archive(tmp_path):
    files = {
        "b.txt": b"Second.",
        "sub/a.md": b"First.",
        "c.txt.gz": gzip.compress(b"Third.", mtime=0),
        "picture.png": b"\x89PNG",
        ".hidden.txt": b"no",
        "__MACOSX/b.txt": b"no",
        "table.csv": b"id,text\n1,In a table.\n",
        "README.md": b"no",
    }
    return packed(tmp_path / "week.zip", files)


def test_texts_and_tables_of_an_archive_are_inputs(archive):
    texts, table = inputs_of(archive)
    assert (texts.kind, texts.files) == ("zip", ("b.txt", "c.txt.gz", "sub/a.md"))
    assert (table.kind, table.member, table.name) == ("csv", "table.csv", f"{archive}:table.csv")


def test_texts_of_an_archive_have_names_and_contents(archive):
    texts, table = inputs_of(archive)
    found = list(text_entries(texts, 100))
    assert [one.id for one in found] == ["week/b", "week/c", "week/sub/a"]
    assert found[0].data == b"Second."
    assert found[0].place == f"{archive}:b.txt"
    source = source_of(table, "", 1000)
    (row,) = table_entries(table, source, columns_of(table, source, Columns()))
    assert (row.id, row.text) == ("1", "In a table.")


def test_no_more_is_unpacked_than_is_read(tmp_path):
    path = packed(tmp_path / "bomb.zip", {"a.txt": b"a" * 5_000_000})
    ((_, data),) = contents(path, ("a.txt",), 1000)
    assert len(data) == 1001


def test_a_text_in_an_archive_has_the_key_of_its_bytes(tmp_path):
    one, other = (packed(tmp_path / f"{name}.zip", {"a.txt": text}) for name, text in (("x", "Same."), ("y", "Same.")))
    keys = {key_of(entry, 99) for path in (one, other) for given in inputs_of(path) for entry in text_entries(given, 9)}
    assert len(keys) == 1
    (changed,) = text_entries(inputs_of(packed(tmp_path / "z.zip", {"a.txt": "Other."}))[0], 99)
    assert key_of(changed, 99) not in keys


def test_a_broken_archive_costs_one_row(tmp_path):
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 and no more")
    (given,) = inputs_of(str(tmp_path / "broken.zip"))
    (refused,) = text_entries(given, 99)
    assert isinstance(refused, Refusal)
    assert "no text found in this archive" in refused.message


def test_a_damaged_text_costs_its_own_row_only(tmp_path):
    path = packed(tmp_path / "a.zip", {"a.txt": b"The first.", "b.txt": b"The second."}, zipfile.ZIP_STORED)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[data.index(b"The first.")] ^= 1
    (tmp_path / "a.zip").write_bytes(data)
    first, second = text_entries(inputs_of(path)[0], 99)
    assert (first.code, second.data) == ("packed", b"The second.")
    assert first.message.startswith(f"{path}:a.txt: cannot be unpacked")


def test_a_locked_text_is_told_as_such(tmp_path):
    path = packed(tmp_path / "a.zip", {"a.txt": b"Secret."}, zipfile.ZIP_STORED)
    data = bytearray((tmp_path / "a.zip").read_bytes())
    for signature, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flags] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    (refused,) = text_entries(inputs_of(path)[0], 99)
    assert (refused.code, "unlock the archive" in refused.message) == ("locked", True)


def test_hidden_files_and_folders_are_not_listed(archive):
    assert "__MACOSX/b.txt" not in names(archive)
    assert "b.txt" in names(archive)


def test_a_member_packed_with_gzip_is_opened_unpacked(archive):
    with opened_member(archive, "c.txt.gz") as stream:
        assert stream.read() == b"Third."
