"""The table of forms: all the ways in which the texts of an event name the same person, place or body."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Document, Form, NamedIn
from framing.tables.table import DOCUMENT, EVENT, PLACE, Columns, Row, text
from framing.viewing import by_document, words_of

ROW = "place at which a text names somebody or something"
COLUMNS: Columns = (
    EVENT
    | {"name": text("name as the program files it")}
    | DOCUMENT
    | {
        "form": text("how the text names it there"),
        "kind": text("name, role or epithet"),
        **PLACE,
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each place of each form."""
    documents = {document: profile.document for document, (_, profile) in by_document(analysis).items()}
    for comparison in analysis.comparisons:
        for found in comparison.names:
            for row in _named(found, documents):
                yield comparison.event, found.name, *row


def _named(found: NamedIn, documents: dict[str, Document]) -> Iterator[Row]:
    for document, forms in found.forms:
        for form in forms:
            yield from _places(form, documents[document])


def _places(form: Form, document: Document) -> Iterator[Row]:
    for span in form.spans:
        yield document.id, form.form, form.kind, *span, words_of(document, span)
