"""A stored model says what it said, is the same in bytes, and is refused when a byte is not as written."""

import json
import subprocess
import sys
from functools import cache

import numpy as np
import pytest

from framing.errors import FramingError
from framing.learned.card import Card, Data
from framing.learned.rater import LearnedRater
from framing.learned.scorer import LearnedScorer
from framing.learned.storing import load, save
from framing.learned.vectors import learn_vectors

THINGS = ["vote", "strike", "budget", "summit", "harvest", "verdict", "merger"]
TEXTS = [f"The {word} {thing} of day {n}." for n in range(3) for thing in THINGS for word in ("brutal", "dull", "warm")]
NAMES = ["loaded", "plain", "warm"] * 21
RATINGS = [0.9, 0.1, 0.4] * 21
CARD = Card("demo", "", "classes", (), Data("x", "0"), 3, (), (), (), (), (), None, (), (), ())


@cache
def model(kind):
    two = [name if name == "plain" else "other" for name in NAMES]
    fits = {
        "three": lambda: LearnedScorer().fit(TEXTS, NAMES),
        "two": lambda: LearnedScorer(codebooks=(), calibration="isotonic").fit(TEXTS, two),
        "numbers": lambda: LearnedScorer(codebooks=(), char_ngrams=None).fit(TEXTS, [len(name) for name in NAMES]),
        "yes or no": lambda: LearnedScorer(codebooks=()).fit(TEXTS, [name == "plain" for name in NAMES]),
        "vectors": lambda: LearnedScorer(vectors=learn_vectors(TEXTS, 4), codebooks=()).fit(TEXTS, two),
        "rater": lambda: LearnedRater().fit(TEXTS, RATINGS),
        "shapes": lambda: LearnedScorer(shape_ngrams=(1, 2), codebooks=()).fit(TEXTS, NAMES),
        "squared": lambda: LearnedRater(loss="squared").fit(TEXTS, RATINGS),
    }
    return fits[kind]()


@pytest.mark.parametrize("kind", ["three", "two", "numbers", "yes or no", "vectors", "rater", "squared", "shapes"])
def test_it_says_what_it_said(kind, tmp_path):
    save(model(kind), tmp_path, CARD)
    stored = load(tmp_path)
    strange = [*TEXTS, "", "Die Reise", "“A brutal vote,” Anna Berg said."]
    assert stored.card == CARD
    assert (stored.model.decision_function(strange) == model(kind).decision_function(strange)).all()
    assert (stored.model.abstains(strange) == model(kind).abstains(strange)).all()
    assert stored.model.predict(strange).tolist() == model(kind).predict(strange).tolist()
    assert stored.model.explain(strange[-1:]) == model(kind).explain(strange[-1:])
    assert stored.model.get_params() == model(kind).set_params(vectors=None).get_params()


def test_the_same_model_is_the_same_in_bytes(tmp_path):
    save(LearnedScorer().fit(TEXTS, NAMES), tmp_path / "a", CARD)
    save(LearnedScorer().fit(TEXTS[::-1], NAMES[::-1]), tmp_path / "b", CARD)
    one, other = (sorted((path.name, path.read_bytes()) for path in (tmp_path / name).iterdir()) for name in "ab")
    assert one == other
    assert load(tmp_path / "a").digest == load(tmp_path / "b").digest


@pytest.mark.slow
def test_the_hash_seed_changes_nothing(tmp_path):
    code = (
        "import sys; sys.path.insert(0, sys.argv[2]); import test_storing as t; from pathlib import Path;"
        "t.save(t.LearnedScorer(codebooks=()).fit(t.TEXTS, t.NAMES), Path(sys.argv[1]), t.CARD)"
    )
    found = []
    for seed in ("1", "2"):
        place = tmp_path / seed
        here = str(__file__).rsplit("test_storing", 1)[0]
        subprocess.run([sys.executable, "-c", code, place, here], check=True, env={"PYTHONHASHSEED": seed})
        found.append(load(place).digest)
    assert found[0] == found[1]


@pytest.mark.parametrize("name", ["weights.npz", "card.json"])
def test_a_changed_file_is_refused(name, tmp_path):
    save(model("rater"), tmp_path, CARD)
    data = bytearray((tmp_path / name).read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FramingError, match=f"{name}: not the file that was written"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["model.json", "weights.npz", "card.json"])
def test_a_missing_file_is_named(name, tmp_path):
    save(model("rater"), tmp_path, CARD)
    (tmp_path / name).unlink()
    with pytest.raises(FramingError, match=f"{name}: not there"):
        load(tmp_path)


def changed(tmp_path, kind="rater", **fields):
    save(model(kind), tmp_path, CARD)
    table = json.loads((tmp_path / "model.json").read_text(encoding="utf-8"))
    (tmp_path / "model.json").write_text(json.dumps({**table, **fields}), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"schema": "framing/model/9"}, "train the model anew"),
        ({"estimator": "Other"}, "model.json"),
        ({"intercept": [0.0, 0.0]}, "do not fit"),
        ({"intercept": "x"}, "intercept"),
        ({"blocks": []}, "do not fit"),
        ({"files": []}, "does not name"),
        ({"parameters": {"codebooks": []}}, "parameters"),
        ({"curve": None}, "do not fit"),
        ({"softmax": {"scale": 1.0, "offsets": [0.0, 0.0]}}, "do not fit"),
        ({"blocks": [{"name": "word", "lengths": [], "weighting": {}}]}, "another kind"),
    ],
)
def test_parts_that_do_not_fit_are_refused(fields, words, tmp_path):
    with pytest.raises(FramingError, match=words):
        load(changed(tmp_path, **fields))


@pytest.mark.parametrize("classes", [None, [], ["a"], [["a"], ["b"], ["c"]], ["a", "b"]])
def test_classes_that_do_not_fit_are_refused(classes, tmp_path):
    with pytest.raises(FramingError, match="train the model anew"):
        load(changed(tmp_path, kind="three", classes=classes))


@pytest.mark.parametrize("data", [b"", b"[]", b"{", b"[" * 100_000, b"\xff"])
def test_what_is_no_model_is_refused(data, tmp_path):
    (tmp_path / "model.json").write_bytes(data)
    with pytest.raises(FramingError, match=r"model\.json"):
        load(tmp_path)


def test_no_folder_is_told(tmp_path):
    with pytest.raises(FramingError, match="not there"):
        load(tmp_path / "none")


def test_classes_that_no_file_can_hold_are_refused(tmp_path):
    pairs = np.empty(len(NAMES), dtype=object)
    pairs[:] = [("a", name) for name in NAMES]
    made = LearnedScorer(codebooks=(), char_ngrams=None).fit(TEXTS, NAMES)
    made.classes_ = np.array([("a",), ("b",), None], dtype=object)
    with pytest.raises(FramingError, match="name them in words"):
        save(made, tmp_path / "new", CARD)
    assert not (tmp_path / "new").exists()
