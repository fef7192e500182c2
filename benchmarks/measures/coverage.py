"""Whether another article on the event tells the fact of a sentence: facts that are covered against those left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from benchmarks.measures.similarity import terms
from benchmarks.reading import Data, Row
from benchmarks.result import Result
from framing.claims.telling import Telling

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
    places: Mapping[str, Mapping[int, int]]

    def told(self, row: Row) -> float:
        """How much of a sentence the likest sentence of the other article tells."""
        others = list(self.places[row["other_doc"]].values())
        return self.telling.told(self.places[row["doc"]][row["sent"]], others)[1]


def _events(articles: Iterable[Row]) -> dict[str, _Event]:
    by_event: dict[str, list[Row]] = defaultdict(list)
    for article in articles:
        by_event[article["event"]].append(article)
    return {event: _event(members) for event, members in by_event.items()}


def _event(articles: Iterable[Row]) -> _Event:
    places: dict[str, dict[int, int]] = {}
    stretches, texts = [], []
    for number, article in enumerate(articles):
        found = places.setdefault(article["id"], {})
        for sentence in article["sentences"]:
            if sentence["validated"]:
                found[sentence["sent"]] = len(stretches)
                stretches.append(terms(article["text"][sentence["start"] : sentence["end"]]))
                texts.append(number)
    return _Event(Telling.among(stretches, texts), places)
