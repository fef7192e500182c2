"""What gives the outlet of a text away: the ways in which a text may name its outlet, its author or its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from framing.model import Document
from framing.shelf import lexicon_table

MaskKind = Literal["outlet", "author", "address"]

_BRACKETED = re.compile(r"\(([^()]*)\)")
_ACRONYM = re.compile(r"[A-Z][A-Z&.]{2,9}")
_AUTHORS = re.compile(r"\s*(?:,|;|&|\band\b)\s*")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_WORDS = "lessons.toml"


class Giveaway(NamedTuple):
    """A name to hide and what it gives away.

    ``ordinary`` says that it is also a word of the language ("Time"), ``article`` that it never stands without its
    article ("The Hill").
    """

    kind: MaskKind
    name: str
    ordinary: bool = False
    article: bool = False


def giveaways(document: Document) -> tuple[Giveaway, ...]:
    """Give the names that must not be seen in a text without its outlet, from what is known of the text."""
    return tuple(dict.fromkeys(_giveaways(document)))


def outlet_names(source: str) -> tuple[str, ...]:
    """Give the ways in which a text may name its source: without an article, its acronym, its initials.

    >>> outlet_names("The Korean Central News Agency (KCNA)"), outlet_names("BBC News")
    (('Korean Central News Agency', 'KCNA'), ('BBC News', 'BBC'))
    """
    bare = without_article(_BRACKETED.sub(" ", source).partition(" - ")[0].strip())
    words = [word for word in bare.split() if word.casefold() not in lexicon_table(_WORDS)["outlet"]["channel"]]
    initials = "".join(word[0] for word in words if word[0].isupper())
    short = [name for name in (*_BRACKETED.findall(source), _without_kind(words), initials) if _is_acronym(name)]
    return tuple(dict.fromkeys(name for name in (" ".join(words), *short) if len(name) > 1))


def sites(document: Document) -> tuple[str, frozenset[str]]:
    """Give the host of a text's address, "" where there is none, and the names that its outlet's site may have."""
    names = {"".join(filter(str.isalnum, name)).casefold() for name in outlet_names(document.source)}
    return _host(document.url), frozenset(names | {f"the{name}" for name in names})


def without_article(name: str) -> str:
    """Give a name without "the" at its beginning."""
    return _ARTICLE.sub("", name, count=1)


def _giveaways(document: Document) -> Iterator[Giveaway]:
    article = bool(_ARTICLE.match(document.source))
    for name in outlet_names(document.source):
        yield Giveaway("outlet", name, _is_ordinary(name), article and _is_ordinary(name))
    if any(letter.isupper() for letter in document.label[1:]):
        yield Giveaway("outlet", document.label, _is_ordinary(document.label))
    for name in _AUTHORS.split(document.author):
        if " " in name:
            yield Giveaway("author", name)


def _is_ordinary(name: str) -> bool:
    """Whether a name is also a word of the language, which a text may use as such."""
    from simplemma import is_known

    return name.isalpha() and name[1:].islower() and is_known(name.casefold(), lang="en")


def _is_acronym(name: str) -> bool:
    return bool(_ACRONYM.fullmatch(name)) and name not in lexicon_table(_WORDS)["outlet"]["places"]


def _without_kind(words: list[str]) -> str:
    """What is left of a name without "News" at its end."""
    kinds = lexicon_table(_WORDS)["outlet"]["kind"]
    return " ".join(words[:-1] if words and words[-1].casefold() in kinds else words)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
