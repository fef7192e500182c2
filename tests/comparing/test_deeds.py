"""What main actors are told to do and have done to them."""

import pytest

from framing import api
from framing.comparing.deeds import deeds
from framing.model import Document
from framing.naming.table import names

ONE = (
    "Anna Berg sued Oslo Bank on Monday. Anna Berg did not attack the mayor. She accused the bank of fraud. "
    "“Anna Berg insulted me,” the mayor said. The mayor said Anna Berg would leave Norway."
)
TWO = "Oslo Bank was sued by Anna Berg. Anna Berg might win the case. Eva Lund praised Anna Berg."


@pytest.fixture(scope="module")
def found():
    profiles = api.score([Document("a", ONE), Document("b", TWO)]).profiles
    return dict(deeds(profiles, names(profiles)))


def short(told):
    return [(deed.document, deed.role, deed.negated, deed.lemma, deed.other) for deed in told]


def test_deeds_are_told_with_their_negation_and_the_other_side(found):
    assert short(found["Anna Berg"]) == [
        ("a", "agent", False, "sue", "Oslo Bank"),
        ("a", "agent", True, "attack", "the mayor"),
        ("a", "agent", False, "accuse", "the bank"),
        ("a", "agent", False, "will leave", "Norway"),
        ("b", "agent", False, "sue", "Oslo Bank"),
        ("b", "patient", False, "praise", "Eva Lund"),
    ]


def test_what_is_done_to_somebody_is_told_in_the_active_and_the_passive(found):
    assert [deed for deed in short(found["Oslo Bank"]) if deed[3] == "sue"] == [
        ("a", "patient", False, "sue", "Anna Berg"),
        ("b", "patient", False, "sue", "Anna Berg"),
    ]


def test_quoted_and_merely_possible_deeds_are_left_out(found):
    assert not {"insult", "win", "may win"} & {deed.lemma for deed in found["Anna Berg"]}


def test_only_main_actors_have_deeds(found):
    assert "Eva Lund" not in found


def test_every_deed_stands_on_its_verb(found):
    texts = {"a": ONE, "b": TWO}
    for told in found.values():
        assert all(deed.span.of(texts[deed.document])[:3] == deed.lemma.split()[-1][:3] for deed in told)


def test_no_names_no_deeds():
    profiles = api.score(["It rained."]).profiles
    assert deeds(profiles, names(profiles)) == ()
