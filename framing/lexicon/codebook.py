"""A codebook in memory: labels with their cues, and the terms that make cues fire."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import Label


@dataclass(frozen=True, slots=True)
class Term:
    """One term as written, for the cue it fires or, when ``silent``, for the cue it quiets.

    ``beside`` is how many other words of the label must stand near it, so that it counts; of the words ``near``, where
    there are any, one must stand there too.
    """

    text: str
    cue: str
    label: str
    silent: bool
    beside: int = 0
    near: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Codebook:
    """Labels and terms of one codebook, with the digest of the files they were read from."""

    name: str
    version: str
    title: str
    about: str
    digest: str
    labels: tuple[Label, ...]
    terms: tuple[Term, ...]
