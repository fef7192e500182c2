from dataclasses import replace

import pytest

from benchmarks.measures import portrayal

ACTS = {"positive": "praised", "negative": "slammed", "neutral": "met"}
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def rows(labels=ACTS):
    texts = [(f"On {day} the board {ACTS[act]} the mayor.", labels[act]) for day in DAYS for act in sorted(ACTS)]
    spans = [
        [{"start": text.index("the mayor"), "end": text.index("the mayor") + 9, "label": label}]
        for text, label in texts
    ]
    return [
        {"id": str(n), "text": text, "spans": span}
        for n, ((text, _), span) in enumerate(zip(texts, spans, strict=True))
    ]


SAME = {act: act for act in ACTS}


def test_what_is_done_to_a_person_tells_the_label(data):
    result = portrayal.measure(data(target_sentiment=rows(SAME)))
    assert result.figures["macro_f1"] == 1.0
    assert result.figures["macro_f1_most"] == pytest.approx(1 / 6)
    assert result.n == 21


def test_another_folder_is_fitted_on(data, tmp_path_factory):
    folder = data(target_sentiment=rows(SAME))
    train = tmp_path_factory.mktemp("train")
    (folder.folder / "target_sentiment.jsonl.gz").rename(train / "target_sentiment.jsonl.gz")
    turned = {"positive": "negative", "negative": "neutral", "neutral": "positive"}
    measured = replace(data(target_sentiment=rows(turned)), train=train)
    assert portrayal.measure(measured).figures["macro_f1"] == 0.0
