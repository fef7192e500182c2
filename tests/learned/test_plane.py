"""A plane gives decision values for any number of passages, and shares them among the words."""

import numpy as np
import pytest

from framing.learned import plane
from framing.learned.contribution import by_word
from framing.learned.features import Block, Kind
from framing.learned.ngrams import CharacterNgrams, WordNgrams
from framing.learned.passage import plain
from framing.learned.plane import Plane
from framing.learned.weighting import Weighting

KIND = Kind("word", WordNgrams(1, 1), Weighting(norm="none"))
PLANE = Plane((Block(KIND, ("sad", "so"), np.array([1.0, 2.0]), np.array([[3.0], [-1.0]])),), np.array([0.5]))


def test_the_intercept_and_what_each_word_adds():
    assert PLANE.judge([plain("so so sad"), plain("glad")]).decisions.tolist() == [[0.5 - 4 + 3], [0.5]]
    found = PLANE.contributions(plain("so sad, so"), ("loaded",))
    assert [(part.start, part.feature, part.weight) for part in found] == [
        (0, "word:so", -2.0),
        (3, "word:sad", 3.0),
        (8, "word:so", -2.0),
    ]


def test_many_passages_are_taken_some_at_a_time(monkeypatch):
    texts = ["so", "sad", "", "so sad"] * 5
    whole = PLANE.judge(map(plain, texts))
    monkeypatch.setattr(plane, "_AT_ONCE", 3)
    assert (PLANE.judge(map(plain, texts)).decisions == whole.decisions).all()
    assert PLANE.judge([]).decisions.shape == (0, 1)


@pytest.mark.parametrize(("text", "share"), [("so glad", 0.5), ("", 0.0), ("sad", 1.0)])
def test_how_much_is_known(text, share):
    assert PLANE.judge([plain(text)]).known.tolist() == [share]


def test_what_tokens_add_is_what_their_features_add_shared_evenly():
    kind = Kind("word", WordNgrams(1, 2), Weighting())
    characters = Kind("characters", CharacterNgrams(2, 3), Weighting())
    keys, parts = ("sad", "so", "so sad"), ("ad", "so ")
    made = Plane(
        (
            Block(kind, keys, np.array([1.0, 2.0, 3.0]), np.array([[3.0, 1.0], [-1.0, 0.0], [0.5, 0.5]])),
            Block(characters, parts, np.array([1.0, 2.0]), np.array([[0.3, 0.0], [0.2, 0.7]])),
        ),
        np.array([0.5, 0.5]),
    )
    passage = plain("so sad, so")
    found = made.by_token(passage)
    for target, name in enumerate("ab"):
        added = [part for part in made.contributions(passage, "ab") if part.target == name]
        assert found[:, target].tolist() == pytest.approx(by_word(added, passage.spans))
    assert made.by_token(plain("")).shape == (0, 2)
