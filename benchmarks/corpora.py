"""Invented corpora whose truth is known: groups of texts with counts of marks, without words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from framing.groups import Row

if TYPE_CHECKING:
    from numpy.random import RandomState

#: Labels, each with the share of marked sentences in three topics.
LABELS = {"rare": (0.02, 0.05, 0.1), "middling": (0.05, 0.1, 0.2), "frequent": (0.3, 0.2, 0.1)}
#: Sources, each with the chance that it covers an event of each topic, and how many texts it adds to the first.
SOURCES = {
    "Argus": ((0.9, 0.3, 0.2), 0.1),
    "Bugle": ((0.2, 0.9, 0.3), 0.1),
    "Courier": ((0.3, 0.2, 0.9), 0.1),
    "Dispatch": ((0.5, 0.5, 0.5), 0.4),
    "Echo": ((0.8, 0.4, 0.7), 2.0),
}
#: How far events, and texts on one event, lie apart: standard deviations of the log-odds.
_EVENTS, _TEXTS = 0.6, 0.4
#: Sentences of a text (mean and deviation of the logarithm, and the least), words of a sentence.
_LENGTH, _LEAST, _WORDS = (3.0, 0.5), 4, 20
#: How often an event has an agency text, and how often a source that covers the event prints it.
_AGENCY, _PRINTED = 0.4, 0.4


class _Text(NamedTuple):
    """A text in a source; ``own`` is 0 for a copy of the agency's, else its number among the source's."""

    source: str
    event: int
    own: int


def corpus(events: int, random: RandomState, source: str = "", shift: float = 0.0) -> list[Row]:
    """Give the rows of a corpus with so many events; the log-odds of every label are shifted in one source's own texts.

    Without a shift the sources differ in nothing but the events they cover and how many texts they write on each.
    """
    topics = random.randint(len(LABELS["rare"]), size=events).tolist()
    texts = [text for event, topic in enumerate(topics) for text in _texts(event, topic, random)]
    contents = list(dict.fromkeys(_content(text) for text in texts))
    shifts = [shift if content[0] == source else 0.0 for content in contents]
    lengths, marked = _drawn([(event, topics[event]) for _, event, _ in contents], shifts, random)
    places = {content: place for place, content in enumerate(contents)}
    return [row for text in texts for row in _rows(text, places[_content(text)], lengths, marked)]


def _texts(event: int, topic: int, random: RandomState) -> Iterator[_Text]:
    agency = random.random_sample() < _AGENCY
    for source, (chances, more) in SOURCES.items():
        if random.random_sample() < chances[topic]:
            if agency and random.random_sample() < _PRINTED:
                yield _Text(source, event, 0)
            else:
                yield _Text(source, event, 1)
            yield from (_Text(source, event, 2 + number) for number in range(random.poisson(more)))


def _content(text: _Text) -> tuple[str, int, int]:
    """What is the same for all copies of a text."""
    return (text.source if text.own else "", text.event, text.own)


def _drawn(
    contents: list[tuple[int, int]], shifts: list[float], random: RandomState
) -> tuple[list[int], dict[str, list[int]]]:
    """The sentences of each content and how many of them each label marks."""
    import numpy as np

    events, topics = np.array(contents).T
    size = len(contents)
    lengths = np.maximum(_LEAST, random.lognormal(*_LENGTH, size=size)).astype(int)
    marked = {}
    for label, shares in LABELS.items():
        share = np.array(shares)[topics]
        spread = random.normal(0, _EVENTS, events.max() + 1)[events] + random.normal(0, _TEXTS, size)
        odds = np.log(share / (1 - share)) + spread + np.array(shifts)
        marked[label] = random.binomial(lengths, 1 / (1 + np.exp(-odds))).tolist()
    return lengths.tolist(), marked


def _rows(text: _Text, place: int, lengths: list[int], marked: dict[str, list[int]]) -> Iterator[Row]:
    name = f"{text.event}-{text.source}-{text.own}"
    event, cluster = f"event {text.event}", "" if text.own else f"agency {text.event}"
    for label, counts in marked.items():
        k, n = counts[place], lengths[place]
        yield Row(name, text.source, event, cluster, label, "narrator", k, n, k, n * _WORDS)
