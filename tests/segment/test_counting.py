"""What plain numbers count."""

import pytest

from framing.inflection import noun_forms
from framing.segment.counting import counted_noun, is_plural, one_counted, singular


def _counted(words):
    tokens = words.split()
    found = counted_noun(tokens, [token.lower() for token in tokens], 0, len(tokens))
    return found.unit if found else None


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("soldiers", "soldier"),
        ("armed North Korean soldiers .", "soldier"),
        ("weapons systems", "system"),
        ("United States senators", "senator"),
        ("North Koreans", "North Korean"),
        ("of the hostages", "hostage"),
        ("people were killed", "person killed"),
        ("people killed in", "person killed"),
        ("people killed the", "person"),
        ("people had killed", "person"),
        ("wounded soldiers", "soldier wounded"),
        ("of the 12 soldiers", None),
        ("in the states", None),
        ("previous", None),
        (", soldiers", None),
        ("very long and tall buildings", None),
    ],
)
def test_the_noun_is_the_first_plural_with_modifiers_only_before_it(words, unit):
    assert _counted(words) == unit


@pytest.mark.parametrize(
    ("words", "unit"), [("soldier was killed", "soldier killed"), ("day he left", None), ("man left", None)]
)
def test_one_counts_only_where_something_was_done(words, unit):
    tokens = ["one", *words.split()]
    found = one_counted(tokens, 0, 0, 1, len(tokens))
    assert (found and found.unit) == unit


@pytest.mark.parametrize(
    "noun",
    ["soldier", "country", "church", "box", "hero", "wife", "woman", "child", "aircraft", "bus", "movie", "house"],
)
def test_singular_undoes_plural(noun):
    plural = noun_forms(noun)[1] if noun != "aircraft" else noun
    assert is_plural(plural)
    assert singular(plural) == noun


@pytest.mark.parametrize("word", ["across", "less", "crisis", "status", "previous", "times", "this", "soldier", "u.s"])
def test_no_plural_is_taken_for_one(word):
    assert not is_plural(word)
