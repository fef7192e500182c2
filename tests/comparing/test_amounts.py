"""The words around amounts."""

from framing.comparing.amounts import mentions
from framing.model import Document, Profile
from framing.segment import named, segment

TEXT = (
    "OSLO, June 18 - Russia sent 300 soldiers to Kursk on 17 June 2024. The army lost 12 tanks and 20 other tanks. "
    "It holds 12 of them."
)


def _mentions(text):
    segments = named(segment(Document("a", text)))
    return mentions([Profile(segments.document, segments, (), (), 0, 0)])


def test_words_and_names_near_an_amount_are_kept_apart():
    found = next(mention for mention in _mentions(TEXT) if mention.quantity.unit == "soldier")
    assert found.words == {"send"}
    assert found.names >= {"russia", "kursk"}
    assert found.shown["kursk"].text == "Kursk"
    assert [one.date for one in found.beside] == ["2024-06-17"]


def test_the_date_of_the_report_itself_is_left_out():
    assert [mention.quantity.date for mention in _mentions(TEXT) if mention.quantity.kind == "date"] == ["2024-06-17"]


def test_parts_of_a_list_do_not_stand_alone():
    assert [mention.alone for mention in _mentions(TEXT) if mention.quantity.unit == "tank"] == [False, False]
    assert [mention.alone for mention in _mentions("The army lost 20 other tanks.")] == [False]
    assert [mention.alone for mention in _mentions("The army lost 20 tanks.")] == [True]
