"""The words for measures, predictors and what is held out, in the tables and on the card of a model."""

from __future__ import annotations

MEASURE_NAMES = {"macro_f1": "macro-F1", "accuracy": "accuracy", "pearson": "Pearson's r", "mse": "mean squared error"}
_PREDICTORS = {
    "model": "the model",
    "model answering": "where it does not abstain",
    "majority": "the most frequent class",
    "mean": "the mean",
    "source name": "the source's name",
    "topic name": "the topic's name",
    "event name": "the event's name",
    "codebook": "the codebook's marks",
}


def number(value: float) -> str:
    """Give a figure in three places, without the nought.

    >>> number(0.7431), number(-0.05), number(1.0)
    ('.743', '-.050', '1.000')
    """
    written = f"{value:.3f}"
    return written.replace("0.", ".", 1) if abs(float(written)) < 1 else written


def held_out_name(held_out: str) -> str:
    """Give how texts were held out.

    >>> held_out_name("source"), held_out_name("random")
    ('sources held out', 'random folds')
    """
    return "random folds" if held_out == "random" else f"{held_out}s held out"


def predictor_name(predictor: str) -> str:
    """Give what made a prediction."""
    return _PREDICTORS.get(predictor, predictor)
