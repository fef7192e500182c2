"""The page at work in Chromium: it counts as the program does, by mouse, keyboard and file, and runs nothing else."""

import csv
import json
import re
import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from framing import pipeline
from framing.api import compare, score
from framing.comparing.contrasts import contrasts
from framing.model import Document, Options, Span
from framing.reports import html
from framing.switched import Off, Reading, digest_of, read_reading, switched
from tests.reports.test_html import HOSTILE, hostile

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
EVENT = "pyongyang-moscow"
PATTERNS = 200
CLOSE = 1e-9
#: Numbers of a score and of a contrast, in the page's words and in the program's.
COUNTED = {"k": "k", "n": "n", "words": "words"}
SHARES = {
    "share": "share",
    "low": "low",
    "high": "high",
    "rate": "rate",
    "rateLow": "rate_low",
    "rateHigh": "rate_high",
}
#: A page without its examples, whose words the script chooses shorter than the program.
EXAMPLE = re.compile(r", for example “[^”]*” \(\d+:\d+\)")
SMALLEST = 24

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium here: the page is not tried in a browser"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("pages")


@pytest.fixture
def opened(browser, folder):
    """Open the page of an analysis and give it; whatever the page complains of is an error."""
    contexts = []

    def made(analysis, **wishes):
        file = folder / f"{len(list(folder.iterdir()))}.html"
        file.write_text(html.render(analysis), encoding="utf-8")
        contexts.append(browser.new_context(**wishes))
        page = contexts[-1].new_page()
        page.complaints = []
        page.on("pageerror", lambda problem: page.complaints.append(str(problem)))
        page.on("console", lambda said: page.complaints.append(said.text))
        page.on("dialog", lambda dialog: (page.complaints.append(dialog.message), dialog.dismiss()))
        page.goto(file.as_uri())
        return page

    yield made
    for context in contexts:
        assert not [said for page in context.pages for said in page.complaints]
        context.close()


@pytest.fixture(scope="module", params=[slice(None), slice(0, 4, 3)], ids=["four texts", "two texts"])
def analysis(request, documents):
    return pipeline.compare(documents(EVENT)[request.param])


@pytest.fixture(scope="module")
def lopsided():
    """A text full of marks beside one so short that a verdict may hang on a sentence of its own."""
    drama = "The palace dropped a bombshell. " * 20
    plain = "They met in the morning. They spoke of trade. The plot thickened at noon. They left the town by train."
    return compare([Document("a", drama), Document("b", plain)], Options(min_words=1))


@pytest.fixture(scope="module")
def event(compared):
    return compared(EVENT)


@pytest.fixture
def page(opened, event):
    return opened(event)


def ids_of(analysis):
    return [f"{t}-{m}" for t, p in enumerate(analysis.profiles, 1) for m, _ in enumerate(p.marks, 1)]


def reading_of(analysis, ids):
    """What a file would tell of the marks with these ids."""
    texts = tuple((p.document.id, digest_of(p.document)) for p in analysis.profiles)
    off = []
    for text, mark in (map(int, one.split("-")) for one in ids):
        profile = analysis.profiles[text - 1]
        found = profile.marks[mark - 1]
        off.append(Off(profile.document.id, found.span, found.label, found.rule))
    return Reading(texts, tuple(off))


def counted_by_program(analysis, ids):
    """The scores and contrasts of the texts without some marks, keyed as those of the page are."""
    profiles = [switched(profile, reading_of(analysis, ids)) for profile in analysis.profiles]
    labels = dict.fromkeys(mark.label for profile in profiles for mark in profile.marks)
    scores = {(p.document.id, s.label, s.voice): s for p in profiles for s in p.scores if s.label in labels}
    least = analysis.recipe.options.min_words
    return scores, sorted(contrasts("e", profiles, labels, least), key=lambda c: (c.label, c.voice, c.a, c.b))


def assert_same_counts(of_page, analysis, ids):
    scores, differences = counted_by_program(analysis, ids)
    assert {(s["document"], s["label"], s["voice"]) for s in of_page["scores"]} == set(scores)
    for mine in of_page["scores"]:
        theirs = scores[mine["document"], mine["label"], mine["voice"]]
        assert [mine[name] for name in COUNTED] == [getattr(theirs, name) for name in COUNTED.values()]
        assert_close([mine[name] for name in SHARES], [getattr(theirs, name) for name in SHARES.values()])
    found = sorted(of_page["contrasts"], key=lambda c: (c["label"], c["voice"], c["a"], c["b"]))
    said = [(c["label"], c["voice"], c["a"], c["b"], c["verdict"]) for c in found]
    assert said == [(c.label, c.voice, c.a, c.b, c.verdict) for c in differences]
    numbers = [c[name] for c in found for name in ("difference", "low", "high")]
    assert_close(numbers, [number for c in differences for number in (c.difference, c.low, c.high)])


