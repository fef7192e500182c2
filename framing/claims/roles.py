"""Whether two texts exchange who does something and to whom it is done: "X invites Y" against "Y invites X"."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from framing.inflection import verb_forms
from framing.model import Action, Span
from framing.segment.action_words import action_table, verb_words, words_of
from framing.wording import reasons as say

#: One who acts or is acted on, by the last words of what names them.
Party = frozenset[tuple[str, ...]]

_WORD = re.compile(r"[^\W_]+(?:['’\-.][^\W_]+)*\.?")
#: So far behind the object the receiver of a sale is looked for.
_RECEIVER_WITHIN = 60
_LONGEST_NAME = 4
_LONGEST_QUOTE = 80


def roles_reversed(ones: Sequence[Action], others: Sequence[Action], text: str, other_text: str) -> str:
    """Say in words where agent and patient of one deed are exchanged between two texts, or give "".

    ``ones`` are actions of ``text``, ``others`` of ``other_text``. A text that tells the deed both ways round
    contradicts nobody, nor do deeds done together, such as meetings.

    >>> text, other = "Russia attacked Ukraine.", "Ukraine attacked Russia."
    >>> one = Action(0, Span(7, 15), "attack", Span(0, 6), Span(16, 23))
    >>> roles_reversed([one], [Action(0, Span(8, 16), "attack", Span(0, 7), Span(17, 23))], text, other)
    '"Russia attacked Ukraine" against "Ukraine attacked Russia"'
    """
    theirs: dict[str, list[_Deed]] = defaultdict(list)
    for deed in _deeds(others, other_text):
        theirs[deed.verb].append(deed)
    ours = list(_deeds(ones, text))
    for one in ours:
        for other in theirs.get(one.verb, ()):
            if _exchanged(one, other) and not _told_both_ways(one, other, ours, theirs[one.verb]):
                return say.AGAINST_QUOTED.format(one=one.words, other=other.words)
    return ""


def party(span: Span | None, text: str) -> Party:
    """Give whom a noun phrase names, each by the words they are known by; nobody for a pronoun.

    >>> sorted(party(Span(0, 33), "President Vladimir Putin and Kim flew"))
    [('kim',), ('vladimir', 'putin')]
    """
    if span is None:
        return frozenset()
    parts = re.split(r"\band\b|,", span.of(text))
    return frozenset(key for part in parts if (key := _key(part)))


def same_party(one: Party, other: Party) -> bool:
    """Whether two noun phrases name somebody in common: the same words, or the first or last of a longer name."""
    return any(_same(key, other_key) for key in one for other_key in other)


class _Deed(NamedTuple):
    """An action with its verb made comparable, and turned round where the verb says it from the other side."""

    verb: str
    agent: Party
    patient: Party
    words: str


def _deeds(found: Sequence[Action], text: str) -> Iterator[_Deed]:
    """The deeds of a text that can be compared."""
    for action in found:
        if action.negated or action.lemma.split()[0] in action_table()["reciprocal"]["verbs"]:
            continue
        agent, patient = party(action.agent, text), party(action.patient, text)
        words = _words(action, text)
        transfer = _transfer(action, text)
        if transfer:
            gives, receiver, behind = transfer
            sides = (agent, receiver) if gives else (receiver, agent)
            yield _Deed("transfer", *sides, f"{words} {behind}")
        if agent and patient:
            verb, turned = _canonical(action.lemma)
            yield _Deed(verb, patient if turned else agent, agent if turned else patient, words)


def _exchanged(one: _Deed, other: _Deed) -> bool:
    crossed = same_party(one.agent, other.patient) and same_party(one.patient, other.agent)
    return crossed and not same_party(one.agent, other.agent) and not same_party(one.patient, other.patient)


def _told_both_ways(one: _Deed, other: _Deed, ours: Sequence[_Deed], theirs: Sequence[_Deed]) -> bool:
    """Whether one of the texts has the deed the other way round, too."""
    return any(deed.verb == one.verb and _exchanged(one, deed) for deed in ours) or any(
        _exchanged(other, deed) for deed in theirs
    )


def _transfer(action: Action, text: str) -> tuple[bool, Party, str] | None:
    """Whether the agent gives (or gets), the other side, which stands behind "to" or "from", and those words."""
    table = action_table()["converse"]
    gives, gets = table["transfers"].get(action.lemma), table["receipts"].get(action.lemma)
    if action.agent is None or action.patient is None or not (gives or gets):
        return None
    end = max(action.patient.end, action.verb.end)
    behind = re.match(rf"\s+{gives or gets}\s+(.*)", text[end : end + _RECEIVER_WITHIN])
    receiver = _name_at_start(behind.group(1)) if behind else ""
    if not receiver or not (key := _key(receiver)):
        return None
    return bool(gives), frozenset({key}), f"{gives or gets} {receiver.rstrip(',;:.!?')}"


def _name_at_start(words: str) -> str:
    """The capitalised words that a stretch begins with."""
    found: list[str] = []
    for word in words.split()[: _LONGEST_NAME + 1]:
        if not (word[:1].isupper() or (not found and word == "the")):
            break
        found.append(word)
        if word[-1] in ",;:.!?":
            break
    return " ".join(found)


def _words(action: Action, text: str) -> str:
    """The action as a short clause, in the words of the text where they are few."""
    if action.agent and action.patient and action.agent.end < action.verb.start < action.patient.start:
        said = " ".join(Span(action.agent.start, action.patient.end).of(text).split())
        if len(said) <= _LONGEST_QUOTE:
            return said
    sides = [" ".join(side.of(text).split()) if side else "" for side in (action.agent, action.patient)]
    return " ".join(
        part for part in (sides[0], verb_phrase(action.lemma, action.negated, action.modal), sides[1]) if part
    )


def verb_phrase(lemma: str, negated: bool, modal: str) -> str:
    """Give a verb with its negation and modal in plain words.

    >>> verb_phrase("pull back", True, ""), verb_phrase("sell", False, "will"), verb_phrase("sell", False, "")
    ('did not pull back', 'will sell', 'sold')
    """
    base, _, particle = lemma.partition(" ")
    words = {"wish": "may"}.get(modal, modal)
    if negated:
        return f"{words or 'did'} not {lemma}"
    if words:
        return f"{words} {lemma}"
    return f"{_past(base)} {particle}".strip()


def _past(base: str) -> str:
    return next((form for form in (*verb_forms(base), base) if _is_past_of(form, base)), base)


def _is_past_of(form: str, base: str) -> bool:
    return any(found.base == base and found.shape == "past" for found in verb_words().forms.get(form, ()))


@lru_cache(maxsize=1 << 12)
def _canonical(lemma: str) -> tuple[str, bool]:
    """The verb that stands for its synonyms, and whether agent and patient change places in it."""
    table = action_table()
    for pair in table["converse"]["pairs"]:
        first, second = pair.replace("_", " ").split(" ", 1)
        if lemma == second:
            return synonyms().get(first, first), True
    return synonyms().get(lemma, lemma), False


@cache
def synonyms() -> dict[str, str]:
    """Give for each verb of a group of synonyms the first of the group."""
    found: dict[str, str] = {}
    for group in action_table()["synonyms"]["groups"]:
        first, *rest = group.split()
        for verb in (first, *rest):
            found.setdefault(verb.replace("_", " "), first)
    return found


@lru_cache(maxsize=1 << 14)
def _key(phrase: str) -> tuple[str, ...]:
    """The words a noun phrase is known by: a name without its titles, a country for its people, else the last noun."""
    words = [
        word.removesuffix(".")
        for word in _WORD.findall(re.split(r"\b(?:of|in|for|from|with|on)\b", phrase, maxsplit=1)[0])
    ]
    if not words:
        return ()
    plain = [_plain(word) for word in words]
    if plain[-1] in words_of("subject_pronouns") | words_of("object_pronouns") and not _is_acronym(words[-1]):
        return ()
    country = _country(plain)
    if country:
        return country
    first = len(words)
    while first and words[first - 1][:1].isupper() and not words[first - 1].endswith(("'s", "’s")):
        first -= 1
    while first < len(plain) - 1 and (plain[first] in words_of("titles") or _people(plain[first])):
        first += 1
    return tuple(plain[first:]) if first < len(words) else (plain[-1],)


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _country(words: Sequence[str]) -> tuple[str, ...]:
    """The country that a people, a capital, or "its forces" with an adjective or owner stand for."""
    table = action_table()
    alias = table["aliases"].get(" ".join(words[-2:])) or table["aliases"].get(words[-1])
    if alias:
        return tuple(alias.split())
    last = words[-1]
    if last in words_of("collective") and len(words) > 1:
        last, words = words[-2], words[:-1]
    elif len(words) > 1 and not _opens_name(words[-2]) and words[0] != "the" and last not in table["peoples"]:
        return ()
    named = table["peoples"].get(last) or table["capitals"].get(last)
    if named:
        compass = words[-2] if len(words) > 1 and _opens_name(words[-2]) else ""
        return tuple(f"{compass} {named}".split())
    known = last in _countries()
    return tuple([w for w in words[-2:-1] if _opens_name(w)] + [last]) if known else ()


@cache
def _countries() -> frozenset[str]:
    table = action_table()
    return frozenset(name.split()[-1] for name in (*table["peoples"].values(), *table["capitals"].values()))


def _people(word: str) -> bool:
    return word in action_table()["peoples"]


def _plain(word: str) -> str:
    """A word as it is compared: no capitals, accents, full stops, or owner's ending."""
    folded = unicodedata.normalize("NFKD", word.replace("’", "'").replace("ı", "i")).casefold().removesuffix("'s")
    return "".join(c for c in folded if c.isalnum() or c == "-")


def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other:
        return True
    short, longer = sorted((one, other), key=len)
    if len(short) != 1 or _opens_name(longer[0]):
        return False
    return short[0] in {longer[0], longer[-1]}


def _opens_name(word: str) -> bool:
    """Whether a word opens names of two, and names nobody alone: "North"."""
    return word in words_of("name_openings")
