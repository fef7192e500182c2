"""One letter a word: the class it has in the grammar of names, looked up once for each form of a word.

The classes are those of ``names.toml``. A word that is in no list is judged by its shape: ``C`` an unknown capitalised
word, ``D`` a common English word with a capital, ``H`` a given name that is a common word, ``U`` an acronym, ``Z`` one
with full stops, ``I`` an initial, ``J`` a hyphenated given name (Jong-un), ``Q`` a common word in capitals, ``3`` a
figure, a space any other word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from framing.shelf import lexicon_table

#: Set on the letter of a word with a possessive ending, and on that of a word that opens a sentence.
POSSESSIVE, OPENING = 0x80, 0x20
#: Classes whose words are no words by themselves, or have capitals.
_NO_WORDS = frozenset("-12ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MOST_WORDS = 1 << 17
_LONGEST_ACRONYM = 5
_SHORTEST_DERIVED = 7
_LONGEST_SYLLABLE = 5


class Letters(dict[str, int]):
    """The letters of words seen so far; it forgets them all when they are too many to keep."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _MOST_WORDS:
            self.clear()
        letter = self[word] = _letter(word)
        return letter


@lru_cache(maxsize=1)
def letters() -> Callable[[str], int]:
    """Give the function from a word to the code of its letter, as fast as a look-up.

    >>> [chr(letters()(word)) for word in ("Moscow", "President", "Hope", "hope")]
    ['P', 'T', 'H', ' ']
    """
    return Letters().__getitem__


@lru_cache(maxsize=1)
def phrases() -> Mapping[str, str]:
    """Give the kinds of well-known names of several words.

    >>> phrases()["Security Council"]
    'organisation'
    """
    kinds = _table()["phrases"].items()
    return {phrase: kind for kind, listed in kinds for phrase in listed.strip().replace("\n", "|").split("|")}


def _table() -> dict[str, Any]:
    return lexicon_table("names.toml")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Common words, with those of the lower-case classes."""
    lower = [group["words"].split() for group in _table()["class"] if group["letter"] not in _NO_WORDS]
    return frozenset(_table()["common"].split()) | {word for words in lower for word in words if word.islower()}


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return tuple(_table()["derived"].split())


@lru_cache(maxsize=1)
def _prefixes() -> tuple[str, ...]:
    return tuple(_table()["prefixes"].split())


@lru_cache(maxsize=1)
def _listed() -> dict[str, str]:
    """The letters of listed words; the first class that lists a word has it."""
    found: dict[str, str] = {}
    for group in _table()["class"]:
        for word in group["words"].split():
            found.setdefault(word, group["letter"])
    return {word: "H" if letter == "G" and is_common(word.lower()) else letter for word, letter in found.items()}


def _letter(word: str) -> int:
    """The code of the letter of a word, with the sign of a possessive ending."""
    plain = word.replace("’", "'")
    letter = _listed().get(plain)
    if letter is None and plain.endswith("'s") and len(plain) > len("'s"):
        letter = _shape(plain[:-2])
        return ord(letter) | POSSESSIVE if letter.isupper() else ord(letter)
    return ord(letter or _shape(plain))


def _shape(word: str) -> str:
    """The letter of a word without possessive ending."""
    listed = _listed().get(word)
    if listed:
        return listed
    if not word[0].isalpha():
        return _sign(word)
    if "'" in word:
        return _contracted(word)
    if "-" in word:
        return _hyphenated(word)
    return _capitalised(word) if word[0].isupper() else _uncapitalised(word)


def _sign(word: str) -> str:
    """Quotation marks, marks after which a sentence may begin anew, others, and figures."""
    if word in {'"', "“", "”", "‘", "’", "'", "''", "``", "«", "»", "„"}:
        return '"'
    if word in {":", "—", "–", "(", "[", "•", "-", "|", "*", "‑", ";", "…", "..."}:
        return ":"
    if word in {".", ","}:
        return word
    return "3" if word[0].isdigit() else "!"


def _contracted(word: str) -> str:
    """A word with an apostrophe inside: won't, He'll, O'Brien."""
    head, _, tail = word.partition("'")
    if tail[:1].isupper():
        return "C"
    if word.lower().endswith("n't") or _listed().get(head.lower()) in {"0", "1"}:
        return "1" if word[0].isupper() else "0"
    return _shape(head)