def assert_close(ours, theirs):
    assert not [pair for pair in zip(ours, theirs, strict=True) if abs(pair[0] - pair[1]) > CLOSE]


def counted_by_page(page, ids):
    """What the page counts for random sets of marks switched off, with the sets."""
    random = Random(7)
    patterns = [[one for one in ids if random.random() < share] for share in (random.random() for _ in range(PATTERNS))]
    return patterns, page.evaluate("patterns => patterns.map(framing.recompute)", patterns)


def test_page_and_program_agree_on_random_switches(opened, analysis):
    patterns, counts = counted_by_page(opened(analysis), ids_of(analysis))
    for found, pattern in zip(counts, patterns, strict=True):
        assert_same_counts(found, analysis, pattern)
    verdicts = {contrast["verdict"] for found in counts for contrast in found["contrasts"]}
    assert len(verdicts) == 4, "the patterns must try all four verdicts"


def test_page_and_program_agree_where_a_sentence_of_the_other_decides(opened, lopsided):
    patterns, counts = counted_by_page(opened(lopsided), ids_of(lopsided))
    for found, pattern in zip(counts, patterns, strict=True):
        assert_same_counts(found, lopsided, pattern)
    decided = {c["fragile"] for found in counts for c in found["contrasts"] if c["verdict"] == "likely more"}
    assert decided == {0, 1}, "a sentence of either text must decide sometimes"


def chosen(analysis):
    """Marks whose switching changes verdicts: of the first text with a sure one, all but a few of that label."""
    found = next(c for c in analysis.comparisons[0].contrasts if c.verdict == "clearly more" and c.a != "rest")
    number = [p.document.id for p in analysis.profiles].index(found.a) + 1
    marks = analysis.profiles[number - 1].marks
    return [f"{number}-{place}" for place, mark in enumerate(marks, 1) if mark.label == found.label and mark.counted][
        2:
    ]


def switch(page, ids):
    for one in ids:
        page.locator(f"#e{one} .switch").click()


def words_of(page, selector):
    texts = (EXAMPLE.sub("", " ".join(words.split())) for words in page.locator(selector).all_text_contents())
    return sorted(texts)


def test_what_the_page_says_is_what_the_program_would_say(opened, analysis, documents):
    ids = chosen(analysis)
    used = [p.document for p in analysis.profiles]
    after = opened(pipeline.compare(used, said=pipeline.Said(reading=reading_of(analysis, ids))))
    page = opened(analysis)
    before = words_of(page, ".dots tbody tr")
    switch(page, ids)
    for rows in (".dots tbody tr", "#counts tbody tr", ".card:not(:last-child) li", ".card:last-child li", ".says p"):
        assert words_of(page, rows) == words_of(after, rows), rows
    assert words_of(page, ".dots tbody tr") != before
    drawn = "all => all.map(it => it.outerHTML.replace(/\\s+/g, ' ')).sort()"
    assert page.locator(".chart svg").evaluate_all(drawn) == after.locator(".chart svg").evaluate_all(drawn)


def plain_html(page):
    """The page as it is, but for what lies under the pointer."""
    return re.sub(r" ?\blit\b", "", page.locator("main").inner_html()).replace(' class=""', "")


def test_undoing_gives_the_page_as_it_was(page, event):
    ids = chosen(event)[:3]
    page.locator(f"#e{ids[-1]} .switch").hover()
    before = plain_html(page)
    switch(page, ids)
    assert plain_html(page) != before
    page.locator("#undo").click()
    assert plain_html(page) == before
    assert page.locator("#said").inner_text() == "Every mark is as it was when this report was made."


def test_a_live_line_says_what_changed(page, event):
    first = chosen(event)[0]
    mark = event.profiles[int(first.partition("-")[0]) - 1].marks[int(first.partition("-")[2]) - 1]
    switch(page, [first])
    said = page.locator("#said[role=status]").inner_text()
    title = next(label.title for label in event.labels if label.id == mark.label)
    assert said.startswith("Your reading: 1 mark switched off. ")
    assert re.search(rf"{title}: \d+ of \d+ sentences now, (clearly|likely) more than the others\.$", said)


