"""Class packs: what a teacher needs to compare some texts with a class, on paper and without a network."""

from framing.teaching.drawing import pack

__all__ = ["pack"]
