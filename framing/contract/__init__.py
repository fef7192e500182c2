"""An analysis as plain lists and dicts in the published structure, schema ``framing/analysis/1``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from framing.contract.comparisons import Texts, comparison
from framing.contract.models import model
from framing.contract.values import mark_id, number, share_of, words_of
from framing.viewing.places import Lines, lines_of

if TYPE_CHECKING:
    from framing.model import Analysis, Contrast, Document, Mark, Profile, Score, Segments

__all__ = ["SCHEMA", "analysis_to_dict", "mark_id"]

SCHEMA = "framing/analysis/1"


def analysis_to_dict(analysis: Analysis) -> dict[str, Any]:
    """Give the analysis as JSON-ready values; numbers carry at most six significant digits."""
    places = {profile.document.id: lines_of(profile.document.text) for profile in analysis.profiles}
    cues = {cue.id: cue.name for label in analysis.labels for cue in label.cues}
    texts = Texts(analysis.profiles)
    profiles = {profile.document.id: profile for profile in analysis.profiles}
    return {
        "schema": SCHEMA,
        "recipe": _recipe(analysis),
        "documents": [_document(profile) for profile in analysis.profiles],
        "voices": [voice for profile in analysis.profiles for voice in _voices(profile.segments)],
        "marks": [mark for p in analysis.profiles for mark in _marks(p, places[p.document.id], cues)],
        "scores": [_score(profile, score) for profile in analysis.profiles for score in profile.scores],
        "contrasts": [_contrast(c) for found in analysis.comparisons for c in found.contrasts],
        "events": [
            {"id": e.id, "documents": list(e.documents), "relation": e.relation, "reasons": list(e.reasons)}
            for e in analysis.events
        ],
        "comparisons": [comparison(found, texts) for found in analysis.comparisons],
        "models": [model(found, profiles) for found in analysis.models],
        "refusals": [asdict(refusal) for refusal in analysis.refusals],
    }


def _recipe(analysis: Analysis) -> dict[str, Any]:
    recipe = analysis.recipe
    options = asdict(recipe.options) | {"codebooks": list(recipe.options.codebooks)}
    books = [{"name": name, "version": version, "sha256": digest} for name, version, digest in recipe.codebooks]
    inputs = [{"document": document, "sha256": digest} for document, digest in recipe.inputs]
    return {"version": recipe.version, "options": options, "codebooks": books, "inputs": inputs}


def _document(profile: Profile) -> dict[str, Any]:
    document, headline = profile.document, profile.segments.headline
    return {
        "id": document.id,
        "label": document.label or document.id,
        "source": document.source or None,
        "title": document.title or None,
        "date": document.date or None,
        "path": document.path or None,
        "language": document.language or None,
        "words": profile.words,
        "narrator_words": profile.narrator_words,
        "sentences": len(profile.segments.sentences),
        "headline": {"start": headline.start, "end": headline.end} if headline else None,
        "notice": profile.notice or None,
        "notes": list(document.notes),
    }


def _voices(segments: Segments) -> Iterator[dict[str, Any]]:
    for voice in segments.voices:
        yield {
            "document": segments.document.id,
            "start": voice.span.start,
            "end": voice.span.end,
            "voice": voice.kind,
            "speaker": words_of(voice.referent or voice.speaker, segments.document),
            "speaker_kind": voice.speaker_kind or None,
            "verb": words_of(voice.verb, segments.document),
        }


def _marks(profile: Profile, lines: Lines, cues: dict[str, str]) -> Iterator[dict[str, Any]]:
    for place, mark in enumerate(profile.marks, 1):
        yield _mark(profile.document, mark, mark_id(profile.document.id, place), lines, cues)


def _mark(document: Document, mark: Mark, identifier: str, lines: Lines, cues: dict[str, str]) -> dict[str, Any]:
    place = lines.place(mark.span.start)
    return {
        "id": identifier,
        "document": document.id,
        "label": mark.label,
        "rule": mark.rule,
        "cue": cues.get(mark.rule),
        "detector": mark.detector,
        "start": mark.span.start,
        "end": mark.span.end,
        "quote": mark.span.of(document.text),
        "line": place.line,
        "column": place.column,
        "sentence": mark.sentence,
        "voice": mark.voice,
        "stance": mark.stance,
        "speaker": words_of(mark.speaker, document),
        "in_headline": mark.in_headline,
        "counted": mark.counted,
        "off": mark.off,
        "note": mark.note or None,
    }


def _score(profile: Profile, score: Score) -> dict[str, Any]:
    places = {mark: place for place, mark in enumerate(profile.marks, 1)} if score.marks else {}
    return {
        "document": profile.document.id,
        **share_of(score),
        "marks": [mark_id(profile.document.id, places[mark]) for mark in score.marks],
        "words": score.words,
        "rate": number(score.rate),
        "rate_low": number(score.rate_low),
        "rate_high": number(score.rate_high),
    }


def _contrast(contrast: Contrast) -> dict[str, Any]:
    fragile = contrast.fragile_on
    return {
        "event": contrast.event,
        "label": contrast.label,
        "voice": contrast.voice,
        "a": contrast.a,
        "b": contrast.b,
        "difference": number(contrast.difference),
        "low": number(contrast.low),
        "high": number(contrast.high),
        "verdict": contrast.verdict,
        "fragile_on": {"document": fragile[0], "sentence": fragile[1]} if fragile else None,
    }
