import pytest

from benchmarks.portraying import TARGET, Portrait, clause, near, placed, portrait, whole
from framing.learned.passage import plain

TEXT = "Later, critics slammed the mayor of the town at noon, aides said."


def seen(text=TEXT, target="the mayor"):
    start = text.index(target)
    return portrait(plain(text), start, start + len(target))


def test_the_person_is_one_token():
    assert " ".join(whole(seen())) == f"later , critics slammed {TARGET} of the town at noon , aides said ."


@pytest.mark.parametrize("target", ["Later", "said", "said."])
def test_a_person_at_an_end_of_the_sentence(target):
    assert whole(seen(target=target)).count(TARGET) == 1
    assert clause(seen(target=target)).count(TARGET) == 1


def test_a_clause_ends_at_punctuation():
    assert " ".join(clause(seen())) == f"critics slammed {TARGET} of the town at noon"


def test_sides_and_distances():
    told = placed(seen())
    assert "before 0 slammed" in told
    assert "after 1 town" in told
    assert not any(TARGET in token for token in told)


def test_the_near_view_has_the_ends_of_the_sentence():
    assert near(Portrait(("she", TARGET), 1, ())) == ("<start>", "she", TARGET, "<end>")
