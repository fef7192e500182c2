"""A stored model set beside the codebook: what it says of every sentence of an analysis, which changes no score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from framing.errors import FramingError
from framing.learned.contribution import Contribution
from framing.learned.marking import SentenceScore, scores_and_marks
from framing.learned.passage import Passage, reprofiled, sentences
from framing.learned.shipping import folder_of
from framing.learned.speaking import class_of
from framing.learned.storing import Stored, load
from framing.learned.suggesting import Explain
from framing.model import Analysis, Held, Judged, Mark, ModelReading, Profile


def opened(folders: Iterable[str]) -> Iterator[tuple[str, Stored]]:
    """Read models from their folders or by the names of those that ship, each with what was given, once if given twice.

    Raises FramingError where there is neither, and for a folder that holds no model.
    """
    for folder in dict.fromkeys(folders):
        yield folder, load(folder_of(folder))


def beside(folder: str, stored: Stored, analysis: Analysis) -> ModelReading:
    """Give what a model says of each sentence of each text that was scored.

    Raises FramingError for a model that does not speak, with yes and no, for a label of the analysis.
    """
    card, yes = stored.card, class_of(stored.card, folder)
    books = analysis.recipe.options.codebooks
    if card.label not in {label.id for label in analysis.labels}:
        what = f"speaks for {card.label}, which {', '.join(books)} has not"
        raise FramingError(f"{folder}: {what}; give its codebook", "model")
    scored = [profile for profile in analysis.profiles if profile.scores]
    readings = tuple((profile.document.id, tuple(_judged(stored, profile, yes, books))) for profile in scored)
    held = tuple(
        Held(one.predictor, one.held_out, one.measure, one.value, one.low, one.high)
        for one in chain(card.figures, card.baseline)
    )
    return ModelReading(card.name, card.label, stored.digest, card.n, held, card.known_failures, readings)


def explaining(folder: str, label: str, codebook: str) -> Explain:
    """Give what a stored model says of the sentences of any text, word by word, for the label that it speaks for.

    codebook: the one that texts are profiled with; where the model learned from marks of others, they are looked for
    too. Raises FramingError for a model of another label.
    """
    ((_, stored),) = opened([folder])
    yes = class_of(stored.card, folder)
    if stored.card.label != label:
        raise FramingError(f"{folder}: speaks for {stored.card.label}, not for {label}; give a model of it", "model")
    sign = 1.0 if yes in stored.model.targets_ else -1.0
    books = tuple(dict.fromkeys((codebook, *stored.model.codebooks)))

    def explain(profile: Profile) -> Iterator[tuple[Passage, Iterable[Contribution]]]:
        for passage in sentences(reprofiled(profile, books) if len(books) > 1 else profile, stored.model.mask_names):
            found = stored.model.contributions(passage)
            yield passage, [one._replace(weight=sign * one.weight) for one in found]

    return explain


def _judged(stored: Stored, profile: Profile, yes: str, codebooks: tuple[str, ...]) -> Iterator[Judged]:
    """What is said of each sentence of the text itself, the headline apart."""
    names, counted = [name for name, _ in stored.card.classes], _counted(profile, stored.card.label)
    words: dict[int, list[Mark]] = defaultdict(list)
    scores, marks = scores_and_marks(stored, profile, names, codebooks)
    for mark in marks:
        words[mark.sentence].append(mark)
    headline = profile.segments.headline
    for score in scores:
        if not headline or profile.segments.sentences[score.sentence].start >= headline.end:
            yield _one(score, yes, score.sentence in counted, tuple(words[score.sentence]))


def _one(score: SentenceScore, yes: str, codebook: bool, marks: tuple[Mark, ...]) -> Judged:
    agreed = score.label == yes
    chance = score.value if agreed else 1 - score.value
    if score.abstains:
        return Judged(score.sentence, chance, "unsure", codebook)
    return Judged(score.sentence, chance, "yes" if agreed else "no", codebook, marks)


def _counted(profile: Profile, label: str) -> frozenset[int]:
    """The sentences with a counted mark of the label, in whatever voice."""
    return frozenset(mark.sentence for mark in profile.marks if mark.counted and mark.label == label)
