"""Events: whether texts are grouped as people grouped them, and whether pairs called the same event are."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from benchmarks.crossing import Told, b_cubed_f1, crossed, hits
from benchmarks.reading import PARTS, Data, Row
from benchmarks.result import Result
from framing.events.features import Features, features_of
from framing.events.grouping import grouped, same_event_pairs
from framing.model import Document
from framing.segment import named, segment

FLOOR = {"b3_f1_stories": 0.851, "b3_f1_articles": 0.869, "ari_stories": 0.695, "ari_articles": 0.807}
#: Texts are grouped in blocks of about so many, whole events each: in a larger collection more events are alike, and
#: figures of folders of different sizes could not be compared.
BLOCK = 1000


@dataclass(frozen=True, slots=True)
class Block:
    """Texts that are grouped together, with the event of each by hand and the half that its topic is in."""

    texts: tuple[Features, ...]
    events: dict[str, str]
    halves: dict[str, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How well one block was grouped; ``called`` pairs were called the same event, ``right`` of which ``gold`` are."""

    size: int
    b3_f1: float
    ari: float
    called: int
    right: int
    gold: int


def measure(data: Data) -> Result:
    """Group stories (a headline and a blurb) and articles with one threshold, and compare with the events by hand.

    ``b3_f1`` is B-cubed F1 (Bagga and Baldwin 1998), ``ari`` the adjusted Rand index, both means of blocks by size.
    ``pair_precision`` is the share of pairs called the same event that are, in both files; ``pair_recall`` the share of
    pairs of one event that are called so. A part holds whole events of the stories and whole topics of the articles.
    Of ``crossed`` figures the constants were chosen on one half of the topics and events and measured on the other.
    """
    found = {name: kept(data, name) for name in ("stories", "articles")}
    parted = {name: list(blocks(rows)) for name, rows in found.items()}
    outcomes = {name: [outcome(block) for block in ones] for name, ones in parted.items()}
    figures = {f"{figure}_{name}": mean(ones, figure) for figure in ("b3_f1", "ari") for name, ones in outcomes.items()}
    figures |= pair_figures([one for ones in outcomes.values() for one in ones])
    for name, ones in outcomes.items():
        figures |= {f"{figure}_{name}": value for figure, value in pair_figures(ones).items()}
    told = {name: [_told(block) for block in ones] for name, ones in parted.items()}
    figures |= {f"b3_f1_{name}_crossed": value for name, value in crossed(told).items()}
    return Result("events", figures, sum(map(len, found.values())), FLOOR, note=_NOTE)


_NOTE = (
    f"Grouped in blocks of about {BLOCK} texts. What a text is compared on was fixed on parts 0 and 1 of the articles "
    "and about half of the stories, which cuts across the parts; threshold and closeness were chosen on halves of "
    "both; those of the crossed figures are measured on the half that did not choose them. The floor is cosine of "
    "TF-IDF with average linkage and the best threshold picked afterwards."
)


def _told(block: Block) -> list[Told]:
    return [Told(text, block.events[text.document], block.halves[text.document]) for text in block.texts]


def kept(data: Data, name: str) -> list[Row]:
    """Give the rows of one file that are in the part."""
    return [row for row in replace(data, part=None).rows(f"event_{name}") if in_part(row, data.part)]


def in_part(row: Row, part: int | None) -> bool:
    """Whether a row is in a part, by the digest of its topic or event, which are never split."""
    return part is None or number_of(row.get("topic", row["event"])) % PARTS == part


def number_of(name: str) -> int:
    """Give a number for a name that is the same on every machine.

    >>> number_of("a") % 3
    1
    """
    return int(hashlib.sha256(name.encode("utf-8")).hexdigest(), 16)


def blocks(rows: Sequence[Row]) -> Iterator[Block]:
    """Give the texts in blocks of about the same size, each with whole topics or events."""
    count = max(1, round(len(rows) / BLOCK))
    # Divided by the parts first, so that what is in one part is spread over all blocks.
    placed = [number_of(row.get("topic", row["event"])) // PARTS % count for row in rows]
    for number in range(count):
        inside = [row for row, place in zip(rows, placed, strict=True) if place == number]
        halves = {row["id"]: _half(row) for row in inside}
        yield Block(tuple(map(text_of, inside)), {row["id"]: row["event"] for row in inside}, halves)


def _half(row: Row) -> int:
    return number_of(f"{row.get('topic', row['event'])} half") % 2


def text_of(row: Row) -> Features:
    """Give what the program compares a row on: its text with the headline first."""
    title, text = row["title"], row["text"]
    whole = text if text.startswith(title) else f"{title}\n\n{text}"
    return features_of(named(segment(Document(row["id"], whole, title=title))))


def outcome(block: Block) -> Outcome:
    """Group one block and compare it with the events by hand."""
    from sklearn.metrics import adjusted_rand_score

    group_of = {text: number for number, group in enumerate(grouped(block.texts)) for text in group}
    gold, found = list(block.events.values()), [group_of[text] for text in block.events]
    called = same_event_pairs(block.texts)
    right = sum(block.events[one] == block.events[other] for one, other in called)
    pairs = sum(n * (n - 1) // 2 for n in Counter(gold).values())
    ari = float(adjusted_rand_score(gold, found)) if gold else 0.0
    return Outcome(len(gold), b_cubed(gold, found), ari, len(called), right, pairs)


def b_cubed(gold: Sequence[str], found: Sequence[int]) -> float:
    """Give F1 of the means over texts of precision and recall of the group each text is in.

    >>> round(b_cubed(["a", "a", "b"], [1, 1, 1]), 3)
    0.714
    """
    return b_cubed_f1(hits(gold, found, [0] * len(gold)))


def mean(outcomes: Sequence[Outcome], figure: str) -> float:
    """Give the mean of a figure over blocks, by their sizes."""
    total = sum(one.size for one in outcomes)
    return sum(getattr(one, figure) * one.size for one in outcomes) / max(1, total)


def pair_figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """Give precision and recall of the pairs called the same event in all blocks."""
    right, called, gold = (sum(getattr(one, key) for one in outcomes) for key in ("right", "called", "gold"))
    return {"pair_precision": right / max(1, called), "pair_recall": right / max(1, gold)}
