"""What a learned model says of the sentences of a text, and the words it weighs most as marks of their own kind."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from framing import marking
from framing.learned.passage import NAME, Passage, reprofiled, sentences
from framing.learned.scorer import LearnedScorer
from framing.learned.storing import Model, Stored
from framing.model import Finding, Mark, Profile
from framing.shelf import lexicon_table, lexicon_words

#: The detector of learned marks; a codebook score counts no mark of it.
DETECTOR = "learned"
#: A word is shown that adds at least so much of all that speaks for the class, and at most so many of a sentence are.
_SHARE, _MOST = 0.2, 3


class SentenceScore(NamedTuple):
    """What a model says of one sentence: the likeliest class with its probability, or a number and "".

    ``low`` and ``high`` are the chance that the class is right, or the range of the number, by held-out texts. What a
    model that ``abstains`` says is not to be shown.
    """

    sentence: int
    label: str
    value: float
    low: float
    high: float
    abstains: bool


def sentence_scores(
    stored: Stored, profile: Profile, codebooks: Sequence[str] = ("news-core",)
) -> tuple[SentenceScore, ...]:
    """Give what a model says of each sentence of a profiled text.

    codebooks: those that the profile was made with; where the model learned from marks of others, they are looked for.
    """
    return tuple(found for _, found in _scored(stored, profile, codebooks))


def scores_and_marks(
    stored: Stored, profile: Profile, targets: Collection[str], codebooks: Sequence[str] = ("news-core",)
) -> tuple[tuple[SentenceScore, ...], tuple[Mark, ...]]:
    """Give ``sentence_scores`` and ``learned_marks`` of a text that is read once for both."""
    scored = tuple(_scored(stored, profile, codebooks))
    return tuple(score for _, score in scored), _marks(stored, profile, targets, scored)


def learned_marks(
    stored: Stored, profile: Profile, targets: Collection[str] = (), codebooks: Sequence[str] = ("news-core",)
) -> tuple[Mark, ...]:
    """Give the words that add most to a score, in the sentences that the model gives to one of ``targets``.

    Without targets these are all classes but the first, and of numbers the upper half of their range. Function words
    and masked names are never shown, nor is anything in a sentence of which the model abstains. codebooks: as above.
    """
    return _marks(stored, profile, targets or _default_targets(stored.model), _scored(stored, profile, codebooks))


def _marks(
    stored: Stored, profile: Profile, wanted: Collection[str], scored: Iterable[tuple[Passage, SentenceScore]]
) -> tuple[Mark, ...]:
    label = stored.card.label or f"learned:{stored.card.name}"
    findings: list[Finding] = []
    for passage, score in scored:
        if score.abstains or not _is_wanted(stored.model, score, wanted):
            continue
        weights = _weights(stored.model, passage, score.label)
        found = _shown(passage, weights)
        findings += (Finding(a, b, label, stored.card.name, DETECTOR, round(w, 6)) for a, b, w in found)
    return marking.marks(profile.segments, findings)


def _scored(stored: Stored, profile: Profile, codebooks: Sequence[str]) -> Iterator[tuple[Passage, SentenceScore]]:
    model = stored.model
    asked = tuple(model.codebooks)
    if not set(asked) <= set(codebooks):
        profile = reprofiled(profile, asked)
    read = list(sentences(profile, model.mask_names))
    for number, (passage, said) in enumerate(zip(read, model.say(read), strict=True)):
        yield passage, SentenceScore(number, *said)


def _default_targets(model: Model) -> Collection[str]:
    return list(map(str, model.classes_[1:])) if isinstance(model, LearnedScorer) else [""]


def _is_wanted(model: Model, score: SentenceScore, wanted: Collection[str]) -> bool:
    return score.label in wanted if isinstance(model, LearnedScorer) else score.value > model.middle


def _weights(model: Model, passage: Passage, label: str) -> list[float]:
    """What each token adds to the class; what speaks against the second of two classes speaks for the first."""
    added = model.plane_.by_token(passage)
    found = added[:, model.targets_.index(label)] if label in model.targets_ else -added[:, 0]
    weights: list[float] = found.tolist()
    return weights


def _shown(passage: Passage, weights: Sequence[float]) -> Iterator[tuple[int, int, float]]:
    """The first token, the one after the last, and the weight of each run of the words that add most."""
    least = _SHARE * sum(weight for weight in weights if weight > 0)
    worth = [place for place, weight in enumerate(weights) if weight >= least > 0 and _is_content(passage, place)]
    first = sorted(sorted(worth, key=lambda place: (-weights[place], place))[:_MOST])
    for _, run in groupby(enumerate(first), key=lambda pair: pair[1] - pair[0]):
        places = [place for _, place in run]
        begin, end = places[0], places[-1] + 1
        yield passage.first + begin, passage.first + end, sum(weights[begin:end])


def _is_content(passage: Passage, place: int) -> bool:
    form = passage.forms[place]
    return form != NAME and form[0].isalpha() and form not in _grammatical()


@cache
def _grammatical() -> frozenset[str]:
    """Words that say nothing by themselves."""
    lists = lexicon_table("grammatical_words.toml").values()
    return lexicon_words("english_function_words.toml", "words").union(*lists)
