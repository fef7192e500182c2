"""Registers: how well the rate of one label tells texts of its kind of source from all others."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.profiling import profiled
from benchmarks.reading import Data
from benchmarks.result import Result
from framing.model import Profile

#: The figure, the label whose rate is the score, and the source's register it should tell from the rest.
SCORES = (
    ("auc_official", "tone:official", "official_diplomatic"),
    ("auc_sensational", "tone:sensational", "tabloid"),
    ("auc_economic", "frame:economic", "economic_business"),
)


def measure(data: Data) -> Result:
    """Give the area under the curve of a label's counted marks in all voices a 1,000 words, for its register.

    The registers come from the sources and not from readers, so this is a check that a label points the right way.
    """
    rows = data.rows("register_weak")
    profiles = profiled(row["text"] for row in rows)
    registers = [row["label"] for row in rows]
    figures = {figure: area(profiles, registers, label, register) for figure, label, register in SCORES}
    return Result("register", figures, len(rows), note=_NOTE)


_NOTE = "Weak labels: the register is the source's, not the passage's."


def area(profiles: Sequence[Profile], registers: Sequence[str], label: str, register: str) -> float:
    """Give the chance that a text of the register has a higher rate of the label than one of the rest."""
    from sklearn.metrics import roc_auc_score

    is_register = [found == register for found in registers]
    return float(roc_auc_score(is_register, [rate(profile, label) for profile in profiles]))


def rate(profile: Profile, label: str) -> float:
    """Give the counted marks of a label in all voices a 1,000 words."""
    marks = sum(mark.label == label and mark.counted for mark in profile.marks)
    return 1000 * marks / max(1, profile.words)
