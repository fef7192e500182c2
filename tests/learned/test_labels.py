"""Labelled texts are read as they are meant, and what is no labelled text is refused with its line."""

import gzip
import json

import pytest

from framing.errors import FramingError, UnreadableInput
from framing.learned.labels import Columns, origin, read_labels
from framing.model import Span

A, B = {"text": "He left.", "label": "yes"}, {"text": "She stayed.", "label": "no"}


@pytest.mark.parametrize(
    ("given", "read", "task"),
    [
        (["yes", "no"], ["yes", "no"], "classes"),
        ([True, False], ["true", "false"], "classes"),
        ([1, 0], ["1", "0"], "classes"),
        ([1.0, 0], ["1", "0"], "classes"),
        ([1, 0.25], [1.0, 0.25], "number"),
        (["0.5", "x"], ["0.5", "x"], "classes"),
    ],
)
def test_labels_are_classes_or_numbers(write, given, read, task):
    found = read_labels(write(*({"text": f"text {n}", "label": label} for n, label in enumerate(given))))
    assert ([text.label for text in found.texts], found.task) == (read, task)


def test_whole_numbers_are_ratings_where_asked(write):
    found = read_labels(write({"text": "a", "label": 3}, {"text": "b", "label": 4}), task="number")
    assert ([text.label for text in found.texts], found.task) == ([3.0, 4.0], "number")


def test_everything_a_row_says_is_kept(write):
    row = A | {"id": 7, "source": "Herald", "topic": "trade", "event": "e", "spans": [[3, 7], {"start": 0, "end": 2}]}
    (text,) = read_labels(write(row | {"coders": {"bob": "no", "ann": "yes"}})).texts
    assert (text.id, text.source, text.topic, text.event) == ("7", "Herald", "trade", "e")
    assert text.spans == (Span(0, 2), Span(3, 7))
    assert text.coders == (("ann", "yes"), ("bob", "no"))
    assert origin(text, "topic") == "trade"


def test_a_text_without_an_id_is_named_by_its_line(write):
    assert [text.id for text in read_labels(write(A, "", B)).texts] == ["line 1", "line 3"]


def test_columns_may_have_other_names(write):
    (text,) = read_labels(write({"body": "He left.", "tone": "x"}), Columns(text="body", label="tone")).texts
    assert (text.text, text.label) == ("He left.", "x")


@pytest.mark.parametrize(
    ("said", "label"),
    [({"a": "yes", "b": "yes", "c": "no"}, "yes"), ({"a": "yes", "b": "no"}, None), ({"a": 0.5, "b": 1}, 0.75)],
)
def test_without_a_label_most_coders_decide(write, said, label):
    found = read_labels(
        write({"text": "t", "coders": said}, A if isinstance(label, str | None) else A | {"label": 0.1})
    )
    assert [text.label for text in found.texts if text.text == "t"] == ([label] if label is not None else [])
    assert found.unlabelled == (label is None)


def test_lines_without_a_label_are_left_out_and_counted(write):
    found = read_labels(write(A, {"text": "x"}, {"text": "y", "label": None}))
    assert (len(found.texts), found.unlabelled) == (1, 2)


def test_a_packed_file_is_read(tmp_path):
    path = tmp_path / "l.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(A).encode()))
    assert read_labels(path).texts[0].text == "He left."


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", ":2: is not JSON; mend or remove the line"),
        ("[" * 100_000, ":2: is not JSON"),
        ("[1]", ':2: has no text in "text"'),
        ({"label": "x", "body": "He left."}, "or --text-col; the line has label, body"),
        ({"text": " ", "label": "x"}, ":2: has no text"),
        ({"text": "t", "label": ["x"]}, ':2: the label in "label" must be a word or a number, not ["x"]'),
        ('{"text": "t", "label": NaN}', "must be a word or a number, not NaN"),
        ({"text": "t", "label": ""}, "must be a word"),
        ({"text": "t", "label": 0.5}, ":1: its label is a word, and other labels are numbers"),
        ({"text": "t", "label": "x", "coders": ["ann"]}, ':2: "coders" must hold name and label'),
        ({"text": "t", "label": "x", "spans": [[0, 9]]}, ":2: a span lies outside the text"),
        ({"text": "t", "label": "x", "spans": [3]}, ":2: its spans have no start and end"),
    ],
)
def test_what_is_no_labelled_text_is_refused_with_its_line(write, line, words):
    path = write(A, line)
    with pytest.raises(UnreadableInput) as refused:
        read_labels(path)
    assert words in str(refused.value)
    assert str(path) in str(refused.value)


@pytest.mark.parametrize("rows", [(), ({"text": "x"},), ({"text": "x", "coders": {"a": "1", "b": "2"}},)])
def test_a_file_without_a_label_is_refused(write, rows):
    with pytest.raises(UnreadableInput, match="holds no labelled text"):
        read_labels(write(*rows))


@pytest.mark.parametrize(("name", "data"), [("a.jsonl", b"\xff\xfe"), ("a.jsonl.gz", b"no gzip"), ("none.jsonl", None)])
def test_files_that_cannot_be_read_are_refused(tmp_path, name, data):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(UnreadableInput, match=name):
        read_labels(tmp_path / name)


def test_only_known_origins_can_be_held_out(texts):
    with pytest.raises(FramingError, match="nothing to hold out"):
        origin(texts[0], "label")
