"""The columns of what groups of texts are compared by: rates, differences on the same events, trends."""

from __future__ import annotations

from framing.tables import Columns
from framing.tables.table import LABEL, VOICE, count, share, text

_GROUP: Columns = {
    "by": text("column that the groups are values of, or year or month"),
    "group": text("value of that column"),
    **LABEL,
    **VOICE,
}
_STATE: Columns = {
    "state": text("what was found, in words; description only where the group is too small"),
    "reason": text("why it is description only; empty where it is not"),
}
_TESTED: Columns = {
    "p": share("chance of so large a value if group or date did not matter; empty under description only"),
    "q": share("p adjusted for all labels, groups and voices (Benjamini and Hochberg 1995)"),
}
_UNITS: Columns = {
    "units": count("independent stories among them: texts on one event, and copies, are one"),
    "marked": count("stories among these with a mark"),
}
GROUPS: Columns = {
    **_GROUP,
    "documents": count("texts of the group with words in this voice"),
    "distinct": count("of these, texts left when copies count once"),
    **_UNITS,
    "k": count("sentences with at least one counted mark, all texts"),
    "n": count("sentences with words in this voice, all texts"),
    "marks": count("counted marks, all texts"),
    "words": count("words in this voice, all texts"),
    "share": share("share of the sentences with a mark, copies counted once"),
    "low": share("lower end of its 95% interval, drawn by story; empty under description only"),
    "high": share("upper end"),
    "rate": share("counted marks per 1,000 words of this voice, copies counted once"),
    "rate_low": share("lower end of its 95% interval, drawn by story; empty under description only"),
    "rate_high": share("upper end"),
    **_STATE,
}
EFFECTS: Columns = {
    **_GROUP,
    "documents": count("texts of the group on events that others tell too"),
    "events": count("these events"),
    "units": count("independent ones among them: events that copies link are one"),
    "marked": count("of these, with a difference from the others"),
    "effect": share("share of the group less the mean share of the others on the same event, mean over the events"),
    "low": share("lower end of its 95% interval, drawn by story; empty under description only"),
    "high": share("upper end"),
    **_TESTED,
    "chance": share("with the names of the groups shuffled, 95 of 100 effects are no further from 0"),
    **_STATE,
}
TRENDS: Columns = {
    **_GROUP,
    "documents": count("texts of the group with a full date"),
    **_UNITS,
    "first": text("first date"),
    "last": text("last date"),
    "change": share("change of the share from the first date to the last, along a straight line"),
    "low": share("lower end of its 95% interval, drawn by story; empty under description only"),
    "high": share("upper end"),
    **_TESTED,
    **_STATE,
}
