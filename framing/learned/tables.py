"""The tables of a model's figures, for the terminal and for its card: what was held out, by whom, how good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from framing.learned.card import Card, Figure
from framing.learned.figures import MEASURES
from framing.learned.naming import held_out_name, number, predictor_name

#: Stands where there are too few units for a range.
NO_RANGE = "too few"


class Line(NamedTuple):
    """One predictor in one way of holding out: texts and units, the first measure with its range, and the second."""

    name: str
    texts: int
    units: int
    value: str
    range: str
    second: str


class Block(NamedTuple):
    """One way of holding out with its lines, or with the reason why it could not be done."""

    title: str
    reason: str
    lines: tuple[Line, ...]


def blocks(card: Card) -> tuple[Block, ...]:
    """Give the figures of a card, a block for each way of holding out."""
    every = (*card.figures, *card.baseline)
    return tuple(
        Block(
            held_out_name(fold.held_out),
            fold.reason,
            tuple(lines(card, [f for f in every if f.held_out == fold.held_out])),
        )
        for fold in card.folds
    )


def lines(card: Card, figures: Sequence[Figure]) -> Iterator[Line]:
    """Give a line for each predictor, in their order."""
    first, second = MEASURES[card.task]
    for one in figures:
        if one.measure == first:
            other = next(f for f in figures if (f.predictor, f.measure) == (one.predictor, second))
            yield Line(
                _name(card, one.predictor), one.texts, one.units, number(one.value), ends(one), number(other.value)
            )


def _name(card: Card, predictor: str) -> str:
    """The codebook's marks are those of the label that the model speaks for, or of all."""
    return f"codebook, {card.label or 'all labels'}" if predictor == "codebook" else predictor_name(predictor)


def ends(figure: Figure) -> str:
    """Give the range of a figure.

    >>> ends(Figure("model", "random", "macro_f1", 0.7, 0.65, 0.75, 100, 100))
    '.650 to .750'
    """
    if figure.low is None or figure.high is None:
        return NO_RANGE
    return f"{number(figure.low)} to {number(figure.high)}"
