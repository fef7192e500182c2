import pytest

from benchmarks.measures import loaded

LOUD, PLAIN = "The palace dropped a bombshell.", "The crew painted the bridge in the old blue."
WORD = {"start": LOUD.index("bombshell"), "end": LOUD.index("bombshell") + 9}


def row(number, text, label, spans=()):
    return {
        "id": str(number),
        "text": f"{text} {number}",
        "label": label,
        "source": f"paper {number % 5}",
        "spans": list(spans),
    }


def test_marks_are_compared_with_sentences_and_words(data):
    rows = [row(n, LOUD, "Biased", [WORD]) if n % 2 else row(n, PLAIN, "Non-biased") for n in range(20)]
    result = loaded.measure(data(loaded_sentences=[*rows, row(20, LOUD, "No agreement")]))
    assert result.n == 20
    assert [result.figures[name] for name in ("macro_f1", "macro_f1_sources_out", "macro_f1_any_mark")] == [1.0] * 3
    assert result.figures["span_f1"] == 1.0
    assert result.figures["macro_f1_source_name"] < 1.0


def test_biased_words_that_no_mark_overlaps_are_missed(data):
    spans = [WORD, {"start": 0, "end": 3}]
    rows = [row(n, LOUD, "Biased", spans) if n % 2 else row(n, PLAIN, "Non-biased") for n in range(20)]
    figures = loaded.measure(data(loaded_sentences=rows)).figures
    assert figures["span_recall"] == pytest.approx(1 / 2)
    assert figures["span_precision"] == 1.0
