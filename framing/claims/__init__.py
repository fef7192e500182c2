"""What the texts of one event state: sentences that tell the same fact, aligned across texts."""

from __future__ import annotations

from framing.claims.matrix import claims

__all__ = ["claims"]
