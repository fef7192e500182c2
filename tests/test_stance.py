"""Operators by their own examples, reach by a table, and that words are read the same however they are written."""

import re

import pytest

from framing.clauses import Clauses
from framing.model import Document
from framing.operators import Operators, stance_table
from framing.reaching import REACHES
from framing.segment import segment
from framing.segment.tokens import tokenize
from framing.stance import Stances

OPERATORS = stance_table()["operator"]
MARKS = [(table["id"], example) for table in OPERATORS for example in table["marks"]]
QUIET = [(table["id"], example) for table in OPERATORS for example in table["quiet"]]

# The word in angle brackets, and how the text means it.
REACH = [
    ("He said it could lift the <sanctions>.", "asserted"),
    ("He said it could lift <sanctions>.", "hypothetical"),
    ("It could be the <breakthrough> of the year.", "hypothetical"),
    ("It was not the <breakthrough> they hoped for.", "denied"),
    ("The <protests> may die down.", "asserted"),
    ("New <protests> may break out.", "hypothetical"),
    ("They left without breaking the laws that guarantee <asylum>.", "asserted"),
    ("The cabinet has no plan for <sanctions> against the bank.", "denied"),
    ("He spoke of a lack of progress in <talks>.", "asserted"),
    ("He does not believe that <talks> will be held.", "denied"),
    ("The army did not strike when <talks> began.", "asserted"),
    ("They will not sign a treaty, a <pact> or a letter.", "denied"),
    ("They will not sign it, and <talks> have ended.", "asserted"),
    ("The council may, officials said, impose <sanctions> on the bank.", "hypothetical"),
    ("It did not stop the violence or <hunger>.", "asserted"),
    ("Not only <sanctions> but also tariffs were lifted.", "asserted"),
    ("The plan to impose <tariffs> was dropped.", "hypothetical"),
    ("The plan to lower wages is under <fire>.", "asserted"),
    ("He denied the raid, officials said, and then said <troops> had crossed.", "asserted"),
    ("He denied that <troops> had crossed.", "denied"),
    ("A <summit> in the capital will not take place.", "denied"),
    ("Had the council imposed <sanctions>, it would have closed.", "hypothetical"),
    ("He had the good sense to offer <talks>.", "asserted"),
    ("If the council imposes <sanctions>, it will close.", "hypothetical"),
    ("It is not clear whether <talks> are planned.", "hypothetical"),
    ("The role of the guards in the alleged <attack> is under study.", "hypothetical"),
    ("He denied an alleged role in last week's <attack>.", "asserted"),
    ("For all the talk of <war>, they met about grain.", "set_aside"),
    ("They built cheap homes for all <workers>.", "asserted"),
    ("While some speak of <war>, the port is calm.", "set_aside"),
    ("In May <troops> crossed the river.", "asserted"),
]  # fmt: skip


def bare(example):
    """The example without its brackets, and where the bracketed words begin and end."""
    first, last = example.index("<"), example.index(">") - 1
    return re.sub("[<>]", "", example), first, last


def fired(example, operator):
    tokens = tokenize(example)
    clauses = Clauses(tokens.folded, 0, len(tokens))
    found = [f for f in Operators(tokens).between(0, len(tokens)) if f.operator.id == operator]
    reaching = [f for f in found if REACHES[f.operator.reach](clauses, f)]
    return [(tokens[f.first].start, tokens[f.last - 1].end) for f in reaching]


@pytest.mark.parametrize(("operator", "example"), MARKS)
def test_operator_stands(operator, example):
    text, first, last = bare(example)
    assert any(start < last and first < end for start, end in fired(text, operator))


@pytest.mark.parametrize(("operator", "example"), QUIET)
def test_look_alike_is_quiet(operator, example):
    assert not fired(example, operator)


@pytest.mark.parametrize(("example", "stance"), REACH)
def test_reach(example, stance):
    text, first, _ = bare(example)
    segments = segment(Document("a", text))
    index = segments.tokens.starts.index(first)
    assert Stances(segments).at(index, index + 1).stance == stance


@pytest.mark.parametrize("table", OPERATORS, ids=lambda table: table["id"])
def test_operator_table_is_whole(table):
    assert table["stance"] in {"denied", "hypothetical", "set_aside", "emphasis"}
    assert table["reach"] in REACHES
    assert len(table["marks"]) > 1
    assert len(table["quiet"]) > 1


def test_ids_are_unique():
    assert len({table["id"] for table in OPERATORS}) == len(OPERATORS)


def test_curly_and_straight_apostrophes_read_the_same():
    for apostrophe in ("'", "’"):
        segments = segment(Document("a", f"They haven{apostrophe}t signed a deal."))
        assert Stances(segments).at(4, 5).stance == "denied"


def test_text_without_sentence_ends_takes_linear_work():
    unit = "the council may not impose sanctions while officials denied a threat of war "
    segments = segment(Document("a", unit * 400))
    stances = Stances(segments)
    places = [index for index, word in enumerate(segments.tokens.folded) if word == "sanctions"]
    assert {stances.at(place, place + 1).stance for place in places[1:]} <= {"denied", "hypothetical", "asserted"}
    assert max(len(found[0].words[found[0].first : found[0].last]) for found in stances._sentences.values()) <= 200
