"""What was found, for a program: numbers in six digits, and no digest of a text."""

import json
from dataclasses import replace

from framing.learned.contents import of_evaluated, of_trained
from framing.learned.evaluating import Trial, evaluate
from framing.learned.training import Settings, train
from tests.learned.conftest import labelled


def test_training_and_evaluating(labels, small):
    texts = (replace(labels.texts[0], label="loaded"), *labels.texts[1:])
    trained = train(replace(labels, texts=texts), Settings("mine", estimator=small))
    found = json.loads(json.dumps(of_trained(trained)))
    assert found["schema"] == "framing/trained/1"
    assert "fitted_on" not in found["card"]
    assert found["card"]["figures"][0]["predictor"] == "model"
    assert ("loaded", "plain") in [(error["label"], error["said"]) for error in found["errors"]]

    others = tuple(labelled(n, "loaded" if n % 2 else "plain", f"other {n % 8}") for n in range(100, 140))
    tried = json.loads(
        json.dumps(of_evaluated(evaluate(Trial(trained.model, trained.card), replace(labels, texts=others))))
    )
    assert (tried["schema"], tried["texts"], tried["fitted_on"], tried["abstained"]) == (
        "framing/evaluated/1",
        40,
        0,
        0,
    )
    assert tried["figures"][0]["held_out"] == "other"
