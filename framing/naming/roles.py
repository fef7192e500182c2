"""What a role says of its holder, and whose role a phrase such as "the Russian leader" can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from framing.model import FormKind
from framing.naming.countries import country_of_adjective
from framing.naming.phrases import Phrases
from framing.shelf import lexicon_words

_FILE = "epithets.toml"
_HEADS, _CUTS, _FIELDS = frozenset("REre"), frozenset("OF"), frozenset("MKLWw")
_NAMED, _JUDGING = frozenset("KLPklp"), frozenset("EJe")


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its noun, the country, the field ("defence"), the ranks ("vice"), and whether its words judge."""

    head: str
    country: str
    field: frozenset[str]
    ranks: frozenset[str]
    judging: bool

    @property
    def kind(self) -> FormKind:
        """What kind of form its words are."""
        return "epithet" if self.judging else "role"

    @property
    def leads(self) -> bool:
        """Whether the holder is head of state or of government by the words alone."""
        return self.head in lexicon_words(_FILE, "leaders") and not self.field and not self.ranks


def role(phrases: Phrases, first: int, last: int) -> tuple[Role, int]:
    """Give the role that letters ``first`` up to ``last`` tell, and the letter of its noun.

    >>> from framing.naming.phrases import phrases
    >>> from framing.model import Document
    >>> from framing.segment import named, segment
    >>> found, _ = role(phrases(named(segment(Document("a", "The deputy leader of Russia left."))), ()), 0, 5)
    >>> found.head, found.country, sorted(found.ranks)
    ('leader', 'Russia', ['deputy'])
    """
    letters, words = phrases.letters, phrases.words
    cut = next((at for at in range(first, last) if letters[at] in _CUTS and at > first), last)
    noun = max(at for at in range(first, cut) if letters[at] in _HEADS)
    before, behind = range(first, noun), range(cut + 1, last)
    country = _country(phrases, before) or _complement_country(phrases, behind)
    held = [at for at in behind if not (words[at] == country or letters[at] in "DA")]
    ranks = {words[at] for at in before if letters[at] == "X"} | {words[at] for at in before if words[at] == "deputy"}
    field = {words[at] for at in before if letters[at] in _FIELDS | {"R"} and not _is_country(words[at])} - ranks
    field |= {words[at] for at in held if letters[at] != "O"}
    head = "leader" if country and _is_seated(phrases, before) and words[noun] in _seated() else words[noun]
    judging = any(letters[at] in _JUDGING for at in range(first, cut))
    return Role(head, country, frozenset(field), frozenset(ranks), judging), noun


def holders(asked: Role, held: Mapping[str, Iterable[Role]]) -> list[str]:
    """Give who of those named holds a role that words without a name ask for, in alphabetical order.

    Who is called by the same judging noun elsewhere ("strongman Kim Jong Un") goes before others who may be meant.
    """
    found = {owner: roles for owner, roles in held.items() if any(_answers(asked, one) for one in roles)}
    same = {owner for owner, roles in found.items() if asked.judging and any(_is_same(asked, one) for one in roles)}
    return sorted(same or found)


def _is_same(asked: Role, held: Role) -> bool:
    return held.judging and asked.head == held.head and asked.country in {"", held.country}


def _answers(asked: Role, held: Role) -> bool:
    if asked.country and asked.country != held.country:
        return False
    if asked.leads and held.leads and (asked.country or asked.head == held.head):
        return True
    return asked.head == held.head and asked.ranks == held.ranks and _fits(asked, held)


def _fits(asked: Role, held: Role) -> bool:
    """Whether the field is the same; "the minister" may be that of defence, "the leader" not one of fans."""
    open_field = not asked.field and asked.head not in lexicon_words(_FILE, "leaders")
    return open_field or asked.field == held.field


def _country(phrases: Phrases, places: Iterable[int]) -> str:
    return next(filter(None, _countries(phrases, places)), "")


def _countries(phrases: Phrases, places: Iterable[int]) -> Iterator[str]:
    for at in places:
        if phrases.letters[at] == "N":
            yield country_of_adjective(phrases.words[at])
        elif phrases.letters[at] in _NAMED and _is_country(phrases.words[at]):
            yield phrases.words[at]


def _complement_country(phrases: Phrases, places: range) -> str:
    """The country that stands alone behind "of": the president of Russia, not the sister of the leader of Russia."""
    named = [at for at in places if phrases.letters[at] not in "DA"]
    return _country(phrases, named) if len(named) == 1 else ""


def _is_country(words: str) -> bool:
    """Whether words are those of a country, which alone have a capital among the words of phrases."""
    return words != words.lower()


def _is_seated(phrases: Phrases, places: Iterable[int]) -> bool:
    return any(phrases.letters[at] in _NAMED for at in places)


def _seated() -> frozenset[str]:
    return lexicon_words(_FILE, "seated")
