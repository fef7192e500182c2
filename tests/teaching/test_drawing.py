"""Every page opens anywhere: no script, no request, the text whole, hostile words as words, the same bytes."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from framing.model import Document, Refusal
from framing.teaching import pack

VOID = {"meta", "br"}
HOSTILE = (
    "<script>hit=1</script>",
    "</style><script>hit=1</script>",
    "</title><script>hit=1</script>",
    "<img src=x onerror=hit=1>",
    "<a href='javascript:hit=1'>x</a>",
    '"><script>hit=1</script>',
    "'><script>hit=1</script>",
    '" onmouseover="hit=1',
    "--><script>hit=1</script>",
    "</p></div><h1>x</h1>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0>",
    "{{ 7*7 }}{% raw %}",
    "&lt;script&gt;hit=1&lt;/script&gt;",
    "javascript:hit=1",
    "../../etc/passwd",
    "\u202e<b>x</b>",
    "%s {0} {number} {words} $x",
)


class Page(HTMLParser):
    """A page read back: its tags with attribute names, its attributes, its words, and its text by line."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words, self.text, self.stack = [], [], [], [], []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, *sorted(found)))
        self.attributes += attrs
        if tag not in VOID:
            self.stack.append((tag, found.get("class") or ""))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.stack.pop()[0] == tag

    def handle_data(self, data):
        self.words.append(data)
        classes = [name for _, name in self.stack]
        if "of" in classes and "sup" not in [tag for tag, _ in self.stack]:
            self.text.append(data)

    def values(self, name):
        return [value for key, value in self.attributes if key == name]


@pytest.fixture
def made(bridge):
    """The pages of the pack, read back."""
    return {name: Page(source) for name, source in pack(bridge).items()}


def hostile(analysis, words):
    """Put the same words into every field of a text, its label and its cue that can come from outside."""
    first, *others = analysis.profiles
    fields = ("title", "label", "source", "author", "date", "url", "path", "language")
    document = replace(first.document, notes=(words,), **dict.fromkeys(fields, words))
    segments = replace(first.segments, document=document)
    labels = tuple(
        replace(
            label,
            **dict.fromkeys(("title", "letter", "question"), words),
            cues=tuple(
                replace(cue, name=words, why=words, options={"keep": words}, quiet=(words,)) for cue in label.cues
            ),
        )
        for label in analysis.labels
    )
    return replace(
        analysis,
        profiles=(replace(first, document=document, segments=segments), *others),
        labels=labels,
        recipe=replace(analysis.recipe, version=words, codebooks=((words,) * 3,)),
        refusals=(Refusal(words, words, words),),
    )


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(bridge, words):
    plain, attacked = pack(hostile(bridge, "harmless")), pack(hostile(bridge, words))
    assert plain.keys() == attacked.keys()
    for name in plain:
        assert Page(attacked[name]).tags == Page(plain[name]).tags
    assert sum(words in said for source in attacked.values() for said in Page(source).words) >= 20


@pytest.mark.parametrize("words", HOSTILE)
def test_a_hostile_text_is_whole(analyse, words):
    text = f"The ministers met.\n\nHe wrote {words} on the wall."
    page = Page(pack(analyse(Document("x", text)))["clean-1.html"])
    assert "".join("".join(page.text).split()) == "".join(text.split())


def test_every_text_is_whole_on_its_worksheet_and_in_the_key(bridge, made):
    texts = ["".join(profile.document.text.split()) for profile in bridge.profiles]
    assert ["".join("".join(made[f"clean-{n}.html"].text).split()) for n in (1, 2)] == texts
    assert "".join("".join(made["key.html"].text).split()) == "".join(texts)


def test_policy_allows_the_one_style_block_and_nothing_else(bridge):
    for source in pack(bridge).values():
        (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
        digest = b64encode(sha256(style.encode()).digest()).decode()
        assert (
            f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
            in source.replace("&#39;", "'")
        )
        assert not re.search(r"url\(|@import|image-set", source)


def test_nothing_makes_a_request(made):
    for page in made.values():
        names = {name for name, _ in page.attributes}
        assert not {tag for tag, *_ in page.tags} & {"script", "link", "img", "iframe", "object", "base", "form"}
        assert not names & {"src", "srcset", "style", "action", "ping", "data", "poster"}
        assert not any(name.startswith("on") for name in names)


def test_every_link_leads_to_a_page_and_place_of_the_pack(made):
    ids = {name: page.values("id") for name, page in made.items()}
    assert all(len(found) == len(set(found)) for found in ids.values())
    for name, page in made.items():
        for link in page.values("href"):
            target, _, place = link.partition("#")
            assert not place or place in ids[target or name], f"{name} links to {link}"
            assert target in {"", *made}


def test_the_first_page_leads_to_all_others(made):
    assert next(iter(made)) == "index.html"
    assert set(made["index.html"].values("href")) == set(made) - {"index.html"}


def test_every_page_leads_back(made):
    assert all("index.html" in page.values("href") for name, page in made.items() if name != "index.html")


def test_pages_without_outlets_name_none(bridge):
    for name, source in pack(bridge).items():
        if name.startswith("blind"):
            said = " ".join(Page(source).words)
            assert not [
                words for words in ("Black Sea", "Varna Courier", "Eva Nowak", "wire", "courier") if words in said
            ]


def test_the_sealed_page_names_each_outlet_and_what_was_hidden(made):
    said = " ".join(made["sealed.html"].words)
    assert all(words in said for words in ("Text 1", "Text 2", "Black Sea Wire", "Varna Courier", "Eva Nowak"))
    assert said.count("Hidden in this text") == said.count("The text does not name its outlet") == 1


def test_pages_for_pupils_end_with_the_two_questions(made):
    for name in ("clean-1", "blind-2", "questions", "slides", "blind-questions", "blind-slides", "plan"):
        headings = [words for words in made[f"{name}.html"].words if words.endswith("?")]
        assert headings[-1] == "What would you check elsewhere?"
        assert re.fullmatch(r"What does (this|each) text do well\?", headings[-2])


def test_every_fifth_line_has_its_number(made):
    numbers = [words for words in made["clean-1.html"].words if re.fullmatch(r"\d+", words)]
    assert numbers == ["5"]


def test_the_grid_is_blank_with_a_column_a_text(made):
    page = made["grid.html"]
    assert sum(tag == "td" for tag, *_ in page.tags) == 1 + 5 * 2


def test_inputs_left_out_are_named(bridge):
    page = Page(pack(replace(bridge, refusals=(Refusal("x", "empty", "x.txt: empty."),)))["index.html"])
    assert "Left out: x.txt: empty." in "".join(page.words)


def test_the_same_texts_and_seed_give_the_same_bytes(bridge):
    assert pack(bridge, 5) == pack(replace(bridge), 5)


def test_one_text_and_a_foreign_or_empty_one_have_a_pack(analyse, single):
    assert "clean-1.html" in pack(single)
    assert "Nothing is marked in this text." in pack(analyse(Document("x", "")))["key.html"]


def test_a_lone_surrogate_can_be_written(analyse):
    for source in pack(analyse(Document("x", "They met \udc80.", label="\udc80"))).values():
        source.encode("utf-8")
