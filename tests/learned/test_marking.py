"""What a model says of sentences, and the words it shows for it."""

from functools import cache

import pytest

from framing.learned.card import Card, Data
from framing.learned.marking import learned_marks, sentence_scores
from framing.learned.rater import LearnedRater
from framing.learned.scorer import LearnedScorer
from framing.learned.storing import Stored
from framing.model import Document
from framing.pipeline import Analyzer

THINGS = ["vote", "strike", "budget", "summit", "harvest", "verdict", "merger"]
WORDS = {"brutal": "loaded", "shameful": "loaded", "routine": "plain", "monthly": "plain"}
TEXTS = [f"The {word} {thing} of day {n} went on." for n in range(3) for thing in THINGS for word in WORDS]
TEXT = (
    "Monthly budget\n\nThe brutal strike of day 4 went on. The monthly vote went on. "
    "“The shameful harvest of day 2 went on,” Anna Brutal said.\n\nZwei Abgeordnete reisten heimlich ab."
)
CARD = Card("demo", "tone:loaded", "classes", (), Data("x", "0"), 3, (), (), (), (), (), None, (), (), ())


@cache
def stored(kind="scorer"):
    names = [WORDS[text.split()[1]] for text in TEXTS]
    if kind == "scorer":
        return Stored(LearnedScorer(codebooks=(), char_ngrams=None).fit(TEXTS, names), CARD, "")
    if kind == "codebook":
        return Stored(LearnedScorer(codebooks=("generic-frames",), char_ngrams=None).fit(TEXTS, names), CARD, "")
    ratings = [float(name == "loaded") for name in names]
    return Stored(LearnedRater(codebooks=(), char_ngrams=None).fit(TEXTS, ratings), CARD, "")


@pytest.fixture(scope="module")
def profile():
    return Analyzer().profile(Document("a", TEXT, title="Monthly budget"))


def shown(marks):
    return [mark.span.of(TEXT) for mark in marks]


def test_each_sentence_has_a_class_with_its_probability(profile):
    found = sentence_scores(stored(), profile)
    assert [score.label for score in found][:4] == ["plain", "loaded", "plain", "loaded"]
    assert [score.abstains for score in found] == [False, False, False, False, True]
    assert all(score.low < score.high and score.value > 0.5 for score in found)


def test_the_words_that_add_most_are_marks_of_their_own_kind(profile):
    marks = learned_marks(stored(), profile, ["loaded"])
    assert shown(marks) == ["brutal", "shameful"]
    assert [(mark.label, mark.rule, mark.detector) for mark in marks] == [("tone:loaded", "demo", "learned")] * 2
    assert [(mark.sentence, mark.voice) for mark in marks] == [(1, "narrator"), (3, "quoted")]
    assert all(mark.weight > 0 for mark in marks)


@pytest.mark.parametrize(
    ("targets", "expected"),
    [([], ["Monthly", "monthly"]), (["plain"], ["Monthly", "monthly"]), (["none"], [])],
)
def test_which_class_is_shown(targets, expected, profile):
    assert shown(learned_marks(stored(), profile, targets)) == expected


def test_a_model_of_numbers_shows_the_upper_half(profile):
    assert shown(learned_marks(stored("rater"), profile)) == ["brutal", "shameful"]
    assert {score.label for score in sentence_scores(stored("rater"), profile)} == {""}


def test_marks_of_codebooks_that_the_profile_was_not_made_with_are_looked_for(profile):
    alone = stored("codebook").model.predict_proba(["The brutal strike of day 4 went on."])[0].max()
    assert sentence_scores(stored("codebook"), profile)[1].value == pytest.approx(alone)


def test_the_order_and_the_places_are_those_of_the_text(profile):
    marks = learned_marks(stored(), profile, ["loaded", "plain"])
    assert [mark.span.start for mark in marks] == sorted(mark.span.start for mark in marks)
    assert not {"Anna", "Brutal", "The", "on"} & set(shown(marks))
