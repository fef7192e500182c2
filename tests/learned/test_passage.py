"""A text becomes passages whose forms hide names and figures, and whose places are those of the text."""

import pytest

from framing.learned.passage import NAME, passages, plain, reader, sentences, whole, without_names
from framing.model import Document
from framing.pipeline import Analyzer

TEXT = "Anna Berg dropped a bombshell. “It was a disaster,” she said in 2021."


@pytest.fixture(scope="module")
def profile():
    return Analyzer().profile(Document("a", TEXT))


@pytest.mark.parametrize("read", [plain, without_names, reader(("news-core",), True), reader((), False)])
def test_every_token_has_a_form_and_a_place(read):
    passage = read(TEXT)
    assert len(passage.forms) == len(passage.spans)
    assert [span.of(TEXT) for span in passage.spans][:4] == ["Anna", "Berg", "dropped", "a"]


def test_names_are_one_word_and_figures_noughts(profile):
    assert whole(profile, mask_names=True).forms[:3] == [NAME, NAME, "dropped"]
    assert whole(profile, mask_names=False).forms[:2] == ["anna", "berg"]
    assert "0000" in whole(profile, mask_names=True).forms


def test_sentences_part_the_tokens_the_marks_and_the_voices(profile):
    parts = list(sentences(profile, mask_names=True))
    assert [span for part in parts for span in part.spans] == list(profile.segments.tokens)
    assert sorted(mark for part in parts for mark in part.marks) == sorted(profile.marks)
    assert [{voice.kind for voice in part.voices} for part in parts] == [{"narrator"}, {"quoted", "narrator"}]
    for part, sentence in zip(parts, profile.segments.sentences, strict=True):
        assert (part.spans[0].start, part.spans[-1].end) == sentence


@pytest.mark.parametrize(("texts", "words"), [("one text", "a list"), ([None], "not a string")])
def test_what_is_no_text_is_told(texts, words):
    with pytest.raises(ValueError, match=words):
        list(passages(texts, plain))


def test_the_month_of_may_is_no_may():
    assert plain("In May it may rain.").forms == ["in", "May", "it", "may", "rain", "."]
