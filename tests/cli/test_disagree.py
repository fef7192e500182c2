"""Learned scorers beside the codebook, from the command line, with a small model made for the purpose."""

import json

import pytest
from click.testing import CliRunner

from framing.cli import cli
from framing.learned.card import Card, Data
from framing.learned.scorer import LearnedScorer
from framing.learned.storing import save

STARK, PLAIN = "a garish {} shook the town", "a {} met on friday as planned"
NOUNS = ("storm", "night", "verdict", "quarrel", "scene", "council", "board", "panel", "group", "team")
TEXTS = [shape.format(noun) for noun in NOUNS for shape in (STARK, PLAIN)]
ARTICLE = (
    "A garish quarrel shook the hall.\n\nThe board met on Friday as planned. A bombshell fell on Friday as planned.\n"
)


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "m"
    scorer = LearnedScorer(codebooks=(), folds=2, at_least=0.0).fit(TEXTS, ["yes", "no"] * len(NOUNS))
    scorer.familiar_ = 0.0  # so that it abstains of nothing, however new
    classes = (("no", 10), ("yes", 10))
    card = Card(
        "small", "tone:sensational", "classes", classes, Data("x", ""), 20, (), (), (), (), (), None, (), (), ()
    )
    save(scorer, folder, card)
    return str(folder)


@pytest.fixture
def article(tmp_path):
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    return str(tmp_path / "a.txt")


def run(*words):
    done = CliRunner().invoke(cli, [*words], catch_exceptions=False)
    return done.exit_code, done.stdout, done.stderr


def test_sentences_where_the_two_differ_are_listed_with_the_words_that_moved_the_model(model, article):
    code, said, _ = run("disagree", article, "--model", model, "-q")
    assert code == 0
    assert "only the model" in said
    assert "“A garish quarrel shook the hall.”" in said
    assert "garish" in said.partition("moved by")[2]
    assert "only the codebook" in said
    assert "The board met" not in said


def test_no_more_is_listed_than_asked_for(model, article):
    _, said, _ = run("disagree", article, "--model", model, "-q", "-n", "1")
    assert said.count("“a ") + said.count("“A ") == 1
    assert "and 1 more" in said


def test_no_score_depends_on_a_model(model, article):
    _, with_model, _ = run("score", article, "--model", model, "-f", "json", "-q")
    _, without, _ = run("score", article, "-f", "json", "-q")
    found, plain = json.loads(with_model), json.loads(without)
    assert [one["says"] for one in found["models"][0]["sentences"]] == ["yes", "no", "no"]
    assert plain["models"] == []
    assert {**found, "models": []} == plain


def test_words_for_the_codebook_are_suggested_in_context(model, article):
    wishes = ("--model", model, "--corpus", article, "--least", "1")
    code, said, told = run("codebook", "suggest", "tone:sensational", *wishes)
    assert code == 0
    assert "\ngarish: adds " in f"\n{said}"
    assert "A [garish] quarrel shook the hall." in said
    assert "\nbombshell: adds " not in f"\n{said}"
    assert told.endswith("words for tone:sensational in 1 texts\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("disagree", "{a}", "--model", "nowhere"), "nowhere: no such folder, and no model of that name ships; "),
        (("score", "{a}", "--model", "nowhere"), "nowhere: no such folder, and no model of that name ships; "),
        (("codebook", "suggest", "tone:loaded", "--model", "{m}", "--corpus", "{a}"), "speaks for tone:sensational"),
        (("disagree", "{a}", "--model", "{m}", "--codebook", "policy-frames"), "which policy-frames has not"),
    ],
)
def test_what_cannot_be_set_beside_is_refused_in_one_sentence(model, article, words, said):
    code, _, told = run(*(word.format(a=article, m=model) for word in words))
    assert code == 2
    assert said in told
    assert told.strip().count("\n") == 0
