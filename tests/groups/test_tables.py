"""Rows become arrays; what does not fit together is refused."""

import pytest

from framing.groups.tables import tables


def test_one_table_a_voice_in_the_order_of_the_voices(row):
    rows = [row("b", voice="quoted", k=2), row("a", k=1), row("b", k=3), row("c", voice="unsure")]
    narrator, quoted = tables(rows)
    assert (narrator.voice, quoted.voice) == ("narrator", "quoted")
    assert narrator.documents == ("a", "b")
    assert narrator.k.tolist() == [[1], [3]]


def test_a_text_without_the_voice_is_left_out(row):
    (table,) = tables([row("a"), row("b", n=0)])
    assert table.documents == ("a",)


def test_texts_without_event_or_cluster_stand_alone(row):
    (table,) = tables([row("a"), row("b"), row("c", event="e", cluster="x"), row("d", event="e", cluster="x")])
    assert len(set(table.events.tolist())) == len(set(table.clusters.tolist())) == 3
    assert table.in_event.tolist() == [0, 0, 1, 1]


def test_no_rows_no_tables():
    assert tables([]) == ()


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ({}, "has 2 rows"),
        ({"label": "frame:legal", "group": "B"}, "more than the label"),
        ({"label": "frame:legal", "event": "e"}, "more than the label"),
        ({"label": "frame:legal", "n": 11}, "more than the label"),
        ({"document": "b", "label": "frame:legal"}, "has 0 rows for frame:legal"),
    ],
)
def test_rows_that_do_not_fit_together_are_refused(row, second, said):
    with pytest.raises(ValueError, match=said):
        tables([row("a"), row(**{"document": "a", **second})])


def test_values_stand_at_their_text_and_label(row):
    texts, labels = ["c", "a", "b"], ["y", "x", "z"]
    rows = [row(text, k=3 * t + c, label=label) for t, text in enumerate(texts) for c, label in enumerate(labels)]
    (table,) = tables(rows[::-1])
    assert (table.documents, table.labels) == (("a", "b", "c"), ("x", "y", "z"))
    assert table.k.tolist() == table.marks.tolist() == [[4, 3, 5], [7, 6, 8], [1, 0, 2]]
