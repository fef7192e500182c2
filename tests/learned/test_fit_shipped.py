"""The tool that fits the shipped scorer: the same sentences give the same bytes, and what is no good is not written."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from framing.learned.storing import load

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tools" / "fit_shipped.py"
#: Uncertain in a way that no codebook lists, so that a model has something to add.
UNSURE, SURE = "The {} is zorbly old, as page {} has it.", "The {} is very old, as page {} has it."
THINGS = ("tower", "chapel", "market", "harbour", "garden", "quarry", "castle", "well")


def rows(unsure=UNSURE):
    for doc, thing in enumerate(THINGS):
        for page in range(12):
            uncertain = page % 3 == 0
            text = (unsure if uncertain else SURE).format(thing, "abcdefghijkl"[page])
            label = "uncertain" if uncertain else "certain"
            yield {"doc": f"d{doc}", "id": f"{doc}.{page}", "text": text, "label": label, "spans": [{"start": 0}]}


def written(folder, found):
    folder.mkdir(exist_ok=True)
    lines = "".join(f"{json.dumps(row)}\n" for row in found)
    (folder / "hedging.jsonl.gz").write_bytes(gzip.compress(lines.encode("utf-8"), mtime=0))
    return folder


def fitted(data, out, seed="0"):
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, str(TOOL), str(data), str(out)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.slow
def test_the_same_sentences_give_the_same_bytes(tmp_path):
    data = written(tmp_path / "data", rows())
    for seed in ("0", "1"):
        done = fitted(data, tmp_path / seed, seed)
        assert done.returncode == 0, done.stderr
        assert "F1 of the class yes is 1.000, that of the codebook's marks .000 (96 texts)" in done.stdout
    once, again = ({file.name: file.read_bytes() for file in (tmp_path / seed).iterdir()} for seed in ("0", "1"))
    assert once == again
    assert sorted(once) == ["card.json", "card.md", "model.json", "weights.npz"]
    stored = load(tmp_path / "0")
    assert stored.model.predict(["The mill is zorbly old."]).tolist() == ["yes"]
    assert "not from news" in stored.card.known_failures[0]


@pytest.mark.slow
def test_what_is_no_better_than_the_codebook_is_not_written(tmp_path):
    done = fitted(written(tmp_path / "data", rows("The {} is perhaps old, as page {} has it.")), tmp_path / "out")
    assert done.returncode == 1
    assert "nothing was written" in done.stdout
    assert not (tmp_path / "out").exists()
