import pytest

from framing.batch.found import Found


@pytest.fixture
def found(tmp_path):
    made = Found(tmp_path / "found.sqlite")
    yield made
    made.close()


def test_what_texts_are_linked_to_is_put_down(found):
    found.link([("b", "", "D1"), ("a", "E1", "")])
    assert found.linked("a") == {"event_found": "E1", "cluster": ""}
    assert found.linked("c") == {}
    assert list(found.links()) == [("a", "E1", ""), ("b", "", "D1")]


def test_rows_of_whole_tables_are_kept_in_their_order(found):
    found.keep("groups", [("b", 2 / 3, None), ("a", 1, True)])
    found.keep("events", [("E1", "a")])
    assert list(found.kept("groups")) == [("b", 0.666667, None), ("a", 1, True)]
    assert (found.how_many("groups"), found.how_many("events"), found.how_many("trends")) == (2, 1, 0)


def test_another_reads_what_is_settled(found, tmp_path):
    found.link([("a", "E1", "")])
    found.settle()
    other = Found(tmp_path / "found.sqlite", there=True)
    assert other.linked("a") == found.linked("a")
    other.close()


def test_it_is_made_anew(found, tmp_path):
    found.link([("a", "E1", "")])
    found.settle()
    again = Found(tmp_path / "found.sqlite")
    assert list(again.links()) == []
    again.close()
