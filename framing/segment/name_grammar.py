"""Which words of a run of capitals make a name: patterns over letters, one letter a word (see ``name_words``).

A run is what may belong together: capitalised words with the particles and prepositions between them, and one word
before that tells what follows ("the film …"). Runs are few in kind, so each is read once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from framing.segment.name_words import POSSESSIVE

#: Tokens of a run from its first one on, and the kind of name they make; what ``maybe`` is a name is one
#: only if the rest of the text or a gazetteer says so.
Piece = tuple[int, int, str]
_MOST_RUNS = 1 << 14

_CAPITAL = rb"A-Za-z\xc1-\xda\xe1-\xfa"
_TELLING = rb'$%#*":>2('
_TITLE = rb'[12A-Za-z\xe1-\xfa][^" .]{0,11}"'
_LINK = rb"\.?(?:<>?|[&+>]|-{1,2}|/>?)?"
#: A title in quotation marks, or a run of capitals; a possessive ends a run, and so does the end of a sentence.
#: The pattern begins with a set of letters, which lets the search pass over most of a text at once.
RUNS = re.compile(
    rb"[" + _TELLING + _CAPITAL + rb"]"
    rb'(?:(?<=\$),?"' + _TITLE + rb'|(?<=")' + _TITLE + rb"\$?"
    rb"|(?:(?:(?<=[" + _TELLING + rb"])<?|(?<=[$%])1)[" + _CAPITAL + rb"])?(?<=[" + _CAPITAL + rb"])"
    rb"(?:(?<![\x80-\xff])" + _LINK + rb"[A-Z1\xc1-\xda])*(?:(?<=[Zz])\.)?[=3]?)"
)

# A piece of a name before its head, the first piece of a sentence (in lower case), and what may follow a head.
_PART = r"(?:[A-EG-LNOPRU-Z]\.?\+?-{0,2})"
_FIRST = r"(?:[cdhlexwov]\+?)"
_TAIL = rf"(?:<>?{_PART}+(?:&{_PART}+)?|/>?[DAJ]{_PART}*)"
_LONG_TAIL = rf"(?:[</]>?{_PART}+(?:&{_PART}+)?)"
_SURNAME = r"(?:-{0,2}[BCDGHJNPR])"
_GIVEN = r"(?:[GH]|h(?=\.?[BCDGHIJPR-]))(?:\.?I)*\.?"

#: Tried in this order at each place of a run; what no pattern takes is no name. Roles and events are passed over.
_PATTERNS = {
    "office": rf"T[OL](?![A-Z]){_TAIL}*",
    "role": r"(?:[dDQANB]*|[oOlLvVeEwWFP])T\.?(?:[dDQA]*T\.?)*"
    r"(?:<>?(?:D+(?:&[DO]+)?(?=[GHC]|[^A-Z]|$)|[DL]+(?=[GHC]|$)|O(?=[GHC])))?",
    "line": r"[ABN]?[QFX][AQFRX]*",
    "event": r"[cdADNBKULEO]+X(?![A-Z])|[DdOo][3I](?!\.?[A-Z])",
    "adjective": r"[NB]+A+(?![DOLWVE])|A+(?![A-Z]|\+)|A+(?=[CGHPQRZUKYITSFNB])",
    "firm": r"[CDGHPUKI]+\+[CDGHPUKI]+",
    "korean": r"[cdhleovACDEGHLNBPQUVR]J+",
    "person": rf"{_GIVEN}V(?![A-Z<])|[cC][GH](?![A-Z<+])",
    "particled": r"[CGJ]BC(?![A-Z<])",
    "lake": r"E\.?[CDGHJKPR]+(?![A-Z])",
    "head": rf"{_FIRST}?(?:[AD]*D&(?=D+[OW]))?{_PART}*"
    rf"(?:(?P<organisation>[oO]{_TAIL}*)|(?P<place>[lLeEvV](?:<>?{_PART}+)*)|(?P<work>[wW]{_LONG_TAIL}*))",
    "titled": r"(?:[GPKNBUZRY]\.?)+F+",
    "pair": r"N&NP",
    "region": r"[>2]N(?![A-Z])",
    "opened": r"[NB]\.?<?>?[CDGHIJKPRY]+",
    "named": rf"{_GIVEN}{_SURNAME}{{0,3}}(?:[MTAXVY](?![A-Z<]))?(?:\.?S\.?)?",
    "initials": rf"I\.?(?:(?:I\.?)+|(?!P)){_SURNAME}+",
    "town": r"P[PZ]*(?![CDJSUR])",
    "body": r"K(?![CDUZKYP])|(?:U|Z\.|Z(?!\.))(?![CDUZKYP])",
    "unknown": r"(?:c|d(?=D))?(?:[CDUZKYPAI](?:\.(?=[A-Z]))?\+?-{0,2}(?=[A-Z]))*"
    r"[CDUZKYPH](?!X)(?:1>?[CDUP]+|1(?!1)|S\.?)?",
    "maybe": r"R+|[a-z]",
}
_GRAMMAR = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in _PATTERNS.items()))
_KINDS = {
    **dict.fromkeys(("korean", "person", "particled", "named", "initials"), "person"),
    **dict.fromkeys(("lake", "pair", "region", "opened", "town"), "place"),
    **dict.fromkeys(("office", "firm", "body"), "organisation"),
    **dict.fromkeys(("line", "maybe"), "maybe"),
}
#: Passed over: what is neither a name nor the role of the one who is named next.
_NO_NAMES = frozenset({"event", "adjective"})
_TOLD = {"*": "place", "(": "place", "#": "person", "$": "work", "%": "organisation"}
_OF_GROUP = re.compile(r"(?!P+$)[B-LNOPRUW-Z](?:[A-LNOPRU-Z1&+/<>.]*[A-LNOPRU-Z])?")
_PLAIN = bytes(code & ~POSSESSIVE for code in range(256))


class Readings(dict[bytes, tuple[Piece, ...]]):
    """The names in the runs read so far; it forgets them all when they are too many to keep."""

    def __missing__(self, run: bytes) -> tuple[Piece, ...]:
        if len(self) >= _MOST_RUNS:
            self.clear()
        pieces = self[run] = _names_in(run)
        return pieces


@lru_cache(maxsize=1)
def readings() -> Readings:
    """Give the table from runs of letters to the names in them, or what may be names.

    >>> readings()[b"TGC"], readings()[b"C<P"], readings()[b"DO<DD"]
    (((1, 3, 'person'),), ((0, 1, 'unknown'), (2, 3, 'place')), ((0, 5, 'organisation'),))
    """
    return Readings()


def _names_in(run: bytes) -> tuple[Piece, ...]:
    text = run.translate(_PLAIN).decode("ascii")
    if text.endswith(('"', '"$')):
        return _in_quotation_marks(text)
    lead = len(text) - len(text.lstrip('$%#*":>12(<'))
    return tuple(_pieces(text[:lead], text[lead:].rstrip("="), speaks=text.endswith("=")))


def _in_quotation_marks(text: str) -> tuple[Piece, ...]:
    """A title, unless the words are a name by themselves or only one with nothing said of it."""
    first = text.index('"') + 1
    last = first + len(text[first : text.rindex('"')].rstrip(",?!"))
    if "$" in {text[0], text[-1]} or _is_title(text[first:last]):
        return ((first, last, "work"),)
    return tuple(_pieces(text[:first], text[first:last], speaks=False))


def _is_title(inside: str) -> bool:
    """Whether words in quotation marks are a title though nothing says so: two capitals, and no name or event."""
    if sum(map(str.isalpha, inside)) < len("ab") or set(inside) & set("QRF") or inside[-1] == "X":
        return False
    return not (inside.isupper() and _GRAMMAR.fullmatch(inside))


def _pieces(lead: str, text: str, *, speaks: bool) -> Iterator[Piece]:
    """The names of a run behind what leads up to it."""
    shift = len(lead)
    if lead[-1:] == "1":
        shift, text = shift - 1, "D" + text
    if lead[-1:] in {">", "2"} and text[0] in "Nn":
        shift, text = shift - 1, lead[-1] + text.upper()
    if lead[:1] == "%" and _OF_GROUP.fullmatch(text):
        yield shift, shift + len(text), "organisation"
        return
    if text[0].islower() or lead[:1] in {'"', ":"}:
        text = _opening(text)
    for start, end, kind in _read(text):
        known = _told(kind, lead) if start == 0 else kind
        yield shift + start, shift + end, _spoken(known, speaks and end == len(text))


def _told(kind: str, lead: str) -> str:
    """The kind of a name by the word before it, if its own words do not show it."""
    return _TOLD.get(lead[:1], kind) if kind == "unknown" else kind


def _spoken(kind: str, speaks: bool) -> str:
    """The kind of a name by a verb of saying behind it, if its own words do not show it."""
    return "person" if speaks and kind == "unknown" else kind


def _opening(text: str) -> str:
    """The run with its first letter in lower case, if that word may have its capital from its place only."""
    return (text[0].lower() if text[0].upper() in "CDEHLOVWX" else text[0].upper()) + text[1:]


def _read(text: str) -> Iterator[Piece]:
    """The names of a run in order; what follows a role is a person, unless it is a place or a body of several words."""
    role_end = -1
    for match in _GRAMMAR.finditer(text):
        group, start, end = match.lastgroup or "", match.start(), match.end()
        if group == "role":
            role_end = end
        elif group not in _NO_NAMES:
            kind = _kind(group, match)
            alone = end - start == 1 and kind not in {"place", "maybe"}
            particle = group == "opened" and match[0][0] == "B"
            yield start, end, "person" if start == role_end and (kind == "unknown" or alone or particle) else kind


def _kind(group: str, match: re.Match[str]) -> str:
    words = match[0]
    if group == "head":
        heads = [kind for kind in ("organisation", "place", "work") if match[kind]]
        return "maybe" if len(words) == 1 and words.islower() else heads[0]
    return _unknown_kind(words) if group == "unknown" else _KINDS.get(group, "unknown")


def _unknown_kind(words: str) -> str:
    """Two or three unknown words are most often a person, acronyms an organisation."""
    if words[0] in "KUZ":
        return "organisation"
    if words[0] == "Y":
        return "work"
    return "person" if re.fullmatch(r"[cC]-{0,2}C-{0,2}C?(?:S\.?)?", words) else "unknown"
