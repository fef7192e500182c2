"""Names: what is one and of which kind, what is none, and where they end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import segment
from framing.segment.names import find_names


def names_of(text: str, title: str = "") -> list[str]:
    """The names in a text as they stand there."""
    return [name.span.of(text) for name in find_names(segment(Document("a", text, title=title)))]


def kinds_of(text: str) -> list[tuple[str, str]]:
    """The names in a text with their kinds."""
    return [(name.span.of(text), name.kind) for name in find_names(segment(Document("a", text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Kim Jong-un and Kim Jong Un.", ["Kim Jong-un", "Kim Jong Un"]),
        ("We saw President Vladimir Putin’s plane.", ["Vladimir Putin"]),
        ("We saw President Vladimir Putin's plane.", ["Vladimir Putin"]),
        ("The Ministry of Foreign Affairs replied.", ["Ministry of Foreign Affairs"]),
        ("The University of Oslo agreed.", ["University of Oslo"]),
        ("The Bank of Japan and the U.N. envoy flew to St. Petersburg.", ["Bank of Japan", "U.N.", "St. Petersburg"]),
        ("KCNA said NATO was to blame.", ["KCNA", "NATO"]),
        ("He wrote to Ursula von der Leyen and Bill de Blasio.", ["Ursula von der Leyen", "Bill de Blasio"]),
        ("It was written by J. K. Rowling and George W. Bush.", ["J. K. Rowling", "George W. Bush"]),
        ("In Egypt, Abdel Fattah al-Sisi spoke.", ["Egypt", "Abdel Fattah al-Sisi"]),
        ("The Food and Drug Administration met Putin and Kim.", ["Food and Drug Administration", "Putin", "Kim"]),
        ("A summit of North and South Korea, said the North.", ["North and South Korea", "the North"]),
        ("Lawyers for Simon & Schuster came.", ["Simon & Schuster"]),
        ("The minister of Defence, the Prime Minister and the Secretary of State left.", ["Defence"]),
        ("A report on the Treaty on the Safe Transport of Grain came out.", ["Treaty on the Safe Transport of Grain"]),
        ("They feared the Cold War and the Vietnam War.", ["Vietnam"]),
        ("City police spokesman Const. Tim Fanning left with Const. Ray.", ["Tim Fanning", "Ray"]),
        ("Dist. Atty. Kim Lo and DCI Jane Hart met Asst. Chief Pat Poe.", ["Kim Lo", "Jane Hart", "Pat Poe"]),
    ],
)
def test_a_name_has_its_whole_span_and_no_more(text: str, names: list[str]) -> None:
    assert names_of(text) == names


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Then Anna Berg flew to Oslo.", [("Anna Berg", "person"), ("Oslo", "place")]),
        ("Then Senator Storm met Judge Savage.", [("Storm", "person"), ("Savage", "person")]),
        ("Then Bruno Le Roux flew to Le Havre.", [("Bruno Le Roux", "person"), ("Le Havre", "place")]),
        ("Then Bruno Le Roux met Mr Le Roux.", [("Bruno Le Roux", "person"), ("Le Roux", "person")]),
        ("They voted for Le Pen and Yang Baoying.", [("Le Pen", "person"), ("Yang Baoying", "person")]),
        ("The Security Council met.", [("Security Council", "organisation")]),
        ("They met in Freedom Square.", [("Freedom Square", "place")]),
        ("The charity War on Want met.", [("War on Want", "organisation")]),
        ("The group Just Stop Oil met.", [("Just Stop Oil", "organisation")]),
        ("The film “Bombshell” opens on Friday.", [("Bombshell", "work")]),
        ('Her first novel, "A Political Thriller", sold nine copies.', [("A Political Thriller", "work")]),
        ("The library lends “Behind Closed Doors” to all.", [("Behind Closed Doors", "work")]),
        ("Moon Jae-in smiled. Then Moon left.", [("Moon Jae-in", "person"), ("Moon", "person")]),
    ],
)
def test_a_name_has_a_kind(text: str, kinds: list[tuple[str, str]]) -> None:
    assert kinds_of(text) == kinds


@pytest.mark.parametrize(
    "text",
    [
        "The Russian president spoke to American officials on Monday in May.",
        "Officials denied it. Meanwhile, the talks went on. However, I left.",
        "He said: “Nobody knows.” Then: “Officials lie.”",
        "Hope faded. Grace was needed. Will they come?",
        "Kyiv-based reporters saw anti-Trump signs.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert names_of(text) == []


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Bombshell Deal Rocks Capital", []),
        ("Shock Report Slams Putin Over Security Fears", ["Putin"]),
        ("White House Says Trump Can Fire Mueller", ["White House", "Trump", "Mueller"]),
        ("OFFICIALS SLAM SHOCK DEAL IN MOSCOW", ["MOSCOW"]),
        ("Grace Hope Wins Battle of Wills", ["Grace Hope"]),
        ("Hope Wins Battle of Wills", ["Hope"]),
        ("Putin and Kim sign treaty in Pyongyang", ["Putin", "Kim", "Pyongyang"]),
    ],
)
def test_a_headline_is_read_with_the_rest_of_the_text(headline: str, names: list[str]) -> None:
    text = headline + "\n\nIt was said that Grace Hope had won and that Vladimir Putin had not."
    found = find_names(segment(Document("a", text, title=headline)))
    assert [name.span.of(text) for name in found if name.span.end <= len(headline)] == names


def test_the_first_word_of_a_sentence_is_a_name_if_it_is_one_elsewhere() -> None:
    assert names_of("We met Joy Sharp. Sharp left.") == ["Joy Sharp", "Sharp"]
    assert names_of("Sharp words fell.") == []


def test_straight_and_curly_marks_give_the_same_names() -> None:
    straight = '"We saw Putin\'s plane," said O\'Brien of the film "Total Chaos".'
    curly = "“We saw Putin’s plane,” said O’Brien of the film “Total Chaos”."
    assert names_of(straight) == [name.replace("’", "'") for name in names_of(curly)]


_WORDS = st.sampled_from(
    [
        *("Kim", "Jong-un’s", "Putin's", "The", "the", "of", "and", "&", "Bank", "Ministry", "U.S", ".", ",", "“", "”"),
        *(
            '"',
            "Hope",
            "War",
            "on",
            "St",
            "Mr",
            "film",
            "KCNA",
            "X",
            "North",
            "charity",
            "\n\n",
            "—",
            "'",
            "’",
            "a",
            "3",
        ),
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=30).map(" ".join)).filter(str.strip))
def test_names_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [name.span for name in find_names(segment(Document("a", text, title=text.split("\n")[0])))]
    edges = [edge for span in spans for edge in (span.start, span.end)]
    assert edges == sorted(edges)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
