"""Who is called what: titles before names, appositions, and roles that stand for the one person who has them.

Only what is safe is taken. A role without a name stands for somebody who is named before it in the text, if nobody
else named there can be meant; whose role it is, is learnt from the titles and appositions of all texts of the event.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from framing.model import FormKind, Segments, Span
from framing.naming.countries import by_names, country_of_adjective
from framing.naming.forms import Mention
from framing.naming.phrases import Phrases, phrases
from framing.naming.roles import Role, holders, role
from framing.segment.name_words import is_common
from framing.shelf import lexicon_words

_FILE = "epithets.toml"
_BEHIND = r"(?:[OF][DA]?[KLMNXJREWklpwO&]{0,8}?P?)?"
_BEFORE = r"(?:[DA][MNXJKLklpw]{0,5}|[klp][MNXJKw]{0,4}|[MNXJK]{0,4})"
_CLOSED = r"(?=[C.S|])"
_COURTESY = re.compile(r"T\.?P")
_TITLE = re.compile(r"(?:D|[pl](?=[A-Z]))?(?:[MNXJKE]|R\.?|(?<=[^|S])W){0,6}[RE](?:OD?[LKWMN]{1,4})?(?=\.?P)")
_AFTER = re.compile(rf"(?<=P)C({_BEFORE}[RE]{{1,3}}{_BEHIND}){_CLOSED}")
_AHEAD = re.compile(rf"((?:D[MNXJKLklpw]{{0,5}}|[klp][MNXJKw]{{0,4}})[RE]{{1,3}}{_BEHIND})C(?=P[C.S|&])")
_ALONE = re.compile(r"D[MNXJKkl]{0,4}(?:[RE](?:OD?[MWwKL]{1,4})?|[re])")
_ANOTHER = re.compile(r"A[MNXJKkl]{0,4}[RE]")
_RULE = re.compile(r"D?([NKLPklp])([GZgz])")
_REGIME = re.compile(r"D[Zz]")
#: An article at most so many words before a noun of role.
_DEFINED = re.compile(r"D[wWv]{0,3}.$|D$")
_NEAR = 4
_CHAIN = re.compile(r"CP[C.S|&]")
#: What may follow a role that stands by itself: the end of a phrase, a preposition, grammar, a verb.
_FOLLOWS = frozenset("C.S|Fv&bADO")
#: A sentence is looked at so many words back for what opens it, which keeps time proportional to length.
_WINDOW = 80


@dataclass(slots=True)
class _Text:
    """A text while it is read: its letters, whom each name stands for, what was found, and the nouns already used.

    ``others`` gives where a noun first stands with "a": whoever that is, is not named.
    """

    segments: Segments
    owners: Sequence[str]
    phrases: Phrases
    found: list[Mention] = field(default_factory=list)
    held: dict[str, set[Role]] = field(default_factory=lambda: defaultdict(set))
    nouns: set[int] = field(default_factory=set)
    titled: set[int] = field(default_factory=set)
    others: dict[str, int] = field(default_factory=dict)

    def owner(self, unit: int) -> str:
        return self.owners[self.phrases.names[unit]]

    def named(self, unit: int) -> str:
        return self.segments.names[self.phrases.names[unit]].span.of(self.segments.document.text)

    def keep(self, first: int, last: int, unit: int) -> None:
        """Take letters ``first`` up to ``last`` as a role of the person at ``unit``, unless their noun is taken."""
        found, noun = role(self.phrases, first, last)
        if noun not in self.nouns:
            self.nouns.add(noun)
            self.found.append(
                Mention(self.phrases.span(first, last), found.kind, self.owner(unit), self.phrases.names[unit])
            )
            self.held[self.owner(unit)].add(found)


def described(
    texts: Sequence[Segments], owners: Sequence[Sequence[str]], kinds: Mapping[str, str], countries: Mapping[str, str]
) -> list[list[Mention]]:
    """Give, text by text, the words other than names that stand for somebody or for a country.

    ``owners`` say of each text whom each of its names stands for, ``kinds`` of what kind these are, ``countries`` for
    which of them a country stands.
    """
    read = [_direct(segments, names, kinds) for segments, names in zip(texts, owners, strict=True)]
    learnt: dict[str, set[Role]] = defaultdict(set)
    for text in read:
        for owner, roles in text.held.items():
            learnt[owner] |= roles
    for text in read:
        _take_governments(text, countries)
        _take_by_names(text, countries)
        _take_alone(text, learnt)
    return [list({mention.span: mention for mention in reversed(text.found)}.values()) for text in read]


def _direct(segments: Segments, owners: Sequence[str], kinds: Mapping[str, str]) -> _Text:
    """What stands before or behind the name of a person."""
    persons = {index for index, owner in enumerate(owners) if kinds.get(owner) == "person"}
    text = _Text(segments, owners, phrases(segments, persons))
    for match in _COURTESY.finditer(text.phrases.letters):
        _take_address(text, *match.span())
    for match in _TITLE.finditer(text.phrases.letters):
        _take_title(text, *match.span())
    for match in _AHEAD.finditer(text.phrases.letters):
        _take_ahead(text, *match.span(1))
    for match in _AFTER.finditer(text.phrases.letters):
        _take_after(text, *match.span(1))
    for match in _ANOTHER.finditer(text.phrases.letters):
        if match.end() - 1 not in text.nouns:
            text.others.setdefault(text.phrases.words[match.end() - 1], match.start())
    return text


def _take_address(text: _Text, first: int, last: int) -> None:
    """A form of address and its name; a "first lady" is addressed as none."""
    span, name = text.phrases.span(first, last), text.phrases.names[last - 1]
    if span.of(text.segments.document.text)[0].isupper():
        text.found.append(Mention(span, "role", text.owners[name], name))


def _take_title(text: _Text, first: int, last: int) -> None:
    letters = text.phrases.letters
    unit = last + (letters[last] == ".")
    loud = text.segments.document.text[text.phrases.starts[last - 1]].isupper()
    # "the leader Trump met" has no title, "the strongman Kim Jong Un," has one.
    relative = (
        not loud and _DEFINED.search(letters, max(0, first - _NEAR), first + 1) and letters[unit + 1] not in "C.S|"
    )
    another = _is_event(text, last - 1, unit) or _is_relative(text, last - 1, unit)
    if relative or another or _is_cut(text.phrases, first, loud):
        return
    text.titled.add(unit)
    text.keep(first, unit, unit)


def _is_relative(text: _Text, noun: int, unit: int) -> bool:
    """Whether a relative goes by a first name that somebody of the text has, too: her husband Eric."""
    first, *others = text.owner(unit).split()
    return text.phrases.words[noun] in lexicon_words(_FILE, "kin") and bool(others) and text.named(unit) == first


def _is_event(text: _Text, noun: int, unit: int) -> bool:
    """Whether what looks like a general is a general election, or the general welfare."""
    name = text.named(unit)
    adjectival = text.phrases.words[noun] in lexicon_words(_FILE, "adjectival")
    return adjectival and name.isalpha() and is_common(name.lower())


def _is_cut(phrases: Phrases, first: int, loud: bool) -> bool:
    """Whether the word before a title may be a part of it: "porn star X" does not call X a star."""
    before, opens = phrases.letters[first - 1 : first], phrases.letters[first]
    if before == "&" and phrases.letters[first - 2 : first - 1] in ("W", "M", "R"):
        return opens in "MW"
    if before == "P" and loud:
        return True
    return (before == "w" and opens == "E") or (before in ("W", "Y") and (opens == "M" or not loud))


def _take_ahead(text: _Text, first: int, last: int) -> None:
    """An apposition before its name; behind another name it is one only if that name has its own before it."""
    unit, letters = last + 1, text.phrases.letters
    between = letters[max(0, first - 2) : first] == "PC" and first - 2 not in text.titled
    if not between and not _is_opened(text.phrases, first):
        text.titled.add(unit)
        text.keep(first, last, unit)


def _take_after(text: _Text, first: int, last: int) -> None:
    """An apposition behind its name, which must not be that of the next name."""
    unit = first - 2
    if _CHAIN.match(text.phrases.letters, last) or _is_opened(text.phrases, unit):
        return
    found, _ = role(text.phrases, first, last)
    known = {one.country for one in text.held[text.owner(unit)] if one.country}
    if not found.country or not known or found.country in known:
        text.keep(first, last, unit)


def _is_opened(phrases: Phrases, place: int) -> bool:
    """Whether a letter stands in a phrase that opens a sentence: after talks with Kim, ..."""
    start = phrases.letters.rfind("|", max(0, place - _WINDOW), place) + 1
    if not 0 < place - start <= _WINDOW:
        return False
    return phrases.words[start] in lexicon_words(_FILE, "openings") and "C" not in phrases.letters[start:place]


def _take_governments(text: _Text, countries: Mapping[str, str]) -> None:
    """The Syrian regime, the Assad government; "the regime" alone where the text speaks of one only."""
    rulers: set[str] = set()
    for match in _RULE.finditer(text.phrases.letters):
        owner = _ruled(text, match.start(1), countries)
        if owner:
            kind: FormKind = "epithet" if match[2] in "Zz" else "role"
            rulers |= {owner} if match[2] in "Zz" else set()
            name = text.phrases.names[match.start(1)] if match[1] in "Pp" else -1
            text.found.append(Mention(text.phrases.span(*match.span()), kind, owner, name))
    if len(rulers) == 1:
        (owner,) = rulers
        alone = (text.phrases.span(*match.span()) for match in _REGIME.finditer(text.phrases.letters))
        text.found.extend(Mention(span, "epithet", owner) for span in alone)


def _ruled(text: _Text, unit: int, countries: Mapping[str, str]) -> str:
    letter, words = text.phrases.letters[unit], text.phrases.words[unit]
    if letter in "Pp":
        return text.owner(unit)
    return countries.get(country_of_adjective(words) if letter == "N" else words, "")


def _take_by_names(text: _Text, countries: Mapping[str, str]) -> None:
    """The hermit kingdom and its like, where the country is named in the event."""
    tokens = text.segments.tokens
    inside = {name.span.start for name in text.segments.names}
    listed = {words: countries[country] for words, country in by_names().items() if country in countries}
    openings = {words[0] for words in listed}
    begun = [at for at, word in enumerate(tokens.folded) if word in openings] if listed else []
    for first, words in product(begun, listed):
        last = first + len(words)
        if tuple(tokens.folded[first:last]) == words and inside.isdisjoint(tokens.starts[first:last]):
            span = Span(tokens.starts[first], tokens[last - 1].end)
            text.found.append(Mention(span, "epithet", listed[words]))


def _take_alone(text: _Text, learnt: Mapping[str, set[Role]]) -> None:
    """Roles without a name, for the only one named before who can have them."""
    first_named: dict[str, int] = {}
    for name, owner in zip(text.segments.names, text.owners, strict=True):
        first_named.setdefault(owner, name.span.start)
    held = {owner: roles for owner, roles in learnt.items() if owner in first_named}
    for match in _ALONE.finditer(text.phrases.letters) if held else ():
        first = match.start()
        ends = ((last, _holder(text, first, last, held)) for last in _lengths(text.phrases, *match.span()))
        last, owner = next((end for end in ends if end[1]), (first, ""))
        if owner and first_named[owner] < text.phrases.starts[first]:
            kind = role(text.phrases, first, last)[0].kind
            text.found.append(Mention(text.phrases.span(first, last), kind, owner))


def _lengths(phrases: Phrases, first: int, last: int) -> Iterator[int]:
    """The ends that a role may have, the longest first: it ends with its noun or with what it is the head of."""
    noun = next(at for at in range(first, last) if phrases.letters[at] in "REre")
    for end in range(last, noun + 2, -1):
        if _ends(phrases, end):
            yield end
    if phrases.letters[noun] in "re" or (_ends(phrases, noun + 1) and phrases.letters[noun + 1] != "O"):
        yield noun + 1


def _ends(phrases: Phrases, last: int) -> bool:
    """Whether a noun phrase may end before a letter; a word that is in no list must look like a verb."""
    return phrases.letters[last] in _FOLLOWS or (phrases.letters[last] == "w" and phrases.words[last].endswith("ed"))


def _holder(text: _Text, first: int, last: int, held: Mapping[str, set[Role]]) -> str:
    """The only person named in the text who has a role, or ""."""
    asked, noun = role(text.phrases, first, last)
    if noun in text.nouns or not _is_single(text, asked, first):
        return ""
    found = holders(asked, held)
    if len(found) != 1:
        return ""
    told = {one.head for one in text.held.get(found[0], ())}
    return found[0] if asked.country or asked.judging or asked.head in told else ""


def _is_single(text: _Text, asked: Role, first: int) -> bool:
    """Whether a noun is one that a single person has, and no other holder was brought in ("a coach said ...")."""
    office = asked.judging or asked.head in lexicon_words(_FILE, "offices")
    return office and text.others.get(asked.head, first) >= first
