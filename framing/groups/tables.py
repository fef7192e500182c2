"""Rows as arrays: for each voice one table with a line a text and a column a label."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from framing.groups.rows import Row
from framing.model import SCORED_VOICES, VoiceKind

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray


class Table(NamedTuple):
    """All texts that have words of one voice, in the order of their ids.

    ``groups``, ``events`` and ``clusters`` hold a number a text: of its group among ``group_names``, which are in the
    order of their first texts, so that a new name changes nothing; of its event; and of its copies, with a number of
    its own where it has none. ``in_event`` tells which texts have an event.
    ``sentences`` and ``words`` have one value a text, ``k`` and ``marks`` one a text and label.
    """

    voice: VoiceKind
    labels: tuple[str, ...]
    documents: tuple[str, ...]
    group_names: tuple[str, ...]
    groups: NDArray[int64]
    events: NDArray[int64]
    clusters: NDArray[int64]
    in_event: NDArray[int64]
    sentences: NDArray[float64]
    words: NDArray[float64]
    k: NDArray[float64]
    marks: NDArray[float64]

    def by_name(self) -> list[tuple[int, str]]:
        """Give the number and the name of each group, in the order of the names."""
        return sorted(enumerate(self.group_names), key=lambda group: group[1])

    def only(self, lines: NDArray[int64]) -> Table:
        """Give the table with these lines only."""
        documents = tuple(self.documents[line] for line in lines)
        groups, events, clusters, in_event = (
            column[lines] for column in (self.groups, self.events, self.clusters, self.in_event)
        )
        values = (column[lines] for column in (self.sentences, self.words, self.k, self.marks))
        return Table(self.voice, self.labels, documents, self.group_names, groups, events, clusters, in_event, *values)


class _Texts:
    """The rows of one voice as they come, packed, because there may be millions.

    What is the same in all rows of a text is kept once, in ``facts``; ``cells`` holds, one after the other, the numbers
    of text and label, k and marks of each row.
    """

    def __init__(self) -> None:
        self.texts: dict[str, int] = {}
        self.facts: list[tuple[str, str, str, int, int]] = []
        self.labels: dict[str, int] = {}
        self.cells = array("q")

    def add(self, row: Row) -> None:
        """Take a row; ValueError if it differs from others of its text in more than the label."""
        facts = (row.group, row.event, row.cluster, row.n, row.words)
        text = self.texts.setdefault(row.document, len(self.facts))
        if text == len(self.facts):
            self.facts.append(facts)
        elif self.facts[text] != facts:
            raise ValueError(f"The rows of {row.document!r} in the voice {row.voice} differ in more than the label.")
        self.cells.extend((text, self.labels.setdefault(row.label, len(self.labels)), row.k, row.marks))


def tables(rows: Iterable[Row]) -> tuple[Table, ...]:
    """Give one table a scored voice, in the order of the voices; texts without a sentence of the voice are left out.

    ValueError: a text has a label twice, lacks one that others have, or differs between its rows in group, event,
    cluster, n or words.
    """
    found = {voice: _Texts() for voice in SCORED_VOICES}
    for row in rows:
        if row.n > 0 and row.voice in found:
            found[row.voice].add(row)
    return tuple(_table(voice, texts) for voice, texts in found.items() if texts.facts)


def _table(voice: VoiceKind, texts: _Texts) -> Table:
    import numpy as np

    documents, labels = tuple(sorted(texts.texts)), tuple(sorted(texts.labels))
    k, marks = _matrices(voice, texts, documents, labels)
    facts = [texts.facts[texts.texts[document]] for document in documents]
    groups, events, clusters, sentences, words = zip(*facts, strict=True)
    names = tuple(dict.fromkeys(groups))
    numbers = {name: number for number, name in enumerate(names)}
    return Table(
        voice,
        labels,
        documents,
        names,
        np.array([numbers[group] for group in groups], dtype=np.int64),
        _numbered(events),
        _numbered(clusters),
        np.array([event != "" for event in events], dtype=np.int64),
        np.array(sentences, dtype=np.float64),
        np.array(words, dtype=np.float64),
        k,
        marks,
    )


def _matrices(
    voice: VoiceKind, texts: _Texts, documents: Sequence[str], labels: Sequence[str]
) -> tuple[NDArray[float64], NDArray[float64]]:
    """K and marks, a line a text and a column a label, once it is sure that each is there once."""
    import numpy as np

    cells = np.frombuffer(texts.cells, dtype=np.int64).reshape(-1, 4)
    lines = np.argsort([texts.texts[document] for document in documents])[cells[:, 0]]
    columns = np.argsort([texts.labels[label] for label in labels])[cells[:, 1]]
    times = np.bincount(lines * len(labels) + columns, minlength=len(documents) * len(labels))
    if (times != 1).any():
        place = int(np.flatnonzero(times != 1)[0])
        name, label = documents[place // len(labels)], labels[place % len(labels)]
        raise ValueError(f"{name!r} has {times[place]} rows for {label} in the voice {voice}, not one.")
    values = np.zeros((2, len(documents), len(labels)))
    values[:, lines, columns] = cells[:, 2:].T
    return values[0], values[1]


def _numbered(names: Sequence[str]) -> NDArray[int64]:
    """A number for each name, the same for the same name, and one of its own for each empty one."""
    import numpy as np

    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(name or f"\0{place}", len(numbers)) for place, name in enumerate(names)])
