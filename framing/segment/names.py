"""Names (placeholder until the finder is there)."""

from __future__ import annotations

from framing.model import Name, Segments


def find_names(segments: Segments) -> tuple[Name, ...]:
    """Give no names yet."""
    return ()
