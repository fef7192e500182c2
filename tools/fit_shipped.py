"""Fits the learned scorer that ships, so that whoever has the labelled data can make its very bytes again.

``python tools/fit_shipped.py DATA_FOLDER [OUT]`` reads ``hedging.jsonl.gz`` of the folder: a line a sentence, with
``text``, ``label`` (certain or uncertain), ``doc`` and ``id``. It writes the model, with its card, where the program
looks for it, or into OUT; nothing is written where the model is no better than what needs none.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.agreement import Counts, counted  # noqa: E402 - the checkout's own packages
from benchmarks.measures.hedging import FLOOR  # noqa: E402
from benchmarks.reading import part_of  # noqa: E402
from framing.learned import storing  # noqa: E402
from framing.learned.card_text import markdown  # noqa: E402
from framing.learned.folds import folding, in_order  # noqa: E402
from framing.learned.held_out import held  # noqa: E402
from framing.learned.labels import Columns, LabelledText, Labels, read_labels  # noqa: E402
from framing.learned.measuring import material  # noqa: E402
from framing.learned.naming import number  # noqa: E402
from framing.learned.scorer import LearnedScorer  # noqa: E402
from framing.learned.training import Settings, Trained, train  # noqa: E402
from framing.model import Document, Options  # noqa: E402
from framing.pipeline import Analyzer  # noqa: E402

DATA, LABEL = "hedging.jsonl.gz", "tone:hedged"
OUT = ROOT / "framing" / "learned" / "shipped" / "hedged"
#: An article of the encyclopedia stands where a model of news has an event, so that none is on both sides.
COLUMNS = Columns(event="doc", source="", topic="", coders="", spans="")
CLASSES = {"uncertain": "yes", "certain": "no"}
YES = CLASSES["uncertain"]
#: Words alone, for characters add .002 and bring in chance; as many as fit in half a megabyte with the card. How
#: closely to follow was chosen on two thirds of the sentences. Nearer to a toss-up than this it had better be silent:
#: news is not what it learned from.
ESTIMATOR = LearnedScorer(char_ngrams=None, min_df=3, max_features=12_000, C=10.0, class_weight=None, at_least=0.75)
SETTINGS = Settings("hedged", LABEL, ("event",), ("news-core",), ESTIMATOR)
#: The part of the sentences on which nothing was chosen.
UNTOUCHED = 2
ORIGIN = (
    "It has learned from sentences of an encyclopedia, whose articles are called events here, and not from news.",
    "In news it is often wrong where it says yes without a mark: would, whether, think, idea and accused mislead it.",
)


class Judged(NamedTuple):
    """A sentence with what people, the model when not fitted on its event, and the marks of the codebook say of it."""

    id: str
    gold: bool
    model: bool
    marked: bool


class Comparison(NamedTuple):
    """F1 of the class yes by the model with events held out and by the marks alone, on so many texts."""

    model: float
    codebook: float
    texts: int

    @property
    def is_better(self) -> bool:
        """Whether the model beats the marks and what a plain model reaches."""
        return self.model > max(self.codebook, FLOOR["uncertain_f1"])


def labels_of(folder: Path) -> Labels:
    """Read the sentences with yes and no for labels; raises KeyError for a label of another kind."""
    read = read_labels(folder / DATA, COLUMNS)
    return replace(read, texts=tuple(replace(text, label=CLASSES[str(text.label)]) for text in read.texts))


def judged(labels: Labels) -> list[Judged]:
    """Ask the model about each sentence after fitting it on all events but the sentence's own, and the codebook."""
    given = material(in_order(labels.texts), labels.task)
    found = held("model", SETTINGS.estimator, given.inputs, given.labels, folding(given.texts, "event")).said
    texts = [given.texts[one.place] for one in found]
    answers = zip(texts, found, _marked(texts), strict=True)
    return [Judged(text.id, text.label == YES, one.answer.label == YES, marks) for text, one, marks in answers]


def compared(found: Sequence[Judged]) -> Comparison:
    """Give F1 of what the model and the marks say."""
    gold = [one.gold for one in found]
    model, marked = _f1(gold, [one.model for one in found]), _f1(gold, [one.marked for one in found])
    return Comparison(model, marked, len(found))


def fit(labels: Labels, beside: Comparison) -> Trained:
    """Train the model, its card saying first where it comes from and what it adds to the marks."""
    trained = train(labels, SETTINGS)
    known = (*ORIGIN, _said(beside), *trained.card.known_failures)
    return replace(trained, card=replace(trained.card, known_failures=known))


def main(folder: Path, out: Path = OUT) -> int:
    """Measure, fit and write the model; 1 where it is not worth it."""
    labels = labels_of(folder)
    found = judged(labels)
    beside = compared(found)
    print(_said(beside))  # noqa: T201
    if not beside.is_better:
        print(f"No better than the marks or {FLOOR['uncertain_f1']}: nothing was written.")  # noqa: T201
        return 1
    untouched = [one for one in found if part_of({"id": one.id}) == UNTOUCHED]
    print("Where nothing was chosen:", _said(compared(untouched)))  # noqa: T201
    trained = fit(labels, beside)
    storing.save(trained.model, out, trained.card)
    (out / "card.md").write_bytes(markdown(trained.card).encode("utf-8"))
    return 0


def _said(found: Comparison) -> str:
    figures = f"{number(found.model)}, that of the codebook's marks {number(found.codebook)}"
    return f"With events held out F1 of the class {YES} is {figures} ({found.texts:,} texts)."


def _f1(gold: Sequence[bool], said: Sequence[bool]) -> float:
    return sum((counted(_places(one), _places(true)) for true, one in zip(gold, said, strict=True)), Counts()).f1


def _places(there: bool) -> frozenset[int]:
    return frozenset({0} if there else ())


def _marked(texts: Sequence[LabelledText]) -> list[bool]:
    """Whether the codebook marks each text, in any voice and stance, as the benchmark has it."""
    analyzer = Analyzer(Options(codebooks=SETTINGS.codebooks))
    return [any(mark.label == LABEL for mark in analyzer.profile(Document("", text.text)).marks) for text in texts]


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:3])))
