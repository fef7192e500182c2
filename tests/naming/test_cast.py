"""Whom names stand for, in one text and in several."""

from itertools import permutations

import pytest

from framing.model import Document
from framing.naming.cast import cast
from framing.segment import named, segment

CASES = [
    (["DPRK troops came.", "North Korea won. The North is proud."], [["North Korea"], ["North Korea"] * 2]),
    (["Russian Federation", "Russia won."], [["Russia"], ["Russia"]]),
    (["Türkiye won.", "The Republic of Türkiye lost."], [["Türkiye"], ["Türkiye"]]),
    (["Moscow said no.", "Russia said no."], [["Moscow"], ["Russia"]]),
    (["The United Nations met.", "The Secretariat of the United Nations met."],
     [["United Nations"], ["Secretariat of the United Nations"]]),
    (["GANGNEUNG, Feb. 10 - Snow fell.", "They met in Gangneung."], [["Gangneung"], ["Gangneung"]]),
    (["Kim Jong Un left. Kim waved. Kim Jong Il was his father. Kim slept."],
     [["Kim Jong Un", "Kim Jong Un", "Kim Jong Il", "Kim"]]),
    (["Tayyip Erdogan spoke. Erdogan left.", "Recep Tayyip Erdoğan spoke."],
     [["Recep Tayyip Erdoğan"] * 2, ["Recep Tayyip Erdoğan"]]),
]  # fmt: skip


def read(texts):
    return [named(segment(Document(str(index), text))) for index, text in enumerate(texts)]


@pytest.mark.parametrize(("texts", "owners"), CASES, ids=[case[0][0] for case in CASES])
def test_names_stand_for_one_referent_or_for_several(texts, owners):
    assert [list(found) for found in cast(read(texts)).owners] == owners


def test_a_headline_means_the_person_of_the_lead():
    text = "Kim invites guest\n\nKim Jong Un invited a guest. It was late. It was dark. Kim Jong Il was his father."
    segments = named(segment(Document("a", text, title="Kim invites guest")))
    assert cast([segments]).owners[0][0] == "Kim Jong Un"


@pytest.mark.parametrize("texts", [case[0] for case in CASES if len(case[0]) > 1])
def test_the_order_of_the_texts_changes_nothing(texts):
    found = {tuple(sorted(zip(order, cast(read(order)).owners, strict=True))) for order in permutations(texts)}
    assert len(found) == 1


def test_a_kind_known_in_one_text_is_known_in_all():
    found = cast(read(["Shoigu left.", "Minister Sergei Shoigu left."]))
    assert found.owners[0] == ("Sergei Shoigu",)
    assert found.kinds["Sergei Shoigu"] == "person"


def test_where_something_happens_is_a_place():
    assert cast(read(["It happened in Manshiyet Rugola."])).kinds == {"Manshiyet Rugola": "place"}


def test_countries_are_told_by_their_names():
    assert cast(read(["DPRK troops came to Pyongyang."])).countries == {"North Korea": "DPRK"}