def test_a_saved_reading_gives_the_program_the_same_counts(page, event, folder):
    ids = chosen(event)
    switch(page, ids)
    with page.expect_download() as download:
        page.locator("#save").click()
    assert download.value.suggested_filename == "framing-marks.json"
    file = folder / "saved.json"
    download.value.save_as(file)
    assert read_reading(file) == replace(reading_of(event, ids), source="saved.json")
    again = pipeline.compare([p.document for p in event.profiles], said=pipeline.Said(reading=read_reading(file)))
    assert_same_counts(page.evaluate("framing.recompute", ids), again, [])


def test_a_page_of_a_reading_begins_with_it(opened, event):
    ids = chosen(event)
    said = pipeline.Said(reading=reading_of(event, ids))
    page = opened(pipeline.compare([p.document for p in event.profiles], said=said))
    assert page.locator('.proof .switch[aria-pressed="true"]').count() == len(ids)
    assert page.locator(".proof tr.off").count() == 0, "what the page was made with needs no other look"
    switch(page, ids)
    assert page.locator("#said").inner_text().startswith("Your reading: 0 marks switched off.")
    assert words_of(page, ".dots tbody tr") == words_of(opened(event), ".dots tbody tr")


def test_offsets_hold_behind_characters_of_two_units(opened, tmp_path):
    text = "An evening 😀\n\nThe 🎭 guests arrived. The 🎭 curtain rises, and 😀 the palace dropped a bombshell."
    found = compare([Document("a", text), Document("b", text + "\n\nA treaty was signed.")], Options(min_words=1))
    page = opened(found)
    drawn = "all => all.map(it => it.textContent)"
    mark = next(m for m in found.profiles[0].marks if "bombshell" in m.span.of(text))
    place = found.profiles[0].marks.index(mark) + 1
    page.locator(f"#m1-{place}").focus()
    assert "".join(page.locator("mark.lit").evaluate_all(drawn)) == mark.span.of(text)
    page.locator(f"#m1-{place}").click()
    assert page.locator(".note b", has_text="bombshell").inner_text() == f"“{mark.span.of(text)}”"
    switch(page, [f"1-{place}"])
    with page.expect_download() as download:
        page.locator("#save").click()
    (off,) = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["off"]
    assert Span(off["start"], off["end"]) == mark.span


def test_everything_can_be_done_by_keyboard(page):
    letter = page.locator(".text .letter").nth(4)
    letter.focus()
    page.keyboard.press("Space")
    assert letter.get_attribute("aria-expanded") == "true"
    assert page.evaluate("document.activeElement.className") == "switch"
    page.keyboard.press("Space")
    assert page.locator(".note .switch").get_attribute("aria-pressed") == "true"
    assert page.locator("#said").inner_text().startswith("Your reading: 1 mark switched off.")
    page.keyboard.press("Escape")
    assert page.locator(".note").count() == 0
    assert page.evaluate("document.activeElement.id") == letter.get_attribute("id")


def test_a_mark_and_its_evidence_light_each_other(page):
    page.locator("#e1-3 .switch").focus()
    assert page.locator("#m1-3.lit").count() == 1
    assert page.locator("mark.lit").count() >= 1
    page.locator("#m1-5").focus()
    assert page.locator("tr.lit").evaluate_all("all => all.map(it => it.id)") == ["e1-5"]
    page.locator(".text mark").nth(1).hover()
    assert page.locator("tr.lit").count() == 1


def test_filters_dim_in_the_texts_and_hide_in_the_evidence(page, event):
    marks = [mark for profile in event.profiles for mark in profile.marks]
    page.locator("#by-voice button", has_text="quotation").click()
    quoted = sum(mark.voice == "quoted" for mark in marks)
    assert page.locator(".proof tr[id]:visible").count() == quoted
    assert page.locator("#filtered").inner_text() == f"{quoted} of {len(marks)} marks shown."
    assert page.locator(".text .letter:not(.dim)").count() == quoted
    page.locator(".labels button").first.click()
    both = sum(mark.voice == "quoted" and mark.label == page.evaluate("framing.data.labels[0].id") for mark in marks)
    assert page.locator(".proof tr[id]:visible").count() == both
    assert page.locator('.toggle[aria-pressed="true"]').count() == 2
    page.locator(".less .show-all").click()
    assert page.locator(".proof tr[id]:visible").count() == len(marks)
    assert page.locator(".dim").count() == page.locator('.toggle[aria-pressed="true"]').count() == 0


