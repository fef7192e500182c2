"""The report in Markdown: what it says, and that no name or text becomes markup, a link or a mention."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from framing.model import Claim, Refusal, Speaker, Statement
from framing.reports import md
from framing.reports.md import render, safe

#: Reads what a forge reads: HTML passes through, tables and strikethrough are on.
READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
HOSTILE = (
    "<script>hit=1</script>",
    "<img src=x onerror=hit=1>",
    "<!-- hidden",
    "<https://evil.example>",
    "[a](https://evil.example)",
    "![a](https://evil.example/x.png)",
    "[a][1]",
    "[1]: https://evil.example",
    "# heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quotation",
    "* * *",
    "---",
    "===",
    "**bold** __bold__ *a* _a_",
    "`code` ``code``",
    "```\ncode",
    "~~gone~~",
    "a | b | c",
    "|---|",
    "    indented",
    "a\n\n# heading",
    "a\r\n<b>x</b>",
    "\\",
    "\\<b>",
    "&lt;b&gt; &copy; &#60;b&#62;",
    "$x$ $$x$$",
    "^1 [^1]: note",
    "{{ 7*7 }}{% raw %}",
    "\u202e<b>x</b>",
    "\udc80",
    "",
    " ",
    "\N{ZERO WIDTH SPACE}",
)


def hostile(analysis, words):
    """Put the same words into every field that comes from outside."""
    first = analysis.profiles[0]
    fields = dict.fromkeys(("title", "label", "source", "author", "date", "url", "path", "language"), words)
    document = replace(first.document, **fields, notes=(words,))
    main = analysis.comparisons[0]
    voices = (Speaker("a", words, words, 4, 0, (words,)),)
    return replace(
        analysis,
        profiles=(replace(first, document=document), *analysis.profiles[1:]),
        comparisons=(replace(main, voices=voices, names=(replace(main.names[0], name=words),)),),
        events=(replace(analysis.events[0], reasons=(words,)),),
        recipe=replace(analysis.recipe, version=words, codebooks=((words,) * 3,)),
        refusals=(Refusal(words, words, words),),
    )


def structure(source):
    """The kinds of all tokens, also inside a line; of text only that it is there."""
    inner = [child.type for token in READER.parse(source) for child in token.children or () if child.type != "text"]
    return [token.type for token in READER.parse(source)], [kind for kind in inner if kind != "text_special"]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(pair, words):
    assert structure(render(hostile(pair, words))) == structure(render(hostile(pair, "harmless")))


@pytest.mark.parametrize("words", [words for words in HOSTILE if words.strip().isascii() and words.strip()])
def test_hostile_words_are_read_as_they_were(words):
    shown = "".join(child.content for child in READER.parse(f"- {safe(words)}")[3].children)
    assert shown.replace("\N{WORD JOINER}", "") == " ".join(words.split())


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from("\\`*_{}[]<>()#+-.!|~&$=:/@^\"' \n\t1aw"), max_size=30))
def test_any_words_in_a_list_stay_one_plain_line(words):
    kinds, inner = structure(f"- {safe(words)}x")
    around = ("bullet_list", "list_item", "paragraph")
    assert kinds == [*(f"{kind}_open" for kind in around), "inline", *(f"{kind}_close" for kind in around[::-1])]
    assert inner == []


@pytest.mark.parametrize("words", ["https://a.example", "www.a.example", "a@b.example", "@someone", "see #12"])
def test_bare_links_and_mentions_are_broken(words):
    assert not re.search(r"://|www\.|@\w|#\d", safe(words))


def test_it_says_each_text_in_short_with_its_evidence(pair):
    made = render(pair)
    assert "- **thriller** tells it as a drama: 3 of 10 sentences (range 15–50 in 100), **clearly more** than" in made
    assert "- **thriller** 3:5 (S wording): “The **plot thickened** at noon.”" in made


def test_the_table_has_a_row_a_label_and_a_column_a_text(pair):
    lines = render(pair).splitlines()
    heads = lines.index("|  | **thriller** | **wire** |")
    assert lines[heads + 1] == "| --- | --- | --- |"
    assert lines[heads + 2] == (
        "| **S** tells it as a drama | 3 of 10 (15–50 in 100), **clearly more** than **wire** | 0 of 10 (0–20 in 100) |"
    )


def test_the_same_event_line_and_the_limits_are_in_it(pair):
    made = render(pair)
    assert "\nThe texts treat the same event: 4 names in common; the same date." in made
    assert "\n## What this cannot tell you\n\n- It does not say whether a text is right" in made


def test_facts_are_a_table_with_a_sign_a_text(pair):
    first, second = (profile.segments.sentences[1] for profile in pair.profiles)
    claim = Claim(
        "C1",
        (
            Statement("a", "present", first, 1, 1, "body"),
            Statement("b", "conflicting", second, 1, 1, "body", conflict="noon against night"),
        ),
    )
    made = render(replace(pair, comparisons=(replace(pair.comparisons[0], claims=(claim,)),)))
    assert "\n## Who tells what\n" in made
    assert "\n| **thriller** “The plot thickened at noon.” (3:1) | 1 | 1! noon against night |\n" in made


def test_a_score_has_no_part_that_compares(build, thriller):
    made = render(build((thriller(),)))
    assert "## Evidence" in made
    assert "clearly more" not in made
    assert "## Who speaks" not in made


def test_many_texts_are_cut(build, wire):
    made = render(build(tuple(wire(id=f"w{n}", label=f"wire {n}") for n in range(30))))
    assert "And 18 more." in made
    assert "wire 12" not in made


def test_nothing_at_all_is_still_a_report(build):
    assert render(build(())).startswith("# How no texts tell it")


def test_plain_ascii_is_asked_for(pair):
    made = render(hostile(pair, "www.a.example – “Łódź”"), only_ascii=True)
    assert made.isascii()
    assert 'www&#8288;.a.example - "Lodz"' in made


def test_it_ends_in_one_line_end_and_has_no_blank_at_a_line_end(pair):
    made = render(pair)
    assert made.endswith(".\n")
    assert not re.search(r"[ \t]\n|\n\n\n", made)
    assert md.suffixes == (".md", ".markdown")
