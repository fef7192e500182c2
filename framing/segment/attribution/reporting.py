"""The words that report speech and thought, as tables made from ``reporting_verbs.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.inflection import noun_forms, verb_forms
from framing.segment.attribution.punctuation import DASHES, QUOTE, STOPS
from framing.shelf import lexicon_table


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: its base, what its choice implies, and what may follow it.

    ``clause``: a clause with or without "that"; ``that``: only one so introduced; ``to``: an infinitive; ``of``: a
    phrase with one of these words; ``quote``: a quotation; ``object``: a noun phrase that is itself reported, such as
    what is demanded. ``trails`` and ``inverts``: it may stand behind what it reports, and there before its speaker.
    ``shape`` is base, s, past or ing; ``rest`` are further words, such as the "out" in "point out".
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
    object: bool = False
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
    not_adverbs: frozenset[str]
    asked: frozenset[str]
    asking: frozenset[str]
    being: frozenset[str]
    feeling: frozenset[str]
    before_things: frozenset[str]
    object_openers: frozenset[str]
    impersonal: frozenset[str]
    reflexive: frozenset[str]
    intensifiers: frozenset[str]
    not_after_as: frozenset[str]
    after_answer: frozenset[str]
    no_owner: frozenset[str]
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
    phrase_stops: frozenset[str]
    ends_of_object: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reporting:
    """All tables: verbs by form, content nouns, participles of saying, classes, and the words any attribution hangs on.

    ``of_nouns`` gives the prepositions behind which a noun has its content; ``passives`` what may follow a form in the
    passive ("to", "of", "as", "called"); ``attitudes`` are adjectives of belief and feeling; ``viewpoints`` are the
    nouns of "in her view,", with ``holders``, those of "for critics,".

    ``trailing`` are the forms that may stand behind what they report; ``triggers`` are all words that an
    attribution may hang on; ``followed`` gives the word that must follow one which is rarely a cue.
    """

    verbs: dict[str, tuple[Verb, ...]]
    nouns: frozenset[str]
    of_nouns: dict[str, frozenset[str]]
    passives: dict[str, frozenset[str]]
    attitudes: frozenset[str]
    viewpoints: frozenset[str]
    holders: frozenset[str]
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
    nouns = frozenset(form for noun in table["nouns"]["that"] for form in noun_forms(noun))
    of_nouns = {f: frozenset(after) for noun, after in table["nouns"]["of"].items() for f in noun_forms(noun)}
    passives = _passives(table["passives"])
    attitudes = frozenset(table["attitudes"]["adjectives"])
    holders = frozenset(table["viewpoints"]["holders"])
    viewpoints = frozenset(table["viewpoints"]["nouns"]) | holders
    saying = frozenset(form for form, found in verbs.items() if any(v.shape == "ing" and v.clause for v in found))
    words = {name: frozenset(listed) for name, listed in table["words"].items()}
    phrases = {"according": "to", "words": "of", "view": "of", "opinion": "of"}
    open_nouns = of_nouns.keys() | verbs.keys() | phrases.keys()
    followed = dict.fromkeys(nouns - open_nouns, "that") | {"words": "of"}
    followed |= dict.fromkeys(viewpoints - nouns - open_nouns, ",")
    trailing = frozenset(form for form, found in verbs.items() if any(v.trailing for v in found))
    triggers = frozenset({*verbs, *nouns, *of_nouns, *passives, *attitudes, *viewpoints, *phrases, ":"})
    classes = WordClasses(**words, **_unions(words))
    return Reporting(
        verbs, nouns, of_nouns, passives, attitudes, viewpoints, holders, saying, classes, trailing, triggers, followed
    )


def _passives(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """What may follow each past form: the kinds it is listed under."""
    found: dict[str, set[str]] = {}
    for kind, bases in table.items():
        for form in (form for base in bases for form in verb_forms(base) if _shape(form, base) == "past"):
            found.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


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
        "phrase_stops": (STOPS - {QUOTE}) | words["label_ends"] | words["subordinators"] | {"who", "which"},
        "ends_of_object": words["finite"] | {"who", "which", ";", ":"},
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


_KINDS = ("clause", "that", "to", "of", "quote", "object")


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
                object=base in group.get("object", ()),
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
        object=one.object or other.object,
        trails=one.trails or other.trails,
        inverts=one.inverts,
        blocked=one.blocked,
    )
