"""The card of a model: what it was fitted on, how good it is on texts it has not seen, and where it fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from framing.learned.shapes import plain, shaped

SCHEMA = "framing/card/1"

Task = Literal["classes", "number"]
#: What is kept out of fitting as a whole, so that a model cannot profit from knowing it.
Kind = Literal["random", "source", "topic", "event"]


class Figure(NamedTuple):
    """How good one predictor is on texts held out: a value from -1 to 1, with the range of a bootstrap over units.

    ``low`` and ``high`` are None where there are too few units for a range. ``texts`` is how many were predicted.
    """

    predictor: str
    held_out: str
    measure: str
    value: float
    low: float | None
    high: float | None
    texts: int
    units: int


class Fold(NamedTuple):
    """In how many folds texts were held out by what; ``reason`` says why not, where it could not be done."""

    held_out: str
    folds: int
    units: int
    texts: int
    reason: str = ""


class Point(NamedTuple):
    """One point of the learning curve: the measure reached with about so many texts to fit on."""

    texts: int
    value: float


class Agreement(NamedTuple):
    """How far people agree: Krippendorff's alpha of the coders over the texts that two or more of them coded."""

    alpha: float
    coders: int
    texts: int


class Data(NamedTuple):
    """The file of labelled texts: its name and its SHA-256."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything that must be known of a model before one of its scores is believed.

    ``label`` is the codebook label that it speaks for, or "". ``classes`` are the classes with their texts, empty for a
    number. ``sources`` gives how many sources, topics and events there are. ``figures`` are those of the model,
    ``baseline`` those of what needs no model. ``fitted_on`` has digests of the texts that the model has seen
    (``framing.learned.seen``), which are no texts.
    """

    name: str
    label: str
    task: Task
    classes: tuple[tuple[str, int], ...]
    data: Data
    n: int
    sources: tuple[tuple[str, int], ...]
    folds: tuple[Fold, ...]
    figures: tuple[Figure, ...]
    baseline: tuple[Figure, ...]
    curve: tuple[Point, ...]
    agreement: Agreement | None
    known_failures: tuple[str, ...]
    made_with: tuple[tuple[str, str], ...]
    codebooks: tuple[tuple[str, str, str], ...]
    fitted_on: str = ""

    @property
    def measure(self) -> str:
        """The measure that comes first: macro-F1 for classes, Pearson's r for a number."""
        return "macro_f1" if self.task == "classes" else "pearson"


def to_dict(card: Card) -> dict[str, Any]:
    """Give a card as JSON can hold it, numbers in six digits: more are not the same on every machine."""
    return {"schema": SCHEMA, **plain(card)}


def from_dict(table: object, where: str = "card.json") -> Card:
    """Give the card that ``to_dict`` wrote.

    Raises FramingError, naming the field, for what is no card.
    """
    return shaped(Card, table, where)


def figure_of(figures: tuple[Figure, ...], held_out: str, measure: str, predictor: str = "model") -> Figure | None:
    """Give one figure, or None where it was not measured."""
    wanted = (predictor, held_out, measure)
    return next((found for found in figures if (found.predictor, found.held_out, found.measure) == wanted), None)
