import pytest

from benchmarks.measures import groups


@pytest.fixture(scope="module")
def result():
    return groups.measure(None, groups.Sizes(runs=3, fewer=1, events=80, truth=200))


def test_every_figure_is_a_share(result):
    assert {
        "coverage_rates", "coverage_effects", "coverage_shifted", "coverage_trends", "false_alarms", "p_below_05",
        "naive_alarms", "power_small", "power_large",
    } == set(result.figures)  # fmt: skip
    assert all(0 <= value <= 1 for value in result.figures.values())
    assert set(result.floor) <= set(result.figures)


def test_most_intervals_hold_the_truth(result):
    assert result.figures["coverage_rates"] > 0.8
    assert result.figures["coverage_effects"] > 0.8


def test_plain_rates_differ_where_effects_do_not(result):
    assert result.figures["naive_alarms"] > result.figures["false_alarms"]


def test_each_source_and_label_has_its_line(result):
    assert len(result.details) == 1 + len(groups.SOURCES) * len(groups.LABELS)


def test_an_interval_beside_the_truth_is_counted():
    ((by, rows),) = groups._corpora(groups.Sizes(runs=1, events=80), 0.0)
    rates = [groups.group_rates(rows, by)]
    truth = {(rate.group, rate.label): rate.share for rate in rates[0]}
    inside = groups._covered(rates, truth)
    outside = groups._covered(rates, {key: share + 0.5 for key, share in truth.items()})
    assert all(all(values) for values in inside.values())
    assert not any(any(values) for values in outside.values())
