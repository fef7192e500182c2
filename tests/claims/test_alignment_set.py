"""The measures of the claim aligner are well made: pairs by kind, and three texts written from one list of facts."""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from framing.model import Document
from framing.segment import cut

FOLDER = Path(__file__).parent
PLANTED = FOLDER / "planted"
PAIRS = tomllib.loads((FOLDER / "alignment.toml").read_text(encoding="utf-8"))["pairs"]
FACTS = tomllib.loads((PLANTED / "facts.toml").read_text(encoding="utf-8"))["facts"]
TEXTS = {name: (PLANTED / f"{name}.txt").read_text(encoding="utf-8") for name in ("one", "two", "three")}
CELLS = [(fact["id"], name, fact[name]) for fact in FACTS for name in TEXTS]
STATED = [cell for cell in CELLS if cell[2]["state"] != "not mentioned"]
FLIPS = {"polarity": 14, "role": 14, "number": 14, "phase": 10, "modality": 10, "other place or person": 10}
KINDS = {"same fact, other words": 60, "near, another fact": 30} | FLIPS
KEYS = {"present": set(), "reported": {"speaker"}, "conflicting": {"conflict"}}
FILLER = range(4, 9)


def words(sentence):
    return set(re.findall(r"\w+", sentence.lower()))


def overlap(pair):
    one, other = words(pair["one"]), words(pair["other"])
    return len(one & other) / len(one | other)


def mean(values):
    return sum(values) / len(values)


def sentences(name):
    """The sentences of a planted text without its headline."""
    body = TEXTS[name].split("\n\n", 1)[1]
    return [span.of(body) for span in cut(Document(name, body)).sentences]


def by_cell(cells):
    return pytest.mark.parametrize(("name", "cell"), [pytest.param(c[1], c[2], id=f"{c[0]}-{c[1]}") for c in cells])


def test_pairs_are_numbered_in_order():
    assert [pair["id"] for pair in PAIRS] == [f"a{n:03}" for n in range(1, len(PAIRS) + 1)]


def test_each_kind_has_its_number_of_pairs():
    assert Counter(pair["kind"] for pair in PAIRS) == KINDS


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_pair_is_well_formed(pair):
    assert set(pair) == {"id", "kind", "same", "one", "other", "why"}
    assert pair["same"] is (pair["kind"] == "same fact, other words")
    assert all(8 <= len(pair[side].split()) <= 35 for side in ("one", "other"))
    assert all(pair[side] == pair[side].strip() and pair[side][-1] in '.”"' for side in ("one", "other"))
    assert pair["why"]


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["id"] for pair in PAIRS])
def test_each_side_is_one_sentence(pair):
    assert [len(cut(Document("a", pair[side])).sentences) for side in ("one", "other")] == [1, 1]


def test_no_sentence_comes_twice():
    seen = Counter(pair[side].lower() for pair in PAIRS for side in ("one", "other"))
    assert {sentence for sentence, times in seen.items() if times > 1} == set()


def test_flips_share_more_words_than_the_same_fact_told_twice():
    same = mean([overlap(pair) for pair in PAIRS if pair["same"]])
    assert {kind for kind in FLIPS if mean([overlap(p) for p in PAIRS if p["kind"] == kind]) <= same} == set()


def test_no_threshold_of_shared_words_tells_the_same_fact():
    likest_first = sorted((-overlap(pair), pair["same"]) for pair in PAIRS)
    same = [same for _, same in likest_first]
    assert max(mean(same[:most]) for most in range(1, len(same) + 1)) < 0.5


def test_facts_are_20_and_each_is_told_somewhere():
    assert [fact["id"] for fact in FACTS] == [f"f{n:02}" for n in range(1, 21)]
    assert all("present" in {fact[name]["state"] for name in TEXTS} for fact in FACTS)


def test_states_are_mixed():
    states = Counter(cell["state"] for _, _, cell in CELLS)
    assert states == {"present": 32, "reported": 13, "not mentioned": 12, "conflicting": 3}


@by_cell(STATED)
def test_cell_stands_where_it_says(name, cell):
    assert set(cell) == {"state", "sentence", "paragraph"} | KEYS[cell["state"]]
    paragraphs = TEXTS[name].strip().split("\n\n")[1:]
    assert [n for n, text in enumerate(paragraphs, 1) if cell["sentence"] in text] == [cell["paragraph"]]
    assert [text.count(cell["sentence"]) for text in sentences(name) if cell["sentence"] in text] == [1]


@by_cell([cell for cell in STATED if cell[2]["state"] == "reported"])
def test_speaker_stands_in_the_paragraph_or_before(name, cell):
    paragraphs = TEXTS[name].strip().split("\n\n")
    assert cell["speaker"] in " ".join(paragraphs[cell["paragraph"] - 1 : cell["paragraph"] + 1])


@by_cell([cell for cell in STATED if cell[2]["state"] != "reported"])
def test_what_the_text_says_itself_is_not_in_quotes(name, cell):
    assert not [text for text in sentences(name) if cell["sentence"] in text and set(text) & set('“”"')]


@by_cell([cell for cell in CELLS if cell[2]["state"] == "not mentioned"])
def test_what_is_not_mentioned_has_no_place(name, cell):
    assert set(cell) == {"state"}


@pytest.mark.parametrize("name", TEXTS)
def test_text_has_a_headline_some_filler_and_the_length_of_a_report(name):
    headline, _, _ = TEXTS[name].partition("\n\n")
    pieces = [cell["sentence"] for _, text, cell in STATED if text == name]
    filler = [sentence for sentence in sentences(name) if not any(piece in sentence for piece in pieces)]
    assert "\n" not in headline and not headline.endswith(".")
    assert len(filler) in FILLER
    assert 350 <= len(TEXTS[name].split()) <= 500


def test_no_two_texts_share_a_sentence():
    seen = Counter(sentence for name in TEXTS for sentence in set(sentences(name)))
    assert max(seen.values()) == 1
