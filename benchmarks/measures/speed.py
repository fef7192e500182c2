"""Documents per second against vaderSentiment and against a bare look-up of words, in one process and one thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from statistics import median
from time import process_time

from benchmarks.reading import Data
from benchmarks.result import Result
from benchmarks.stages import seconds_by_stage
from framing.lexicon.terms import expand, parse
from framing.model import Document
from framing.pipeline import Analyzer

FLOOR = {"ratio_vader": 5.0}
SHORTEST, LONGEST = 350, 550
#: Each round has documents of its own, so that nothing is remembered from an earlier look at the same text.
ROUNDS, PER_ROUND = 7, 60
_WORD = re.compile(r"\w+")

Worker = Callable[[str], object]


def measure(data: Data) -> Result:
    """Time whole documents of 350 to 550 words: marks with voices, stances and scores against a polarity score.

    Rounds of the three methods alternate on the same documents, processor time is taken, and a figure is the median
    over the rounds of the other method's time divided by ours: above 1, we are the faster. ``ratio_floor`` below 1 is
    how near we come to a pass that only cuts words and looks each up in a dictionary of all one-word terms.
    """
    texts = _texts(data)
    analyzer = Analyzer()
    workers = _workers(analyzer)
    warm, *rounds = _rounds(texts)
    _times(workers, warm)
    times = [_times(workers, some) for some in rounds]
    stages = seconds_by_stage(analyzer, [Document("", text) for some in rounds for text in some])
    figures = {f"ratio_{name}": _ratio(times, name) for name in ("vader", "floor")}
    return Result("speed", figures, sum(map(len, rounds)), FLOOR, note=_note(times, rounds), details=_details(stages))


def _texts(data: Data) -> list[str]:
    texts = (row["text"] for row in data.rows("background_news"))
    return [text for text in texts if SHORTEST <= len(text.split()) <= LONGEST][: (ROUNDS + 1) * PER_ROUND]


def _rounds(texts: Sequence[str]) -> list[Sequence[str]]:
    """Cut the texts into one round to warm up and the rounds that are timed; few texts make small rounds."""
    size = min(PER_ROUND, max(1, len(texts) // 2))
    return [texts[first : first + size] for first in range(0, len(texts), size)]


def _workers(analyzer: Analyzer) -> dict[str, Worker]:
    """The three methods by name, each a function of one text."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    terms = _one_word_terms(analyzer)
    return {
        "framing": lambda text: analyzer.profile(Document("", text)),
        "vader": SentimentIntensityAnalyzer().polarity_scores,
        "floor": lambda text: [terms[word] for word in _WORD.findall(text.lower()) if word in terms],
    }


def _one_word_terms(analyzer: Analyzer) -> dict[str, str]:
    """Every form of every term of one plain word, with its label."""
    terms = [term for book in analyzer.codebooks for term in book.terms if " " not in term.text]
    patterns = ((pattern, term.label) for term in terms for pattern in expand(parse(term.text)))
    return {str(pattern[0]): label for pattern, label in patterns if len(pattern) == 1}


def _times(workers: dict[str, Worker], texts: Sequence[str]) -> dict[str, float]:
    """Give the processor time of each method over the texts."""
    times = {}
    for name, worker in workers.items():
        begun = process_time()
        for text in texts:
            worker(text)
        times[name] = process_time() - begun
    return times


def _ratio(times: Sequence[dict[str, float]], other: str) -> float:
    return median(round_[other] / round_["framing"] for round_ in times)


def _note(times: Sequence[dict[str, float]], rounds: Sequence[Sequence[str]]) -> str:
    ratios = [round_["vader"] / round_["framing"] for round_ in times]
    floor = median(round_["vader"] / round_["floor"] for round_ in times)
    return (
        f"Median of {len(rounds)} rounds of {len(rounds[0])} documents of {SHORTEST} to {LONGEST} words, no document twice; "
        f"against vaderSentiment between {min(ratios):.1f} and {max(ratios):.1f}; "
        f"the bare pass over words is {floor:.0f} times vaderSentiment."
    )


def _details(stages: dict[str, float]) -> tuple[tuple[str, ...], ...]:
    whole = sum(stages.values())
    return (("stage", "share of the time"), *((name, f"{spent / whole:.0%}") for name, spent in stages.items()))
