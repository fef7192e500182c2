import pytest

from benchmarks.measures import sensational

LOUD, PLAIN = "The palace dropped a bombshell", "The crew painted the bridge in the old blue"


def test_marks_that_go_with_the_judgement_correlate_with_it(data):
    rows = [{"id": str(n), "text": f"{(LOUD, PLAIN)[n % 2]} {n}", "score": (0.9, 0.1)[n % 2]} for n in range(20)]
    figures = sensational.measure(data(sensational_headlines=rows)).figures
    assert figures["pearson_marks"] == pytest.approx(1.0)
    assert figures["pearson"] > 0.99
    assert figures["mse"] < 0.02
    assert figures["pearson_codebook"] > 0.99


def test_without_any_mark_there_is_no_correlation(data):
    rows = [{"id": str(n), "text": f"{PLAIN} {n}", "score": n / 10} for n in range(10)]
    assert sensational.measure(data(sensational_headlines=rows)).figures["pearson_marks"] == 0.0
