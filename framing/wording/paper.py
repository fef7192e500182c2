"""What a terminal report is printed on: words made safe, folded to ASCII where asked, wrapped and cut to columns.

A character that takes two columns counts as two and every other one as one, so that a line is never longer
than it looks, however it is measured.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from unicodedata import category, combining, east_asian_width, normalize

#: Columns of a line.
WIDTH = 80
#: Asks a terminal for another picture of the character before it, which may be wider.
_PICTURE = "\N{VARIATION SELECTOR-16}"
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"
#: ASCII for what has no plain letter inside; the rest is taken apart by Unicode's own tables.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–−", "-"),
        **{"—": "--", "…": "...", "•": "*", "·": "*", "×": "x", "⁄": "/", "€": "EUR", "£": "GBP"},
        **dict(zip("ØøŁłĐđı", "OoLlDdi", strict=True)),
        **{"ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe"},
    }
)


@dataclass(frozen=True, slots=True)
class Paper:
    """How a report is printed: with ASCII only or not, a selection or everything, and how wide.

    >>> Paper(only_ascii=True).clean("“Déjà vu …”")
    '"Deja vu ..."'
    """

    only_ascii: bool = False
    full: bool = False
    width: int = WIDTH

    def clean(self, words: str) -> str:
        r"""Make words safe to print on one line: no control, no direction mark, nothing half.

        >>> Paper().clean("a\x1b[31m\nb")
        'a�[31m b'
        """
        safe = "".join(map(_safe, normalize("NFC", words)))
        return folded(safe) if self.only_ascii else safe

    def cut(self, words: str, room: int) -> str:
        """Cut words to so many columns; what is cut ends in an ellipsis.

        >>> Paper().cut("communique", 6)
        'commu…'
        """
        clean = self.clean(words)
        if columns(clean) <= room:
            return clean
        return first_columns(clean, room - len(self.ellipsis)) + self.ellipsis[:room]

    def pad(self, words: str, room: int) -> str:
        """Cut words to so many columns or fill them up with blanks."""
        cut = self.cut(words, room)
        return cut + " " * (room - columns(cut))

    def wrap(self, words: str, first: str = "", indent: str = "") -> list[str]:
        """Break words into lines; the first begins with ``first``, the others with ``indent``.

        >>> Paper(width=12).wrap("the palace fell silent", "- ", "  ")
        ['- the palace', '  fell', '  silent']
        """
        room = max(1, self.width - max(columns(first), columns(indent)))
        lines = list(_filled(self.clean(words).split(), room)) or [""]
        return [(indent if number else first) + line for number, line in enumerate(lines)]

    def command(self, words: list[str]) -> list[str]:
        r"""Print the words of a command as a shell takes it, broken between words, with ``\\``, where it is long.

        >>> Paper(width=30).command(["framing", "compare", "wire.txt", "'a drama.txt'"])
        ['  framing compare wire.txt \\', "      'a drama.txt'"]
        """
        lines = [" "]
        for word in words:
            fits = columns(f"{lines[-1]} {word}") <= self.width - 2
            lines[-1:] = [f"{lines[-1]} {word}"] if fits else [lines[-1], f"      {word}"]
        return [f"{line} \\" for line in lines[:-1]] + lines[-1:]

    @property
    def ellipsis(self) -> str:
        """What stands for words left out."""
        return "..." if self.only_ascii else "…"


def columns(words: str) -> int:
    """Count the columns that words take at most.

    >>> columns("Kim"), columns("김정은")
    (3, 6)
    """
    return len(words) if words.isascii() else sum(map(_columns, words))


def first_columns(words: str, room: int) -> str:
    """Give as much of the beginning of words as fits into so many columns.

    >>> first_columns("김정은", 5)
    '김정'
    """
    used = 0
    for place, letter in enumerate(words):
        used += _columns(letter)
        if used > room:
            return words[:place]
    return words


def first_words(words: str, room: int) -> str:
    """Give as many whole words from the beginning as fit, with the blanks before them.

    >>> first_words(" when the jet slid out", 12)
    ' when the'
    """
    return "".join(_fitting(re.findall(r"\s*\S+", words), room))


def last_words(words: str, room: int) -> str:
    """Give as many whole words from the end as fit, with the blanks after them.

    >>> last_words("out of the ", 7)
    'of the '
    """
    return "".join(reversed(list(_fitting(reversed(re.findall(r"\S+\s*", words)), room))))


def folded(words: str) -> str:
    """Write words in ASCII: quotation marks and dashes as such, letters without accents, "?" for the rest.

    >>> folded("“Łódź” – 김")
    '"Lodz" - ?'
    """
    if words.isascii():
        return words
    whole = "".join(_taken_apart(letter) for letter in words.translate(_PLAIN))
    return whole.encode("ascii", "replace").decode("ascii")


def _taken_apart(letter: str) -> str:
    """The ASCII letters inside one letter, or the letter itself, so that it counts once."""
    if letter.isascii() or combining(letter):
        return letter if letter.isascii() else ""
    parts = "".join(part for part in normalize("NFKD", letter).translate(_PLAIN) if part.isascii())
    return parts or letter


def _columns(letter: str) -> int:
    return 2 if east_asian_width(letter) in "WF" else 1


def _safe(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter == _PICTURE or category(letter) == "Cf":
        return ""
    return letter if letter.isprintable() else _UNKNOWN


def _fitting(parts: Iterable[str], room: int) -> Iterator[str]:
    for part in parts:
        room -= columns(part)
        if room < 0:
            return
        yield part


def _filled(words: Iterable[str], room: int) -> Iterator[str]:
    line = ""
    for word in (part for whole in words for part in _parts(whole, room)):
        longer = f"{line} {word}" if line else word
        if columns(longer) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def _parts(word: str, room: int) -> Iterator[str]:
    """A word in pieces that fit into a line; most are one piece."""
    while columns(word) > room:
        piece = first_columns(word, room) or word[0]
        yield piece
        word = word[len(piece) :]
    if word:
        yield word
