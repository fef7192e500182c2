import sqlite3

from framing.batch.schema import columns
from framing.batch.sqlite_output import SqliteTables
from framing.tables.table import DOCUMENT, count, flag, share, text

COLUMNS = {
    "docs": DOCUMENT | {'say "so"': text("x")},
    "scores": DOCUMENT | {"k": count(""), "s": share(""), "f": flag("")},
}


def written(place):
    tables = SqliteTables(place, COLUMNS)
    tables.write("docs", [("=a", "x\ny")])
    tables.write("scores", [("=a", 3, 1, True), ("=a", 4, 0.25, False)])
    tables.settle()
    return place.read_bytes()


def test_values_keep_their_types_and_words_are_as_they_are(tmp_path):
    written(tmp_path / "run.sqlite")
    db = sqlite3.connect(tmp_path / "run.sqlite")
    assert db.execute('SELECT document, "say ""so""" FROM docs').fetchall() == [("=a", "x\ny")]
    assert db.execute("SELECT k, s, f, typeof(s) FROM scores").fetchall() == [(3, 1.0, 1, "real"), (4, 0.25, 0, "real")]
    db.close()


def test_the_same_rows_give_the_same_bytes(tmp_path):
    assert written(tmp_path / "a.sqlite") == written(tmp_path / "b.sqlite")


def test_what_is_not_settled_goes_away(tmp_path):
    SqliteTables(tmp_path / "run.sqlite", columns()).leave()
    assert list(tmp_path.iterdir()) == []
