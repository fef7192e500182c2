"""Every shipped codebook: its examples hold, it is as large as promised, and nothing in it has two meanings."""

from collections import Counter

import pytest

from framing.lexicon.examples import broken_examples
from framing.lexicon.loading import load_codebook
from framing.pipeline import finder
from framing.shelf import codebook_names

BOOKS = {name: load_codebook(name) for name in codebook_names()}
LABELS = [pytest.param(name, label, id=f"{name}-{label.id}") for name, book in BOOKS.items() for label in book.labels]
CORE = BOOKS["news-core"].labels
TONES = ("hedged", "loaded", "official", "sensational", "urging")
FRAMES = ("conflict", "cooperation", "culture", "diplomacy", "economic", "human", "legal", "morality", "responsibility")


@pytest.mark.parametrize(("name", "label"), LABELS)
def test_examples_hold(name, label):
    _, find = finder(name)
    assert list(broken_examples(label.cues, find)) == []


@pytest.mark.parametrize(("name", "label"), LABELS)
def test_every_cue_has_a_source_and_a_term(name, label):
    with_terms = {term.cue for term in BOOKS[name].terms if not term.silent}
    assert {cue.id for cue in label.cues} <= with_terms
    assert all(cue.source.strip() for cue in label.cues)
    assert label.sources


@pytest.mark.parametrize("label", CORE, ids=lambda label: label.id)
def test_the_core_codebook_is_as_large_as_promised(label):
    cues, terms = (30, 350) if label.id == "tone:sensational" else (12, 120)
    assert len(label.cues) >= cues
    assert sum(term.label == label.id and not term.silent for term in BOOKS["news-core"].terms) >= terms


def test_the_core_codebook_has_its_labels():
    wanted = {f"tone:{name}" for name in TONES} | {f"frame:{name}" for name in (*FRAMES, "security", "strategy")}
    assert {label.id for label in CORE} == wanted


@pytest.mark.parametrize(("name", "count"), [("policy-frames", 14), ("generic-frames", 5)])
def test_research_codebooks_have_their_dimensions(name, count):
    assert len(BOOKS[name].labels) == count


@pytest.mark.parametrize("name", BOOKS)
def test_letters_and_ids_are_unique(name):
    labels = BOOKS[name].labels
    for values in (
        [label.letter for label in labels],
        [label.id for label in labels],
        [c.id for x in labels for c in x.cues],
    ):
        assert not [value for value, count in Counter(values).items() if count > 1]


@pytest.mark.parametrize("name", BOOKS)
def test_no_term_fires_two_cues_of_a_label(name):
    counts = Counter((term.label, term.text) for term in BOOKS[name].terms if not term.silent)
    assert [term for term, count in counts.items() if count > 1] == []
