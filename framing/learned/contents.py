"""What training and evaluating found, as JSON for a program."""

from __future__ import annotations

from typing import Any

from framing.learned.card import to_dict
from framing.learned.certain_errors import CertainError
from framing.learned.evaluating import Evaluated
from framing.learned.shapes import plain
from framing.learned.training import Trained

TRAINED, EVALUATED = "framing/trained/1", "framing/evaluated/1"


def of_trained(trained: Trained) -> dict[str, Any]:
    """Give the card of a trained model, without digests of its texts, and its surest errors on texts held out."""
    card = {name: value for name, value in to_dict(trained.card).items() if name != "fitted_on"}
    return {"schema": TRAINED, "card": card, "errors": [_error(error) for error in trained.errors]}


def of_evaluated(found: Evaluated) -> dict[str, Any]:
    """Give the figures of a model on other texts, with its surest errors there."""
    return {
        "schema": EVALUATED,
        "model": found.card.name,
        "labels": found.name,
        "texts": found.n,
        "fitted_on": found.known,
        "abstained": found.abstained,
        "range_over": found.units,
        "strange": list(found.strange),
        "changed": list(found.changed),
        "figures": plain(found.figures),
        "agreement": plain(found.agreement),
        "errors": [_error(error) for error in found.errors],
    }


def _error(error: CertainError) -> dict[str, Any]:
    text = error.text
    words = [{"start": w.span.start, "end": w.span.end, "weight": w.weight} for w in error.words]
    return {
        "id": text.id,
        "text": text.text,
        "label": plain(text.label),
        "said": plain(error.said),
        "certainty": plain(error.certainty),
        "words": [{**word, "weight": plain(word["weight"])} for word in words],
    }
