"""Which of the two classes of a model stands for the label that it speaks for."""

from __future__ import annotations

from framing.errors import FramingError
from framing.learned.card import Card

_YES, _NO = ("1", "true", "yes"), ("0", "false", "no", "none", "other")


def class_of(card: Card, where: str) -> str:
    """Give the class that means yes, told by its name: 1, true, yes or the label's own against any, or any against no.

    Raises FramingError for a model of numbers, of more than two classes, without a label, or whose classes do not tell.
    """
    names = [name for name, _ in card.classes]
    if card.task != "classes" or len(names) != 2 or not card.label:
        what = "speaks for no label of a codebook with a yes and a no"
        raise FramingError(f"{where}: {what}; train it with --label and two classes, or use framing evaluate", "model")
    own = (*_YES, card.label.lower(), card.label.partition(":")[2].lower())
    found = [name for name in names if name.lower() in own] or [name for name in names if not _is_no(name, names)]
    if len(found) != 1:
        listed = " and ".join(names)
        raise FramingError(f"{where}: which of {listed} is {card.label} cannot be told; name them yes and no", "model")
    return found[0]


def _is_no(name: str, names: list[str]) -> bool:
    """Whether a class means no: by its name, or as the other one's with non or not before it."""
    plain = name.lower()
    others = [other.lower() for other in names if other != name]
    return plain in _NO or any(
        plain in (f"{no}{gap}{o}" for no in ("non", "not", "un") for gap in ("", "-", "_", " ")) for o in others
    )
