"""What the sections of the terminal report share: how much is shown, names of texts, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from framing import viewing
from framing.model import Analysis, Profile
from framing.wording import Paper
from framing.wording import catalogue as say

#: What a first reading shows; ``full`` shows everything.
MOST_TEXTS, MOST_PAIRS, MOST_CONTRASTS, MOST_MARKS, MOST_NAMES, MOST_SPEAKERS = 12, 6, 12, 3, 8, 4
#: Columns of a name; a longer one is cut.
NAME = 12
Section = Callable[[Analysis, Paper], Iterable[str]]


def left(count: int, paper: Paper) -> list[str]:
    """Say how many rows a first reading leaves out."""
    return paper.wrap(say.MORE_LISTED.format(count=count), "  ", "  ") if count > 0 else []


def name_of(profile: Profile) -> str:
    """Name a text."""
    return viewing.text_name(profile.document)
