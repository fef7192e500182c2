"""``framing evaluate MODEL LABELS``: a stored model against labelled texts that it has not seen."""

import json

import pytest

from tests.cli.test_train import rows


@pytest.fixture
def model(run, texts):
    """A model of the first sixty rows, and labels of eighty."""
    for name, count in (("known", 60), ("more", 80)):
        lines = "".join(json.dumps(row) + "\n" for row in rows(count))
        (texts / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    done = run("train", "known.jsonl", "-o", "model", "--group", "source", "-q")
    assert done.exit_code == 0
    return texts / "model"


@pytest.mark.slow
def test_a_model_is_tried_on_what_it_has_not_seen(run, model):
    done = run("evaluate", "model", "more.jsonl")
    assert done.exit_code == 0
    assert done.stdout.startswith("model on more.jsonl: 20 texts that it was not fitted on\nleft out: 60 texts")
    found = json.loads(run("evaluate", "model", "more.jsonl", "--json").stdout)
    assert (found["texts"], found["fitted_on"]) == (20, 60)

    known = run("evaluate", "model", "known.jsonl")
    assert known.exit_code == 4
    assert "0 labelled texts that model was not fitted on (60 of 60 it was)" in known.stderr

    weights = model / "weights.npz"
    weights.write_bytes(weights.read_bytes()[:-1])
    damaged = run("evaluate", "model", "more.jsonl")
    assert damaged.exit_code == 2
    assert len(damaged.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [(("no-model", "x.jsonl"), "no-model"), (("no-model",), "give a file of labelled texts after the model")],
)
def test_what_cannot_be_done_is_one_sentence(run, words, sentence):
    done = run("evaluate", *words)
    assert done.exit_code == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
