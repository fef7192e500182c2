"""The page shows every text and mark, asks for nothing, and lets no input become markup."""

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from framing.model import Refusal
from framing.reports import html

VOID = {"meta", "br", "line", "circle"}
HOSTILE = (
    "<script>hit=1</script>",
    "</script><script>hit=1</script>",
    "</style><script>hit=1</script>",
    "</title><script>hit=1</script>",
    "<img src=x onerror=hit=1>",
    "<svg onload=hit=1>",
    "<svg><script>hit=1</script></svg>",
    "<iframe src=javascript:hit=1>",
    "<a href='javascript:hit=1'>x</a>",
    '"><script>hit=1</script>',
    "'><script>hit=1</script>",
    '" onmouseover="hit=1',
    "' autofocus onfocus='hit=1",
    "` onload=`hit=1",
    "--><script>hit=1</script>",
    "]]><script>hit=1</script>",
    "<!--<script>",
    "</p></div><h1>x</h1>",
    "</mark></sup>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "<style>*{display:none}</style>",
    "<link rel=stylesheet href=//evil.example>",
    "{{ 7*7 }}{% raw %}",
    "&lt;script&gt;hit=1&lt;/script&gt;",
    "&#60;script&#62;",
    "<ScRiPt\t>hit=1</ScRiPt\t>",
    "javascript:hit=1",
    "\u202e<b>x</b>",
    "%s {0} {text} $x",
)


