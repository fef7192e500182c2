"""The file of tables that a run keeps for itself."""

from framing.batch.scratch import opened

TABLES = "CREATE TABLE one (name TEXT);"


def test_a_file_is_made_anew_or_opened_as_it_is(tmp_path):
    place = tmp_path / "one.sqlite"
    first = opened(place, TABLES)
    first.execute("INSERT INTO one VALUES ('a')")
    first.commit()
    first.close()
    again = opened(place, TABLES, there=True)
    assert again.execute("SELECT name FROM one").fetchall() == [("a",)]
    again.close()
    assert opened(place, TABLES).execute("SELECT name FROM one").fetchall() == []
