"""The words that report speech and thought, as tables made from ``reporting_verbs.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.lexicon.inflection import verb_forms
from framing.shelf import lexicon_file


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: its base, what its choice implies, and what may follow it.

    ``clause``: a clause with or without "that"; ``that``: only one so introduced; ``to``: an infinitive;
    ``of``: a phrase with one of these words; ``quote``: a quotation. ``shape`` is base, s, past or ing; ``rest`` are further words ("out" in "point out").
    """

    base: str
    implies: str
    shape: str
    rest: tuple[str, ...]
    clause: bool
    that: bool
    to: bool
    of: frozenset[str]
    quote: bool
    trails: bool
    inverts: bool
    ambiguous: bool
    blocked: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reporting:
    """All tables: verbs by form, content nouns, and the word classes around them."""

    verbs: dict[str, tuple[Verb, ...]]
    nouns: frozenset[str]
    classes: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def reporting() -> Reporting:
    """Read the tables, once a process."""
    table = tomllib.loads(lexicon_file("reporting_verbs.toml").read_text(encoding="utf-8"))
    verbs: dict[str, list[Verb]] = {}
    for group in table["class"]:
        for base in _bases(group):
            for form, verb in _verb_entries(base, group, table):
                verbs.setdefault(form, []).append(verb)
    sections = ("links", "adjuncts", "subjects", "kickers")
    classes = {name: frozenset(words) for section in sections for name, words in table[section].items()}
    nouns = frozenset(form for noun in table["nouns"]["that"] for form in (noun, noun + "s"))
    return Reporting({form: _merged(found) for form, found in verbs.items()}, nouns, classes)


def _bases(group: dict[str, Any]) -> list[str]:
    listed = (*group.get("clause", ()), *group.get("that", ()), *group.get("to", ()), *group.get("of", {}), *group.get("quote", ()))
    return list(dict.fromkeys(listed))


def _verb_entries(base: str, group: dict[str, Any], table: dict[str, Any]) -> list[tuple[str, Verb]]:
    head, *rest = base.split()
    return [
        (
            form,
            Verb(
                base=base,
                implies=group["implies"],
                shape=shape,
                rest=tuple(rest),
                clause=base in group.get("clause", ()),
                that=base in group.get("that", ()) or base in group.get("clause", ()),
                to=base in group.get("to", ()),
                of=frozenset(group.get("of", {}).get(base, ())),
                quote=base in group.get("quote", ()),
                trails=base in group.get("clause", ()) or base in group.get("that", ()),
                inverts=base in table["inverting"]["verbs"],
                ambiguous=form in table["ambiguous"]["forms"],
                blocked=frozenset(table["blocked"].get(base.replace(" ", "_"), ())),
            ),
        )
        for form, shape in _shaped(head)
    ]


def _shaped(base: str) -> list[tuple[str, str]]:
    """The forms of a verb with their shapes."""
    return [(form, _shape(form, base)) for form in verb_forms(base)]


def _shape(form: str, base: str) -> str:
    if form == base:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") and form[:2] == base[:2] else "past"


def _merged(found: list[Verb]) -> tuple[Verb, ...]:
    """Longer verbs first, so that "point out" is tried before "point"; one entry a base, its uses added up."""
    by_base: dict[str, Verb] = {}
    for verb in found:
        known = by_base.get(verb.base)
        by_base[verb.base] = verb if known is None else _added(known, verb)
    return tuple(sorted(by_base.values(), key=lambda verb: -len(verb.rest)))


def _added(one: Verb, other: Verb) -> Verb:
    return Verb(
        one.base, one.implies, one.shape, one.rest, one.clause or other.clause, one.that or other.that,
        one.to or other.to, one.of | other.of, one.quote or other.quote, one.trails or other.trails, one.inverts, one.ambiguous, one.blocked,
    )  # fmt: skip
