"""The words of a class pack, read from ``lexicons/lessons.toml``: questions, plans, headings and hints."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from framing.shelf import lexicon_table


@dataclass(frozen=True, slots=True)
class KeyQuestion:
    """One of the key questions of media literacy."""

    id: str
    name: str
    question: str


@dataclass(frozen=True, slots=True)
class Ask:
    """A kind of discussion question: the key question it belongs to and the sentences that ask it."""

    kind: str
    key: KeyQuestion
    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a lesson, with the page it needs."""

    minutes: int
    what: str
    page: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A lesson, step by step."""

    name: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the comparison grid."""

    name: str
    hint: str


@dataclass(frozen=True, slots=True)
class Lessons:
    """All words of a pack: ``asks`` by kind in the order of the page, ``say`` and the others by key."""

    keys: tuple[KeyQuestion, ...]
    key_source: str
    asks: dict[str, Ask]
    plans: tuple[Plan, ...]
    grid: tuple[Row, ...]
    closing: dict[str, str]
    terms: dict[str, str]
    masked: dict[str, str]
    say: dict[str, str]
    ahead: tuple[str, ...]
    care: tuple[str, ...]


@cache
def lessons() -> Lessons:
    """Give the words of a pack.

    >>> [plan.name for plan in lessons().plans]
    ['One lesson of 45 minutes', 'Half a lesson of 20 minutes']
    """
    table = lexicon_table("lessons.toml")
    keys = {row["id"]: KeyQuestion(**row) for row in table["key"]}
    say = table["say"]
    return Lessons(
        tuple(keys.values()),
        table["key_source"]["words"],
        {kind: Ask(kind, keys[row["key"]], row["name"], tuple(row["lines"])) for kind, row in table["ask"].items()},
        tuple(Plan(row["name"], tuple(Step(**step) for step in row["step"])) for row in table["plan"]),
        tuple(Row(**row) for row in table["grid"]),
        table["closing"],
        table["term"],
        table["masked"],
        {key: words for key, words in say.items() if isinstance(words, str)},
        tuple(say["plan_ahead_steps"]),
        tuple(say["plan_care_steps"]),
    )
