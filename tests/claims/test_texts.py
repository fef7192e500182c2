from framing.api import score
from framing.claims.texts import texts
from framing.model import Document

ONE = "President Anders Berg opened the bridge. The president left at noon."
OTHER = "Berg opened the bridge. He thanked the DPRK."


def read():
    return texts(score([Document("a", ONE), Document("b", OTHER)]).profiles)


def test_a_name_stands_for_the_longest_form_in_any_text():
    assert "Anders Berg" in read()[1].known.names.values()


def test_a_country_goes_by_one_name():
    found = texts(score([Document("a", "The DPRK met North Korea.")]).profiles)[0]
    assert found.known.names[4] == "North Korea"


def test_a_role_stands_for_who_has_it():
    roles = [(span.of(ONE), owner) for span, owner in read()[0].known.roles.values()]
    assert roles == [("The president", "Anders Berg")]


def test_each_sentence_is_read_once():
    text = read()[0]
    assert len(text.rows) == len(text.sayings) == len(text.segments.sentences) == 2
