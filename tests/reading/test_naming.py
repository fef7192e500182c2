"""Ids differ and do not depend on the order of the input."""

from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.reading.naming import distinct


def named(*labels: str) -> list[str]:
    documents = [Document(label, "Text.", label=label, path=str(place)) for place, label in enumerate(labels)]
    return [document.id for document in distinct(documents)]


def test_the_same_name_twice():
    assert named("ap", "bbc", "ap", "ap") == ["ap", "bbc", "ap-2", "ap-3"]


def test_a_name_that_is_already_numbered():
    assert named("ap", "ap-2", "ap") == ["ap", "ap-2-2", "ap-2"]


def test_the_label_follows_the_id():
    again = distinct([Document("ap", "One.", label="ap"), Document("ap", "Two.", label="ap")])
    assert [document.label for document in again] == ["ap", "ap-2"]


@given(st.lists(st.tuples(st.sampled_from(["a", "a-2", "b"]), st.text(max_size=3)), unique=True), st.randoms())
def test_order_changes_no_name(labelled, random):
    documents = [Document("", text, label=label) for label, text in labelled]
    shuffled = random.sample(documents, len(documents))
    assert len({document.id for document in distinct(documents)}) == len(documents)
    assert set(distinct(documents)) == set(distinct(shuffled))
