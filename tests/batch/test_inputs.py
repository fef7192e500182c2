import gzip
import io

import pytest

from framing.batch.inputs import inputs_of, kind_of, opened, spooled
from framing.batch.locking import LOCK
from framing.errors import UnreadableInput


@pytest.fixture
def tree(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("t/b.txt", "t/a.md", "t/sub/c.csv", "t/.hidden.txt", "t/README.md", "t/photo.png", "t/z.txt.gz"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "csv"),
        ("a.TSV.gz", "tsv"),
        ("a.ndjson", "jsonl"),
        ("a.parquet", "parquet"),
        ("a.txt.gz", ""),
        ("a", ""),
    ],
)
def test_a_table_is_known_by_its_name(name, kind):
    assert kind_of(name) == kind


def test_a_folder_stands_for_its_texts_and_its_tables(tree):
    folder, table = inputs_of("t")
    assert [name.rpartition("/")[2] for name in folder.files] == ["a.md", "b.txt", "z.txt.gz"]
    assert (table.kind, table.is_table, folder.is_table) == ("csv", True, False)


def test_a_run_in_a_folder_of_texts_is_no_text_itself(tree):
    (tree / "t" / "sub" / LOCK).touch()
    assert len(inputs_of("t")) == 1


def test_what_a_link_leads_to_is_not_walked(tree):
    (tree / "t" / "loop").symlink_to(tree / "t")
    assert len(inputs_of("t")[0].files) == 3


def test_a_pattern_stands_for_what_it_matches(tree):
    assert [one.name for one in inputs_of("t/*.md")] == ["t/a.md"]


@pytest.mark.parametrize("given", ["missing.csv", "missing.txt", "t/none*.txt"])
def test_what_is_not_there_is_refused(tree, given):
    with pytest.raises(UnreadableInput):
        for one in inputs_of(given):
            assert one.files, "a missing text is refused when it is read"
            raise UnreadableInput("as every file")


def test_a_packed_file_is_unpacked(tmp_path):
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(b"text\nx\n"))
    with opened(str(tmp_path / "a.csv.gz")) as stream:
        assert stream.read() == b"text\nx\n"


def test_standard_input_is_kept_as_a_file_of_its_kind(tmp_path):
    found = spooled(io.BytesIO(b"text\nx\n"), "x.csv", tmp_path)
    assert (found.name, found.kind) == ("stdin", "csv")
    with pytest.raises(UnreadableInput, match="--stdin-name"):
        spooled(io.BytesIO(), "x.txt", tmp_path)
