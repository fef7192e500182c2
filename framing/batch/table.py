"""What the readers of tables share: the limits they keep and the rows they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from framing.errors import UnreadableInput
from framing.model import Refusal

#: A line number and the cells of the row by column, or why there are none.
Rows = Iterator[tuple[int, Mapping[str, object] | Refusal]]


@dataclass(frozen=True, slots=True)
class Source:
    """A table to be read: its name as shown, the encoding of its bytes, and the size no cell may exceed."""

    name: str
    encoding: str
    most: int
    delimiter: str = ","


def too_large(most: int) -> UnreadableInput:
    """Make the error for a line or cell above the limit."""
    return UnreadableInput(f"a line is larger than the limit of {most / 1e6:,.1f} MB", "too-large")
