import pytest

from framing.batch.entries import Entry
from framing.batch.index import Index
from framing.batch.survey import surveyed
from framing.model import Options, Refusal

GERMAN = "Die Minister haben sich am Freitag in der Hauptstadt getroffen und lange gesprochen. " * 20


@pytest.fixture
def index(tmp_path):
    made = Index(tmp_path / "index.sqlite")
    yield made
    made.close()


def test_a_quick_look_counts_what_cannot_be_compared(index):
    found = [
        Entry("a", "x:1", "word " * 200),
        Entry("b", "x:2", "The palace fell."),
        Refusal("x:3", "json", "broken"),
        Entry("c", "x:4", GERMAN),
        Entry("d", "d.txt", file="d.txt"),
    ]
    survey = surveyed(found, Options(), index)
    assert (survey.texts, survey.refused, survey.too_short) == (4, 1, 1)
    assert survey.not_english >= 1
    assert index.count() == 5
