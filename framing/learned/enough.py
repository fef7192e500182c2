"""Whether there are enough different texts of each class, or in all for numbers, to fit on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from framing.learned import seen
from framing.learned.labels import Label

#: Fewer different texts of a class are not fitted on.
FEWEST = 5


def scarce(inputs: Sequence[str], labels: Sequence[Label], classes: Sequence[Label]) -> Label | None:
    """Give a class of which there are too few different texts, "" for too few numbers, None where there are enough.

    classes: all that are to be known; for numbers they do not matter.

    >>> scarce(["a", "b", "A"], ["x", "x", "x"], ["x"])
    'x'
    """
    different = {(seen.key(text), label) for text, label in zip(inputs, labels, strict=True)}
    if classes and not isinstance(classes[0], str):
        return "" if len(different) < 2 * FEWEST else None
    counts = Counter(label for _, label in different)
    return next((name for name in sorted(set(classes), key=str) if counts[name] < FEWEST), None)
