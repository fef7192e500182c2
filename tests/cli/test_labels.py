"""The options for labelled texts: fields by other names, and origins that are kept apart."""

from dataclasses import replace

import pytest

from framing.cli._labels import Fields, without
from framing.errors import UnreadableInput
from framing.learned.labels import LabelledText, Labels

LABELS = Labels(
    (LabelledText("1", "a", "x", "Herald", event="e1"), LabelledText("2", "b", "y", "Gazette", event="e2")),
    "classes",
    "l.jsonl",
    "0",
)


def test_fields_may_have_other_names(tmp_path):
    path = tmp_path / "l.jsonl"
    path.write_text('{"body": "a", "tone": "x"}\n', encoding="utf-8")
    (text,) = Fields((("text", "body"), ("label", "tone"))).read(str(path)).texts
    assert (text.text, text.label) == ("a", "x")


@pytest.mark.parametrize(
    ("left_out", "kept"),
    [((), ["1", "2"]), ((("source", "Herald"),), ["2"]), ((("event", "e1"), ("source", "Gazette")), [])],
)
def test_origins_are_kept_apart(left_out, kept):
    assert [text.id for text in without(LABELS, left_out).texts] == kept


def test_an_origin_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(
        UnreadableInput, match=r"l.jsonl: no source 'Herold', did you mean Herald\? \(Gazette, Herald\)"
    ):
        without(LABELS, (("source", "Herold"),))
    unknown = replace(LABELS, texts=(replace(LABELS.texts[0], source=""),))
    with pytest.raises(UnreadableInput, match="no source is known"):
        without(unknown, (("source", "x"),))
