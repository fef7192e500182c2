"""The report of a run: one file without a script, in which no word from outside is markup."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

HOSTILE = "<script>hit=1</script><img src=x onerror=hit=1>"
VOID = {"meta", "line", "circle", "rect"}


class Page(HTMLParser):
    """A page read back: its tags, ids and links, and whether they nest."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags, self.ids, self.links, self.open = [], [], [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        about = dict(attrs)
        self.ids += [about["id"]] if "id" in about else []
        self.links += [about["href"]] if "href" in about else []
        assert not [name for name in about if name.startswith("on") or name in ("style", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture
def page(ran, news):
    """Give the page of a run."""

    def made(*inputs, **wishes):
        ran("run", *inputs, **wishes)
        return (news / "run" / "report.html").read_text(encoding="utf-8")

    return made


@pytest.mark.parametrize("wishes", [{}, {"group_by": ("source", "month")}, {"events": False}])
def test_the_page_is_whole_and_asks_for_nothing(page, stories, wishes):
    source = page(stories, "missing.csv", **wishes)
    found = Page(source)
    assert found.open == []
    assert "script" not in found.tags
    assert len(found.ids) == len(set(found.ids))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)
    style = re.search(r"<style>(.*?)</style>", source, re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;" in source


def test_it_says_what_was_read_found_and_refused(page, stories):
    source = page(stories, "missing.csv", group_by=("source",))
    for words in (
        "How 17 texts tell it, by source",
        "By source no group is large enough",
        "Events are those that the program found.",
        "2 texts repeat the words of another, or nearly so, in 1 cluster.",
        "there is no such file",
        "67</td>",
        "How not to read this page",
    ):
        assert words in source, words


def test_without_groups_it_gives_the_counts_and_says_how_to_get_more(page, stories):
    source = page(stories)
    assert "--group-by source compares outlets" in source
    assert "tells it as a drama" in source
    assert 'class="zero"' not in source


def test_words_from_outside_stay_words(page, lines):
    rows = [{"id": f"{n}", "text": "A palace fell at night.", "title": HOSTILE, "outlet": HOSTILE} for n in range(3)]
    rows = [*rows, {"id": HOSTILE, "text": ""}]
    source = page(
        lines("t.jsonl", [row | {"date": "2024-06-19", "event": HOSTILE} for row in rows]), group_by=("source",)
    )
    assert "<script" not in source
    assert "<img" not in source
    assert "&lt;script&gt;" in source
    assert Page(source).open == []


def test_a_codebook_that_was_not_measured_says_so(page):
    from framing.model import Options

    source = page(options=Options(codebooks=("generic-frames",)))
    assert "was not measured" in source


def test_no_text_is_in_it(page):
    assert "bombshell" not in page()
