"""Which names of one text stand for the same person or body, and whom a pronoun most likely means.

Both are careful: a short name joins a longer one only if no other longer name could be meant ("Kim" joins "Kim Jong-un"
unless "Kim Yo-jong" stands in the text, too), and a pronoun is linked only where a single person has been named.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from framing.model import Name, Segments, Span

#: The words of a name as they are compared: no capitals, accents, hyphens or full stops.
_Key = tuple[str, ...]

_JOINED_KINDS = frozenset({"person", "organisation"})
_SHORTEST_ACRONYM = 2
#: With more bearers of one last name than this, a short form is not resolved.
_MOST_BEARERS = 8


@dataclass(frozen=True, slots=True)
class Referent:
    """Someone or something named: the longest form, the kind, and the places of its names in ``Segments.names``."""

    form: str
    kind: str
    names: tuple[int, ...]


def referents(segments: Segments) -> tuple[Referent, ...]:
    """Group the names of a text by what they stand for, in the order of first mention.

    >>> from dataclasses import replace
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> from framing.segment.names import find_names
    >>> text = segment(Document("a", "Vladimir Putin left Moscow. Putin’s plane was late."))
    >>> [(one.form, one.names) for one in referents(replace(text, names=find_names(text)))]
    [('Vladimir Putin', (0, 2)), ('Moscow', (1,))]
    """
    text = segments.document.text
    forms: dict[_Key, list[int]] = {}
    for index, name in enumerate(segments.names):
        forms.setdefault(name_key(name.span.of(text)), []).append(index)
    kinds = {key: _kind(segments.names, places) for key, places in forms.items()}
    full = _full_forms(kinds)
    groups: dict[_Key, list[int]] = {}
    for key, places in forms.items():
        groups.setdefault(full.get(key, key), []).extend(places)
    found = (_referent(segments, kinds[key], sorted(places)) for key, places in groups.items())
    return tuple(sorted(found, key=lambda one: one.names))


def full_forms(kinds: Mapping[str, str]) -> dict[str, str]:
    """Give, for names of several texts and their kinds, the longest form of each that has one and one only.

    >>> full_forms({"Kim": "person", "Kim Jong Un": "person", "Oslo": "place"})
    {'Kim': 'Kim Jong Un'}
    """
    forms: dict[_Key, str] = {}
    for form in sorted(kinds, key=lambda words: (-len(words), words)):
        forms.setdefault(name_key(form), form)
    by_key = {key: kinds[form] for key, form in forms.items()}
    full = _full_forms(by_key)
    longest = {form: forms[full.get(name_key(form), name_key(form))] for form in kinds}
    return {form: other for form, other in longest.items() if other != form}


def antecedent(segments: Segments, pronoun: Span) -> Name | None:
    """Give the person that a pronoun means, if one person only is named before it in its sentence and the one before.

    >>> from dataclasses import replace
    >>> from framing.model import Document
    >>> from framing.segment import segment
    >>> from framing.segment.names import find_names
    >>> text = segment(Document("a", "Anna Berg resigned. She gave no reason."))
    >>> antecedent(replace(text, names=find_names(text)), Span(20, 23))
    Name(span=Span(start=0, end=9), kind='person')
    """
    sentence = bisect_right(segments.sentences, pronoun.start, key=lambda span: span.start) - 1
    start = segments.sentences[max(0, sentence - 1)].start
    first, last = (bisect_left(segments.names, at, key=lambda name: name.span.start) for at in (start, pronoun.start))
    near = [name for name in segments.names[first:last] if name.kind in {"person", "unknown"}]
    keys = {name_key(name.span.of(segments.document.text)) for name in near}
    longest = max(keys, key=len, default=())
    if not near or near[-1].kind != "person" or not all(_shortens(key, longest) for key in keys):
        return None
    return near[-1]


@lru_cache(maxsize=1 << 14)
def name_key(words: str) -> _Key:
    """Give the words of a name as names are compared: no capitals, accents, hyphens, full stops or apostrophes.

    >>> name_key("Kim Jong-un"), name_key("U.S."), name_key("Türkiye")
    (('kim', 'jong', 'un'), ('us',), ('turkiye',))
    """
    plain = unicodedata.normalize("NFKD", words.replace("ı", "i")).casefold()
    return tuple(re.findall(r"[^\W_]+", "".join(c for c in plain if not unicodedata.combining(c) and c not in ".'’")))


def _kind(names: Sequence[Name], places: Sequence[int]) -> str:
    """The first kind that is known."""
    return next((names[place].kind for place in places if names[place].kind != "unknown"), "unknown")


def _full_forms(kinds: dict[_Key, str]) -> dict[_Key, _Key]:
    """The longest form of each form that has one and one only."""
    by_word: dict[str, list[_Key]] = {}
    for key, kind in kinds.items():
        for word in _handles(key) if kind in _JOINED_KINDS else ():
            by_word.setdefault(word, []).append(key)
    full: dict[_Key, _Key] = {}
    for key in sorted(kinds, key=len, reverse=True):
        longer = {full.get(other, other) for other in _bearers(key, by_word) if _may_join(key, other, kinds)}
        if len(longer) == 1:
            full[key] = longer.pop()
    return full


def _handles(key: _Key) -> Iterator[str]:
    """What a form may be found by: its first word, its last word, its initials."""
    yield from {key[0], key[-1], _initials(key)} if len(key) > 1 else ()


def _initials(key: _Key) -> str:
    return "".join(word[0] for word in key if word not in {"of", "the", "and", "for", "on"})


def _bearers(key: _Key, by_word: dict[str, list[_Key]]) -> list[_Key]:
    """The forms that a short form may stand for; too many are as good as none."""
    found = by_word.get(key[-1], []) if key else []
    return found if len(found) <= _MOST_BEARERS else []


def _may_join(short: _Key, longer: _Key, kinds: dict[_Key, str]) -> bool:
    kind, known = kinds[longer], kinds[short]
    if short == longer or known not in {kind, "unknown"}:
        return False
    if kind == "organisation" and len(short) == 1 and short[0] == _initials(longer):
        return len(short[0]) >= _SHORTEST_ACRONYM
    return len(longer) > len(short) and (kind == "person" or longer[-1] == short[-1]) and _shortens(short, longer)


def _shortens(short: _Key, longer: _Key) -> bool:
    """Whether a form is the longer one with words left out, but not its last name, or is its first name alone."""
    if short[-1:] != longer[-1:]:
        return len(short) == 1 and short == longer[:1]
    words = iter(longer)
    return all(word in words for word in short)


def _referent(segments: Segments, kind: str, places: Sequence[int]) -> Referent:
    texts = [segments.names[place].span.of(segments.document.text) for place in places]
    return Referent(max(texts, key=lambda words: (len(name_key(words)), len(words))), kind, tuple(places))
