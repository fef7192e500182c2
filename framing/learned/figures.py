"""How good predictions are: macro-F1 and accuracy of classes, Pearson's r and mean squared error of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from framing.groups.summing import sums
from framing.learned.bootstrap import Statistic, ranged
from framing.learned.card import Figure, Task
from framing.learned.labels import Label

if TYPE_CHECKING:
    from numpy import float64, int64
    from numpy.typing import NDArray

#: The measures of each task, the first of which is the one to look at.
MEASURES: dict[Task, tuple[str, ...]] = {"classes": ("macro_f1", "accuracy"), "number": ("pearson", "mse")}


def figures(
    predictor: str, held_out: str, pairs: Sequence[tuple[Label, Label]], units: Sequence[int]
) -> tuple[Figure, ...]:
    """Give the figures of predictions, each with its range over units.

    pairs: of each text the label given and the one predicted; units: the number of what was held out with it.
    """
    import numpy as np

    if not pairs:
        return ()
    _, numbers = np.unique(np.asarray(units), return_inverse=True)
    task: Task = "classes" if isinstance(pairs[0][0], str) else "number"
    each = _confusions(pairs) if task == "classes" else _moments(pairs)
    parts = sums(numbers.reshape(-1).astype(np.int64), each)
    return tuple(_figure((predictor, held_out, measure), parts, len(pairs)) for measure in MEASURES[task])


def _figure(named: tuple[str, str, str], parts: NDArray[float64], texts: int) -> Figure:
    # The predictor is no part of the seed, so that all predictors are tried on the same draws.
    found = ranged(parts, _STATISTICS[named[2]], *named[1:])
    return Figure(*named, *found, texts, len(parts))


def confusion(pairs: Sequence[tuple[str, str]], classes: Sequence[str]) -> NDArray[int64]:
    """Give how many texts of each class (rows) were called what (columns).

    >>> confusion([("a", "a"), ("a", "b")], ["a", "b"]).tolist()
    [[1, 1], [0, 0]]
    """
    import numpy as np

    place = {name: number for number, name in enumerate(classes)}
    table = np.zeros((len(classes), len(classes)), dtype=np.int64)
    np.add.at(table, ([place[given] for given, _ in pairs], [place[said] for _, said in pairs]), 1)
    return table


def f1_by_class(sums_of: NDArray[float64]) -> NDArray[float64]:
    """Give F1 of each class from confusions laid out flat: (draws, classes²) to (draws, classes).

    F1 = 2·right / (given + predicted); not a number where a class is neither given nor predicted.
    """
    import numpy as np

    size = round(sums_of.shape[1] ** 0.5)
    table = sums_of.reshape(-1, size, size)
    right, both = np.diagonal(table, axis1=1, axis2=2), table.sum(axis=1) + table.sum(axis=2)
    found: NDArray[float64] = np.where(both > 0, 2 * right / np.maximum(both, 1), np.nan)
    return found


def macro_f1(sums_of: NDArray[float64]) -> NDArray[float64]:
    """Give the mean of F1 over classes, so that a small class weighs as much as a large one.

    >>> import numpy as np
    >>> macro_f1(np.array([[1.0, 1.0, 0.0, 1.0]])).round(3).tolist()
    [0.667]
    """
    import numpy as np

    mean: NDArray[float64] = np.nanmean(f1_by_class(sums_of), axis=1)
    return mean


def _accuracy(sums_of: NDArray[float64]) -> NDArray[float64]:
    import numpy as np

    size = round(sums_of.shape[1] ** 0.5)
    share: NDArray[float64] = sums_of[:, :: size + 1].sum(axis=1) / np.maximum(sums_of.sum(axis=1), 1)
    return share


def _pearson(sums_of: NDArray[float64]) -> NDArray[float64]:
    """From n, Σx, Σy, Σx², Σy², Σxy; 0 where the predictions are all alike, for they tell nothing."""
    import numpy as np

    n, x, y, xx, yy, xy = sums_of.T
    spread = np.maximum(n * xx - x * x, 0) * np.maximum(n * yy - y * y, 0)
    flat = spread <= _NO_SPREAD * np.maximum(n * xx * n * yy, 1)
    found: NDArray[float64] = np.where(flat, 0.0, (n * xy - x * y) / np.sqrt(np.where(flat, 1.0, spread)))
    return found


#: What rounding alone makes of the spread of equal numbers.
_NO_SPREAD = 1e-18


def _mse(sums_of: NDArray[float64]) -> NDArray[float64]:
    n, _, _, xx, yy, xy = sums_of.T
    error: NDArray[float64] = (xx - 2 * xy + yy) / n
    return error


def _confusions(pairs: Sequence[tuple[Label, Label]]) -> NDArray[float64]:
    """A row a text: one place of the confusion table is 1."""
    import numpy as np

    classes = {name: number for number, name in enumerate(sorted({label for pair in pairs for label in pair}))}
    each = np.zeros((len(pairs), len(classes) ** 2))
    for row, (given, said) in enumerate(pairs):
        each[row, classes[given] * len(classes) + classes[said]] = 1
    return each


def _moments(pairs: Sequence[tuple[Label, Label]]) -> NDArray[float64]:
    import numpy as np

    x, y = np.array(pairs, dtype=np.float64).T
    return np.stack([np.ones(len(x)), x, y, x * x, y * y, x * y], axis=1)


_STATISTICS: dict[str, Statistic] = {"macro_f1": macro_f1, "accuracy": _accuracy, "pearson": _pearson, "mse": _mse}
