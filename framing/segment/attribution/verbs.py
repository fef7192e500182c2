"""The verbs of reporting by their forms, made from ``reporting_verbs.toml``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from framing.inflection import verb_forms


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a reporting verb: its base, what its choice implies, and what may follow it.

    ``clause``: a clause with or without "that"; ``that``: only one so introduced; ``to``: an infinitive; ``of``: a
    phrase with one of these words; ``quote``: a quotation; ``object``: a noun phrase that is itself reported, such as
    what is demanded, ``thing``: one without an article too; ``gerund``: a form in "-ing". ``trails`` and ``inverts``:
    it may stand behind what it reports, and there before its speaker. ``active_only``: its passive reports nothing.
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
    thing: bool = False
    gerund: bool = False
    trails: bool = False
    inverts: bool = False
    blocked: frozenset[str] = frozenset()
    active_only: bool = False

    @property
    def trailing(self) -> bool:
        """Whether the form may stand behind what it reports, a quotation at least."""
        return self.shape != "ing" and (self.trails or self.quote or self.inverts)

    def needs(self, with_object: frozenset[str]) -> frozenset[str]:
        """Give the words of which one must follow, where the verb reports nothing else; none where it may.

        with_object: the verbs whose object may stand between.
        """
        if self.rest:
            return frozenset(self.rest[:1])
        other = self.that or self.to or self.quote or self.object or self.thing or self.gerund
        near = "as" not in self.of and self.base not in with_object
        return self.of if near and not other else frozenset()


def verbs_by_form(table: dict[str, Any]) -> dict[str, tuple[Verb, ...]]:
    """Give every form of every verb; longer verbs first, so that "point out" is tried before "point"."""
    found: dict[str, dict[str, Verb]] = {}
    for group in table["class"]:
        for base in dict.fromkeys(base for kind in _KINDS for base in group.get(kind, ())):
            for verb in _forms(base, group, table):
                by_base = found.setdefault(verb[0], {})
                by_base[base] = _added(by_base[base], verb[1]) if base in by_base else verb[1]
    return {form: tuple(sorted(verbs.values(), key=lambda v: -len(v.rest))) for form, verbs in found.items()}


_KINDS = ("clause", "that", "to", "of", "quote", "object", "thing", "gerund")


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
                thing=base in group.get("thing", ()),
                gerund=base in group.get("gerund", ()),
                trails=(clause or that) and base not in table["only_that"]["verbs"],
                inverts=base in table["inverting"]["verbs"],
                blocked=frozenset(table["blocked"].get(base.replace(" ", "_"), ())),
                active_only=base in table["active_only"]["verbs"],
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
    return replace(
        one,
        clause=one.clause or other.clause,
        that=one.that or other.that,
        to=one.to or other.to,
        of=one.of | other.of,
        quote=one.quote or other.quote,
        object=one.object or other.object,
        thing=one.thing or other.thing,
        gerund=one.gerund or other.gerund,
        trails=one.trails or other.trails,
    )


def past_forms(base: str) -> list[str]:
    """Give the past forms of a verb; of "cast" and its like the base itself."""
    return [form for form in verb_forms(base) if _shape(form, base) == "past"] or [base]
