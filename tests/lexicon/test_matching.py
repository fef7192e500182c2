"""What terms find: rows of terms and a text with the winning matches in <…>."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.matching import Matcher
from framing.lexicon.terms import Cased, Free, Prefix, expand, parse
from framing.segment.tokens import is_word, tokenize


def marked(book, text):
    """The text with its matches in angle brackets."""
    tokens = tokenize(text)
    for match in reversed(Matcher(book).find(tokens)):
        start, end = tokens[match.first].start, tokens[match.last - 1].end
        text = f"{text[:start]}<{text[start:end]}>{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("terms", "silent", "text"),
    [
        (["plot/n thicken/v"], [], "And so the <plot thickened> again; <Plots thicken>."),
        (["thriller", "political thriller"], [], "A <political thriller>, or a <thriller>."),
        (["thriller"], ["thriller writer/n"], "A thriller writer wrote a <thriller>."),
        (["price war", "war"], ["war on want"], "A <price war> and a <war>, said War on Want."),
        (["war room plan"], ["war room"], "The <war room plan> lay in the war room."),
        (["war room"], ["war room"], "The war room was full."),
        (["March"], [], "They met in <March> to march, not in MARCH."),
        (["march"], [], "They met in <March> to <march>."),
        (["unpreceden*"], [], "An <unprecedented> case, <unprecedentedly>; a precedent."),
        (
            ["behind * doors"],
            [],
            "<Behind closed doors>, <behind heavy oak doors>, behind doors, behind the big old doors.",
        ),
        (["behind * doors"], [], "Behind, closed doors."),
        (["win-win"], [], "A <win-win>, a <win win>, a <win‑win>."),
        (["can't wait"], [], "They <can't wait>, they <can’t wait>."),
        (["crisis/n"], [], "The <crisis>, the <crisis’s> end, two <crises>."),
        (["Kim's"], [], "<Kim’s> plan; kim’s."),
        ([", of course ,"], [], "It was<, of course,> late; of course."),
        (["of the"], [], "The end <of the> war <of the> roses."),
        (["door|gate slam/v"], [], "A <gate slammed>; a <door slams>; a door opened."),
        (["war"], [], "Warm wars warned of <war>."),
        ([], [], "Nothing."),
        (["war"], [], ""),
    ],
)
def test_matches(book, terms, silent, text):
    assert marked(book(terms, silent), text.translate(str.maketrans("", "", "<>"))) == text


def test_labels_do_not_compete(book):
    found = Matcher(book([("frame:a", "war"), ("frame:b", "price war")])).find(tokenize("A price war."))
    assert [(match.term.label, match.first, match.last) for match in found] == [("frame:b", 1, 3), ("frame:a", 2, 3)]


def test_a_match_tells_whether_its_case_is_written(book):
    found = Matcher(book(["March plan", "the plan"])).find(tokenize("March plan and the plan"))
    assert [match.cased for match in found] == [True, False]


def test_a_broken_term_names_its_cue(book):
    with pytest.raises(CodebookError, match=r"CUE00.*begin and end"):
        Matcher(book(["* doors"]))


def test_a_matcher_gives_the_same_again(book):
    matcher, tokens = Matcher(book(["war", "war room"])), tokenize("The war room of the war.")
    assert matcher.find(tokens) == matcher.find(tokens) != []


def naive(terms, tokens):
    """Every pattern at every place, then the longest first: slow and plain."""

    def fits(element, index):
        if isinstance(element, Cased):
            return tokens.texts[index].replace("’", "'") == element.word
        if isinstance(element, Prefix):
            return tokens.folded[index].startswith(element.stem)
        return is_word(tokens.texts[index]) if isinstance(element, Free) else tokens.folded[index] == element

    found = {
        (start, start + len(pattern), term)
        for term in terms
        for pattern in expand(parse(term.text))
        for start in range(len(tokens) - len(pattern) + 1)
        if all(fits(element, start + place) for place, element in enumerate(pattern))
    }
    kept, taken = [], set()
    for first, last, term in sorted(found, key=lambda m: (m[0] - m[1], m[0], not m[2].silent, m[2].cue)):
        places = {(term.label, place) for place in range(first, last)}
        if not places & taken:
            taken |= places
            kept.append((first, last, term))
    return sorted((f, last, t.label, t.cue) for f, last, t in kept if not t.silent)


WORDS = st.sampled_from(
    ["war", "the", "of", "War", "wars", "win-win", "win", "price", "on", "can't", "can’t", ",", "U.S"]
)
PIECES = st.sampled_from(
    [
        "war",
        "war/n",
        "the",
        "of",
        "War",
        "win-win",
        "win",
        "price",
        "on",
        "war*",
        "price|the",
        "war|win-win",
        "can't",
        "the/n",
        ",",
    ]
)
TERMS = st.lists(PIECES, min_size=1, max_size=3).map(" ".join) | st.builds("{} * {}".format, PIECES, PIECES)
ROWS = st.lists(st.tuples(TERMS, st.sampled_from(["frame:a", "frame:b"]), st.booleans()), max_size=6)


@settings(max_examples=200, deadline=None)
@given(ROWS, st.lists(WORDS, max_size=14).map(" ".join))
def test_filing_finds_what_trying_everything_finds(rows, text):
    terms = tuple(Term(text, f"CUE{number:02}", label, silent) for number, (text, label, silent) in enumerate(rows))
    found = Matcher(Codebook("b", "1", "", "", "", (), terms)).find(tokenize(text))
    assert sorted((m.first, m.last, m.term.label, m.term.cue) for m in found) == naive(terms, tokenize(text))
    assert [m.first for m in found] == sorted(m.first for m in found)


def test_the_text_itself_is_not_changed(book):
    text = "The “plot” thickens."
    assert re.sub("[<>]", "", marked(book(["plot"]), text)) == text
