"""From documents to an analysis: what is scored, noticed, compared and written down."""

import hashlib

import pytest

from framing import pipeline
from framing.errors import CodebookError
from framing.model import Document, Options, Refusal
from framing.version import version

LONG = "The palace dropped a bombshell on the town. The two leaders then sat in the hall for an hour. " * 10
GERMAN = "Die Minister haben sich am Freitag getroffen und lange gesprochen, aber sie waren sich nicht einig. " * 12


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        (LONG, ""),
        ("The palace dropped a bombshell.", "too short to compare"),
        (f"“{LONG}” he said.", "too short to compare"),
        (GERMAN, "not English"),
        ("两国领导人在首都会晤并讨论了贸易问题。" * 30, "not English"),
        ("", "nothing to score"),
        (" \n\t ", "nothing to score"),
        ("… — !", "nothing to score"),
    ],
)
def test_a_text_that_is_not_compared_says_why(text, notice):
    assert pipeline.Analyzer().profile(Document("a", text)).notice == notice


@pytest.mark.parametrize("text", ["", GERMAN, "… — !"])
def test_where_nothing_is_scored_there_is_no_score(text):
    profile = pipeline.Analyzer().profile(Document("a", text))
    assert (profile.scores, profile.marks) == ((), ())


def test_the_fewest_words_are_an_option():
    profile = pipeline.Analyzer(Options(min_words=3)).profile(Document("a", "The palace fell silent."))
    assert profile.comparable


def test_score_compares_nothing():
    analysis = pipeline.score([Document("a", LONG), Document("b", LONG)])
    assert (analysis.events, analysis.comparisons) == ((), ())
    assert [len(profile.scores) for profile in analysis.profiles] == [16, 16]


def test_only_texts_that_can_be_compared_are_set_beside_each_other():
    documents = [Document("a", LONG), Document("b", GERMAN), Document("c", "Short."), Document("d", LONG + "It ended.")]
    analysis = pipeline.compare(documents)
    assert [profile.document.id for profile in analysis.profiles] == ["a", "b", "c", "d"]
    assert analysis.events[0].documents == ("a", "d")
    assert {side for c in analysis.comparisons[0].contrasts for side in (c.a, c.b)} == {"a", "d"}


def test_all_labels_of_all_codebooks_are_scored():
    analysis = pipeline.score([Document("a", LONG)], Options(codebooks=("news-core", "generic-frames")))
    assert {score.label for score in analysis.profiles[0].scores} == {label.id for label in analysis.labels}
    assert {label.codebook for label in analysis.labels} == {"news-core", "generic-frames"}


def test_the_recipe_says_what_the_analysis_was_made_of():
    options = Options(min_words=10)
    recipe = pipeline.score([Document("a", "Talks \ud800.")], options).recipe
    assert (recipe.version, recipe.options) == (version(), options)
    assert [name for name, _, _ in recipe.codebooks] == ["news-core"]
    assert recipe.inputs == (("a", hashlib.sha256("Talks \ud800.".encode("utf-8", "surrogatepass")).hexdigest()),)


def test_refusals_are_handed_on():
    refusal = Refusal("x.txt", "empty", "x.txt: empty")
    assert pipeline.compare([Document("a", LONG)], refusals=[refusal]).refusals == (refusal,)


def test_an_unknown_codebook_is_refused():
    with pytest.raises(CodebookError, match="no such codebook"):
        pipeline.Analyzer(Options(codebooks=("no-such",)))


def test_no_text_at_all_is_an_empty_analysis():
    assert pipeline.compare([]).profiles == ()


def test_profiles_come_one_at_a_time():
    found = pipeline.profiles(Document(str(n), LONG) for n in range(10**9))
    assert [next(found).document.id, next(found).document.id] == ["0", "1"]
