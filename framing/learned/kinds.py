"""The kinds of features that an estimator's parameters ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from framing.learned.codebook_features import MarkFeatures, VoiceFeatures
from framing.learned.features import Kind
from framing.learned.ngrams import CharacterNgrams, Grams, WordNgrams
from framing.learned.shape_features import LengthFeature, ShapeNgrams
from framing.learned.vectors import WordVectors
from framing.learned.weighting import Weighting

#: A range of lengths, shortest and longest.
Range = tuple[int, int]
_OF_RANGES = WordNgrams | CharacterNgrams | ShapeNgrams
_OF_LENGTH = 0.5
_SHARE = Weighting(rare_up=False, norm="l1")


def kinds(given: dict[str, Any]) -> tuple[Kind, ...]:
    """Give the kinds of features for the parameters of an estimator.

    Raises ValueError where a range is no range, or nothing at all is asked for.
    """
    found = tuple(_kinds(given))
    if not found:
        raise ValueError("no features: give word_ngrams, char_ngrams, codebooks or vectors")
    return found


def _kinds(given: dict[str, Any]) -> Iterator[Kind]:
    least, most, by_class = given["min_df"], given["max_features"], given.get("naive_bayes", False)
    if words := _range(given["word_ngrams"], "word_ngrams", 1):
        yield Kind("word", WordNgrams(*words), Weighting(), least, most, by_class)
    if characters := _range(given["char_ngrams"], "char_ngrams", 2):
        yield Kind(
            "characters", CharacterNgrams(*characters), Weighting(scale=given["char_scale"]), least, most, by_class
        )
    if shapes := _range(given["shape_ngrams"], "shape_ngrams", 1):
        yield Kind("shape", ShapeNgrams(*shapes), Weighting(), least, most, by_class)
        yield Kind("length", LengthFeature(), Weighting(rare_up=False, norm="none", scale=_OF_LENGTH), least)
    if given["codebooks"]:
        yield from _of_codebook(Weighting(rare_up=False, norm="none", scale=given["codebook_scale"]), least)
    if given["vectors"] is not None:
        yield _of_vectors(given["vectors"], given["vector_scale"])


def _of_codebook(weighting: Weighting, least: int) -> Iterator[Kind]:
    yield Kind("codebook", MarkFeatures(), weighting, least)
    yield Kind("voice", VoiceFeatures(), replace(_SHARE, scale=weighting.scale))


def _of_vectors(vectors: WordVectors, scale: float) -> Kind:
    return Kind("vector", WordNgrams(1, 1), Weighting(scale=scale), vectors=vectors)


def _range(given: Sequence[int] | None, name: str, least: int) -> Range | None:
    if given is None:
        return None
    if len(given) != 2 or not least <= given[0] <= given[1]:
        raise ValueError(f"{name}={given!r} is no range; give the shortest and the longest length, from {least} on")
    return int(given[0]), int(given[1])


def lengths(found: Grams) -> Range | tuple[()]:
    """Give the range of lengths that a block counts, where it has one."""
    return (found.shortest, found.longest) if isinstance(found, _OF_RANGES) else ()


def grams(name: str, of_lengths: Sequence[int]) -> Grams:
    """Give what a stored block counts, by its name and its range of lengths.

    >>> grams("word", (1, 2))
    WordNgrams(shortest=1, longest=2)
    """
    single: dict[str, Grams] = {"codebook": MarkFeatures(), "voice": VoiceFeatures(), "length": LengthFeature()}
    if name in single:
        return single[name]
    ranged: dict[str, Callable[..., Grams]] = {
        "word": WordNgrams,
        "vector": WordNgrams,
        "characters": CharacterNgrams,
        "shape": ShapeNgrams,
    }
    return ranged[name](*of_lengths)
