"""From files, folders, patterns, standard input and strings to documents.

A format is one file in this folder: a module with ``suffixes`` and
``read(data: bytes, options: Options) -> Document``. It is found, not registered.
"""

from __future__ import annotations

from framing.reading.formats import every
from framing.reading.gathering import gather
from framing.reading.opening import from_text, read

__all__ = ["every", "from_text", "gather", "read"]
