"""The words that report speech and thought, as tables made from ``reporting_verbs.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.inflection import verb_forms
from framing.segment.attribution.punctuation import DASHES, QUOTE, STOPS
from framing.shelf import lexicon_table


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: its base, what its choice implies, and what may follow it.

    ``clause``: a clause with or without "that"; ``that``: only one so introduced; ``to``: an infinitive; ``of``: a
    phrase with one of these words; ``quote``: a quotation. ``trails`` and ``inverts``: it may stand behind what it
    reports, and there before its speaker. ``shape`` is base, s, past or ing; ``rest`` are further words, such as the
    "out" in "point out".
    """

    base: str
    implies: str
    shape: str
    rest: tuple[str, ...]
    ambiguous: bool
    clause: bool = False
    that: bool = False
    to: bool = False
    of: frozenset[str] = frozenset()
    quote: bool = False
    trails: bool = False
    inverts: bool = False
    blocked: frozenset[str] = frozenset()

    @property
    def trailing(self) -> bool:
        """Whether the form may stand behind what it reports, a quotation at least."""
        return self.shape != "ing" and (self.trails or self.quote or self.inverts)


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The classes of words around a reporting verb, named as in the file."""

    auxiliaries: frozenset[str]
    passive: frozenset[str]
    adverbs: frozenset[str]
    negations: frozenset[str]
    finite: frozenset[str]
    pronouns: frozenset[str]
    nominative: frozenset[str]
    personal: frozenset[str]
    single: frozenset[str]
    objects: frozenset[str]
    possessive: frozenset[str]
    determiners: frozenset[str]
    articles: frozenset[str]
    clause_words: frozenset[str]
    question_words: frozenset[str]
    phrase_ends: frozenset[str]
    subordinators: frozenset[str]
    closers: frozenset[str]
    relatives: frozenset[str]
    ends_of_inverted: frozenset[str]
    intro_prepositions: frozenset[str]
    intro_adverbs: frozenset[str]
    label_ends: frozenset[str]
    not_naming: frozenset[str]
    not_clauses: frozenset[str]
    demonstrated: frozenset[str]
    said: frozenset[str]
    citing: frozenset[str]
    days: frozenset[str]
    prepositions: frozenset[str]
    listeners: frozenset[str]
    documents: frozenset[str]
    showing: frozenset[str]
    told: frozenset[str]
    naming: frozenset[str]
    with_object: frozenset[str]
    not_sources: frozenset[str]
    kickers: frozenset[str]
    roles: frozenset[str]
    # Unions of the classes above, so that one look-up answers several questions.
    subject_openers: frozenset[str]
    phrase_openers: frozenset[str]
    phrase_marks: frozenset[str]
    links: frozenset[str]
    adjuncts: frozenset[str]
    adjunct_marks: frozenset[str]
    that_marks: frozenset[str]
    object_marks: frozenset[str]
    negation_marks: frozenset[str]
    clause_closers: frozenset[str]
    inverted_marks: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reporting:
    """All tables: verbs by form, content nouns, participles of saying, classes, and the words any attribution hangs on.

    ``trailing`` are the forms that may stand behind what they report; ``triggers`` are all words that an
    attribution may hang on; ``followed`` gives the word that must follow one which is rarely a cue.
    """

    verbs: dict[str, tuple[Verb, ...]]
    nouns: frozenset[str]
    saying: frozenset[str]
    words: WordClasses
    trailing: frozenset[str]
    triggers: frozenset[str]
    followed: dict[str, str]


@lru_cache(maxsize=1)
def reporting() -> Reporting:
    """Read the tables, once a process."""
    table = lexicon_table("reporting_verbs.toml")
    verbs = _verbs(table)
    nouns = frozenset(form for noun in table["nouns"]["that"] for form in (noun, noun + "s"))
    saying = frozenset(form for form, found in verbs.items() if any(v.shape == "ing" and v.clause for v in found))
    words = {name: frozenset(listed) for name, listed in table["words"].items()}
    phrases = {"according": "to", "words": "of", "view": "of", "opinion": "of"}
    followed = {noun: "that" for noun in nouns if noun not in verbs and noun not in phrases} | {"words": "of"}
    trailing = frozenset(form for form, found in verbs.items() if any(v.trailing for v in found))
    triggers = frozenset({*verbs, *nouns, *phrases, ":"})
    return Reporting(verbs, nouns, saying, WordClasses(**words, **_unions(words)), trailing, triggers, followed)


def _unions(words: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The unions of word classes; ``marks`` are the words that a search stops at to look closer."""
    subject_openers = words["pronouns"] | words["determiners"]
    phrase_openers = subject_openers | words["clause_words"] | words["prepositions"]
    return {
        "subject_openers": subject_openers,
        "phrase_openers": phrase_openers,
        "phrase_marks": STOPS | words["days"] | words["phrase_ends"] | words["finite"] | {"and", "or"},
        "links": words["auxiliaries"] | words["adverbs"],
        "adjuncts": words["days"] | words["listeners"] | words["prepositions"],
        "adjunct_marks": STOPS | phrase_openers | words["finite"],
        "that_marks": words["clause_words"] | words["finite"] | {":", ";", QUOTE},
        "object_marks": words["finite"] | {",", ";", ":"},
        "negation_marks": words["negations"] | {",", "who", "that", "and", "but", QUOTE},
        "clause_closers": words["closers"] | DASHES | {",", ";", QUOTE, ")"},
        "inverted_marks": STOPS | words["ends_of_inverted"] | words["days"],
    }


