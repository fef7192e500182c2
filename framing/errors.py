"""The errors the program raises on purpose; each is one sentence: what, where, what next."""

from __future__ import annotations


class FramingError(Exception):
    """What every error of this program is, with a short code for machines beside the sentence.

    >>> error = FramingError("a.txt: empty, nothing to score", "empty")
    >>> error.code, str(error)
    ('empty', 'a.txt: empty, nothing to score')
    """

    def __init__(self, message: str, code: str = "error") -> None:
        super().__init__(message, code)
        self.message = message
        self.code = code

    def __str__(self) -> str:
        return self.message


class UnreadableInput(FramingError):  # noqa: N818 (what is wrong is the input)
    """An input that is missing, of a kind that is not read, or without text."""


class CodebookError(FramingError):
    """A codebook that is broken: the file, the line where it can be told, and what to do."""
