"""Hides who published a text, so that a model learns the wording and not the outlet.

Outlet names, bylines and datelines become spaces: every offset stays, a token of words sees nothing, and not even the
length of a name is left to learn from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from framing.model import Span
from framing.shelf import lexicon_table
from framing.teaching.giveaways import outlet_names, without_article

_WORD = re.compile(r"\w+")
#: "By Jane Doe", "By JANE DOE and JOHN ROE, Staff Writers", alone on its line.
_BYLINE = re.compile(
    r"(?m)^[ \t]{0,8}(?:By|BY|Written by|Reporting by|Editing by|Story by)"
    r"(?:[ ,;]+(?:and|AND|for|editing by|[A-Z][\w.'’-]{0,30})){2,12}[ .]{0,4}$"
)
#: "MOSCOW, June 19 (Agency) -", "BEIJING —", "Paris (AFP) –", at the beginning of a line.
_DATELINE = re.compile(
    r"(?m)^(?P<place>[A-Z][\w.'’]{1,24}(?:[ ,/-]{1,2}[A-Z][\w.'’]{0,24}){0,4})"
    r"(?P<date>,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, \d{4})?)?"
    r"(?P<agency> {0,2}\([^()\n]{2,40}\))? {0,2}(?P<dash>[—–]|--?(?= )) {0,2}"
)
_AGENCY_LINE = re.compile(r"(?m)^\([A-Z][^()\n]{1,30}\) {0,2}(?:[—–]|--?(?= )) {0,2}")
#: What may follow a name that belongs to a longer one ("Times Square").
_CAPITAL_AFTER = re.compile(r"[ -][A-Z0-9]")
#: What stands before a name inside a sentence, and how much of the text is looked at.
_INSIDE = re.compile(r"(?:[,;’”\"]|(?<!\w)[a-z]\w{0,18}) $")
_BEFORE = 22
_SHORTEST_IN_CAPITALS, _ARTICLE = 4, len("the ")


def masked(text: str, source: str = "") -> str:
    """Give a text with outlet names, its byline and its dateline as spaces; it is as long as before.

    source: the outlet that published the text, whose name is hidden in every form it takes.

    >>> masked("MOSCOW, June 19 (Reuters) - The Daily Bugle said it fell.", "The Daily Bugle").split()
    ['said', 'it', 'fell.']
    """
    parts, at = [], 0
    for span in sorted(_found(text, source)):
        parts += [text[at : span.start], _SEEN.sub(" ", text[max(at, span.start) : span.end])]
        at = max(at, span.end)
    return "".join((*parts, text[at:]))


_SEEN = re.compile(r"[^\n]")


def _found(text: str, source: str) -> Iterator[Span]:
    for pattern in (_BYLINE, _AGENCY_LINE):
        yield from (Span(*found.span()) for found in pattern.finditer(text))
    yield from (Span(*found.span()) for found in _DATELINE.finditer(text) if _is_dateline(found))
    yield from _named(text, _of_source(source))
    yield from _named(text, _listed())


def _is_dateline(found: re.Match[str]) -> bool:
    """Whether a place in capitals stands before the dash, or a date or an agency with it."""
    place = found["place"]
    if place.upper().split(" ")[0].rstrip(":") in _openers():
        return False
    return bool(found["agency"] or found["date"]) or (place.isupper() and found["dash"] != "-")


@lru_cache(maxsize=1)
def _openers() -> frozenset[str]:
    return frozenset(lexicon_table("outlets.toml")["openers"])


#: Where a name is hidden: anywhere, only with its article, or anywhere but where a sentence may open with the word.
Where = Literal["anywhere", "with article", "inside"]
#: Names by the word that they begin with.
Names = dict[str, tuple[tuple[str, Where], ...]]


def _named(text: str, names: Names) -> Iterator[Span]:
    """The places of names as whole words, with their article; one look-up a word."""
    for word in _WORD.finditer(text) if names else ():
        for name, where in names.get(word[0], ()):
            span = Span(word.start(), word.start() + len(name))
            if text.startswith(name, span.start) and not text[span.end : span.end + 1].isalnum():
                yield from _with_article(text, span, where)
                break


def _with_article(text: str, span: Span, where: Where) -> Iterator[Span]:
    article = text[max(0, span.start - _ARTICLE) : span.start] in ("The ", "the ", "THE ")
    if where != "anywhere" and _CAPITAL_AFTER.match(text[span.end : span.end + 2]):
        return
    before = text[max(0, span.start - _BEFORE) : span.start]
    if article or where == "anywhere" or (where == "inside" and _INSIDE.search(before)):
        yield Span(span.start - _ARTICLE * article, span.end)


@lru_cache(maxsize=1)
def _listed() -> Names:
    table = lexicon_table("outlets.toml")
    return _by_first((*_each(table["with_article"], "with article"), *_each((*table["names"], *table["also"]))))


@lru_cache(maxsize=4096)
def _of_source(source: str) -> Names:
    names = outlet_names(source) if source else ()
    return _by_first((name, "inside" if _may_be_a_word(name) else "anywhere") for name in names)


def _each(names: Iterable[str], where: Where = "anywhere") -> Iterator[tuple[str, Where]]:
    return ((name, where) for name in names)


def _may_be_a_word(name: str) -> bool:
    """Whether a sentence may begin with a name as the word that it also is ("Time", "Slate")."""
    return name.istitle() and " " not in name


def _by_first(names: Iterable[tuple[str, Where]]) -> Names:
    """Names by their first word, the longest first, also in capitals where long enough."""
    forms = {form: where for name, where in names for form in _forms(without_article(name))}
    by_first: dict[str, list[tuple[str, Where]]] = {}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        first = _WORD.search(form)
        if first:
            by_first.setdefault(first[0], []).append((form, forms[form]))
    return {first: tuple(found) for first, found in by_first.items()}


def _forms(name: str) -> tuple[str, ...]:
    return (name, name.upper()) if len(name) >= _SHORTEST_IN_CAPITALS else (name,)
