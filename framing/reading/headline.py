"""Where the headline of a text without markup is."""

from __future__ import annotations

import re

from framing.model import HeadlineChoice

#: Longer first lines are sentences; 99% of English news headlines have fewer words.
_MOST_WORDS = 20
#: No editor wraps lines wider than this; a longer line is a paragraph of its own.
_WIDEST_WRAP = 100
_CLOSING = "\"'”’»)]* "
_UNFINISHED = tuple(".,:;-–—")
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_BYLINE = re.compile(r"By(?: [A-Z][\w.'’-]*){2,4}$")


def find(text: str, choice: HeadlineChoice) -> str:
    r"""Give the headline exactly as it begins ``text``, or "" where there is none.

    >>> find("Leaders meet in Moscow\n\nThe two men spoke for an hour.", "auto")
    'Leaders meet in Moscow'
    >>> find("The two men spoke for an hour.\nThen they left.", "auto")
    ''
    """
    first, _, rest = text.partition("\n")
    first = first.rstrip()
    if choice == "none" or not rest.strip():
        return ""
    return first if choice == "first-line" or _is_headline(first, rest) else ""


def _is_headline(first: str, rest: str) -> bool:
    return _reads_like_one(first) and not _is_wrapped(first, rest)


def _reads_like_one(line: str) -> bool:
    if len(line.split(maxsplit=_MOST_WORDS)) > _MOST_WORDS or not any(map(str.isalpha, line)):
        return False
    return not _is_cut_short(line) and not _BYLINE.match(line) and not line.startswith(("http://", "https://"))


def _is_cut_short(line: str) -> bool:
    bare = line.rstrip(_CLOSING)
    return bare.endswith(_UNFINISHED) and not bare.endswith(("...", "…")) and not _INITIALS.search(bare)


def _is_wrapped(first: str, rest: str) -> bool:
    """Tell whether the line ends there because the next word no longer fitted, as in wrapped text."""
    paragraph = rest.partition("\n\n")[0].split("\n", 50)[:50]
    following = paragraph[0].split(maxsplit=1)
    if not following:
        return False
    width = max(map(len, [first, *paragraph]))
    full = width <= _WIDEST_WRAP and len(first) + 1 + len(following[0]) > width
    return following[0][0].islower() or full
