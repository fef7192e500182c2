"""Learned scorers in the published structure: what is known of each, and what it says of each sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from framing.contract.values import number

if TYPE_CHECKING:
    from framing.model import Document, Held, Judged, Mark, ModelReading, Profile


def model(reading: ModelReading, profiles: dict[str, Profile]) -> dict[str, Any]:
    """Give one model with its sentences; its marks are of detector "learned" and in no score."""
    return {
        "name": reading.name,
        "label": reading.label,
        "sha256": reading.digest,
        "texts": reading.texts,
        "figures": [_figure(held) for held in reading.figures],
        "failures": list(reading.failures),
        "sentences": [one for document, judged in reading.readings for one in _sentences(profiles[document], judged)],
    }


def _figure(held: Held) -> dict[str, Any]:
    ends = {"low": held.low, "high": held.high}
    return {
        "predictor": held.predictor,
        "held_out": held.held_out,
        "measure": held.measure,
        "value": number(held.value),
        **{name: None if value is None else number(value) for name, value in ends.items()},
    }


def _sentences(profile: Profile, judged: tuple[Judged, ...]) -> Iterator[dict[str, Any]]:
    for one in judged:
        span = profile.segments.sentences[one.sentence]
        yield {
            "document": profile.document.id,
            "sentence": one.sentence,
            "start": span.start,
            "end": span.end,
            "chance": number(one.chance),
            "says": one.says,
            "codebook": one.codebook,
            "marks": [_mark(mark, profile.document) for mark in one.marks],
        }


def _mark(mark: Mark, document: Document) -> dict[str, Any]:
    return {
        "detector": mark.detector,
        "start": mark.span.start,
        "end": mark.span.end,
        "quote": mark.span.of(document.text),
        "voice": mark.voice,
        "stance": mark.stance,
        "weight": number(mark.weight),
    }
