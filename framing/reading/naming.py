"""Names for documents: each its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.model import Document


def distinct(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Give the documents, in their order, with ids that differ: the second ``ap`` becomes ``ap-2``.

    Which one is second goes by label, path and text, so the order of the input changes no name.

    >>> [d.id for d in distinct([Document("ap", "Two.", label="ap"), Document("ap", "One.", label="ap")])]
    ['ap-2', 'ap']
    """
    ordered = sorted(range(len(documents)), key=lambda place: _key(documents[place]))
    names: dict[str, int] = {}
    for place in ordered:
        names[_free(documents[place].label or documents[place].id, names)] = place
    chosen = {place: name for name, place in names.items()}
    return tuple(replace(document, id=chosen[i], label=chosen[i]) for i, document in enumerate(documents))


def _key(document: Document) -> tuple[str, str, str]:
    return document.label or document.id, document.path, document.text


def _free(name: str, taken: dict[str, int]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
