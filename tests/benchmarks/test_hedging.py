import pytest

from benchmarks.measures import hedging


def row(text, cue=""):
    spans = [{"start": text.index(cue), "end": text.index(cue) + len(cue)}] if cue else []
    return {"id": text, "text": text, "label": "uncertain" if cue else "certain", "spans": spans}


def test_sentences_and_cues_are_counted_apart(data):
    rows = [
        row("The bridge is probably shut until autumn.", "probably"),
        row("Perhaps the mill closed on a Monday in spring.", "on a Monday"),
        row("The crew painted the bridge in the old blue."),
        row("The old crew gave up on the harbour in spring.", "gave up"),
    ]
    figures = hedging.measure(data(hedging=rows)).figures
    assert figures["uncertain_precision_codebook"] == 1.0
    assert figures["uncertain_recall_codebook"] == pytest.approx(2 / 3)
    assert figures["uncertain_f1_codebook"] == pytest.approx(0.8)
    assert figures["cue_precision"] == pytest.approx(1 / 2)
    assert figures["cue_f1"] == pytest.approx(0.4)


def test_a_learned_scorer_tells_what_no_mark_does(data):
    days = ("Monday", "Tuesday", "Friday", "Sunday", "Easter")
    unmarked = [row(f"The mill closed in spring, so goes the tale of {day}.", "tale") for day in days]
    plain = [row(f"The crew painted the bridge in the old blue of {day}.") for day in days]
    figures = hedging.measure(data(hedging=[*unmarked, *plain])).figures
    assert figures["uncertain_f1_codebook"] == 0.0
    assert figures["uncertain_f1"] == 1.0
