"""The words by which a text names its own outlet, author or address, to be hidden in a set without outlets.

Only what names the text's own outlet is hidden: that a text cites another one is evidence of who speaks. Precision
comes first, for a class laughs at "[this outlet] Square": a match inside a longer name is left alone, and so is a name
that is also a word ("Time", "The Hill") wherever it may be used as one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from framing.model import Document, Profile, Segments, Span
from framing.teaching.giveaways import Giveaway, MaskKind, giveaways, sites, without_article

#: "https://www.site.org/page?x=1", "somebody@site.org" or "site.org"; no part can be read in two ways.
_ADDRESS = re.compile(
    r"(?<![\w.@/-])(?:https?://|[\w.+-]{1,64}@)?(?P<site>\w[\w-]{0,62}(?:\.\w[\w-]{0,62}){1,5})"
    r"(?:/[^\s<>\"“”()]*(?<![.,;:!?]))?"
)
_GENITIVE = re.compile(r"['’]s?$")
#: What stands around a name that is used as a word: "an Independent", "Vice President", "Fortune 500".
_AS_WORD_BEFORE, _AS_WORD_AFTER = re.compile(r"\b[Aa]n?\s$"), re.compile(r"\s[A-Z0-9]")
#: Letters of a name that may stand in capitals throughout, and what is looked at before a name.
_CAPITALS, _BEFORE = 4, 3


class Mask(NamedTuple):
    """Words to hide, and what they give away."""

    span: Span
    kind: MaskKind


def masks(profile: Profile) -> tuple[Mask, ...]:
    """Find what names the outlet, author or address of a text in that text, in its order and without overlaps."""
    found = list(_addresses(profile.document))
    for one in giveaways(profile.document):
        found += [Mask(span, one.kind) for span in _places(profile.segments, one)]
    return tuple(_apart(sorted(found, key=lambda mask: (mask.span.start, -mask.span.end))))


def masked(text: str, span: Span, hidden: Sequence[Mask], signs: Mapping[str, str]) -> str:
    """Give the words of a span with what must not be seen replaced by its sign; it stands where the mask begins."""
    parts, at = [], span.start
    first = bisect_right(hidden, span.start, key=lambda mask: mask.span.end)
    for mask in takewhile(lambda mask: mask.span.start < span.end, islice(hidden, first, None)):
        parts.append(text[at : max(at, mask.span.start)])
        parts += [signs[mask.kind]] if mask.span.start >= span.start else []
        at = min(mask.span.end, span.end)
    return "".join((*parts, text[at : span.end]))


def _addresses(document: Document) -> Iterator[Mask]:
    """Addresses of the web and of electronic mail that hold the outlet's own site, or its name as a site."""
    host, names = sites(document)
    for found in _ADDRESS.finditer(document.text):
        site = found["site"].casefold()
        if (host and site.endswith(host)) or not names.isdisjoint(site.split(".")):
            yield Mask(Span(found.start(), found.end()), "address")


def _places(segments: Segments, one: Giveaway) -> Iterator[Span]:
    text, opening = segments.document.text, {sentence.start for sentence in segments.sentences}
    for found in _pattern(one.name).finditer(text):
        bare = Span(found.start("name"), found.end("name"))
        as_word = one.ordinary and _may_be_a_word(text, bare, bool(found["article"]), one.article, opening)
        known = (_name_at(segments, bare.start), _name_at(segments, bare.end - 1))
        if not as_word and not any(_is_longer(name, bare, text) for name in known if name):
            yield Span(found.start(), found.end())


def _may_be_a_word(text: str, bare: Span, article: bool, with_article: bool, opening: set[int]) -> bool:
    """Whether a name may be used as the word that it also is; in capitals throughout it is none."""
    if bare.of(text).isupper():
        return False
    if with_article and not article:
        return True
    before, after = text[max(0, bare.start - _BEFORE) : bare.start], text[bare.end : bare.end + 2]
    opens = bare.start in opening and after[:1] not in ("'", "’")
    return opens or bool(_AS_WORD_BEFORE.search(before) or _AS_WORD_AFTER.match(after))


def _pattern(name: str) -> re.Pattern[str]:
    """The name as whole words, however it is spaced, with its article, and in capitals where it is long enough."""
    words = [re.escape(word) for word in name.split()]
    forms = [words, [word.upper() for word in words]] if len(name) >= _CAPITALS else [words]
    either = "|".join(r"\s+".join(form) for form in forms)
    return re.compile(rf"(?<!\w)(?P<article>[Tt]he\s+)?(?P<name>{either})(?!\w)")


def _name_at(segments: Segments, offset: int) -> Span | None:
    place = bisect_right(segments.names, offset, key=lambda name: name.span.start) - 1
    return segments.names[place].span if place >= 0 and offset < segments.names[place].span.end else None


def _is_longer(known: Span, found: Span, text: str) -> bool:
    """Whether a match is only part of a name, as "Times" is of "Times Square"; "BBC Radio" is the outlet still."""
    beyond = known.start < found.start or (found.end < known.end and not found.of(text).isupper())
    return beyond and _bare(known.of(text)) != _bare(found.of(text))


def _bare(name: str) -> str:
    """A name in one spacing, without its article and genitive."""
    return _GENITIVE.sub("", " ".join(without_article(name).split()))


def _apart(found: Iterable[Mask]) -> Iterator[Mask]:
    end = 0
    for mask in found:
        if mask.span.start >= end:
            yield mask
            end = mask.span.end
