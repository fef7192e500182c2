"""Which texts are held out together: at random, or all those of a source, a topic or an event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing.learned import seen
from framing.learned.card import Fold
from framing.learned.labels import LabelledText, origin

if TYPE_CHECKING:
    from numpy import int64
    from numpy.typing import NDArray

#: Into how many parts the texts are cut, and the fewest groups of which one can be held out.
FOLDS, FEWEST_GROUPS = 5, 2
RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Folding:
    """Texts held out part by part: pairs of places to fit on and to predict, and the unit of each text.

    A unit is what is held out as a whole, and what the bootstrap draws. ``units`` is -1 for a text of which it is not
    known where it comes from: such a text takes no part.
    """

    held_out: str
    parts: tuple[tuple[NDArray[int64], NDArray[int64]], ...]
    units: NDArray[int64]
    reason: str = ""

    @property
    def about(self) -> Fold:
        """What a card says of it."""
        known = self.units[self.units >= 0]
        return Fold(self.held_out, len(self.parts), len(set(known.tolist())), len(known), self.reason)


def folding(texts: Sequence[LabelledText], held_out: str) -> Folding:
    """Cut texts into parts that are held out in turn; copies of a held-out text are never fitted on.

    ``texts`` must be in an order of their own (``in_order``), for that decides what goes where. Where it cannot be done
    the folding has no parts and a reason. Source: Roberts et al. 2017, Cross-validation strategies for data with
    temporal, spatial, hierarchical structure, Ecography 40.
    """
    copies = _numbered([seen.key(text.text).hex() for text in texts])
    units = copies if held_out == RANDOM else _numbered([origin(text, held_out) for text in texts])
    groups = len(set(units[units >= 0].tolist()))
    if groups < FEWEST_GROUPS:
        return Folding(held_out, (), units, _reason(held_out, groups))
    parts = tuple(_parts(texts, units, copies, packed=held_out != RANDOM))
    return Folding(held_out, parts, units)


def in_order(texts: Sequence[LabelledText]) -> tuple[LabelledText, ...]:
    """Give texts in an order that depends on what they say only, not on their lines in a file."""
    return tuple(
        sorted(texts, key=lambda t: (seen.key(t.text), t.text, str(t.label), t.source, t.topic, t.event, t.id))
    )


def _reason(held_out: str, groups: int) -> str:
    if held_out == RANDOM:
        return "all texts are copies of one text"
    return f"no {held_out} is known" if not groups else f"all texts are of one {held_out}"


def _numbered(names: Sequence[str]) -> NDArray[int64]:
    """A number for each name in alphabetical order, -1 for none."""
    import numpy as np

    place = {name: number for number, name in enumerate(sorted({name for name in names if name}))}
    return np.array([place.get(name, -1) for name in names], dtype=np.int64)


def _parts(
    texts: Sequence[LabelledText], units: NDArray[int64], copies: NDArray[int64], packed: bool
) -> Iterator[tuple[NDArray[int64], NDArray[int64]]]:
    import numpy as np

    from framing.learned.folding import folds

    known = np.flatnonzero(units >= 0)
    labels = np.array([texts[int(place)].label for place in known])
    for part in folds(units[known].tolist(), labels, FOLDS, packed):
        fit, out = known[part.learned], known[part.judged]
        yield fit[~np.isin(copies[fit], copies[out])], out
