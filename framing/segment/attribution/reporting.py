"""The words that report speech and thought, as tables made from ``reporting_verbs.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from framing.inflection import noun_forms
from framing.segment.attribution.punctuation import DASHES, QUOTE, STOPS
from framing.segment.attribution.verbs import Verb, past_forms, verbs_by_form
from framing.shelf import lexicon_table

__all__ = ["BEFORE_QUESTION", "IS", "PHRASES", "Reporting", "Verb", "WordClasses", "reporting"]

#: Phrases of attribution, by the word that an attribution hangs on and the one behind it.
PHRASES = {"according": "to", "words": "of", "view": "of", "opinion": "of"}
#: Between a noun and its clause: "the message was that".
IS = frozenset({"is", "was", "remains"})
#: Between a noun and its question: "a debate over whether".
BEFORE_QUESTION = frozenset({"of", "over", "about", "on", "as"})


#: The tables of words that hold content and are no verbs.
_OTHER_TABLES = ("viewpoints", "attitudes", "willing", "content_nouns")


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
    programmes: frozenset[str]
    offering: frozenset[str]
    proofs: frozenset[str]
    parentheses: frozenset[str]
    questioning: frozenset[str]
    answering: frozenset[str]
    sure: frozenset[str]
    sources: frozenset[str]
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
    givers: frozenset[str]
    gap: frozenset[str]
    gap_forms: frozenset[str]
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
    """All tables: verbs, nouns and adjectives that hold content, word classes, and what an attribution hangs on.

    ``nouns`` have their content in a that-clause, ``bare_nouns`` in one without "that" too; ``of_nouns`` gives the
    prepositions that it stands behind, ``to_nouns`` have it in an infinitive, ``owned_nouns`` only where their owner
    stands before them, ``asked_nouns`` in a question; ``content_nouns`` are all of these. ``passives`` gives what may
    follow a form in the passive ("to", "of", "for", "as", "called", "deemed"). ``attitudes`` gives the words behind
    which an adjective of belief or feeling has its content, ``willing`` have it in an infinitive. ``viewpoints`` are
    the nouns of "in her view,", with ``holders``, those of "for critics,". ``irregular`` are past forms, among them
    ``never_participles``; ``saying`` are participles.

    ``trailing`` are the forms that may stand behind what they report; ``triggers`` are all words that an attribution
    may hang on, ``others`` those that are no verbs; ``followed`` gives the words of which one must follow a form that
    is a cue there only.
    """

    verbs: dict[str, tuple[Verb, ...]]
    nouns: frozenset[str]
    bare_nouns: frozenset[str]
    of_nouns: dict[str, frozenset[str]]
    to_nouns: frozenset[str]
    owned_nouns: frozenset[str]
    asked_nouns: frozenset[str]
    passives: dict[str, frozenset[str]]
    attitudes: dict[str, frozenset[str]]
    willing: frozenset[str]
    viewpoints: frozenset[str]
    holders: frozenset[str]
    colon_nouns: frozenset[str]
    content_nouns: frozenset[str]
    irregular: frozenset[str]
    never_participles: frozenset[str]
    saying: frozenset[str]
    words: WordClasses
    trailing: frozenset[str]
    triggers: frozenset[str]
    others: frozenset[str]
    followed: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def reporting() -> Reporting:
    """Read the tables, once a process."""
    table = lexicon_table("reporting_verbs.toml")
    verbs = verbs_by_form(table)
    held = _content_words(table)
    saying = frozenset(form for form, found in verbs.items() if any(v.shape == "ing" and v.clause for v in found))
    words = {name: frozenset(listed) for name, listed in table["words"].items()}
    followed = _followed(verbs, held, words)
    never_participles = frozenset(table["irregular"]["finite"])
    return Reporting(
        verbs,
        **held,
        irregular=frozenset(table["irregular"]["forms"]) | never_participles,
        never_participles=never_participles,
        saying=saying,
        words=WordClasses(**words, **_unions(words, never_participles)),
        trailing=frozenset(form for form, found in verbs.items() if any(v.trailing for v in found)),
        others=frozenset(PHRASES).union(*(held[name] for name in _OTHER_TABLES)),
        triggers=frozenset({*verbs, *held["passives"], *followed, ":"}),
        followed={form: after for form, after in followed.items() if form not in held["passives"]},
    )


def _content_words(table: dict[str, Any]) -> dict[str, Any]:
    """The nouns, adjectives and passives that hold content, by the names of the tables."""
    listed = {name: _nouns(table["nouns"][name]) for name in ("that", "to", "owned_to", "asked", "bare", "colon")}
    of_nouns = {f: frozenset(after) for noun, after in table["nouns"]["of"].items() for f in noun_forms(noun)}
    that = listed["that"] | frozenset(table["nouns"]["that_single"])
    to_nouns = listed["to"] | listed["owned_to"]
    holders = frozenset(table["viewpoints"]["holders"])
    return {
        "nouns": that,
        "bare_nouns": listed["bare"],
        "colon_nouns": listed["colon"],
        "of_nouns": of_nouns,
        "to_nouns": to_nouns,
        "owned_nouns": listed["owned_to"],
        "asked_nouns": listed["asked"],
        "content_nouns": that | of_nouns.keys() | to_nouns | listed["asked"] | listed["colon"],
        "passives": _passives(table["passives"]),
        "attitudes": _attitudes(table["attitudes"]),
        "willing": frozenset(table["attitudes"]["to"]),
        "viewpoints": frozenset(table["viewpoints"]["nouns"]) | holders,
        "holders": holders,
    }


def _nouns(listed: list[str]) -> frozenset[str]:
    return frozenset(form for noun in listed for form in noun_forms(noun))


def _followed(
    verbs: dict[str, tuple[Verb, ...]], held: dict[str, Any], words: dict[str, frozenset[str]]
) -> dict[str, frozenset[str]]:
    """The words of which one must follow a form to make it a cue: ``notion that``, ``make clear``, ``sure they``."""
    clause = frozenset({"that", *words["question_words"], *words["personal"], *words["finite"], *words["articles"]})
    with_object = words["with_object"]
    behind_noun = frozenset({"that", *IS, *words["givers"], *words["days"]})
    subjects = words["articles"] | words["personal"]
    rests = {
        form: frozenset(word for verb in found for word in verb.needs(with_object)) for form, found in verbs.items()
    }
    pairs = [
        *((noun, behind_noun) for noun in held["nouns"]),
        *((noun, subjects) for noun in held["bare_nouns"]),
        *((noun, frozenset({":"})) for noun in held["colon_nouns"]),
        *held["of_nouns"].items(),
        *((word, frozenset({"to"})) for word in held["to_nouns"] | held["willing"]),
        *((noun, BEFORE_QUESTION | words["question_words"]) for noun in held["asked_nouns"]),
        *((word, after | clause if "that" in after else after) for word, after in held["attitudes"].items()),
        *((noun, frozenset({","})) for noun in held["viewpoints"]),
        *((noun, frozenset({"of", "in"})) for noun in held["holders"]),
        *((word, frozenset({after})) for word, after in PHRASES.items()),
        *rests.items(),
    ]
    found: dict[str, frozenset[str]] = {}
    for word, after in pairs:
        found[word] = found.get(word, frozenset()) | after
    open_forms = {form for form, kinds in verbs.items() if not all(verb.needs(with_object) for verb in kinds)}
    return {word: after for word, after in found.items() if word not in open_forms}


def _attitudes(table: dict[str, Any]) -> dict[str, frozenset[str]]:
    """The prepositions behind each adjective whose object is its content; "that" where a clause is."""
    clauses = {adjective: frozenset({"that"}) for adjective in table["adjectives"]}
    phrases = {adjective: frozenset(after) for adjective, after in table["of"].items()}
    return {word: clauses.get(word, frozenset()) | phrases.get(word, frozenset()) for word in {**clauses, **phrases}}


def _passives(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    """What may follow each past form: the kinds it is listed under."""
    found: dict[str, set[str]] = {}
    for kind, bases in table.items():
        for form in (form for base in bases for form in past_forms(base)):
            found.setdefault(form, set()).add(kind)
    return {form: frozenset(kinds) for form, kinds in found.items()}


def _unions(words: dict[str, frozenset[str]], never_participles: frozenset[str]) -> dict[str, frozenset[str]]:
    """The unions of word classes; ``marks`` are the words that a search stops at to look closer."""
    subject_openers = words["pronouns"] | words["determiners"]
    phrase_openers = subject_openers | words["clause_words"] | words["prepositions"]
    return {
        "subject_openers": subject_openers,
        "phrase_openers": phrase_openers,
        "phrase_marks": STOPS
        | words["days"]
        | words["phrase_ends"]
        | words["finite"]
        | never_participles
        | {"and", "or"},
        "links": words["auxiliaries"] | words["adverbs"],
        "adjuncts": words["days"] | words["listeners"] | words["prepositions"],
        "adjunct_marks": STOPS | phrase_openers | words["finite"],
        "that_marks": words["clause_words"] | words["finite"] | {":", ";", QUOTE},
        "object_marks": words["finite"] | {",", ";", ":"},
        "negation_marks": words["negations"] | {",", "who", "that", "what", "which", "and", "but", QUOTE},
        "clause_closers": words["closers"] | DASHES | {",", ";", QUOTE, ")"},
        "phrase_stops": (STOPS - {QUOTE}) | words["label_ends"] | words["subordinators"] | {"who", "which"},
        "ends_of_object": words["finite"] | {"who", "which", ";", ":"},
        "inverted_marks": STOPS | words["ends_of_inverted"] | words["days"],
    }
