"""Which texts treat the same event, and why the program thinks so."""

from framing.events.grouping import group

__all__ = ["group"]
