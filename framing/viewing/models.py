"""What learned scorers say beside the codebook: counts a text, and the sentences where the two differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from framing.model import Analysis, Judged, ModelReading, Profile, Says
from framing.viewing.order import by_document
from framing.viewing.places import Place, lines_of


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the sentences of one text: how many the model says yes to, the codebook marks, both, and where it abstains."""

    profile: Profile
    sentences: int
    model: int
    codebook: int
    both: int
    unsure: int


@dataclass(frozen=True, slots=True)
class Differing:
    """A sentence where the two differ: ``says`` is the model's word; ``words`` are the stretches that moved it most."""

    profile: Profile
    judged: Judged
    place: Place
    quote: str
    words: tuple[str, ...]

    @property
    def says(self) -> Says:
        """What the model says, "yes" or "no"; the codebook says the other."""
        return self.judged.says


def tallies(analysis: Analysis, model: ModelReading) -> tuple[Tally, ...]:
    """Count what a model says of each text, texts in their order."""
    known = by_document(analysis)
    return tuple(_tally(known[document][1], judged) for document, judged in model.readings)


def differing(analysis: Analysis, model: ModelReading) -> tuple[Differing, ...]:
    """Give the sentences where model and codebook differ, those on which the model is surest first.

    Where it abstains the two do not differ.
    """
    known = by_document(analysis)
    found = [one for document, judged in model.readings for one in _differing(known[document][1], judged)]
    return tuple(sorted(found, key=lambda one: (-abs(one.judged.chance - 0.5), known[one.profile.document.id][0])))


def _tally(profile: Profile, judged: tuple[Judged, ...]) -> Tally:
    model, codebook = ([one.says == "yes" for one in judged], [one.codebook for one in judged])
    both = sum(map(all, zip(model, codebook, strict=True)))
    unsure = sum(one.says == "unsure" for one in judged)
    return Tally(profile, len(judged), sum(model), sum(codebook), both, unsure)


def _differing(profile: Profile, judged: tuple[Judged, ...]) -> Iterator[Differing]:
    text = profile.document.text
    lines = lines_of(text)
    for one in judged:
        if one.says != "unsure" and (one.says == "yes") != one.codebook:
            span = profile.segments.sentences[one.sentence]
            words = tuple(" ".join(mark.span.of(text).split()) for mark in one.marks)
            yield Differing(profile, one, lines.place(span.start), " ".join(span.of(text).split()), words)
