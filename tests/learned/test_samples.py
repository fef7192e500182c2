"""The sample sentences as labelled texts: all of them, labelled as their coder did."""

import pytest

from framing.errors import FramingError
from framing.evaluation.gold import sample_texts
from framing.learned.labels import read_labels
from framing.learned.samples import MARKED, jsonl, sample_labels


def test_sentences_are_those_of_the_samples_and_marks_those_of_the_coder():
    found = sample_labels("tone:sensational")
    texts = sample_texts()
    assert {f"{text.event}/{text.source}" for text in found} <= set(texts)
    assert all(text.text in texts[f"{text.event}/{text.source}"] for text in found)
    assert 60 < sum(text.label == MARKED for text in found) < 80


def test_they_are_read_as_they_were_written(tmp_path):
    found, path = sample_labels("frame:economic"), tmp_path / "l.jsonl"
    path.write_text(jsonl(found), encoding="utf-8")
    assert read_labels(path).texts == found


def test_a_label_that_nobody_marked_is_refused():
    with pytest.raises(FramingError, match="marked in no sample; use one of frame:conflict"):
        sample_labels("tone:none")
