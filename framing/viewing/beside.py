"""Marks of a label that stand beside its narrator score: other voices, other stances, the headline."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from framing.model import Mark, Profile

#: Why a mark is not in the narrator's score, in the order in which reports say so.
Reason = Literal["off", "quoted", "indirect", "unsure", "denied", "set_aside", "headline"]
REASONS: tuple[Reason, ...] = ("off", "quoted", "indirect", "unsure", "denied", "set_aside", "headline")


def beside(profile: Profile, label: str) -> tuple[tuple[Reason, int], ...]:
    """Count the marks of a label that are not in the narrator's score, by the first reason that applies."""
    found = Counter(why for mark in profile.marks if mark.label == label and (why := _why_beside(mark)))
    return tuple((reason, found[reason]) for reason in REASONS if found[reason])


def _why_beside(mark: Mark) -> Reason | None:
    if mark.off or mark.in_headline:
        return "off" if mark.off else "headline"
    if mark.voice != "narrator":
        return mark.voice
    if mark.stance == "denied" or mark.stance == "set_aside":
        return mark.stance
    return None