def test_what_is_to_be_pressed_is_large_enough(page):
    page.locator(".text .letter").first.click()
    page.locator(".note .switch").click()
    page.locator(".labels button").first.click()
    boxes = [button.bounding_box() for button in page.locator("button:visible").all()]
    assert len(boxes) > 30
    assert min(min(box["width"], box["height"]) for box in boxes) >= SMALLEST


def test_without_script_nothing_is_offered_that_does_not_work(opened, event):
    page = opened(event, java_script_enabled=False)
    assert page.locator("button:visible, .yours:visible, .filter:visible").count() == 0
    assert page.locator(".text .letter").first.get_attribute("href").startswith("#")


DRAMA = "The palace dropped a bombshell. The plot thickened at noon, and a source spoke of a cloak and dagger affair."
GERMAN = "Die Minister haben sich am Freitag in der Hauptstadt getroffen und lange gesprochen. " * 5


@pytest.mark.parametrize(
    "make",
    [
        lambda: score(DRAMA),
        lambda: score([DRAMA, DRAMA]),
        lambda: compare([DRAMA, "The treaty was signed. " * 60]),
        lambda: compare([Document("a", DRAMA), Document("b", GERMAN)]),
    ],
    ids=["one text", "two texts alike, not compared", "one too short to compare", "one not in English"],
)
def test_a_page_of_any_shape_counts_again(opened, make):
    analysis = make()
    page = opened(analysis)
    switch(page, ["1-1", "1-2"])
    assert page.locator("#said").inner_text().startswith("Your reading: 2 marks switched off.")
    assert_same_counts(page.evaluate("framing.recompute", ["1-1", "1-2"]), analysis, ["1-1", "1-2"])
    first = analysis.profiles[0].score(analysis.profiles[0].marks[0].label)
    row = page.locator(".dots tbody tr", has=page.locator("b", has_text=re.compile(f"of {first.n} sentence")))
    assert f"{first.k} of {first.n}" not in row.first.inner_text()
    page.locator("#undo").click()
    assert f"{first.k} of {first.n}" in " ".join(page.locator(".dots tbody tr").all_inner_texts())


BREAK_IN = """() => {
  const held = [];
  document.addEventListener("securitypolicyviolation", (event) => held.push(event.effectiveDirective));
  document.body.append(Object.assign(document.createElement("script"), { textContent: "hit = 1" }));
  const link = document.body.appendChild(document.createElement("a"));
  link.setAttribute("onclick", "hit = 1");
  link.click();
  document.body.append(Object.assign(document.createElement("img"), { src: "http://127.0.0.1:9/x.png" }));
  fetch("http://127.0.0.1:9/x").catch(() => {});
  return new Promise((done) => setTimeout(() => done([[...new Set(held)].sort(), typeof hit]), 200));
}"""


def test_the_policy_lets_nothing_else_run_or_load(page):
    assert page.evaluate(BREAK_IN) == [["connect-src", "img-src", "script-src-attr", "script-src-elem"], "undefined"]
    page.complaints.clear()


#: Uses everything that makes new parts of the page, and tells what ran and what is written.
USE = """() => {
  const pressed = [".labels button", ".show-all", "#m1-2", ".note .switch", "#e1-3 .switch", "#undo", "#e1-3 .switch"];
  pressed.forEach((it) => document.querySelector(it).click());
  return [typeof hit, framing.data.texts[0].name, document.querySelector("#said .name").textContent];
}"""


def test_hostile_words_run_nothing(opened, pair, folder):
    requests, page = [], opened(pair)
    page.on("request", lambda request: requests.append(request.url))
    for number, words in enumerate(HOSTILE):
        file = folder / f"hostile-{number}.html"
        file.write_text(html.render(hostile(pair, words)), encoding="utf-8")
        page.goto(file.as_uri())
        assert page.evaluate(USE) == ["undefined", words, words]
    assert len(requests) == len(HOSTILE), "a page asks for nothing but itself"


def test_every_table_can_be_saved_with_no_cell_that_is_a_formula(opened, event):
    renamed = replace(event.profiles[0], document=replace(event.profiles[0].document, label="=1+1"))
    page = opened(replace(event, profiles=(renamed, *event.profiles[1:])))
    assert page.locator("button.csv").count() == page.locator("main table").count()
    with page.expect_download() as caught:
        page.locator("#charts button.csv").first.click()
    with Path(caught.value.path()).open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    assert [row[0] for row in rows[1:]] == ["'=1+1", *(p.document.label for p in event.profiles[1:])]
    assert {len(row) for row in rows} == {4}
