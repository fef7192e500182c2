"""A web page gives its article or a reason, never an empty text."""

import logging
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing import reports
from framing.errors import UnreadableInput
from framing.model import Options
from framing.reading import html

SENTENCE = "The two leaders met in the palace on Tuesday and spoke about trade and security, officials said. "
HEAD = """<title>Leaders &amp; friends meet</title>
<meta property="og:site_name" content="The Wire"><meta name="author" content="Ann Smith">
<meta property="article:published_time" content="2024-06-19T08:00:00Z">
<link rel="canonical" href="https://example.org/a">"""
ARTICLE = f"""<nav><a href="/">Home</a> <a href="/w">World</a></nav><article><h1>Leaders &amp; friends meet</h1>
<p>{SENTENCE * 2}</p><p>“Peace” &mdash; {SENTENCE * 2}</p><blockquote>{SENTENCE}</blockquote></article>
<footer>Copyright, all rights reserved</footer>"""


def page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes):
    return html.read(data, Options())


def test_the_article_and_what_is_known_of_it():
    document = read(page(ARTICLE, HEAD))
    assert document.title == "Leaders & friends meet"
    assert (document.source, document.author, document.date) == ("The Wire", "Ann Smith", "2024-06-19")
    assert document.url == "https://example.org/a"


def test_the_text_is_headline_then_paragraphs():
    paragraphs = read(page(ARTICLE, HEAD)).text.split("\n\n")
    assert paragraphs[0] == "Leaders & friends meet"
    assert paragraphs[2].startswith("“Peace” — The two")
    assert len(paragraphs) == 4


@pytest.mark.parametrize("word", ["Home", "Copyright", "&amp;", "<p>"])
def test_what_is_not_the_article_is_left_out(word):
    assert word not in read(page(ARTICLE, HEAD)).text


def test_a_title_repeated_in_the_body_stands_once():
    document = read(page(f"<p>Leaders & friends meet</p><p>{SENTENCE * 3}</p><p>{SENTENCE}</p>", HEAD))
    assert document.text.count("friends meet") == 1


@pytest.mark.parametrize(
    "start", ['<?xml version="1.0" encoding="utf-8"?>', "\n<!-- x -->", "\N{ZERO WIDTH NO-BREAK SPACE}"]
)
def test_pages_that_begin_oddly(start):
    assert "leaders met" in read(start.encode() + page(ARTICLE)).text


@pytest.mark.parametrize("odd", ["&#xD800;", "&#0;", "\0", "\ud83d".encode("utf-8", "surrogatepass").decode("cp1252")])
def test_nothing_is_cut_at_an_odd_character(odd):
    text = read(page(f"<h1>A</h1><p>{SENTENCE * 3}{odd} after</p><p>THE END {SENTENCE}</p>")).text
    assert "after" in text
    assert "THE END" in text


@pytest.mark.parametrize("body", ["", "<script>alert(1)</script>", "<p> </p>", "<p>—</p>"])
def test_a_page_without_an_article_is_refused(body):
    with pytest.raises(UnreadableInput, match="no article text"):
        read(page(body))


@pytest.mark.parametrize("depth", [100, 250, 300, 1000, 100_000])
def test_deep_nesting_gives_the_text_or_a_refusal(depth):
    try:
        text = read(page("<div>" * depth + f"<p>{SENTENCE * 4}</p>")).text
    except UnreadableInput as error:
        assert error.code == "markup"
    else:
        assert text.count("leaders met") == 4


def test_the_library_says_nothing(caplog, capfd):
    logging.getLogger("trafilatura").setLevel(logging.DEBUG)
    with pytest.raises(UnreadableInput):
        read(page("<div>" * 1000))
    assert not caplog.records
    assert capfd.readouterr().err == ""
    assert logging.getLogger("trafilatura").level == logging.DEBUG


def test_without_the_package_the_way_to_get_it_is_told(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(UnreadableInput, match=r"pip install 'framing-analyzer\[html\]'"):
        read(page(ARTICLE))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<p>", "</p>", "<div>", "<h1>", "</h1>", "<!--", "<table><td>", "&#xD800;", "<", "&", SENTENCE]
        )
    )
)
def test_any_page_is_text_or_refused(pieces):
    try:
        document = read("".join(pieces).encode())
    except UnreadableInput:
        return
    assert any(map(str.isalnum, document.text))
    assert document.text.startswith(document.title)


def test_a_report_of_the_program_is_not_a_text():
    report = reports.every()["html"].render(framing.score("The talks were held in the palace on Friday."))
    with pytest.raises(UnreadableInput, match="report of framing"):
        html.read(report.encode(), Options())
