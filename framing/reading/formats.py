"""Which formats can be read: every module of this folder that names its suffixes."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from framing.errors import UnreadableInput
from framing.model import Document, Options


class Format(Protocol):
    """What a format module holds."""

    suffixes: tuple[str, ...]

    def read(self, data: bytes, options: Options) -> Document:
        """Give the document in the bytes of one file; its id, label and path are filled in later."""


def every() -> dict[str, Format]:
    """Give the formats by module name, in alphabetical order.

    >>> "plain" in every()
    True
    """
    return dict(_found())


def suffixes() -> tuple[str, ...]:
    """Give the file suffixes that can be read, in alphabetical order.

    >>> ".txt" in suffixes()
    True
    """
    return tuple(sorted(_by_suffix()))


def format_for(suffix: str) -> Format:
    """Give the format of a suffix such as ``.txt``, in any case.

    Raises UnreadableInput, naming the suffixes that work, where there is none.

    >>> format_for(".TXT").suffixes
    ('.txt',)
    """
    try:
        return _by_suffix()[suffix.lower()]
    except KeyError:
        raise UnreadableInput(_unsupported(suffix), "unsupported") from None


def _unsupported(suffix: str) -> str:
    kind = f"{suffix} files are" if suffix else "a file without a suffix is"
    return f"{kind} not read; give one of {', '.join(suffixes())}, or the text itself on standard input with -"


@cache
def _by_suffix() -> dict[str, Format]:
    return {suffix: found for _, found in _found() for suffix in found.suffixes}


@cache
def _found() -> tuple[tuple[str, Format], ...]:
    return tuple(
        (name, cast(Format, module))
        for name, module in _modules()
        if hasattr(module, "read") and hasattr(module, "suffixes")
    )


def _modules() -> Iterator[tuple[str, object]]:
    package = __name__.rpartition(".")[0]
    for info in pkgutil.iter_modules([str(Path(__file__).parent)]):
        yield info.name, import_module(f"{package}.{info.name}")
