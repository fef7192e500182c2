"""Whether another article on the event tells the fact of a sentence: facts that are covered against those left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.claims.telling import Telling, fact_terms
from framing.claims.units import Known, units
from framing.model import Document, Segments
from framing.naming.cast import cast
from framing.segment import named, segment

FLOOR = {"auc": 0.759}


def measure(data: Data) -> Result:
    """Give the area under the ROC curve of how much the likest sentence tells, of covered against omitted facts.

    Only sentences with gold labels are compared, and how rare and how widely used a word is, is counted in those of the
    articles on the same event. Facts that are told in part are left out.
    """
    from sklearn.metrics import roc_auc_score

    rows = [row for row in data.rows("coverage_pairs") if row["label"] in {"covered", "omitted"}]
    events = _events(replace(data, part=None).rows("event_articles"))
    found = [events[row["event"]].told(row) for row in rows]
    auc = float(roc_auc_score([row["label"] == "covered" for row in rows], found))
    return Result("coverage", {"auc": auc}, len(rows), FLOOR, note=_NOTE)


_NOTE = "Covered against omitted; floor: cosine with static word vectors. Nothing is fitted on the rows."


@dataclass(frozen=True, slots=True)
class _Event:
    """The sentences with gold labels of the articles on one event, by article and number."""

    telling: Telling
    numbers: Mapping[str, int]
    places: Mapping[tuple[str, int], int]

    def told(self, row: Row) -> float:
        """How much of a sentence the likest sentence of the other article tells."""
        return self.telling.by_text(self.places[row["doc"], row["sent"]])[self.numbers[row["other_doc"]]]


def _events(articles: Iterable[Row]) -> dict[str, _Event]:
    by_event: dict[str, list[Row]] = defaultdict(list)
    for article in articles:
        by_event[article["event"]].append(article)
    return {event: _event(members) for event, members in by_event.items()}


def _event(articles: Iterable[Row]) -> _Event:
    numbers: dict[str, int] = {}
    places: dict[tuple[str, int], int] = {}
    read: list[Segments] = []
    texts: list[int] = []
    for article in articles:
        number = numbers.setdefault(article["id"], len(numbers))
        for sentence in article["sentences"]:
            if sentence["validated"]:
                places[article["id"], sentence["sent"]] = len(read)
                read.append(named(segment(Document("", article["text"][sentence["start"] : sentence["end"]]))))
                texts.append(number)
    return _Event(Telling.among(list(_stretches(read)), texts), numbers, places)


def _stretches(read: Sequence[Segments]) -> Iterator[dict[str, float]]:
    """The terms of each sentence, names in the longest form that any sentence has."""
    for segments, owners in zip(read, cast(read).owners, strict=True):
        full = {name.span.start: owner for name, owner in zip(segments.names, owners, strict=True)}
        yield fact_terms(units(segments, Known(full, {})))