class Page(HTMLParser):
    """A page read back: its tags with attribute names, its ids and links, the text of each document."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple] = []
        self.attributes: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.texts: dict[str, str] = {}
        self.stack: list[tuple[str, str | None]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, *sorted(found)))
        self.attributes += attrs
        if tag not in VOID:
            self.stack.append((tag, found.get("data-text")))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        inside = [number for _, number in self.stack if number]
        if inside and "sup" not in [tag for tag, _ in self.stack]:
            self.texts[inside[0]] = self.texts.get(inside[0], "") + data

    def values(self, name):
        return [value for key, value in self.attributes if key == name]


@pytest.fixture
def page(pair):
    return Page(html.render(pair))


def hostile(analysis, words):
    """Put the same words into every field that can come from outside."""
    first, second = analysis.profiles
    document = replace(
        first.document,
        text=f"{first.document.text}\n\n{words}",
        **dict.fromkeys(("title", "label", "source", "author", "date", "url", "path", "language"), words),
        notes=(words,),
    )
    label = replace(analysis.labels[0], title=words, letter=words, question=words, definition=words, sources=(words,))
    cue = replace(label.cues[0], name=words, why=words, source=words, options={words: words})
    comparison = analysis.comparisons[0]
    voices = (replace(comparison.voices[0], speaker=words, kind=words, verbs=(words,)),)
    names = (replace(comparison.names[0], name=words),)
    return replace(
        analysis,
        profiles=(replace(first, document=document, segments=replace(first.segments, document=document)), second),
        labels=(replace(label, cues=(cue,)), *analysis.labels[1:]),
        comparisons=(replace(comparison, voices=voices, names=names),),
        events=(replace(analysis.events[0], reasons=(words,)),),
        recipe=replace(analysis.recipe, version=words, codebooks=((words,) * 3,), inputs=((words, words),)),
        refusals=(Refusal(words, words, words),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(pair, words):
    plain, attacked = Page(html.render(hostile(pair, "harmless"))), Page(html.render(hostile(pair, words)))
    assert attacked.tags == plain.tags
    assert sum(words in data for data in attacked.words) >= 15
    assert attacked.texts["1"].endswith(words)


def test_the_text_of_each_document_is_whole(pair, page):
    assert [page.texts[str(n)] for n, _ in enumerate(pair.profiles, 1)] == [p.document.text for p in pair.profiles]


def test_text_with_wrapped_lines_tabs_and_emoji_is_whole(build, thriller):
    profile = thriller()
    text = profile.document.text + "\n\n\n  indented \t and\nwrapped 😀 <b>&amp; \u202e\n"
    document = replace(profile.document, text=text)
    changed = replace(profile, document=document, segments=replace(profile.segments, document=document))
    assert Page(html.render(build((changed,)))).texts["1"] == text


def hash_of(block):
    return f"'sha256-{b64encode(sha256(block.encode()).digest()).decode()}'"


def test_policy_allows_the_one_style_block_and_the_one_script_and_nothing_else(pair):
    source = html.render(pair)
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", source, re.DOTALL)
    allowed = f"default-src 'none'; script-src {hash_of(script)}; style-src {hash_of(style)}"
    assert f"{allowed}; base-uri 'none'; form-action 'none'" in Page(source).values("content")


def test_a_page_of_more_texts_than_it_shows_whole_has_no_script(build, wire):
    source = html.render(build(tuple(wire(id=f"t{n}") for n in range(html.MOST_TEXTS_WHOLE + 1))))
    assert "<script" not in source
    assert "script-src" not in source


def test_nothing_on_the_page_makes_a_request(pair, page):
    tags = {tag for tag, *_ in page.tags}
    names = {name for name, _ in page.attributes}
    assert [names for tag, *names in page.tags if tag == "script"] == [["id", "type"], []]
    assert not tags & {"link", "img", "iframe", "object", "embed", "base", "form", "video", "audio", "use"}
    assert not names & {"src", "srcset", "style", "action", "ping", "background", "data", "poster"}
    assert not any(name.startswith("on") for name in names)
    assert all(link.startswith("#") for link in page.values("href"))
    assert not re.search(r"url\(|@import|image-set", html.render(pair))


def test_every_link_leads_somewhere_and_every_id_is_one(page):
    ids = Counter(page.values("id"))
    assert set(ids.values()) == {1}
    assert {link[1:] for link in page.values("href")} <= set(ids)


def test_every_mark_has_its_letter_and_its_evidence(pair, page):
    ids, links = set(page.values("id")), set(page.values("href"))
    numbers = [f"{t}-{m}" for t, p in enumerate(pair.profiles, 1) for m, _ in enumerate(p.marks, 1)]
    assert all({f"m{n}", f"e{n}"} <= ids and {f"#m{n}", f"#e{n}"} <= links for n in numbers)


def test_labelled_parts_name_ids_that_exist(page):
    assert set(page.values("aria-labelledby")) <= set(page.values("id"))


def test_marks_look_different_by_voice_and_by_whether_they_count(page):
    classes = " ".join(c for c in page.values("class") if c).split()
    assert {"v-narrator", "v-quoted", "v-apart"} <= set(classes)


def test_a_voice_that_a_text_lacks_is_no_zero(page):
    assert "no quoted words" in page.words
    assert "no reported speech" in page.words


def test_all_four_verdicts_have_a_place_on_the_page(page):
    headings = {"clearly more", "likely more", "a hint only", "no clear difference"}
    assert headings <= set(page.words)


def test_evidence_beyond_the_cap_is_announced_and_stays_in_the_text(pair):
    profile = pair.profiles[1]
    many = replace(profile, marks=tuple(profile.marks[0]._replace(note=str(n)) for n in range(60)))
    page = Page(html.render(replace(pair, profiles=(pair.profiles[0], many))))
    assert "40 of 60 marks are listed here; every mark stands in the text." in page.words
    assert {link[1:] for link in page.values("href")} <= set(page.values("id"))
    assert sum(i.startswith("m2-") for i in page.values("id")) == 60


def test_more_than_three_marks_on_the_same_words_show_how_many_more(pair):
    profile = pair.profiles[1]
    page = Page(html.render(replace(pair, profiles=(pair.profiles[0], replace(profile, marks=profile.marks[:1] * 5)))))
    assert "+2" in page.words


def test_refused_and_short_inputs_stand_before_everything_else(pair):
    short = replace(pair.profiles[1], notice="too short to compare")
    refusals = (Refusal("x.png", "binary", "x.png: not a text."),)
    source = html.render(replace(pair, profiles=(pair.profiles[0], short), refusals=refusals))
    assert (
        0
        < source.index("Left out: x.png: not a text.")
        < source.index("is too short to compare")
        < source.index("<main>")
    )


def test_a_text_that_is_not_scored_has_a_page_without_numbers(build, wire):
    foreign = replace(wire(), marks=(), scores=(), notice="not English")
    page = Page(html.render(build((foreign,))))
    assert " is not in English: nothing was scored." in page.words
    assert "svg" not in {tag for tag, *_ in page.tags}


def test_one_text_has_a_page_without_verdicts(build, thriller):
    source = html.render(build((thriller(),)))
    assert "How one text tells it" in source
    assert "How sure the differences are" not in source


def test_an_analysis_without_texts_still_has_a_page(build):
    assert "How no texts tell it" in html.render(build(()))


def test_the_same_analysis_gives_the_same_page(pair):
    assert html.render(pair) == html.render(replace(pair))


def test_fifty_texts_start_closed(build, wire):
    texts = tuple(wire(id=f"t{n}", label=f"wire {n}") for n in range(50))
    page = Page(html.render(build(texts)))
    assert len(page.texts) == 50
    assert not page.values("open")
    assert "and 38 texts more" in page.words


def test_a_lone_surrogate_can_be_written(build, wire):
    html.render(build((wire(label="\udc80"),))).encode("utf-8")
