import pytest

from framing.claims.paraphrases import ALIKE, SAME, handles, lemma, paraphrases, word_likeness
from framing.shelf import lexicon_table

SIDES = [line.split(" <> ") for line in lexicon_table("paraphrases.toml")["opposed"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [("withdraw", "pull back"), ("begin", "start"), ("russia", "kremlin"), ("wage", "pay"), ("troop", "soldier")],
)
def test_paraphrases_are_the_same(one, other):
    assert word_likeness(one, other) == word_likeness(other, one) == SAME


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("austria", "australia"),
        ("north korea", "south korea"),
        ("300", "3000"),
        ("rise", "fall"),
        ("buy", "sell"),
        ("wife", "husband"),
        ("win", "lose"),
        ("import", "export"),
        ("begin", "finish"),
    ],
)
def test_what_is_told_apart_is_not_alike(one, other):
    assert word_likeness(one, other) < ALIKE


@pytest.mark.parametrize(
    ("word", "base"), [("won", "win"), ("shot", "shoot"), ("cutting", "cut"), ("falling", "fall"), ("mp's", "mp")]
)
def test_lemma(word, base):
    assert lemma(word) == base


def test_words_alike_share_a_handle():
    alike = [("withdraw", "pull back"), ("inspect", "inspection"), ("prime minister", "minister")]
    assert all(set(handles(one)) & set(handles(other)) for one, other in alike)


def test_there_are_groups_enough():
    assert len(lexicon_table("paraphrases.toml")["same"]) >= 300
    assert all(len(group.split(" | ")) > 1 for group in lexicon_table("paraphrases.toml")["same"])


def test_phrases_are_found_by_their_first_word():
    assert (("pull", "back"), "pull back") in paraphrases().phrases["pull"]
