"""Which names stand in which text, and what else each text calls those who have them."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import api
from framing.model import Document
from framing.naming.table import names

ONE = (
    "The mayor said the bridge would close. “It is old,” the mayor added. “It is very old,” he said. "
    "Officials agreed that it was so."
)
TWO = "Anna Berg flew to Oslo. “We lost,” said Anna Berg. She said nobody knew why. Oslo was calm."


@pytest.fixture
def profiles():
    return api.score([Document("a", ONE), Document("b", TWO)]).profiles


def test_names_are_counted_in_each_text_the_most_widespread_first(profiles):
    found = [(row.name, row.counts) for row in names([*profiles, *api.score(["Oslo is calm."]).profiles])]
    assert found == [("Oslo", (("b", 2), ("text 1", 1))), ("Anna Berg", (("b", 2),))]


STRONGMAN = (
    "Kim hosts Putin\n\nNorth Korean strongman Kim Jong Un met Russian President Vladimir Putin. Kim was late. "
    "The strongman smiled. The hermit kingdom needs friends, and the Russian leader knows it."
)
CHAIRMAN = (
    "Comrade Kim Jong Un, chairman of the State Affairs Commission of the DPRK, met Vladimir Putin, the president of "
    "the Russian Federation. The chairman of the State Affairs Commission thanked Putin. The DPRK is grateful."
)


def test_a_reader_sees_what_each_text_calls_whom():
    found = {row.name: row for row in names(api.score([Document("a", STRONGMAN), Document("b", CHAIRMAN)]).profiles)}
    assert {text: [(form.form, form.kind) for form in forms] for text, forms in found["Kim Jong Un"].forms} == {
        "a": [
            ("Kim", "name"),
            ("Kim Jong Un", "name"),
            ("North Korean strongman", "epithet"),
            ("The strongman", "epithet"),
        ],
        "b": [
            ("Kim Jong Un", "name"),
            ("Comrade Kim Jong Un", "role"),
            ("The chairman of the State Affairs Commission", "role"),
            ("chairman of the State Affairs Commission of the DPRK", "role"),
        ],
    }
    assert [form.form for _, forms in found["DPRK"].forms for form in forms] == ["The hermit kingdom", "DPRK"]
    assert found["Kim Jong Un"].counts == (("a", 3), ("b", 1))


def test_forms_carry_the_marks_that_touch_them():
    (profile,) = api.score([Document("a", STRONGMAN)]).profiles
    marked = {form.form: form.marks for row in names([profile]) for _, forms in row.forms for form in forms}
    assert marked["North Korean strongman"]
    assert all(mark in profile.marks for marks in marked.values() for mark in marks)


PIECES = [
    "Kim Jong Un", "Kim", "Vladimir Putin", "Putin", "President", "the Russian leader", "The strongman", ",", ".",
    "Comrade", "DPRK", "North Korea", "the North", "the hermit kingdom", "the regime", "the Assad regime",
    "Bashar al-Assad", "chairman of the commission", "Mr.", "the coach", "Sarah Murray", "met", "said", "and", "of",
    "’s", "the Kremlin chief", "Korean", "\n\n", "The president of France", "a minister", "KIM JONG UN", "in",
]  # fmt: skip
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join), min_size=1, max_size=3)


def spans(row, text):
    return [span for document, forms in row.forms if document == text for form in forms for span in form.spans]


def check(profiles):
    """What holds of every table of names."""
    rows = names(profiles)
    for profile in profiles:
        text, key = profile.document.text, profile.document.id
        for row in rows:
            for form in (form for document, forms in row.forms if document == key for form in forms):
                assert {" ".join(span.of(text).split()).casefold() for span in form.spans} == {form.form.casefold()}
            named = [form for document, forms in row.forms if document == key for form in forms if form.kind == "name"]
            assert sum(len(form.spans) for form in named) == dict(row.counts).get(key, 0)
        for one, other in combinations(rows, 2):
            assert set(spans(one, key)).isdisjoint(spans(other, key))
        assert sum(dict(row.counts).get(key, 0) for row in rows) == len(profile.segments.names)
    return rows


def merged(rows, order):
    """Rows without the order of the texts and under their old ids."""
    return {
        (row.name, row.kind, frozenset((order[text], forms) for text, forms in row.forms), frozenset(
            (order[text], count) for text, count in row.counts
        ))
        for row in rows
    }  # fmt: skip


def test_forms_are_the_words_of_the_text(compared, event):
    check(compared(event).profiles)


def test_order_and_ids_of_the_texts_change_no_merge(compared, event):
    profiles = compared(event).profiles
    renamed = [_renamed(profile, f"text {index}") for index, profile in enumerate(reversed(profiles))]
    old = {profile.document.id: profile.document.id for profile in profiles}
    new = {f"text {index}": profile.document.id for index, profile in enumerate(reversed(profiles))}
    assert merged(names(renamed), new) == merged(names(profiles), old)


def _renamed(profile, key):
    document = replace(profile.document, id=key)
    return replace(profile, document=document, segments=replace(profile.segments, document=document))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_any_texts_give_whole_forms_in_any_order(texts):
    profiles = api.score([Document(f"text {index}", text) for index, text in enumerate(texts)]).profiles
    ids = {profile.document.id: profile.document.id for profile in profiles}
    assert merged(check(profiles[::-1]), ids) == merged(check(profiles), ids)
