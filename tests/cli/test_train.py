"""``framing train``: from labelled lines to a folder with a model and its card."""

import json
import os
import subprocess
import sys

import pytest

from framing.learned.labels import read_labels
from framing.learned.samples import sample_labels

SLOW = pytest.mark.slow
WORDS = {"loaded": ("stunning", "brutal", "shameful"), "plain": ("routine", "monthly", "regular")}


def rows(count=60):
    kinds = ("plain", "loaded")
    return [
        {
            "id": f"r{n}",
            "text": f"The {WORDS[kinds[n % 2]][n % 3]} vote number {n} went on.",
            "label": kinds[n % 2],
            "source": f"paper {n // 2 % 6}",
        }
        for n in range(count)
    ]


@pytest.fixture
def labels(texts):
    path = texts / "labels.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows()), encoding="utf-8")
    return str(path)


@SLOW
def test_a_model_is_written_with_its_card(run, labels, tmp_path):
    done = run("train", labels, "-o", "model/", "--label", "tone:loaded", "--group", "source")
    assert done.exit_code == 0
    assert {file.name for file in (tmp_path / "model").iterdir()} == {
        "model.json",
        "weights.npz",
        "card.json",
        "card.md",
    }
    card = json.loads((tmp_path / "model" / "card.json").read_text(encoding="utf-8"))
    assert (card["name"], card["label"], card["n"]) == ("model", "tone:loaded", 60)
    assert not any("vote number" in file.read_text(encoding="utf-8") for file in (tmp_path / "model").glob("card.*"))
    assert "sources held out\n  the model  " in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert "… sources held out\n" in done.stderr
    assert done.stderr.endswith("wrote model\n")


@SLOW
def test_the_same_labels_give_the_same_bytes_whatever_the_hash_seed(labels, tmp_path):
    for seed in ("0", "1"):
        command = [sys.executable, "-m", "framing", "train", labels, "-o", seed, "--name", "same", "--group", "topic"]
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    one, two = ({file.name: file.read_bytes() for file in (tmp_path / seed).iterdir()} for seed in ("0", "1"))
    assert one == two


@SLOW
def test_json_and_what_is_kept_apart(run, labels):
    done = run("train", labels, "--group", "source", "--without", "source=paper 0", "--json", "-q")
    found = json.loads(done.stdout)
    assert (found["card"]["n"], found["card"]["sources"]) == (50, [["source", 5]])
    assert done.stderr == ""


def test_the_samples_can_be_written_as_labelled_texts(run, tmp_path):
    done = run("train", "--from-samples", "tone:official", "-o", "l.jsonl")
    assert (done.exit_code, done.stderr) == (0, "wrote l.jsonl\n")
    assert read_labels(tmp_path / "l.jsonl").texts == sample_labels("tone:official")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "give a file of labelled texts"),
        (("none.jsonl",), 4, "none.jsonl: cannot be read"),
        (("labels.jsonl", "-o", "labels.jsonl"), 2, "labels.jsonl: is a file; give a folder for the model"),
        (("labels.jsonl", "-o", "no/such"), 2, "there is no folder no; make it first"),
        (("labels.jsonl", "-o", "full"), 2, "full: holds other files and no model"),
        (("labels.jsonl", "--label", "tone:loded"), 2, "did you mean tone:loaded"),
        (("labels.jsonl", "--group", "sources"), 2, "did you mean source?"),
        (("labels.jsonl", "--without", "paper 1"), 2, "'paper 1' is not KIND=NAME"),
        (("labels.jsonl", "--without", "source=paper 9"), 4, "no source 'paper 9', did you mean paper 5?"),
        (("labels.jsonl", "--text-col", "body"), 4, 'labels.jsonl:1: has no text in "body"'),
        (("labels.jsonl", "--label-col", "source"), 4, "fewer than 20 different texts of a class"),
        (("labels.jsonl", "--numbers"), 4, "its label is a word"),
        (("--from-samples", "tone:official"), 2, "name it with -o"),
        (("--from-samples", "tone:none", "-o", "x.jsonl"), 2, "is marked in no sample"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run, labels, tmp_path, words, code, sentence):
    (tmp_path / "full").mkdir(exist_ok=True)
    (tmp_path / "full" / "a.txt").write_text("mine", encoding="utf-8")
    done = run("train", *words)
    assert done.exit_code == code
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_lines_without_a_label_are_told(run, texts):
    (texts / "some.jsonl").write_text('{"text": "a", "label": "x"}\n{"text": "b"}\n', encoding="utf-8")
    assert "left out: 1 line without a label" in run("train", "some.jsonl").stderr
