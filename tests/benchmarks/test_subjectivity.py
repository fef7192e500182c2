import pytest

from benchmarks.measures import subjectivity

TONE, PLAIN = "The bridge is probably shut until autumn.", "The crew painted the bridge in the old blue."


def rows(*pairs):
    return [
        {"id": str(number), "text": f"{text} {number}", "label": label} for number, (text, label) in enumerate(pairs)
    ]


def test_one_mark_makes_a_sentence_subjective(data):
    pairs = [(TONE, "SUBJ"), (PLAIN, "OBJ")] * 4 + [(PLAIN, "SUBJ"), (TONE, "OBJ")]
    figures = subjectivity.measure(data(subjectivity=rows(*pairs))).figures
    assert figures["macro_f1_codebook"] == pytest.approx(0.8)


def test_quoted_marks_are_no_sign(data):
    quoted = "“The bridge is probably shut until autumn,” the mayor said."
    figures = subjectivity.measure(data(subjectivity=rows(*[(quoted, "OBJ"), (TONE, "SUBJ")] * 5))).figures
    assert figures["macro_f1_codebook"] == 1.0


def test_the_fitted_figures_are_the_same_each_time(data):
    folder = data(subjectivity=rows(*[(TONE, "SUBJ"), (PLAIN, "OBJ")] * 10))
    figures = subjectivity.measure(folder).figures
    assert figures == subjectivity.measure(folder).figures
    assert figures["macro_f1_fitted"] == figures["macro_f1"] == 1.0
