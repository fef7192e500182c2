"""Referents: short names join long ones where only one can be meant; pronouns are linked with care."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document, Segments, Span
from framing.segment import segment
from framing.segment.names import find_names
from framing.segment.referents import antecedent, referents


def named(text: str) -> Segments:
    """A text with its names."""
    segments = segment(Document("a", text))
    return replace(segments, names=find_names(segments))


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Kim Jong-un left. Later Kim Jong Un, or Mr. Kim, and Kim spoke.", {"Kim Jong-un": 4}),
        ("They saw Vladimir Putin. They saw Putin’s car.", {"Vladimir Putin": 2}),
        ("They saw Kim Jong-un, Kim Yo-jong and a third Kim.", {"Kim Jong-un": 1, "Kim Yo-jong": 1, "Kim": 1}),
        ("They met Recep Tayyip Erdoğan. Then Tayyip Erdogan left, and Erdogan spoke.", {"Recep Tayyip Erdoğan": 3}),
        ("The International Olympic Committee met. Then the IOC voted.", {"International Olympic Committee": 2}),
        (
            "The United Nations Security Council met. The Security Council voted.",
            {"United Nations Security Council": 2},
        ),
        ("They sailed from Suez through the Suez Canal.", {"Suez": 1, "Suez Canal": 1}),
        (
            "They met Hillary Clinton and Bill Clinton. Then Clinton spoke.",
            {"Hillary Clinton": 1, "Bill Clinton": 1, "Clinton": 1},
        ),
    ],
)
def test_names_of_one_bearer_are_one(text: str, groups: dict[str, int]) -> None:
    assert {one.form: len(one.names) for one in referents(named(text))} == groups


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Anna Berg resigned. She gave no reason.", "She", "Anna Berg"),
        ("Anna Berg resigned. Berg said she was tired.", "she", "Berg"),
        ("Anna Berg met Eva Lind. She gave no reason.", "She", None),
        ("Anna Berg resigned. It rained. She gave no reason.", "She", None),
        ("Rain fell on Oslo. She gave no reason.", "She", None),
    ],
)
def test_a_pronoun_means_the_only_person_near(text: str, pronoun: str, name: str | None) -> None:
    start = text.index(pronoun)
    found = antecedent(named(text), Span(start, start + len(pronoun)))
    assert (found.span.of(text) if found else None) == name


_WORDS = st.sampled_from(
    ["Kim", "Jong-un", "Anna", "Berg", "Bank", "of", "Oslo", "the", "IOC", ".", "said", "Mr.", "\n\n"]
)


@given(st.lists(_WORDS, max_size=40).map(" ".join).filter(str.strip))
def test_every_name_has_one_referent(text: str) -> None:
    segments = named(text)
    places = sorted(place for one in referents(segments) for place in one.names)
    assert places == list(range(len(segments.names)))


@given(st.lists(_WORDS, min_size=1, max_size=40).map(" ".join).filter(str.strip), st.integers(0, 200))
def test_an_antecedent_stands_before_its_pronoun(text: str, at: int) -> None:
    place = min(at, len(text))
    found = antecedent(named(text), Span(place, place))
    assert found is None or (found in named(text).names and found.span.start < place)
