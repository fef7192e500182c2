"""The marks and the sentences that a verdict hangs on: the fewest marks to take away, and single sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from math import prod
from typing import TYPE_CHECKING, NamedTuple

from framing.comparing.contrasts import FEWEST_MARKS
from framing.comparing.holding import A_HINT, CLEARLY, Counts, holds
from framing.model import Mark

if TYPE_CHECKING:
    from framing.comparing.holding import Integers

#: With more ways than this to take sentences from several leaders, not all of them are tried.
_MOST_WAYS = 4096


@dataclass(frozen=True, slots=True)
class Evidence:
    """A text in one voice, for one label.

    ``marked`` are the marks of each marked sentence, the fewest first; ``unmarked`` are the other sentences; ``words``
    are those of each sentence.
    """

    document: str
    n: int
    marked: tuple[tuple[Mark, ...], ...]
    unmarked: tuple[int, ...]
    words: dict[int, int]

    def total(self) -> int:
        """Count the marks."""
        return sum(map(len, self.marked))


def flips(leaders: Sequence[Evidence], others: Sequence[Evidence], level: int) -> tuple[tuple[str, Mark], ...]:
    """Give the smallest set of the leaders' marks without which the verdict is lower, each with its document.

    level: of the verdict, 1 for a hint, 2 for likely, 3 for clearly more. The order of the texts breaks ties. The
    others' marks need no trying: fewer of them only widen the difference.
    """
    found = [_fewest_sentences(leaders, others, level), _below_enough(leaders, level)]
    return min((one for one in found if one), key=len, default=())


def _fewest_sentences(
    leaders: Sequence[Evidence], others: Sequence[Evidence], level: int
) -> tuple[tuple[str, Mark], ...]:
    """The marks of the sentences to empty, so few as there can be."""
    import numpy as np

    ways = _ways(leaders)
    taken = np.array(ways).T
    held = holds(level, _emptied(leaders, taken), _as_they_are(others))
    way = next((way for way, holds in zip(ways, held, strict=True) if not holds), ())
    return tuple(
        (text.document, mark) for text, count in zip(leaders, way, strict=False) for mark in _first(text, count)
    )


def _first(text: Evidence, count: int) -> list[Mark]:
    """The marks of the sentences of a text that have fewest, in the order of the text."""
    return sorted((mark for found in text.marked[:count] for mark in found), key=_where)


def _where(mark: Mark) -> tuple[int, int, str]:
    return *mark.span, mark.rule


def _ways(leaders: Sequence[Evidence]) -> list[tuple[int, ...]]:
    """How many sentences may be taken from each leader, the cheapest ways in marks first."""
    if prod(len(text.marked) + 1 for text in leaders) > _MOST_WAYS:
        return _likeliest_ways(leaders)
    costs = [list(accumulate(map(len, text.marked), initial=0)) for text in leaders]
    ways = product(*(range(len(text.marked) + 1) for text in leaders))
    return sorted(ways, key=lambda way: sum(cost[count] for cost, count in zip(costs, way, strict=True)))


def _likeliest_ways(leaders: Sequence[Evidence]) -> list[tuple[int, ...]]:
    """One sentence more at each step, that which tells most in the mean share for its marks."""
    gains = [
        (len(found) * text.n, place, order)
        for place, text in enumerate(leaders)
        for order, found in enumerate(text.marked)
    ]
    way = [0] * len(leaders)
    ways = [tuple(way)]
    for _, place, _ in sorted(gains):
        way[place] += 1
        ways.append(tuple(way))
    return ways


def _below_enough(leaders: Sequence[Evidence], level: int) -> tuple[tuple[str, Mark], ...]:
    """The marks without which there are too few, for "clearly more" after its richest sentence is dropped."""
    if level == A_HINT:
        return ()
    sentences = [(len(found), place, found) for place, text in enumerate(leaders) for found in text.marked]
    sentences.sort(key=lambda one: (one[0], one[1], one[2][0].sentence))
    if level == CLEARLY:
        droppable = [one for one in sentences if leaders[one[1]].n > 1]
        sentences = [one for one in sentences if one is not droppable[-1]] if droppable else []
    marks = [(place, mark) for _, place, found in sentences for mark in found]
    fewest = marks[: max(0, len(marks) - FEWEST_MARKS + 1)]
    return tuple(
        (leaders[place].document, mark) for place, mark in sorted(fewest, key=lambda one: (one[0], _where(one[1])))
    )


def sentences_alone(leaders: Sequence[Evidence], others: Sequence[Evidence], level: int) -> tuple[tuple[str, int], ...]:
    """Give the sentences of which one alone lowers the verdict: marked ones of the leaders, unmarked of the others.

    Sentences of one text with as many marks have the same effect and are tried once.
    """
    marked = [kind for place, text in enumerate(leaders) for kind in _marked_kinds(place, text)]
    unmarked = [kind for place, text in enumerate(others) for kind in _unmarked_kind(place, text)]
    without_marked = holds(level, _each_dropped(leaders, marked), _as_they_are(others)) if marked else ()
    without_unmarked = holds(level, _as_they_are(leaders), _each_dropped(others, unmarked)) if unmarked else ()
    return (*_lowering(leaders, marked, without_marked), *_lowering(others, unmarked, without_unmarked))


def _lowering(texts: Sequence[Evidence], kinds: Sequence[_Kind], held: Iterable[bool]) -> list[tuple[str, int]]:
    """The sentences of the kinds without which the verdict does not hold, in the order of the texts."""
    found = sorted((kind.place, s) for kind, kept in zip(kinds, held, strict=True) if not kept for s in kind.sentences)
    return [(texts[place].document, sentence) for place, sentence in found]


class _Kind(NamedTuple):
    """Sentences of one text with the same number of marks; ``richest`` is the most marks left without one of them."""

    place: int
    marks: int
    richest: int
    sentences: tuple[int, ...]


def _marked_kinds(place: int, text: Evidence) -> list[_Kind]:
    return [_kind(place, text, marks) for marks in sorted({len(found) for found in text.marked}) if text.n > 1]


def _unmarked_kind(place: int, text: Evidence) -> list[_Kind]:
    return [_Kind(place, 0, _richest(text.marked), text.unmarked)] if text.n > 1 and text.unmarked else []


def _kind(place: int, text: Evidence, marks: int) -> _Kind:
    alike = [found for found in text.marked if len(found) == marks]
    left = [found for found in text.marked if found is not alike[0]]
    return _Kind(place, marks, _richest(left), tuple(found[0].sentence for found in alike))


def _each_dropped(texts: Sequence[Evidence], kinds: Sequence[_Kind]) -> Counts:
    """The counts without one sentence, a scenario for each kind."""
    k, n, total, richest = (array.repeat(len(kinds), axis=1) for array in _as_they_are(texts))
    for column, kind in enumerate(kinds):
        k[kind.place, column] -= kind.marks > 0
        n[kind.place, column] -= 1
        total[kind.place, column] -= kind.marks
        richest[kind.place, column] = kind.richest
    return Counts(k, n, total, richest)


def _richest(marked: Sequence[Sequence[Mark]]) -> int:
    return max(map(len, marked), default=0)


def _as_they_are(texts: Sequence[Evidence]) -> Counts:
    """The counts of texts that nothing is taken from, as one scenario, which stands beside any number of others."""
    import numpy as np

    rows = [(len(text.marked), text.n, text.total(), _richest(text.marked)) for text in texts]
    k, n, total, richest = np.array(rows, float).T
    return Counts(k[:, None], n[:, None], total[:, None], richest[:, None])


def _emptied(texts: Sequence[Evidence], taken: Integers) -> Counts:
    """The counts of texts without the marks of some sentences, those with fewest; ``taken`` is texts by scenarios."""
    import numpy as np

    sizes = [[len(found) for found in text.marked] for text in texts]
    k = np.array([len(row) - counts for row, counts in zip(sizes, taken, strict=True)], float)
    lost = [np.array([0, *accumulate(row)])[counts] for row, counts in zip(sizes, taken, strict=True)]
    whole = _as_they_are(texts)
    return Counts(k, whole.n, whole.total - np.array(lost), whole.richest * (k > 0))
