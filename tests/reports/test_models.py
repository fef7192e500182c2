"""Learned scorers beside the codebook in every format that shows them."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from framing import pipeline
from framing.model import Document, Held, Judged, Mark, ModelReading, Span
from framing.reports import csv, html, text
from framing.tables import every

SCHEMA = Path(__file__).parents[2] / "docs" / "analysis.schema.json"
TEXT = "A stunning <b>blow</b> fell. Talks went on. Nobody knew why."
MARK = Mark(Span(29, 34), "tone:sensational", "", "learned", "narrator", "asserted", 1, weight=0.51)
JUDGED = (Judged(0, 0.9, "yes", True), Judged(1, 0.71, "yes", False, (MARK,)), Judged(2, 0.2, "no", False))
FIGURES = (Held("model", "source", "macro_f1", 0.7, 0.65, 0.75), Held("codebook", "source", "macro_f1", 0.6))


@pytest.fixture
def analysis():
    plain = pipeline.score([Document("a", TEXT, label="=A<i>")])
    model = ModelReading("=desk<i>", "tone:sensational", "ab" * 32, 40, FIGURES, ("It fails.",), (("a", JUDGED),))
    return replace(plain, models=(model,))


def test_scores_do_not_depend_on_a_model(analysis):
    assert analysis.to_dict()["scores"] == replace(analysis, models=()).to_dict()["scores"]


def test_the_terminal_shows_card_counts_and_where_they_differ(analysis):
    made = text.render(analysis)
    section = made.partition("MODEL BESIDE THE CODEBOOK")[2]
    assert max(map(len, made.splitlines())) <= 80
    figures = "macro-F1 .70 (.65 to .75); the codebook alone .60"
    for said in (figures, "It fails.", "both 1", "only the model, 71 in 100"):
        assert said in " ".join(section.split())
    assert "moved by: “Talks”" in section


def test_the_page_shows_the_same_with_untrusted_words_as_text(analysis):
    made = html.render(analysis)
    section = made.partition('<section id="models"')[2].partition("</section>")[0]
    assert "=desk&lt;i&gt;" in section
    assert "<i>" not in section
    assert "only the model, 71 in 100" in section
    assert '<a href="#models">' in made


def test_a_page_without_a_model_has_no_such_section(analysis):
    assert 'id="models"' not in html.render(replace(analysis, models=()))


def test_the_published_structure_holds_every_sentence(analysis):
    found = analysis.to_dict()
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(found)
    sentence = found["models"][0]["sentences"][1]
    assert (sentence["chance"], sentence["says"], sentence["codebook"]) == (0.71, "yes", False)
    assert [(mark["detector"], mark["quote"], mark["weight"]) for mark in sentence["marks"]] == [
        ("learned", "Talks", 0.51)
    ]


def test_the_table_has_a_row_a_sentence_and_no_formula(analysis):
    rows = list(every()["models"].rows(analysis))
    assert [row[5] for row in rows] == ["yes", "yes", "no"]
    written = dict(csv.files(analysis))["models.csv"]
    assert "'=desk" in written
