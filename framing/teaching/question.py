"""A discussion question with the lines of the texts that it asks about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from framing.teaching.lessons import Ask, lessons
from framing.teaching.sheets import Quote


class Question(NamedTuple):
    """What is asked, and the words it is asked of."""

    ask: Ask
    quotes: tuple[Quote, ...]


def question(kind: str, quotes: Iterable[Quote]) -> Question:
    """Ask one kind of question of some words."""
    return Question(lessons().asks[kind], tuple(quotes))
