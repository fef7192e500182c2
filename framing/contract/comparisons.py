"""The comparison of one event as plain values: each table a list of rows, every span with its words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from framing.contract.values import mark_id, number, share_of

if TYPE_CHECKING:
    from framing.model import (
        Claim,
        Comparison,
        Deed,
        Distinctive,
        DistinctiveWord,
        Form,
        Mark,
        NamedIn,
        NumberRow,
        Own,
        Part,
        Passage,
        Profile,
        Quantity,
        Span,
        Speaker,
        Statement,
        Sturdiness,
    )

Row = dict[str, Any]


class Texts:
    """The words and the marks of every text, to be named by their places."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._texts: dict[str, str] = {}
        self._marks: dict[tuple[str, Mark], str] = {}
        for profile in profiles:
            document = profile.document
            self._texts[document.id] = document.text
            self._marks |= {(document.id, m): mark_id(document.id, n) for n, m in enumerate(profile.marks, 1)}

    def piece(self, document: str, span: Span | None) -> Row | None:
        """Give a span with its words."""
        if span is None:
            return None
        return {"start": span.start, "end": span.end, "quote": span.of(self._texts[document])}

    def pieces(self, document: str, spans: Iterable[Span]) -> list[Row | None]:
        """Give spans with their words."""
        return [self.piece(document, span) for span in spans]

    def marks(self, document: str, marks: Iterable[Mark]) -> list[str]:
        """Give the ids of marks."""
        return [self._marks[document, mark] for mark in marks]


def comparison(found: Comparison, texts: Texts) -> Row:
    """Give all tables of one comparison."""
    return {
        "event": found.event,
        "claims": [_claim(claim, texts) for claim in found.claims],
        "names": [_name(row, texts) for row in found.names],
        "voices": [_speaker(speaker) for speaker in found.voices],
        "words": [_distinctive(row, texts) for row in found.words],
        "numbers": [_number_row(row, texts) for row in found.numbers],
        "absent": [asdict(row) | {"heard_in": list(row.heard_in)} for row in found.absent],
        "sourcing": [asdict(row) for row in found.sourcing],
        "parts": [_part(row, texts) for row in found.parts],
        "outruns": [asdict(row) for row in found.outruns],
        "sturdiness": [_sturdiness(row, texts) for row in found.sturdiness],
        "passages": [_passage(row, texts) for row in found.passages],
        "own": [_own(row, texts) for row in found.own],
    }


def _claim(claim: Claim, texts: Texts) -> Row:
    return {"id": claim.id, "statements": [_statement(statement, texts) for statement in claim.statements]}


def _statement(found: Statement, texts: Texts) -> Row:
    return {
        "document": found.document,
        "state": found.state,
        "sentence": found.sentence,
        "words": texts.piece(found.document, found.span),
        "paragraph": found.paragraph,
        "place": found.place,
        "speaker": texts.piece(found.document, found.speaker),
        "conflict": found.conflict or None,
        "nearest": texts.piece(found.document, found.nearest),
        "likeness": number(found.likeness),
        "differing": texts.pieces(found.document, found.differing),
        "marks": texts.marks(found.document, found.marks),
    }


def _name(row: NamedIn, texts: Texts) -> Row:
    forms = [_form(document, form, texts) for document, found in row.forms for form in found]
    deeds = [_deed(deed, texts) for deed in row.deeds]
    return {"name": row.name, "kind": row.kind, "documents": dict(row.counts), "forms": forms, "deeds": deeds}


def _form(document: str, form: Form, texts: Texts) -> Row:
    places, marks = texts.pieces(document, form.spans), texts.marks(document, form.marks)
    return {"document": document, "form": form.form, "kind": form.kind, "places": places, "marks": marks}


def _deed(deed: Deed, texts: Texts) -> Row:
    return {
        "document": deed.document,
        "role": deed.role,
        "verb": deed.lemma,
        "negated": deed.negated,
        "other": deed.other or None,
        "words": texts.piece(deed.document, deed.span),
    }


def _speaker(speaker: Speaker) -> Row:
    lists = {"verbs": list(speaker.verbs), "implies": list(speaker.implies)}
    return asdict(speaker) | lists | {"share": number(speaker.share)}


def _distinctive(row: Distinctive, texts: Texts) -> Row:
    words = [_distinctive_word(row.document, word, texts) for word in row.words]
    return {"document": row.document, "chance": number(row.chance), "words": words}


def _distinctive_word(document: str, word: DistinctiveWord, texts: Texts) -> Row:
    counts = {"word": word.word, "kind": word.kind, "count": word.count, "others": word.others}
    return {**counts, "z": number(word.z), "places": texts.pieces(document, word.spans)}


def _number_row(row: NumberRow, texts: Texts) -> Row:
    given = [_quantity(document, quantity, texts) for document, found in row.cells for quantity in found]
    return {"what": row.what, "kind": row.kind, "agreement": row.agreement, "given": given}


def _quantity(document: str, found: Quantity, texts: Texts) -> Row:
    figures: Row = {"value": None if found.date else number(found.value), "date": found.date or None}
    words = {"unit": found.unit or None, "bound": found.bound, "words": texts.piece(document, found.span)}
    return {"document": document, **figures, **words}


def _part(row: Part, texts: Texts) -> Row:
    counts = {"document": row.document, "part": row.part, "label": row.label, "k": row.k, "n": row.n}
    return {**counts, "words": row.words, "marks": texts.marks(row.document, row.marks)}


def _sturdiness(row: Sturdiness, texts: Texts) -> Row:
    return {
        "label": row.label,
        "voice": row.voice,
        "a": row.a,
        "b": row.b,
        "verdict": row.verdict,
        "flips": [mark for document, found in row.flips for mark in texts.marks(document, [found])],
        "sentences": [{"document": document, "sentence": sentence} for document, sentence in row.sentences],
        "kept": row.kept,
        "runs": row.runs,
        "by_words": row.by_words,
    }


def _passage(row: Passage, texts: Texts) -> Row:
    places: Sequence[Row] = [{"document": document, "at": texts.piece(document, span)} for document, span in row.places]
    return {"words": row.words, "places": places}


def _own(row: Own, texts: Texts) -> Row:
    scores = [share_of(score) | {"marks": texts.marks(row.document, score.marks)} for score in row.scores]
    return {"document": row.document, "words": row.words, "shared": row.shared, "scores": scores}
