"""Labels that nothing can be learned from are refused in one sentence."""

from dataclasses import replace

import pytest

from framing.errors import UnreadableInput
from framing.learned.checking import check


@pytest.mark.parametrize(
    ("keep", "words"),
    [
        (lambda t: t.label == "plain", "labels.jsonl: all texts have the label 'plain'; give texts of two or more"),
        (lambda t: t.label == "plain" or t.id < "t2", "'loaded' has 6"),
    ],
)
def test_too_few_texts_of_a_class(texts, keep, words):
    with pytest.raises(UnreadableInput) as refused:
        check([text for text in texts if keep(text)], "classes", "labels.jsonl")
    assert words in str(refused.value)


def test_too_few_or_equal_numbers(numbers):
    check(numbers.texts, "number", "r")
    with pytest.raises(UnreadableInput, match="40 different texts with a number, fewer than 50"):
        check(numbers.texts[:40], "number", "r")
    with pytest.raises(UnreadableInput, match="the same number"):
        check([replace(text, label=0.5) for text in numbers.texts], "number", "r")


def test_enough_texts_pass(texts):
    check(texts, "classes", "labels.jsonl")


def test_copies_do_not_count(texts, numbers):
    copies = [replace(text, text=f"  {text.label}") for text in texts]
    with pytest.raises(UnreadableInput, match="'loaded' has 1, 'plain' has 1"):
        check(copies, "classes", "labels.jsonl")
    with pytest.raises(UnreadableInput, match="1 different texts"):
        check([replace(text, text="same") for text in numbers.texts], "number", "r")
