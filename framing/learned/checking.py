"""Refuses labels that nothing can be learned from, before any work is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.errors import UnreadableInput
from framing.learned import seen
from framing.learned.card import Task
from framing.learned.labels import LabelledText

#: The fewest different texts of a class, and of numbers in all: with fewer the fifth that is held out says nothing.
FEWEST_OF_CLASS, FEWEST_NUMBERS = 20, 50


def check(texts: Sequence[LabelledText], task: Task, name: str) -> None:
    """Raise UnreadableInput, in one sentence, where there are too few texts or all are alike.

    name: what the sentence begins with, such as the file.
    """
    if task == "number":
        _check_numbers(texts, name)
        return
    counts = Counter(label for _, label in {(seen.key(text.text), str(text.label)) for text in texts})
    if len(counts) == 1:
        only = next(iter(counts))
        raise UnreadableInput(f"{name}: all texts have the label {only!r}; give texts of two or more", "one-class")
    few = sorted((count, label) for label, count in counts.items() if count < FEWEST_OF_CLASS)
    if few:
        told = ", ".join(f"{label!r} has {count}" for count, label in few[:5]) + (" …" if few[5:] else "")
        message = f"{name}: fewer than {FEWEST_OF_CLASS} different texts of a class ({told})"
        raise UnreadableInput(f"{message}; label more, or leave its lines out", "few-texts")


def _check_numbers(texts: Sequence[LabelledText], name: str) -> None:
    different = len({seen.key(text.text) for text in texts})
    if different < FEWEST_NUMBERS:
        message = f"{name}: {different} different texts with a number, fewer than {FEWEST_NUMBERS}; rate more"
        raise UnreadableInput(message, "few-texts")
    if len({text.label for text in texts}) == 1:
        raise UnreadableInput(f"{name}: all texts have the same number; give texts of different ones", "one-class")
