"""What likeness is asked of a pair: more of short texts, and more among many."""

import numpy
import pytest

from framing.corpus.caution import FEW, MOST, SHORT_THRESHOLD, cautious
from framing.corpus.nearness import Edges
from framing.corpus.windows import NO_DAY
from framing.events.grouping import THRESHOLD
from framing.events.relating import SHORT


def asked(content, crowd, days=(1, 1)):
    """The likeness that is asked of two texts."""
    edges = Edges(numpy.array([0]), numpy.array([1]), numpy.array([1.0]))
    return float(THRESHOLD / cautious(edges, numpy.array(content), numpy.array(crowd), numpy.array(days)).likeness[0])


@pytest.mark.parametrize(
    ("content", "crowd", "expected"),
    [
        ((SHORT, SHORT), (FEW, FEW), THRESHOLD),
        ((9 * SHORT, SHORT), (10, 10), THRESHOLD),
        ((SHORT // 2, SHORT // 2), (FEW, FEW), SHORT_THRESHOLD),
        ((0, 500), (FEW, FEW), SHORT_THRESHOLD),
        ((20, 20), (10, 10), THRESHOLD),
        ((SHORT, SHORT), (2 * FEW, 10), THRESHOLD + 0.045),
        ((20, 20), (2 * FEW, FEW), SHORT_THRESHOLD + 0.045),
        ((20, 20), (10**9, 1), MOST),
    ],
)
def test_what_is_asked(content, crowd, expected):
    assert asked(content, crowd) == pytest.approx(expected)
    assert asked(content[::-1], crowd[::-1]) == pytest.approx(expected)


@pytest.mark.parametrize(("days", "more"), [((1, 2), 0.045), ((1, NO_DAY), 0.07), ((NO_DAY, NO_DAY), 0.07)])
def test_more_is_asked_among_many_where_a_date_is_missing(days, more):
    many = (2 * FEW, 2 * FEW)
    assert asked((SHORT, SHORT), many, days) == pytest.approx(THRESHOLD + more)
    assert asked((SHORT, SHORT), (FEW // 2, FEW // 2), days) == THRESHOLD
