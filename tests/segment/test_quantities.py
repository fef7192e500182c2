"""Which words of a text are amounts, and what they are amounts of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import segment
from framing.segment.quantities import quantities

#: Text, and for each amount in it the words, the value, the unit and the bound where it is not exact.
PLAIN = [
    ("Some 300 North Korean soldiers arrived.", ("Some 300 North Korean soldiers", 300, "soldier", "about")),
    ("They sent 10,000 troops.", ("10,000 troops", 10_000, "troop")),
    ("He had three children.", ("three children", 3, "child")),
    ("Two dozen countries signed.", ("Two dozen countries", 24, "country")),
    ("Half a million people fled.", ("Half a million people", 500_000, "person", "about")),
    ("A million voters stayed away.", ("A million voters", 1_000_000, "voter", "about")),
    ("About 1.2 million children starve.", ("About 1.2 million children", 1_200_000, "child", "about")),
    ("Twenty-five ships sailed.", ("Twenty-five ships", 25, "ship")),
    ("Two hundred and fifty women marched.", ("Two hundred and fifty women", 250, "woman")),
    ("More than 200 cheerleaders sang.", ("More than 200 cheerleaders", 200, "cheerleader", "at least")),
    ("No fewer than 12 aircraft took off.", ("No fewer than 12 aircraft", 12, "aircraft", "at least")),
    ("As many as 90 firms took part.", ("As many as 90 firms", 90, "firm", "at most")),
    ("Fewer than 20 lawmakers came.", ("Fewer than 20 lawmakers", 20, "lawmaker", "at most")),
    ("Nearly 700 wives wrote.", ("Nearly 700 wives", 700, "wife", "about")),
    ("Police counted 500 or more protesters.", ("500 or more protesters", 500, "protester", "at least")),
    ("The ship had 25 crew members.", ("25 crew members", 25, "member")),
    ("They met 12 North Koreans.", ("12 North Koreans", 12, "North Korean")),
    ("It has 50 United States senators.", ("50 United States senators", 50, "senator")),
    ("He met 12 of the soldiers.", ("12 of the soldiers", 12, "soldier")),
    ("The port has 18,000 empty containers.", ("18,000 empty containers", 18_000, "container")),
    ("The fleet of 11 vessels sailed.", ("11 vessels", 11, "vessel")),
]
DONE = [
    ("More than 40 people were killed.", ("More than 40 people were killed", 40, "person killed", "at least")),
    ("At least 40 were killed.", ("At least 40 were killed", 40, "person killed", "at least")),
    ("The blast killed 40 people.", ("40 people", 40, "person killed")),
    ("A strike, killing at least 15 soldiers, began it.", ("at least 15 soldiers", 15, "soldier killed", "at least")),
    ("It left 12 dead.", ("12 dead", 12, "person killed")),
    ("There were 12 deaths.", ("12 deaths", 12, "death")),
    ("The death toll rose to 43.", ("43", 43, "person killed")),
    ("It wounded 12 others.", ("12 others", 12, "person wounded")),
    ("12 people have died.", ("12 people have died", 12, "person killed")),
    ("Police arrested 46 people.", ("46 people", 46, "person arrested")),
    ("Forty hostages were reportedly freed.", ("Forty hostages were reportedly freed", 40, "hostage released")),
    ("They brought 40 wounded soldiers.", ("40 wounded soldiers", 40, "soldier wounded")),
    ("Some 30 people are missing.", ("Some 30 people are missing", 30, "person missing", "about")),
    ("One soldier was killed.", ("One soldier was killed", 1, "soldier killed")),
    ("40 soldiers killed the guard.", ("40 soldiers", 40, "soldier")),
    ("The army destroyed 12 tanks.", ("12 tanks", 12, "tank destroyed")),
]
UNITS = [
    ("It cost $1.2bn.", ("$1.2bn", 1.2e9, "USD")),
    ("It cost $40m.", ("$40m", 4e7, "USD")),
    ("It cost US$5 million.", ("US$5 million", 5e6, "USD")),
    ("It cost A$5 million.", ("A$5 million", 5e6, "AUD")),
    ("It cost EUR 300.", ("EUR 300", 300, "EUR")),
    ("It cost £3,000.", ("£3,000", 3000, "GBP")),
    ("It cost 1.5 billion US dollars.", ("1.5 billion US dollars", 1.5e9, "USD")),
    ("It cost two million Canadian dollars.", ("two million Canadian dollars", 2e6, "CAD")),
    ("It cost 20 million yuan.", ("20 million yuan", 2e7, "CNY")),
    ("It cost five million pounds.", ("five million pounds", 5e6, "GBP")),
    ("A $12-billion package.", ("$12-billion", 1.2e10, "USD")),
    ("Oil fell to $80 a barrel.", ("$80 a barrel", 80, "USD a barrel")),
    ("It loses more than $15 million per day.", ("more than $15 million per day", 1.5e7, "USD a day", "at least")),
    ("It rose 5%.", ("5%", 5, "%")),
    ("It rose almost six per cent.", ("almost six per cent", 6, "%", "about")),
    ("It rose 0.4 percentage points.", ("0.4 percentage points", 0.4, "percentage point")),
    ("A third of voters agreed.", ("A third", 33.3, "%", "about")),
    ("Two-thirds of the votes were his.", ("Two-thirds", 66.6, "%", "about")),
    ("Half the members left.", ("Half", 50, "%", "about")),
    ("It is 120 km away.", ("120 km", 120, "km")),
    ("It is 3,500 nautical miles long.", ("3,500 nautical miles", 3500, "nautical mile")),
    ("It holds 20 million tonnes.", ("20 million tonnes", 2e7, "tonne")),
    ("It moves five million tonnes a month.", ("five million tonnes a month", 5e6, "tonne a month")),
    ("It runs for 120 days.", ("120 days", 120, "day")),
    ("The 120-day deal holds.", ("120-day", 120, "day")),
    ("It took three and a half days.", ("three and a half days", 3.5, "day")),
    ("It took over three years.", ("three years", 3, "year")),
    ("He came five months ago.", ("five months ago", 5, "month ago")),
    ("A 35-year-old man spoke.", ("35-year-old", 35, "year old")),
    ("He is 35 years old.", ("35 years old", 35, "year old")),
    ("It covers 40 square kilometres.", ("40 square kilometres", 40, "sq km")),
]
QUIET = [
    "One of them left.",
    "No one came.",
    "He lives at No. 10 and at 10 Downing Street.",
    "Article 5 was invoked, and Resolution 1718 too.",
    "The team won 2-1.",
    "An F-16 landed; a Boeing 737 did not.",
    "The G7 and COP28 met.",
    "The Agenda 2030 was read.",
    "He came first, then second.",
    "Hundreds of people fled.",
    "Call 555-0199 now.",
    "We met at 5 p.m. and at 10 GMT.",
    "It began at 9:30.",
    "One in five agreed.",
    "The two leaders shook hands.",
    "Three did so.",
    "The 1990s were good.",
    "The nineteen sixties were good.",
    "He hit .358 that year.",
    "Kim, 40, spoke.",
    "The Group of 20 met.",
    "Flight 4U 9525 crashed.",
    "It hits one in every three American homes.",
    "He was arrested three times.",
    "The two-state solution failed.",
    "Several thousand came.",
    "A day later he left.",
    "She weighs 40 pounds more or less.",
]
RANGES = [
    ("Between 300 and 500 soldiers came.", [(300, "soldier", "at least"), (500, "soldier", "at most")]),
    ("It rose from 3% to 5%.", [(3, "%", "exact"), (5, "%", "exact")]),
    ("Two to three million people fled.", [(2e6, "person", "at least"), (3e6, "person", "at most")]),
    ("It cost $3-5 billion.", []),
    ("He killed 12 and wounded 40.", [(12, "person killed", "exact"), (40, "person wounded", "exact")]),
    ("23 South Koreans and 12 North Koreans", [(23, "South Korean", "exact"), (12, "North Korean", "exact")]),
]


def _found(text):
    return quantities(segment(Document("a", text)))


def _told(text):
    return [(one.span.of(text), one.value, one.unit, one.bound) for one in _found(text)]


@pytest.mark.parametrize(("text", "expected"), [*PLAIN, *DONE, *UNITS])
def test_an_amount_is_read_with_its_unit_and_bound(text, expected):
    assert _told(text) == [(*expected, "exact")[:4]]


@pytest.mark.parametrize("text", QUIET)
def test_what_is_no_amount_is_left_out(text):
    assert _told(text) == []


@pytest.mark.parametrize(("text", "expected"), RANGES)
def test_ranges_and_lists_give_an_amount_each(text, expected):
    assert [told[1:] for told in _told(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [("$5", "money"), ("5%", "percent"), ("5 km", "measure"), ("5 ships", "number"), ("in 2024", "date")],
)
def test_the_kind_is_told(text, kind):
    assert [one.kind for one in _found(f"It was {text}.")] == [kind]


def test_a_date_is_no_amount_as_well():
    assert [(one.kind, one.date) for one in _found("On 19 June 2024 they met.")] == [("date", "2024-06-19")]


def test_a_long_text_is_read_as_a_short_one():
    text = "He was arrested three times. Half of voters and 300 soldiers left. " * 1500
    assert [one.value for one in _found(text)] == [50.0, 300.0] * 1500


MISSED = [
    ("Three of the 12 players left.", [3.0, 12.0]),
    ("The deal is worth $3-5 billion.", [3e9, 5e9]),
    ("12 people, including three children, were killed.", ["person killed", "child killed"]),
    ("He is 35.", ["year old"]),
]


@pytest.mark.xfail(strict=True, reason="known miss")
@pytest.mark.parametrize(("text", "expected"), MISSED)
def test_known_misses(text, expected):
    assert [one.value if isinstance(expected[0], float) else one.unit for one in _found(text)] == expected


_TEXT = (
    "300 1.2 million two dozen and a half the soldiers killed between to $ € % per cent km - – , . of in June 19 2024 "
    "more than at least about US No 10,000 3-5 40-day hundred people were third Tuesday"
)


@given(st.lists(st.sampled_from(_TEXT.split()), max_size=14))
def test_amounts_lie_in_the_text_in_order_and_apart(words):
    text = " ".join(words)
    spans = [one.span for one in _found(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
    assert all(one.value >= 0 and (one.kind == "date") == bool(one.date) for one in _found(text))
