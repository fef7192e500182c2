from hypothesis import given
from hypothesis import strategies as st

from framing.batch.page_axis import around, end_of, rising

SHARES = st.floats(0, 1)


@given(SHARES, SHARES, SHARES)
def test_everything_drawn_is_on_the_axis(share, low, high):
    low, high = sorted((low, high))
    end = end_of((share, high))
    assert end >= max(share, high)
    bar = rising(share, low, high, end)
    assert all(0 <= place <= 1 for place in (bar.at, *bar.range))
    assert bar.range == tuple(sorted(bar.range))


@given(st.floats(-1, 1), SHARES)
def test_differences_mirror(value, chance):
    end = end_of((abs(value), chance))
    one, other = around(value, value, value, chance, end), around(-value, -value, -value, chance, end)
    assert abs(one.at + other.at - 1) < 1e-9
    assert one.chance == other.chance
    assert abs(sum(one.chance) - 1) < 1e-9


def test_without_an_interval_there_is_a_dot_only():
    assert rising(0.1, None, None, 0.2).range is None
    assert around(0.1, None, None, None, 0.2).chance is None


def test_half_of_the_axis_is_half_way():
    assert around(0.1, -0.2, 0.2, 0.05, 0.2).at == 0.75
    assert around(-0.2, -0.2, 0.2, 0.05, 0.2).range == (0.0, 1.0)
    assert rising(0.05, 0.0, 0.2, 0.2).at == 0.25
