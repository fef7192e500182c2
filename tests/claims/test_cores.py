import pytest

from framing.api import score
from framing.claims.aligning import align
from framing.model import Document


def cores(text):
    return align(score([Document("a", text)]).profiles).cores


def core(text, words):
    return next(one for one in cores(text) if words in one.words)


def test_a_clause_has_the_terms_of_its_subject():
    assert {"army", "burn", "bridge"} <= core("The army left the town and burned the bridge.", "burned").terms.keys()


def test_a_pronoun_stands_for_the_person_named_last():
    assert "berg" in core("Anna Berg resigned. She left Oslo on Friday.", "left Oslo").terms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The minister said that the bridge had collapsed.", "The minister said"),
        ("A study from Bergen found that the drug halved the dose.", "A study"),
        ("The law hits drivers who use their phones.", "who use"),
    ],
)
def test_what_tells_no_fact_is_no_core(text, words):
    assert [one.words for one in cores(text) if one.words.startswith(words)] == []


def test_titles_of_a_name():
    found = core("The Minister of Defence, Sergei Shoigu, signed the paper.", "signed")
    assert found.titles == {"minister", "defense"}


@pytest.mark.parametrize(
    ("text", "roots"), [("Rebels seized the port.", {"seize"}), ("Rebels were in the port.", set())]
)
def test_roots_are_verbs_with_a_content(text, roots):
    assert core(text, "port").roots == roots


def test_a_dateline_is_no_date():
    assert core("OSLO, Feb. 10 - The army left Kelmet on Friday.", "left").told.quantities == ()


def test_a_number_before_a_word():
    assert core("The eight goals were fine.", "goals").numbers == {"goal": "eight"}


def test_a_fact_shares_words_with_its_clauses():
    found = align(score([Document("a", "The army left the town; the rebels took it back. It rained.")]).profiles)
    facts = [found.facts[one.fact].unit.span for one in found.cores]
    spans = [one.unit.span for one in found.cores]
    assert all(fact.start < span.end and span.start < fact.end for fact, span in zip(facts, spans, strict=True))


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        (
            "The army left the town, and the rebels burned the old bridge at noon.",
            "burned",
            "the rebels burned the old bridge at noon.",
        ),
        (
            "The minister, who had come from Oslo, signed the treaty on Friday, and nobody spoke.",
            "signed",
            "The minister, who had come from Oslo, signed the treaty on Friday",
        ),
        ("The army withdrew, and it rained.", "rained", "The army withdrew, and it rained."),
        (
            "OSLO, Feb. 10 - The army left the town of Kelmet on Friday.",
            "left",
            "The army left the town of Kelmet on Friday.",
        ),
    ],
)
def test_a_clause_is_shown_so_that_it_reads(text, words, shown):
    assert core(text, words).shown.of(text) == shown


def test_who_says_a_clause():
    assert core("Anna Berg said that the pauses were normal.", "pauses").speaker == {"anna", "berg"}
    assert core("The pauses were normal for Anna Berg.", "pauses").speaker == frozenset()


def test_what_is_denied():
    assert core("The ships will not sail on Friday.", "sail").denied
    assert not core("The ships will sail on Friday.", "sail").denied


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("The army left, and rebels burned the old bridge.", "burned", "rebels burned the old bridge."),
        ("While rebels burned the old bridge, the army left.", "burned", "rebels burned the old bridge"),
        ("Oslo said it had sunk the grey ship.", "sunk", "Oslo said it had sunk the grey ship."),
        ("He denied that rebels burned the old bridge.", "burned", "He denied that rebels burned the old bridge."),
        (
            "Tugs freed the ship that had blocked the canal, and Oslo paid.",
            "blocked",
            "the ship that had blocked the canal",
        ),
        (
            "Several lines sent vessels round the Cape of Good Hope during the strike, which adds a week or more.",
            "which",
            "Several lines sent vessels round the Cape of Good Hope during the strike, which adds a week or more.",
        ),
    ],
)
def test_what_is_quoted_can_stand_alone(text, words, shown):
    assert core(text, words).shown.of(text) == shown
