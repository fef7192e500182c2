"""A mean over units as a ratio of two sums, with its standard error: what the intervals and the tests rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray


class Ratio(NamedTuple):
    """A ratio and its standard error, of each column."""

    value: NDArray[float64]
    error: NDArray[float64]

    def over_error(self, centre: NDArray[float64] | float = 0.0) -> NDArray[float64]:
        """Give (value − centre) / error; without an error it is infinite, and 0 at the centre itself."""
        import numpy as np

        away = self.value - centre
        away = np.where(np.abs(away) < NOTHING, 0.0, away)
        some = self.error > NOTHING
        beyond = np.where(away == 0, 0.0, np.copysign(np.inf, away))
        found: NDArray[float64] = np.where(some, away / np.where(some, self.error, 1.0), beyond)
        return found


#: Differences under this are rounding.
NOTHING = 1e-12


def terms(numerators: NDArray[float64], denominators: NDArray[float64]) -> NDArray[float64]:
    """Give the columns whose sums over any units make a ratio; numerators: (units, columns), denominators: (units,)."""
    import numpy as np

    bottom = denominators[:, None]
    return np.hstack([numerators, numerators**2, numerators * bottom, bottom, bottom**2])


def ratio(summed: NDArray[float64], units: int) -> Ratio:
    """Give the ratio Σa/Σb and its error from sums of ``terms`` over so many units.

    summed: (draws, 3 columns + 2), the result (draws, columns). The variance is that of the ratio of two totals by
    linearisation, units/(units − 1) · Σ(a − r·b)² / (Σb)² (Cochran 1977, Sampling Techniques, 6.3 and 9A.2 for whole
    clusters).
    """
    import numpy as np

    columns = (summed.shape[1] - 2) // 3
    tops, squares, products = (summed[:, place * columns : (place + 1) * columns] for place in range(3))
    bottom, bottom_squares = summed[:, -2:-1], summed[:, -1:]
    value = tops / bottom
    spread = np.maximum(squares - 2 * value * products + value**2 * bottom_squares, 0.0)
    return Ratio(value, np.sqrt(spread * units / max(units - 1, 1)) / bottom)
