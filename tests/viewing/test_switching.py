"""What a page counts with: marks by offsets that a browser understands, and never the words themselves."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.viewing import labels_found, switching
from framing.viewing.switching import IN_HEADLINE, OFF, STANCES, VOICES, utf16, wide_offsets


def units(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(st.sampled_from("a é😀\U00010348\n")), st.data())
def test_offsets_are_those_of_utf_16(text, data):
    offset = data.draw(st.integers(0, len(text)))
    assert utf16(offset, wide_offsets(text)) == units(text[:offset])


@pytest.fixture(scope="module")
def analysis(compared):
    return compared("pyongyang-moscow")


@pytest.fixture(scope="module")
def found(analysis):
    return switching(analysis, labels_found(analysis))


def test_every_mark_can_be_told_from_its_row(analysis, found):
    for profile, text in zip(analysis.profiles, found["texts"], strict=True):
        for mark, (label, rule, _, _, voice, stance, sentence, bits, *weight) in zip(
            profile.marks, text["marks"], strict=True
        ):
            assert (found["labels"][label]["id"], rule) == (mark.label, mark.rule)
            assert (VOICES[voice], STANCES[stance], sentence) == (mark.voice, mark.stance, mark.sentence)
            assert bits == IN_HEADLINE * mark.in_headline + OFF * mark.off
            assert (weight or [1]) == [mark.weight]


def test_sentences_and_words_are_those_of_the_scores(analysis, found):
    for profile, text in zip(analysis.profiles, found["texts"], strict=True):
        assert {(s.voice, s.n, s.words) for s in profile.scores} == {(v, *base) for v, base in text["base"].items()}


def test_no_words_of_a_text_are_among_the_data(analysis, found):
    written = json.dumps({name: value for name, value in found.items() if name != "cues"})
    quotes = {m.span.of(p.document.text) for p in analysis.profiles for m in p.marks}
    assert len(quotes) > 50
    assert not [quote for quote in quotes if len(quote.split()) > 2 and quote in written]


def test_texts_are_ranked_by_their_words_whatever_they_are_called(analysis, found):
    order = sorted(found["texts"], key=lambda text: text["order"])
    texts = {profile.document.id: profile.document.text for profile in analysis.profiles}
    assert [texts[text["id"]] for text in order] == sorted(texts.values())
