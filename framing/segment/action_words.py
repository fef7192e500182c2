"""The verbs that actions are told by, a form each, and the classes of words around them (``actions.toml``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, NamedTuple

from framing.inflection import verb_forms
from framing.shelf import lexicon_table

Shape = Literal["base", "s", "past", "participle", "ing"]

_FILE = "actions.toml"


class Form(NamedTuple):
    """One reading of a verb form: the base, the shape, and whether the word is as often a noun."""

    base: str
    shape: Shape
    nominal: bool


@dataclass(frozen=True, slots=True)
class VerbWords:
    """All readings of each form, and the verbs by what they take."""

    forms: dict[str, tuple[Form, ...]]
    transitive: frozenset[str]
    intransitive: frozenset[str]
    saying: frozenset[str]
    prepositions: dict[str, frozenset[str]]
    particles: dict[str, frozenset[str]]


@cache
def verb_words() -> VerbWords:
    """Read the verbs, once a process."""
    table = lexicon_table(_FILE)
    verbs = {name: frozenset(listed.split()) for name, listed in table["verbs"].items()}
    forms: dict[str, list[Form]] = {}
    controlling = {verb for listed in table["before_to"].values() for verb in listed}
    bases = verbs["transitive"] | verbs["intransitive"] | verbs["saying"] | verbs["other"] | controlling
    for base in sorted({*bases, *table["prepositions"], *table["particles"]}):
        for form, shape in _shapes(base):
            forms.setdefault(form, []).append(Form(base, shape, _is_nominal(form, base, shape, verbs["nouns_too"])))
    return VerbWords(
        {form: tuple(readings) for form, readings in forms.items()},
        verbs["transitive"],
        verbs["intransitive"],
        verbs["saying"],
        {verb: frozenset(words) for verb, words in table["prepositions"].items()},
        {verb: frozenset(words) for verb, words in table["particles"].items()},
    )


@cache
def words_of(name: str) -> frozenset[str]:
    """Give one class of words, from ``[words]`` or ``[before_to]``.

    >>> "won't" in words_of("will"), "agree" in words_of("before_to.will")
    (True, True)
    """
    group, _, key = name.rpartition(".")
    listed = lexicon_table(_FILE)[group or "words"][key]
    return frozenset(listed.split() if isinstance(listed, str) else listed)


@cache
def action_table() -> dict[str, Any]:
    """Give ``actions.toml`` as it is."""
    return lexicon_table(_FILE)


def reading(word: str, *shapes: Shape) -> Form | None:
    """Give the first reading of a form in one of the shapes, the shapes named first before the others.

    >>> reading("invited", "past").base, reading("palace", "past")
    ('invite', None)
    """
    readings = verb_words().forms.get(word, ())
    found = [form for shape in shapes for form in readings if form.shape == shape]
    return found[0] if found else None


def _shapes(base: str) -> list[tuple[str, Shape]]:
    """Every form of a verb with what it is; a regular past is both past and participle."""
    forms = verb_forms(base)
    shaped: list[tuple[str, Shape]] = [(base, "base"), (forms[1], "s"), (forms[-1], "ing")]
    middle = forms[2:-1]
    listed = lexicon_table("inflection.toml")["verbs"].get(base, ())
    if len(listed) > 1 and not all(form.endswith(("ed", "t", "d")) for form in listed):
        return [*shaped, (listed[0], "past"), *((form, "participle") for form in listed[1:])]
    for form in middle or (base,):
        shaped += [(form, "past"), (form, "participle")]
    return shaped


def _is_nominal(form: str, base: str, shape: Shape, nouns: frozenset[str]) -> bool:
    return base in nouns and (shape in {"base", "s"} or form == base)
