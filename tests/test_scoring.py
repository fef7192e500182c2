"""Scores counted by hand: which sentences, words and marks enter, and the intervals."""

import pytest
from scipy import stats

from framing.marking import marks
from framing.model import Document, Finding
from framing.scoring import Base, bases, count_interval, noticed, profile, score, share_interval
from framing.segment import segment

LABEL = "tone:x"
TEXT = (
    "Bombshell in town\n\nThe bombshell fell. “A bombshell, a bombshell,” the mayor said. "
    "There was no bombshell. It was over."
)


@pytest.fixture
def scored():
    """Score a text with a mark on every "bombshell"."""

    def make(text=TEXT, title="Bombshell in town"):
        segments = segment(Document("a", text, title=title))
        places = [index for index, word in enumerate(segments.tokens.folded) if word == "bombshell"]
        found = marks(segments, [Finding(place, place + 1, LABEL, "ABC01", "lexical") for place in places])
        return profile(segments, found, [LABEL, "tone:y"])

    return make


@pytest.mark.parametrize(("k", "n"), [(0, 10), (1, 10), (5, 10), (10, 10), (14, 27), (3, 400)])
def test_jeffreys_interval(k, n):
    low, high = stats.beta.ppf([0.025, 0.975], k + 0.5, n - k + 0.5)
    assert share_interval(k, n) == pytest.approx((low if k else 0, high if k < n else 1), abs=1e-9)


# Brown, Cai and DasGupta 2001, table 5: limits of the Jeffreys interval.
@pytest.mark.parametrize(
    ("k", "n", "low", "high"), [(0, 7, 0, 0.292), (1, 7, 0.016, 0.501), (2, 7, 0.065, 0.648), (0, 10, 0, 0.217)]
)
def test_published_limits(k, n, low, high):
    assert share_interval(k, n) == pytest.approx((low, high), abs=5e-4)


@pytest.mark.parametrize("count", [0, 1, 5, 60])
def test_count_interval(count):
    low, high = stats.gamma.ppf([0.025, 0.975], count + 0.5)
    assert count_interval(count) == pytest.approx((low if count else 0, high), abs=1e-8)


def test_a_voice_counts_its_sentences_and_words_without_the_headline():
    segments = segment(Document("a", TEXT, title="Bombshell in town"))
    assert bases(segments) == {"narrator": Base(4, 13), "quoted": Base(1, 4)}


@pytest.mark.parametrize(
    ("text", "narrator"),
    [
        ("“We won,” he said.", Base(1, 2)),
        ("“We won.” “We stay and nobody leaves it.”", None),
        ("He left. “We won and we will never go. They lost.” He sat.", Base(2, 4)),
        ("He left.\n\n* * *\n\nHe sat.", Base(2, 4)),
        ("", None),
    ],
)
def test_a_sentence_counts_for_each_voice_that_has_words_in_it(text, narrator):
    assert bases(segment(Document("a", text))).get("narrator") == narrator


def test_a_score_counts_sentences_with_a_mark_and_marks_per_thousand_words(scored):
    made = scored("The bombshell was a bombshell. It fell. It was a bombshell.", "").score(LABEL)
    assert (made.k, made.n, len(made.marks), made.words) == (2, 3, 3, 11)
    assert (made.share, made.rate) == pytest.approx((2 / 3, 3000 / 11))
    assert (made.low, made.high) == share_interval(2, 3)
    assert (made.rate_low, made.rate_high) == pytest.approx([end * 1000 / 11 for end in count_interval(3)])


def test_voices_are_scored_apart_and_the_headline_and_denials_stay_out(scored):
    found = scored()
    assert [mark.counted for mark in found.marks] == [False, True, True, True, False]
    assert [len(found.score(LABEL, voice).marks) for voice in ("narrator", "quoted")] == [1, 2]
    assert (found.words, found.narrator_words) == (17, 13)


def test_unsure_words_are_left_out(scored):
    found = scored("The so-called “bombshell” fell.", "")
    assert [(mark.voice, mark.counted) for mark in found.marks] == [("unsure", False)]
    assert found.score(LABEL).k == 0
    assert found.score(LABEL, "unsure") is None


def test_a_voice_that_is_not_there_has_no_score(scored):
    found = scored("The bombshell fell.", "")
    assert found.score(LABEL, "quoted") is None
    assert {made.voice for made in found.scores} == {"narrator"}
    assert scored("", "").scores == ()


def test_a_label_without_marks_has_a_score_with_an_interval(scored):
    made = scored().score("tone:y")
    assert made == score("tone:y", "narrator", Base(4, 13), ())
    assert (made.k, made.share, made.low, made.rate) == (0, 0, 0, 0)
    assert made.high > 0.4


def test_a_notice_is_kept(scored):
    assert noticed(scored(), "").comparable
    assert not noticed(scored(), "not English").comparable