def _verbs(table: dict[str, Any]) -> dict[str, tuple[Verb, ...]]:
    """Every form of every verb; longer verbs first, so that "point out" is tried before "point"."""
    found: dict[str, dict[str, Verb]] = {}
    for group in table["class"]:
        for base in dict.fromkeys(base for kind in _KINDS for base in group.get(kind, ())):
            for verb in _forms(base, group, table):
                by_base = found.setdefault(verb[0], {})
                by_base[base] = _added(by_base[base], verb[1]) if base in by_base else verb[1]
    return {form: tuple(sorted(verbs.values(), key=lambda v: -len(v.rest))) for form, verbs in found.items()}


_KINDS = ("clause", "that", "to", "of", "quote")


def _forms(base: str, group: dict[str, Any], table: dict[str, Any]) -> list[tuple[str, Verb]]:
    head, *rest = base.split()
    clause, that = base in group.get("clause", ()), base in group.get("that", ())
    return [
        (
            form,
            Verb(
                base,
                group["implies"],
                _shape(form, head),
                tuple(rest),
                form in table["ambiguous"]["forms"],
                clause=clause,
                that=that or clause,
                to=base in group.get("to", ()),
                of=frozenset(group.get("of", {}).get(base, ())),
                quote=base in group.get("quote", ()),
                trails=(clause or that) and base not in table["only_that"]["verbs"],
                inverts=base in table["inverting"]["verbs"],
                blocked=frozenset(table["blocked"].get(base.replace(" ", "_"), ())),
            ),
        )
        for form in verb_forms(head)
        if form not in table["never"]["forms"]
    ]


def _shape(form: str, base: str) -> str:
    if form == base:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") and form[:2] == base[:2] else "past"


def _added(one: Verb, other: Verb) -> Verb:
    """A verb that stands in two classes: the first says what it implies, the uses are added up."""
    return Verb(
        one.base,
        one.implies,
        one.shape,
        one.rest,
        one.ambiguous,
        clause=one.clause or other.clause,
        that=one.that or other.that,
        to=one.to or other.to,
        of=one.of | other.of,
        quote=one.quote or other.quote,
        trails=one.trails or other.trails,
        inverts=one.inverts,
        blocked=one.blocked,
    )
