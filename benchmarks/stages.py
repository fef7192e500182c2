"""The stages of a profile one after another, to see where the time goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from time import process_time
from typing import Any

from framing import scoring
from framing.language import is_english
from framing.marking import marks
from framing.model import Document, Finding, Segments
from framing.pipeline import Analyzer
from framing.segment import cut
from framing.segment.names import find_names
from framing.segment.tokens import tokenize
from framing.segment.voices import lay_voices

Stage = tuple[str, Callable[[dict[str, Any]], Any]]


def stages(analyzer: Analyzer) -> tuple[Stage, ...]:
    """Give each stage by name as a function of what the stages before it gave."""
    labels = [label.id for label in analyzer.labels]
    return (
        ("language", lambda given: is_english(given["document"].text)),
        ("tokens", lambda given: tokenize(given["document"].text)),
        ("sentences", lambda given: cut(given["document"])),
        ("voices", lambda given: lay_voices(given["sentences"])),
        ("names", lambda given: replace(given["voices"], names=find_names(given["voices"]))),
        ("matching", lambda given: _found(analyzer, given["names"])),
        ("stance", lambda given: marks(given["names"], given["matching"])),
        ("scores", lambda given: scoring.profile(given["names"], given["stance"], labels)),
    )


def _found(analyzer: Analyzer, segments: Segments) -> list[Finding]:
    return [found for detector in analyzer._detectors for found in detector.find(segments, analyzer._matchers)]


def seconds_by_stage(analyzer: Analyzer, documents: Iterable[Document]) -> dict[str, float]:
    """Give the processor time of each stage over all documents; sentences are told apart from the tokens they need."""
    spent = {name: 0.0 for name, _ in stages(analyzer)}
    for document in documents:
        given: dict[str, Any] = {"document": document}
        for name, stage in stages(analyzer):
            begun = process_time()
            given[name] = stage(given)
            spent[name] += process_time() - begun
    spent["sentences"] = max(0.0, spent["sentences"] - spent["tokens"])
    return spent
