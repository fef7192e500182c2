"""What comes in, one text and label a row, and what goes out: rates, source effects and trends of groups of texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from framing.model import VoiceKind

#: "description only" stands where a group is too small for an interval or a test; ``reason`` then says why.
RateState = Literal["estimate", "description only"]
EffectState = Literal["more than the others", "less than the others", "no clear difference", "description only"]
TrendState = Literal["rising", "falling", "no clear trend", "description only"]


@dataclass(frozen=True, slots=True)
class Row:
    """One label in one voice of one text: k of n sentences, ``marks`` in ``words`` words.

    ``group`` is what texts are compared by (an outlet, a country, a month), ``event`` and ``cluster`` the ids of its
    event and of its copies, "" for none. A row with k = 0 is needed too: what is missing is not known.
    """

    document: str
    group: str
    event: str
    cluster: str
    label: str
    voice: VoiceKind
    k: int
    n: int
    marks: int
    words: int


@dataclass(frozen=True, slots=True)
class GroupRate:
    """How often a label stands in one voice of the texts of a group.

    ``k`` of ``n`` sentences and ``marks`` in ``words`` words are plain counts over all ``documents``. ``share`` and
    ``rate`` (marks per 1,000 words) count copies within the group once, so that they can differ from k / n;
    ``distinct`` is the number of texts left, ``units`` that of independent stories among them, ``marked`` that of those
    with a mark. Intervals are None under "description only".
    """

    by: str
    group: str
    label: str
    voice: VoiceKind
    documents: int
    distinct: int
    units: int
    marked: int
    k: int
    n: int
    marks: int
    words: int
    share: float
    low: float | None
    high: float | None
    rate: float
    rate_low: float | None
    rate_high: float | None
    state: RateState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class SourceEffect:
    """How far a group's share lies above that of the others on the same events, on average over the events.

    ``documents`` are its texts in ``events``; ``units`` are events or, where copies link some, sets of them. ``p`` is
    from shuffled names, ``q`` is p adjusted for all labels, groups and voices. ``chance`` is the null line: with
    names shuffled, 95 of 100 effects are no further from 0. ``low`` to ``chance`` are None under "description only".
    """

    by: str
    group: str
    label: str
    voice: VoiceKind
    documents: int
    events: int
    units: int
    marked: int
    effect: float
    low: float | None
    high: float | None
    p: float | None
    q: float | None
    chance: float | None
    state: EffectState
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Trend:
    """How the share of a label in a group changes with time.

    ``change`` is that of the share from the date ``first`` to the date ``last`` along a straight line. ``p`` is from
    shuffled dates, ``q`` is p adjusted for all labels, groups and voices. ``low`` to ``q`` are None under
    "description only".
    """

    by: str
    group: str
    label: str
    voice: VoiceKind
    documents: int
    units: int
    marked: int
    first: str
    last: str
    change: float
    low: float | None
    high: float | None
    p: float | None
    q: float | None
    state: TrendState
    reason: str = ""
