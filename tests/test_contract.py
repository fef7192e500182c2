"""The JSON structure keeps to the published schema, and everything in it refers to something in it."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from framing import pipeline, reading
from framing.contract import SCHEMA, mark_id
from framing.model import Document, Options, Refusal

ROOT = Path(__file__).resolve().parent.parent
EVENTS = sorted((ROOT / "samples" / "events").iterdir())
PUBLISHED = json.loads((ROOT / "docs" / "analysis.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(PUBLISHED)
GERMAN = "Die Minister haben sich getroffen und sie waren sich nicht einig, aber sie wollen sich wieder treffen. " * 9
BOTH = "The palace dropped a bombshell. “It was a bombshell,” he said. Officials denied any threat of war. " * 30
EDGES = {
    "one word": [Document("a", "Bombshell")],
    "short": [Document("a", "The palace dropped a bombshell."), Document("b", "Talks were held.")],
    "not English": [Document("a", GERMAN), Document("b", BOTH)],
    "only a quotation": [Document("a", "“The plot thickens,” he said.")],
    "emoji": [Document("a", "😀 The palace 😀 dropped a bombshell.\n😀 The plot thickens."), Document("b", BOTH)],
    "half a pair": [Document("a\udc80", "The palace dropped \udc80 a bombshell.")],
    "alike": [Document("a", BOTH), Document("b", BOTH)],
    "three": [Document("a", BOTH), Document("b", "Talks were held in the capital. " * 60), Document("c", BOTH[:2500])],
}


def problems(found):
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(found)]


def analysed(verb, documents, **more):
    return getattr(pipeline, verb)(documents, **more).to_dict()


def test_the_schema_is_a_schema_and_names_the_structure():
    Draft202012Validator.check_schema(PUBLISHED)
    assert PUBLISHED["properties"]["schema"] == {"const": SCHEMA}


@pytest.mark.parametrize("folder", EVENTS, ids=lambda folder: folder.name)
def test_samples(folder):
    documents, refusals = reading.gather([str(folder), "missing.txt"])
    found = analysed("compare", documents, refusals=refusals)
    assert problems(found) == []
    assert found["marks"]
    assert found["refusals"]
    assert_refers(found)
    assert_tables_refer(found, {document.id: document.text for document in documents})


def test_every_table_of_a_comparison_has_rows():
    documents, _ = reading.gather([str(ROOT / "samples" / "events" / "grain-istanbul")])
    copied = f"{documents[0].text}\n\n{documents[1].text[-900:]}"
    more = [*documents, Document("copy", copied, documents[0].title, date=documents[0].date)]
    (comparison,) = pipeline.compare(more, Options(same_event=True)).to_dict()["comparisons"]
    assert {table for table, rows in comparison.items() if not rows} == set()


@pytest.mark.parametrize("verb", ["compare", "score"])
@pytest.mark.parametrize("documents", EDGES.values(), ids=EDGES)
def test_edges(verb, documents):
    found = analysed(verb, documents, refusals=[Refusal("x", "empty", "x: empty")])
    assert problems(found) == []
    assert_refers(found, {document.id: document.text for document in documents})


def test_options_are_told():
    options = Options(("news-core", "generic-frames"), 10, "none", 5, "utf-8", True)
    found = analysed("compare", EDGES["alike"], options=options)
    assert problems(found) == []
    assert found["recipe"]["options"]["codebooks"] == ["news-core", "generic-frames"]


@pytest.mark.parametrize(
    ("name", "pick"),
    [
        ("document", lambda found: found["documents"][0]),
        ("voicePart", lambda found: found["voices"][0]),
        ("mark", lambda found: found["marks"][0]),
        ("score", lambda found: found["scores"][0]),
        ("contrast", lambda found: found["contrasts"][0]),
        ("event", lambda found: found["events"][0]),
        ("comparison", lambda found: found["comparisons"][0]),
        ("recipe", lambda found: found["recipe"]),
        ("refusal", lambda found: found["refusals"][0]),
    ],
)
def test_a_field_is_missed_when_it_is_gone_and_welcome_when_it_is_new(name, pick):
    found = analysed("compare", EDGES["three"], refusals=[Refusal("x", "empty", "x: empty")])
    found = {key: value[:1] if isinstance(value, list) else value for key, value in found.items()}
    pick(found)["something new"] = 1
    assert problems(found) == []
    for field in PUBLISHED["$defs"][name]["required"]:
        assert set(pick(found)) - set(PUBLISHED["$defs"][name]["required"]) == {"something new"}
        value = pick(found).pop(field)
        assert problems(found), field
        pick(found)[field] = value


def test_numbers_carry_six_significant_digits_at_most():
    found = analysed("compare", EDGES["three"])
    numbers = [x for row in found["scores"] + found["contrasts"] for x in row.values() if isinstance(x, float)]
    assert numbers
    assert all(float(f"{x:.6g}") == x for x in numbers)


def test_marks_are_numbered_by_document():
    assert mark_id("a:b", 2) == "a:b:2"


def assert_tables_refer(found, texts):
    """In the tables of a comparison every mark that is named is there, and every piece quotes its text."""
    marks = {mark["id"] for mark in found["marks"]}
    for row in rows_of(found["comparisons"]):
        assert set(row.get("marks", ())) <= marks
        assert set(row.get("flips", ())) <= marks
        text = texts.get(row.get("document"))
        pieces = [piece for value in row.values() for piece in (value if isinstance(value, list) else [value])]
        for piece in pieces if text else ():
            if isinstance(piece, dict) and "quote" in piece:
                assert text[piece["start"] : piece["end"]] == piece["quote"]


def rows_of(value):
    """Every object inside, with the document of the row it belongs to."""
    if isinstance(value, list):
        for item in value:
            yield from rows_of(item)
    elif isinstance(value, dict):
        yield value
        for item in value.values():
            inner = [item] if isinstance(item, dict) else item
            for row in rows_of(inner):
                yield {"document": value["document"], **row} if "document" in value else row


def assert_refers(found, texts=None):
    """Every id that is named is there, spans lie in their text and quote it, and voices partition it."""
    documents = {document["id"] for document in found["documents"]}
    marks = {mark["id"]: mark for mark in found["marks"]}
    assert len(marks) == len(found["marks"])
    assert {row["document"] for kind in ("voices", "marks", "scores") for row in found[kind]} <= documents
    assert all(row[side] in documents | {"rest"} for row in found["contrasts"] for side in ("a", "b"))
    assert all(marks[mark]["counted"] for score in found["scores"] for mark in score["marks"])
    for document, text in (texts or {}).items():
        assert all(text[m["start"] : m["end"]] == m["quote"] for m in found["marks"] if m["document"] == document)
        bounds = [(voice["start"], voice["end"]) for voice in found["voices"] if voice["document"] == document]
        assert bounds[0][0] == 0
        assert bounds[-1][1] == len(text)
        assert all(one[1] == other[0] for one, other in pairwise(bounds))
