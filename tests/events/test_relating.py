"""How two texts are related, and pairs made for one rule each."""

from dataclasses import replace

import pytest

from framing.events.relating import FURTHEST_DAYS, NEAR_DAYS, SHORT, Pair, cosine, relate, with_roles

ALIKE = {f"word{n}": 1.0 for n in range(SHORT)}
PARTLY = {f"word{n + SHORT * 3 // 4}": 1.0 for n in range(SHORT)}
OTHER = {f"other{n}": 1.0 for n in range(SHORT)}
BRIEF = dict.fromkeys(("summit", "treaty", "palace", "grain"), 1.0)
BRIEFLY = dict.fromkeys(("summit", "treaty", "harbour", "dust"), 1.0)
OSLO, LAGOS = frozenset({"Oslo", "Bergen"}), frozenset({"Lagos", "Abuja"})


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ({}, {}, "same event"),
        ({"day": 1}, {"day": 1 + FURTHEST_DAYS}, "same event"),
        ({"day": 1}, {"day": 2 + FURTHEST_DAYS}, "related"),
        ({}, {"names": {"Name1": 1}}, "related"),
        ({}, {"words": PARTLY}, "related"),
        ({"day": 1}, {"words": PARTLY, "day": 1 + NEAR_DAYS}, "same event"),
        ({"day": 1}, {"words": PARTLY, "day": 2 + NEAR_DAYS}, "related"),
        ({"day": 1}, {"words": PARTLY, "day": 1, "names": {}}, "unrelated"),
        ({"day": 1}, {"words": OTHER, "day": 1}, "unrelated"),
        ({"words": {}}, {"words": {}}, "unrelated"),
        ({"words": BRIEF}, {"words": BRIEF}, "same event"),
        ({"words": BRIEF}, {"words": BRIEFLY}, "related"),
        ({"places": OSLO}, {"places": LAGOS}, "related"),
        ({"places": OSLO}, {"places": LAGOS | {"Oslo"}}, "same event"),
        ({"places": OSLO}, {"places": frozenset({"Lagos"})}, "same event"),
    ],
)
def test_a_pair(made, one, other, relation):
    first, second = made("a", **{"words": ALIKE, **one}), made("b", **{"words": ALIKE, **other})
    assert relate(first, second).relation == relation
    assert relate(second, first).relation == relation


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ({"names": {"Kim": 1, "Putin": 3}}, {"names": {"Putin": 2, "Kim": 9}}, "both name Putin, Kim"),
        ({}, {"names": {}}, "no name in common"),
        ({"day": 1}, {"day": 1}, "both dated 2024-06-01"),
        ({"day": 1}, {"day": 4}, "dated 3 days apart (2024-06-01 and 2024-06-04)"),
        ({"day": 1}, {"day": 2}, "dated a day apart (2024-06-01 and 2024-06-02)"),
        ({}, {}, "100 in 100 of their wording in common"),
        (
            {"days": frozenset({"2024-06-03"})},
            {"days": frozenset({"2024-06-03", "2024-06-04"})},
            "both speak of 2024-06-03",
        ),
        (
            {"places": OSLO, "days": frozenset({"2024-06-03"})},
            {"places": LAGOS, "days": frozenset({"2024-05-01"})},
            "one speaks of 2024-06-03, the other of 2024-05-01",
        ),
        ({"places": OSLO}, {"places": LAGOS}, "one names Bergen, Oslo, the other Abuja, Lagos"),
        (
            {"figures": {(6.0, "day"): "six days", (25.0, ""): "25"}},
            {"figures": {(25.0, ""): "25", (6.0, "day"): "6 days"}},
            "both give six days, 25",
        ),
        (
            {"words": {**ALIKE, "dredger": 2.0}},
            {"words": {**ALIKE, "dredger": 2.0}},
            "both write dredger, word10, word11, word12",
        ),
    ],
)
def test_a_pair_has_its_reasons(made, one, other, reason):
    assert reason in relate(made("a", **one), made("b", **other)).reasons


def test_common_words_and_names_are_no_rare_words(made):
    words = {**ALIKE, "said": 9.0, "monday": 9.0, "name1": 9.0, "officials": 9.0}
    assert "both write word10, word11, word12, word13" in relate(made("a", words), made("b", words)).reasons


def test_unrelated_texts_are_not_told_what_they_share(made):
    assert relate(made("a", ALIKE), made("b", OTHER)).reasons == (
        "both name Name0, Name1, Name2, Name3",
        "0 in 100 of their wording in common",
    )


@pytest.mark.parametrize(
    ("relation", "said", "after"),
    [("same event", "X", "related"), ("same event", "", "same event"), ("unrelated", "X", "unrelated")],
)
def test_reversed_roles_speak_against_one_event(relation, said, after):
    found = with_roles(Pair("a", "b", relation, ("R",)), said)
    assert (found.relation, found.reasons) == (after, ("R", said) if said else ("R",))


@pytest.mark.parametrize(
    ("one", "other", "likeness"),
    [
        ({}, {"a": 1.0}, 0),
        ({"a": 1.0}, {"b": 1.0}, 0),
        ({"a": 3.0, "b": 4.0}, {"a": 3.0, "b": 4.0}, 1),
        ({"a": 3.0, "b": 4.0}, {"b": 1.0}, 0.8),
    ],
)
def test_cosine(one, other, likeness):
    assert cosine(one, other) == pytest.approx(likeness)


def test_names_are_shown_whole_and_as_both_texts_write_them(made):
    counts = {"Kim": 3, "Jong": 3, "United": 2, "Nations": 2, "Security": 1}
    one = made("a", names=counts)
    other = made("b", names={**counts, "Council": 1})
    first = replace(one, forms=("Charter of the United Nations", "Kim Jong Un", "Security Ministry"))
    second = replace(other, forms=("United Nations", "Kim Jong Il", "Kim Jong Un", "Security Council"))
    assert relate(first, second).reasons[0] == "both name Kim Jong Un, United Nations"
