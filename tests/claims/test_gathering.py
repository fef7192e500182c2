from framing.claims.gathering import Sureness, complete, groups, with_guests

PAIRS = [(0, 1), (1, 2), (0, 2), (3, 4)]


def test_complete_link_joins_only_where_all_are_pairs():
    assert groups(PAIRS, 5, complete(PAIRS)) == ((0, 1, 2), (3, 4))
    assert groups(PAIRS, 5, complete(PAIRS[:2])) == ((0, 1), (2,), (3,), (4,))


def test_a_guest_is_a_pair_with_every_member():
    assert with_guests([(0, 1), (3, 4)], [*PAIRS, (1, 3)]) == [(0, 1, 2), (3, 4)]


def sureness(amounts, apart=()):
    asked = []

    def amount(one, other):
        asked.append((one, other))
        return amounts[one, other]

    return Sureness(amount, lambda one, other: (one, other) in apart), asked


def test_what_is_kept_apart_is_below_nothing():
    sure, asked = sureness({(0, 1): 2.0}, apart={(0, 1)})
    assert sure.of(1, 0) == -1 and asked == []


def test_a_pair_is_looked_at_once():
    sure, asked = sureness({(0, 1): 2.0})
    assert sure.of(0, 1) == sure.of(1, 0) == 2.0 and asked == [(0, 1)]


def test_average_link_wants_a_mean_and_a_least():
    sure, _ = sureness({(0, 1): 2.0, (0, 2): 1.0, (1, 3): 0.1, (0, 3): 9.0})
    assert sure.average(0.6, 1.4)([0], [1])
    assert not sure.average(0.6, 1.4)([0], [2])
    assert not sure.average(0.6, 1.4)([0, 1], [3])
