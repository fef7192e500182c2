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
#: Each round has documents of its own, so that nothing is remembered from an earlier look at the same text; the first
#: rounds only warm up, for a word is looked up in the codebook when it is first met.
WARMING, ROUNDS, PER_ROUND = 5, 7, 60
_WORD = re.compile(r"\w+")

Worker = Callable[[str], object]


def measure(data: Data) -> Result:
    """Time whole documents of 350 to 550 words: marks with voices, stances and scores against a polarity score.

    The methods take turns, round by round, on the same documents; processor time is taken, and a figure is the median
    over the rounds of the other method's time divided by ours: above 1, we are the faster. ``ratio_floor`` below 1 is
    how near we come to a pass that only cuts words and looks each up in a dictionary of all one-word terms.
    """
    analyzer = Analyzer()
    rounds, workers = _rounds(_texts(data)), _workers(analyzer)
    cold, *times = (_times(workers, some) for some in rounds)
    warm = times[WARMING - 1 :]
    stages = seconds_by_stage(analyzer, [Document("", text) for some in rounds[WARMING:] for text in some])
    figures = {f"ratio_{name}": _ratio(warm, name) for name in ("vader", "floor")}
    timed = sum(map(len, rounds[WARMING:]))
    return Result("speed", figures, timed, FLOOR, note=_note(cold, warm), details=_details(stages))


def _texts(data: Data) -> list[str]:
    texts = (row["text"] for row in data.rows("background_news"))
    return [text for text in texts if SHORTEST <= len(text.split()) <= LONGEST][: (WARMING + ROUNDS) * PER_ROUND]


def _rounds(texts: Sequence[str]) -> list[Sequence[str]]:
    """Part the texts into rounds of one size, small ones where there are few texts."""
    size = max(1, len(texts) // (WARMING + ROUNDS))
    return [texts[first : first + size] for first in range(0, len(texts) - size + 1, size)]


def _workers(analyzer: Analyzer) -> dict[str, Worker]:
    """The three methods by name, each a function of one text."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer  # type: ignore[import-untyped]

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
    return median(taken[other] / taken["framing"] for taken in times)


def _note(cold: dict[str, float], warm: Sequence[dict[str, float]]) -> str:
    ratios = [times["vader"] / times["framing"] for times in warm]
    floor, first = median(times["vader"] / times["floor"] for times in warm), _ratio([cold], "vader")
    return (
        f"Median of {len(warm)} rounds of documents of {SHORTEST} to {LONGEST} words, no document twice, after "
        f"{WARMING} rounds to warm up; against vaderSentiment between {min(ratios):.1f} and {max(ratios):.1f}, "
        f"in the first round {first:.1f}; the bare pass over words is {floor:.0f} times vaderSentiment."
    )


def _details(stages: dict[str, float]) -> tuple[tuple[str, ...], ...]:
    whole = sum(stages.values())
    return (("stage", "share of the time"), *((name, f"{spent / whole:.0%}") for name, spent in stages.items()))
