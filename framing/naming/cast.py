"""Who each name of each text stands for: the names of one text, those of several, and countries by all their names.

The result does not depend on the order of the texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from framing.model import Segments
from framing.naming.countries import by_names, country_called, country_governed, country_named
from framing.naming.forms import best_spelling, form_key
from framing.segment.referents import Referent, full_forms, referents
from framing.shelf import lexicon_words

#: A headline and the sentence behind it: a name in the one is most often the person of the other.
_LEAD = 2
#: One bearer of a last name has it already.
_SEVERAL = 2
#: What "in" before a name says of its kind weighs more than a guess from its letters.
_LOCATED = 2


@dataclass(frozen=True, slots=True)
class Cast:
    """For each text whom each of its names stands for, the kinds of all these, and which of them are countries."""

    owners: tuple[tuple[str, ...], ...]
    kinds: Mapping[str, str]
    countries: Mapping[str, str]


def cast(texts: Sequence[Segments]) -> Cast:
    """Give who is named in the texts of an event; a referent goes by its longest name, a country by its usual one.

    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> texts = [named(segment(Document(str(i), s))) for i, s in enumerate(["DPRK troops left.", "North Korea won."])]
    >>> cast(texts).owners
    (('North Korea',), ('North Korea',))
    """
    own = [_own(segments) for segments in texts]
    kinds = _kinds(texts, own)
    full = full_forms(kinds)
    spelt = _spellings(texts)
    full = {form: longer for form, longer in full.items() if not _is_body_of(longer, form)}
    merged = [[spelt.get(form_key(full.get(form, form)), form) for form in forms] for forms in own]
    settled = [_settled(segments, forms, frozenset()) for segments, forms in zip(texts, merged, strict=True)]
    countries = frozenset(country for forms in settled for form in forms if (country := country_named(form)))
    shortened = [_settled(segments, forms, countries) for segments, forms in zip(texts, merged, strict=True)]
    labels = {country: _label(country, texts, shortened) for country in sorted(countries)}
    owners = tuple(tuple(labels.get(form, form) for form in forms) for forms in shortened)
    known = _kinds(texts, owners) | dict.fromkeys(labels.values(), "place")
    return Cast(owners, known, labels)


def _own(segments: Segments) -> list[str]:
    """The longest form, inside one text, of whoever each name stands for."""
    found = [""] * len(segments.names)
    groups = referents(segments)
    for group in groups:
        for index in group.names:
            found[index] = group.form if _may_be(group.form, segments, index) else _written(segments, index)
    for group in groups:
        for index, form in _by_place(segments, group, groups):
            found[index] = form
    return found


def _written(segments: Segments, index: int) -> str:
    return " ".join(segments.names[index].span.of(segments.document.text).split())


def _may_be(form: str, segments: Segments, index: int) -> bool:
    return not _is_body_of(form, _written(segments, index))


def _is_body_of(longer: str, form: str) -> bool:
    """Whether a name is of a part of the other: the Secretariat of the United Nations is not the United Nations."""
    return form_key(longer).endswith((f" of {form_key(form)}", f" of the {form_key(form)}"))


def _by_place(segments: Segments, short: Referent, groups: Sequence[Referent]) -> Iterator[tuple[int, str]]:
    """Whom a last name stands for that several have: the only one named so far, in a headline the one of the lead."""
    bearers = [group for group in groups if group is not short and _bears(group, short)]
    if len(bearers) < _SEVERAL:
        return
    starts = [segments.names[group.names[0]].span.start for group in bearers]
    lead_end = segments.sentences[min(_LEAD, len(segments.sentences)) - 1].end
    headline_end = segments.headline.end if segments.headline else 0
    for index in short.names:
        start = segments.names[index].span.start
        limit = lead_end if start < headline_end else start
        named = [group for group, first in zip(bearers, starts, strict=True) if first < limit]
        if len(named) == 1:
            yield index, named[0].form


def _bears(group: Referent, short: Referent) -> bool:
    words = form_key(group.form).split()
    return group.kind == "person" and len(words) > 1 and form_key(short.form) in {words[0], words[-1]}


def _kinds(texts: Sequence[Segments], owners: Sequence[Sequence[str]]) -> dict[str, str]:
    """The kind most names of a referent have, over all texts; unknown only if none is known."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for segments, forms in zip(texts, owners, strict=True):
        for index, form in enumerate(forms):
            kind = segments.names[index].kind
            votes[form].update({kind: 1} if not _is_place(segments, index) else {"place": _LOCATED})
    return {form: min(votes[form], key=lambda kind: _rank(kind, votes[form])) for form in sorted(votes)}


def _is_place(segments: Segments, index: int) -> bool:
    """Whether a name that may be anything, or was guessed to be a person's, stands right behind "in" or "near"."""
    name, tokens = segments.names[index], segments.tokens
    if name.kind not in {"unknown", "person"}:
        return False
    first, last = (bisect_left(tokens.starts, at) for at in name.span)
    located = first > 0 and tokens.folded[first - 1] in lexicon_words("epithets.toml", "locating")
    return located and tokens[last - 1].end == name.span.end


def _rank(kind: str, votes: Counter[str]) -> tuple[bool, int, str]:
    return kind == "unknown", -votes[kind], kind


def _spellings(texts: Sequence[Segments]) -> dict[str, str]:
    """The best spelling of each name."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for segments in texts:
        for index in range(len(segments.names)):
            words = _written(segments, index)
            found[form_key(words)][words] += 1
    return {key: best_spelling(spellings) for key, spellings in found.items()}


def _settled(segments: Segments, forms: Sequence[str], named: frozenset[str]) -> list[str]:
    """The forms of a text with countries by their usual names; short ones only for countries named in the event."""
    folded = frozenset(segments.tokens.folded)
    shorts = {form: country_called(form, named, folded) for form in set(forms)} if named else {}
    return [shorts.get(form) or _country(form, named) or form for form in forms]


def _country(form: str, named: frozenset[str]) -> str:
    words = tuple(form_key(form).split())
    called = by_names().get(words) or by_names().get(("the", *words), "")
    return country_named(form) or country_governed(form) or (called if called in named else "")


def _label(country: str, texts: Sequence[Segments], owners: Sequence[Sequence[str]]) -> str:
    """The usual name of a country if a text has it, else the name that texts have most often."""
    forms: Counter[str] = Counter()
    for segments, named in zip(texts, owners, strict=True):
        forms.update(_written(segments, index) for index, owner in enumerate(named) if owner == country)
    plain = Counter({form: count for form, count in forms.items() if country_named(form)})
    return country if country in forms or not plain else min(plain, key=lambda form: (-plain[form], len(form), form))
