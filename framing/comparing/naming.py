"""Which names stand in which text of an event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from framing.model import NamedIn, Profile
from framing.segment.referents import full_forms, referents


def names(profiles: Sequence[Profile]) -> tuple[NamedIn, ...]:
    """Give who and what is named in an event with how often each text does, the most widespread first.

    Forms that stand for the same person or body ("Kim", "Kim Jong Un") count together under the longest.
    """
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    kinds: dict[str, str] = {}
    for profile in profiles:
        for referent in referents(profile.segments):
            counts[referent.form][profile.document.id] += len(referent.names)
            kinds[referent.form] = (
                referent.kind if kinds.get(referent.form, "unknown") == "unknown" else kinds[referent.form]
            )
    order = [profile.document.id for profile in profiles]
    rows = [_row(form, [counts[member] for member in members], order) for form, members in _merged(kinds).items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.counts), -sum(n for _, n in row.counts), row.name)))


def _merged(kinds: Mapping[str, str]) -> dict[str, list[str]]:
    """The forms of each referent of the event under its longest form."""
    full = full_forms(kinds)
    merged: dict[str, list[str]] = defaultdict(list)
    for form in kinds:
        merged[full.get(form, form)].append(form)
    return merged


def _row(form: str, members: Sequence[Mapping[str, int]], order: Sequence[str]) -> NamedIn:
    totals = {document: sum(counts.get(document, 0) for counts in members) for document in order}
    return NamedIn(form, tuple((document, total) for document, total in totals.items() if total))