def _hyphenated(word: str) -> str:
    """Jong-un, al-Assad and Abdul-Gawad are names or parts of them; Moscow-based, anti-war and R-Ohio are not."""
    head, *rest = word.split("-")
    if not head or not all(rest) or head in {"D", "R", "I"}:
        return " "
    if head[0].islower():
        return "C" if _listed().get(head) == "-" and rest[0][0].isupper() else " "
    if rest[0][0].islower() or rest[-1][0].islower():
        return _lower_ending(head, rest)
    return _both({_shape(head), _shape(rest[-1])})


def _both(parts: set[str]) -> str:
    """The letter of two capitalised words with a hyphen between them."""
    if "T" in parts or "A" in parts:
        return "T" if "T" in parts else "A"
    if parts == {"P"} or "1" in parts:
        return "A"
    return "C" if parts & set("CGPKUZ") else "D"


def _lower_ending(head: str, rest: list[str]) -> str:
    """What a capitalised word with a hyphen and lower-case parts is: Komsomolsk-on-Amur, Jong-un, Moscow-based."""
    if len(rest) > 1:
        return _both({_shape(head), _shape(rest[-1])}) if rest[-1][0].isupper() else " "
    syllable = len(rest[0]) <= _LONGEST_SYLLABLE and not is_common(rest[0])
    return "J" if syllable or (len(rest[0]) == len("in") and not is_common(head.lower())) else " "


def _uncapitalised(word: str) -> str:
    """Lower case is no name, save iPhone and its like."""
    return "C" if word[1:2].isupper() and word.isalpha() else " "


def _capitalised(word: str) -> str:
    if "." in word:
        return "Z" if all(len(part) == 1 for part in word.split(".")) else "C"
    if len(word) == 1:
        return "I"
    if word.isupper():
        return _shouted(word)
    if any(map(str.isdigit, word)):
        return "3"
    if is_common(word.lower()):
        return "D"
    return "A" if _listed().get(word.removesuffix("s").removesuffix("er")) == "P" else "C"


def _shouted(word: str) -> str:
    """A word in capitals: a listed name, a common word said loudly, or an acronym."""
    listed = _listed().get(word.capitalize()) or _listed().get(word.lower())
    if listed:
        return {"D": "Q", "H": "Q", "X": "Q", "W": "Q"}.get(listed, listed if listed.isupper() else "1")
    if is_common(word.lower()):
        return "Q"
    return "U" if len(word) <= _LONGEST_ACRONYM else "C"


@lru_cache(maxsize=1 << 14)
def is_common(word: str) -> bool:
    """Whether a word in lower case is a common English one, or made like one.

    >>> [is_common(word) for word in ("rocks", "stunned", "resettlement", "putin")]
    [True, True, True, False]
    """
    return _is_form(word) or (len(word) >= _SHORTEST_DERIVED and (word.endswith(_endings()) or _is_compound(word)))


def _is_form(word: str) -> bool:
    return any(base in _common() for base in _bases(word))


def _is_compound(word: str) -> bool:
    """Whether the word is two common words in one, or one with a prefix: goaltender, doorstep, reopens."""
    if any(_is_form(word[len(prefix) :]) for prefix in _prefixes() if word.startswith(prefix)):
        return True
    return any(word[:cut] in _common() and _is_form(word[cut:]) for cut in range(len("cat"), len(word) - len("cat")))


def _bases(word: str) -> Iterator[str]:
    """The word and what it may be a form of."""
    yield word
    for ending in ("ies", "ied", "ily", "iest", "ier", "iers"):
        if word.endswith(ending):
            yield word[: -len(ending)] + "y"
    for ending in ("s", "es", "ed", "d", "ing", "er", "ers", "r", "rs", "est", "st", "ly", "y"):
        if word.endswith(ending):
            yield from _stems(word[: -len(ending)], ending)


def _stems(stem: str, ending: str) -> Iterator[str]:
    """A stem, with the e it lost, and without the letter it doubled."""
    yield stem
    if ending in {"ing", "y"}:
        yield stem + "e"
    if len(stem) > len("abb") and stem[-1] == stem[-2]:
        yield stem[:-1]
