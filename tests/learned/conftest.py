"""Labelled texts with a known answer, and a small estimator that finds it."""

import json

import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.pipeline import make_pipeline

from framing.learned.labels import LabelledText, Labels

#: Words that give the class away, and words that do not.
TELLING = {"loaded": ("stunning", "brutal", "shameful"), "plain": ("routine", "monthly", "regular")}
THINGS = ("vote", "strike", "budget", "summit", "harvest", "verdict", "merger")


def labelled(number: int, label: str, source: str, topic: str = "", event: str = "", **more) -> LabelledText:
    words = TELLING[label]
    text = f"The {words[number % 3]} {THINGS[number % 7]} number {number} went on in {topic or 'town'}."
    return LabelledText(f"t{number}", text, label, source, topic, event, **more)


@pytest.fixture
def texts() -> tuple[LabelledText, ...]:
    """Sixty texts of two classes, six sources and three topics, told apart by one word."""
    return tuple(
        labelled(number, "loaded" if number % 2 else "plain", f"paper {number // 2 % 6}", f"topic {number // 2 % 3}")
        for number in range(60)
    )


@pytest.fixture
def labels(texts) -> Labels:
    return Labels(texts, "classes", "labels.jsonl", "0" * 64)


@pytest.fixture
def numbers() -> Labels:
    """Eighty texts rated by how many strong words they have."""
    rated = []
    for number in range(80):
        strong = number % 4
        words = " ".join(["stunning"] * strong + ["routine"] * (3 - strong))
        text = f"The {words} {THINGS[number % 7]} number {number}."
        rated.append(LabelledText(f"n{number}", text, strong / 3, f"paper {number % 8}"))
    return Labels(tuple(rated), "number", "ratings.jsonl", "1" * 64)


@pytest.fixture
def small():
    """A classifier without what the program's own has beyond scikit-learn's."""
    return make_pipeline(CountVectorizer(), LogisticRegression())


@pytest.fixture
def small_rater():
    return make_pipeline(CountVectorizer(), Ridge())


@pytest.fixture
def write(tmp_path):
    """Write rows as JSON lines and give the path; a string is a line as it stands."""

    def written(*rows, name="labels.jsonl"):
        path = tmp_path / name
        lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    return written
