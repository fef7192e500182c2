"""The header block of a Markdown file: ``key: value`` lines between ``---``, or TOML between ``+++``."""

from __future__ import annotations

import re
import tomllib
from typing import NamedTuple

_LINE = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
#: A header is short; without this an opening rule would search the whole text for its end.
_MOST_LINES = 200


class Header(NamedTuple):
    """The keys of a header block, the text below it and what was wrong with it."""

    values: dict[str, object]
    body: str
    notes: tuple[str, ...] = ()


def split(text: str) -> Header:
    r"""Cut the header block off a text; a text without one comes back whole.

    >>> split("---\nauthor: Ann\n---\nTalks ended.")
    Header(values={'author': 'Ann'}, body='Talks ended.', notes=())
    """
    mark = text[:3]
    lines = text.split("\n", _MOST_LINES)
    ends = {"---": ("---", "..."), "+++": ("+++",)}.get(lines[0].rstrip(), ())
    last = next((number for number, line in enumerate(lines[1:], 1) if line.rstrip() in ends), 0)
    if not last:
        return Header({}, text)
    block, body = lines[1:last], "\n".join(lines[last + 1 :])
    return _toml(block, body) if mark == "+++" else _simple(block, text, body)


def _toml(block: list[str], body: str) -> Header:
    """Read the block as TOML, with a line for the opening mark so that errors name the line of the file."""
    try:
        return Header(tomllib.loads("\n".join(["", *block, ""])), body)
    except (ValueError, RecursionError) as error:
        return Header({}, body, (f"the header block was not used: {error}",))


def _simple(block: list[str], text: str, body: str) -> Header:
    """Read ``key: value`` lines and lists below a key; a block with no key at all is text between rules."""
    values: dict[str, object] = {}
    key = ""
    for line in block:
        key = _taken(line, key, values)
    return Header(values, body) if values else Header({}, text)


def _taken(line: str, key: str, values: dict[str, object]) -> str:
    """Put one line into ``values`` and give the key that list items below it belong to."""
    pair, item = _LINE.match(line), _ITEM.match(line)
    if pair:
        values[pair[1].lower()] = _bare(pair[2] or "")
        return pair[1].lower()
    if item and key:
        values[key] = ", ".join(filter(None, [str(values[key]), _bare(item[1])]))
    return key


def _bare(value: str) -> str:
    value = value.strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
