"""Marks and voices as features, each over its words."""

import pytest

from framing.learned.codebook_features import MarkFeatures, VoiceFeatures
from framing.learned.passage import plain, reader, sentences
from framing.model import Document
from framing.pipeline import Analyzer

TEXT = "The palace dropped a bombshell. “It was a disaster,” the mayor said."


@pytest.fixture(scope="module")
def passage():
    return reader(("news-core",), True)(TEXT)


def test_a_mark_is_a_feature_by_label_voice_and_stance_and_one_by_cue(passage):
    found = [(key, TEXT[start:end]) for key, start, end in MarkFeatures().occurrences(passage)]
    assert ("tone:sensational/narrator/asserted", "bombshell") in found
    assert {key.split("#")[0] for key, _ in found if "#" in key} >= {"tone:sensational"}


def test_each_token_is_in_one_voice(passage):
    found = VoiceFeatures().occurrences(passage)
    assert len(found) == len(passage.forms)
    assert {key for key, start, _ in found if start < TEXT.index("“")} == {"narrator"}
    assert {key for key, start, end in found if TEXT[start:end] == "disaster"} == {"quoted"}


def test_a_sentence_has_the_voices_of_its_own_tokens():
    profile = Analyzer().profile(Document("a", TEXT))
    first, second = (VoiceFeatures().units(part) for part in sentences(profile, True))
    assert [*first, *second] == list(VoiceFeatures().units(reader(("news-core",), True)(TEXT)))


@pytest.mark.parametrize("grams", [MarkFeatures(), VoiceFeatures()])
def test_without_the_codebook_there_is_nothing(grams):
    assert not list(grams.units(plain(TEXT)))
    assert not grams.occurrences(plain(TEXT))
