"""A first look at all texts of a run: how many there are, and how many of them cannot be compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from framing.batch.date_tally import Tally
from framing.batch.entries import Entry, key_of
from framing.batch.index import Index
from framing.language import is_english
from framing.model import Options, Refusal


@dataclass(slots=True)
class Survey:
    """Texts of a run by what a quick look tells of them, and the dates of each table; files are not looked into."""

    texts: int = 0
    refused: int = 0
    too_short: int = 0
    not_english: int = 0
    dates: dict[str, Tally] = field(default_factory=dict)


def surveyed(found: Iterable[Entry | Refusal], options: Options, index: Index) -> Survey:
    """Put all texts of the inputs on the list, and count them."""
    survey = Survey()
    index.add(_counted(found, options, survey))
    index.name()
    index.order_dates({table: tally.order for table, tally in survey.dates.items() if tally.order})
    return survey


def _counted(
    found: Iterable[Entry | Refusal], options: Options, survey: Survey
) -> Iterator[tuple[int, Entry | Refusal, str]]:
    for number, one in enumerate(found):
        if isinstance(one, Refusal):
            survey.refused += 1
            yield number, one, ""
        else:
            _count(one, options, survey)
            yield number, one, key_of(one, options.max_bytes)


def _count(entry: Entry, options: Options, survey: Survey) -> None:
    survey.texts += 1
    about = dict(entry.about)
    if about.get("date"):
        survey.dates.setdefault(about["path"], Tally()).take(about["date"])
    if not entry.file:
        survey.too_short += entry.text.count(" ") + 1 < options.min_words
        survey.not_english += is_english(entry.text) is False
