import pytest

from framing.batch.merging import Counts
from framing.errors import FramingError


def test_a_text_that_got_lost_is_found():
    Counts(texts=5, scored=2, refused=2, left=1).check()
    with pytest.raises(FramingError, match="of 5 texts 2 scored, 2 refused, 0 left"):
        Counts(texts=5, scored=2, refused=2).check()


def test_texts_of_the_same_id_get_their_own_whatever_their_order(ran, lines, read):
    rows = [{"id": "x", "text": f"Story {n} of the palace."} for n in (1, 2, 3)] + [{"id": "x-2", "text": "Other."}]
    ran("one", lines("t.jsonl", rows))
    ran("two", lines("t.jsonl", rows[::-1]))
    assert [row["document"] for row in read("one", "docs")] == ["x", "x-3", "x-4", "x-2"]
    assert read("one", "docs") == read("two", "docs")


def test_a_row_that_comes_twice_is_two_texts(ran, lines, read):
    counts = ran("run", lines("t.jsonl", [{"id": "x", "text": "The palace fell."}] * 3))
    assert (counts.texts, counts.scored) == (3, 3)
    assert [row["document"] for row in read("run", "docs")] == ["x", "x-2", "x-3"]


def test_what_a_table_says_of_a_text_wins(ran, lines, read):
    ran(
        "run",
        lines("t.jsonl", [{"id": "x", "text": "The palace fell.", "outlet": "Wire", "n": 1}]),
    )
    assert read("run", "docs")[0]["source"] == "Wire"


def test_marks_and_scores_agree(ran, read):
    ran("run")
    marks = [row for row in read("run", "marks") if row["counted"] == "true"]
    scores = read("run", "scores")
    assert marks
    assert sum(int(row["marks"]) for row in scores) == len(marks)
    assert {row["document"] for row in marks} <= {row["document"] for row in read("run", "docs")}
    assert all(row["mark"].startswith(f"{row['document']}:") for row in marks)
