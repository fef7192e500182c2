"""Words that a model weighs for a label and its codebook lacks, with contexts, for a person to accept or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from framing.learned.contribution import Contribution, by_word
from framing.learned.passage import NAME, Passage
from framing.lexicon.trying import one_line
from framing.model import Mark, Profile, Span
from framing.shelf import lexicon_table
from framing.wording import listed, many
from framing.wording import models as say

#: Gives the sentences of a text, each with what its stretches add for the label.
Explain = Callable[[Profile], Iterator[tuple[Passage, Iterable[Contribution]]]]
#: Characters shown on either side of a word, and places shown of each.
_AROUND, _PLACES = 60, 3


class Found(NamedTuple):
    """A word where it stands: the text, the place, what it adds there, and the labels that mark it."""

    profile: Profile
    span: Span
    weight: float
    labels: frozenset[str]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word to look at: what it adds on the average, in how many places and texts, and some of the places."""

    word: str
    weight: float
    places: int
    texts: int
    other_labels: tuple[str, ...]
    contexts: tuple[str, ...]


def suggestions(profiles: Iterable[Profile], label: str, explain: Explain, least: int = 3) -> list[Suggestion]:
    """Give the words that add to a label and are marked for it nowhere, the most telling first.

    Words of the language that every text is full of, names, and words in fewer than ``least`` places are left out. The
    order is by what a word adds times the logarithm of the number of its texts, so that one text does not decide.
    """
    found: dict[str, list[Found]] = defaultdict(list)
    common = _common_words()
    for profile in profiles:
        for word, place in _words(profile, explain):
            if word.isalpha() and word not in common:
                found[word].append(place)
    made = (_suggestion(word, places) for word, places in found.items() if _is_new(places, label, least))
    return sorted((one for one in made if one.weight > 0), key=lambda one: (-one.weight * log(1 + one.texts), one.word))


def lines_of(found: Suggestion) -> Iterator[str]:
    """Give a suggestion as a line with its counts, and below it some of its places."""
    others = say.MARKED_AS.format(labels=listed(found.other_labels)) if found.other_labels else ""
    counts = {"places": many(found.places, "place"), "texts": many(found.texts, "text")}
    yield say.SUGGESTED.format(word=found.word, weight=say.fraction(found.weight), **counts, others=others)
    yield from (f"  {context}" for context in found.contexts)


def _words(profile: Profile, explain: Explain) -> Iterator[tuple[str, Found]]:
    """Each word of a text as it is read by the model, with what it adds."""
    for passage, contributions in explain(profile):
        spans = passage.spans
        added = by_word(contributions, spans)
        for form, span, weight in zip(passage.forms, spans, added, strict=True):
            if form != NAME:
                yield form, Found(profile, span, weight, _labels_at(passage.marks, span))


def _labels_at(marks: Iterable[Mark], span: Span) -> frozenset[str]:
    """The labels of those marks of a sentence that hold a word of it."""
    return frozenset(mark.label for mark in marks if mark.span.start < span.end and mark.span.end > span.start)


def _is_new(places: list[Found], label: str, least: int) -> bool:
    return len(places) >= least and not any(label in place.labels for place in places)


def _suggestion(word: str, places: list[Found]) -> Suggestion:
    ordered = sorted(places, key=lambda place: (-place.weight, place.profile.document.id, place.span))
    weight = sum(place.weight for place in ordered) / len(ordered)
    texts = {place.profile.document.id for place in ordered}
    others = sorted({label for place in ordered for label in place.labels})
    shown = tuple(map(_context, ordered[:_PLACES]))
    return Suggestion(word, weight, len(ordered), len(texts), tuple(others), shown)


def _context(place: Found) -> str:
    text, (start, end) = place.profile.document.text, place.span
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return one_line(f"{before}[{text[start:end]}]{after}").strip()


def _common_words() -> frozenset[str]:
    common, function_words = lexicon_table("common_words.toml"), lexicon_table("english_function_words.toml")
    return frozenset((*common["frequent"], *common["commonest"], *function_words["words"]))
