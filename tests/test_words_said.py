"""What the program says of texts: from one catalogue, without a word that judges, and the same whoever is named."""

import ast
import random
import re
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

import framing.wording
from framing import pipeline, reading, scoring, viewing, wording
from framing.comparing.contrasts import contrasts
from framing.comparing.speakers import speakers
from framing.model import Analysis, Comparison, Event
from framing.reports import html, md, text
from framing.wording import plain

TEMPLATES = Path(html.__file__).with_name("templates")

ROOT = Path(__file__).resolve().parent.parent
EVENTS = sorted(path.name for path in (ROOT / "samples" / "events").iterdir())
#: Words that judge a text, its author or its outlet, or that claim to stand above all three.
BANNED = re.compile(
    r"\b(un)?(bias\w*|propagand\w*|manipulat\w*|hides?|hidden|hiding|lie|lies|lied|lying|liars?|fak\w+|hoax\w*|slant\w*"
    r"|spin|spins|spinning|objectiv\w*|trustworth\w*|reliab\w*|credib\w*|omit\w*|omission\w*|mislead\w*|deceiv\w*"
    r"|decepti\w*|distort\w*|exaggerat\w*|dishonest\w*|honest\w*|partisan\w*|neutral\w*|left-wing|right-wing|leftist\w*"
    r"|disinformation|misinformation|conceal\w*|suppress\w*|silenc\w*|ignores?|refus\w* to|fails? to|agenda|tendentious"
    r"|one-sided|accura\w* than|better than|worse than|truth\w*|falsehood\w*)\b",
    re.IGNORECASE,
)
#: Modules in which no sentence may stand: they lay out what the catalogue says.
SILENT = ("reports", "viewing", "charts.py")
#: Strings that look like words and are none that a reader sees as such.
NO_WORDS = re.compile(r"default-src|script-src|style-src|base-uri|pip install|use strict|no such view|Helvetica")


def modules():
    return [import_module(f"framing.wording.{info.name}") for info in iter_modules(framing.wording.__path__)]


def strings(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [found for pair in value.items() for one in pair for found in strings(one)]
    return [found for one in value for found in strings(one)] if isinstance(value, (tuple, list, frozenset)) else []


def catalogue():
    """Every string of the catalogue with its name."""
    return [
        (name, found)
        for module in modules()
        for name, value in vars(module).items()
        if name.isupper()
        for found in strings(value)
    ]


def templates():
    folders = [ROOT / "framing" / "reports" / "templates", ROOT / "framing" / "teaching" / "templates"]
    return [path for folder in folders if folder.is_dir() for path in sorted(folder.iterdir())]


def test_the_catalogue_is_found_at_all():
    assert len(catalogue()) > 150
    assert BANNED.search("It hides the truth.")


def test_no_banned_word_in_the_catalogue():
    assert [(name, found) for name, found in catalogue() if BANNED.search(found)] == []


@pytest.mark.parametrize("path", templates(), ids=lambda path: path.name)
def test_no_banned_word_in_what_a_template_shows(path):
    source = re.sub(r"\{[%#].*?[%#]\}|/\*.*?\*/", " ", path.read_text("utf-8"), flags=re.DOTALL)
    if path.suffix == ".html":
        source = re.sub(r"\{\{.*?\}\}", " ", source, flags=re.DOTALL)
    else:
        source = " ".join(re.findall(r'"[^"\n]*"|`[^`]*`', source))
    found = [match[0] for match in BANNED.finditer(source) if match[0] not in {"hidden"}]
    assert found == []


def test_no_banned_word_in_how_labels_are_named():
    titles = [label.title for label in pipeline.Analyzer().labels]
    assert titles
    assert [title for title in titles if BANNED.search(title)] == []


def sentences_in(path):
    """The strings of a module with three words or more, but for its docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = (n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and id(n) not in docs)
    return [words for words in found if isinstance(words, str) and re.search(r"[a-z]{2,} [a-z]{2,} [a-z]{2,}", words)]


def silent_modules():
    folders = [ROOT / "framing" / name for name in SILENT]
    return [path for folder in folders for path in ([folder] if folder.is_file() else sorted(folder.rglob("*.py")))]


@pytest.mark.parametrize("path", silent_modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_what_lays_out_says_nothing_of_its_own(path):
    verdicts = set(viewing.VERDICTS)
    assert [found for found in sentences_in(path) if found not in verdicts and not NO_WORDS.search(found)] == []


@cache
def profiles():
    """Every sample text marked and scored."""
    found, _ = reading.gather([str(ROOT / "samples" / "events")])
    return pipeline.score(found).profiles


@cache
def labels():
    return pipeline.Analyzer().labels


def drawn(number):
    """An analysis made from the sample texts by chance: some texts, some of their marks, other stances and limits."""
    chance = random.Random(number)
    chosen = chance.sample(profiles(), chance.randint(1, 5))
    kept = chance.choice([0.0, 0.2, 0.6, 1.0])
    made = tuple(_changed(profile, f"text {n}", kept, chance) for n, profile in enumerate(chosen, 1))
    comparable = [profile for profile in made if profile.comparable]
    relation = chance.choice(["same event", "related", "unrelated"])
    ids = tuple(profile.document.id for profile in comparable)
    event = Event("E1", ids, relation, ("both dated 2024-06-19",))
    base = Analysis(made, (), (), labels(), pipeline.score([]).recipe)
    if len(comparable) < 2:
        return base
    found = contrasts("E1", comparable, [label.id for label in labels()], 150)
    return replace(base, events=(event,), comparisons=(Comparison("E1", found, speakers(comparable)),))


def _changed(profile, name, kept, chance):
    marks = [mark for mark in profile.marks if chance.random() < kept]
    marks = [m._replace(stance="denied") if chance.random() < 0.3 else m for m in marks]
    again = scoring.profile(profile.segments, tuple(marks), [label.id for label in labels()])
    document = replace(profile.document, label=name, id=name)
    notice = chance.choice(["", "", "", "too short to compare", "not English"])
    return replace(again, document=document, notice=notice)


def said(analysis):
    """Every sentence that the catalogue says of an analysis, as pieces."""
    known = viewing.standings(analysis)
    told = [sentence for p in analysis.profiles for sentence in wording.summary(analysis, p, known)]
    events = [wording.event(analysis, entry) for entry in analysis.events]
    found = viewing.contrasts(analysis)
    return [*told, *events, *wording.notices(analysis), *(wording.contrast(analysis, one) for one in found)]


def own_words(sentence):
    """What the program says itself: without the quotations, which are the texts' words."""
    return "".join(piece.words if piece.role != "quote" else "…" for piece in sentence)


@pytest.mark.parametrize("batch", range(10))
def test_three_hundred_summaries_judge_nobody(batch):
    for number in range(30 * batch, 30 * batch + 30):
        for sentence in said(drawn(number)):
            words = own_words(sentence)
            assert not BANNED.search(words), words
            assert not re.search(r"\d\.\d", words), words
            assert {p.words for p in sentence if p.role == "verdict"} <= set(viewing.VERDICTS)
            assert "{" not in words
            assert not re.search(r"\s{2}|\s[.,;:]|\.\.$", words), words


def test_every_summary_names_its_text_first():
    for number in range(60):
        analysis = drawn(number)
        for profile in analysis.profiles:
            for place, sentence in enumerate(wording.summary(analysis, profile)):
                opening = (viewing.text_name(profile.document),) if not place else ("It also ", "Of its ")
                assert plain(sentence).startswith((*opening, "Of its ")), plain(sentence)


def test_the_drawn_analyses_are_of_every_kind():
    verdicts = {c.verdict for number in range(60) for c in viewing.contrasts(drawn(number))}
    notices = {p.notice for number in range(60) for p in drawn(number).profiles}
    assert verdicts == set(viewing.VERDICTS)
    assert notices == {"", "too short to compare", "not English"}


def named(event, picks, names):
    found, _ = reading.gather([str(ROOT / "samples" / "events" / event)])
    return [replace(found[n], id=name, label=name, path="", source="") for n, name in zip(picks, names, strict=True)]


@cache
def compared(event, picks, names):
    return pipeline.compare(named(event, picks, names))


def swapped(words, one, other):
    return words.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize("report", [text, md, html], ids=lambda report: report.__name__)
@pytest.mark.parametrize(("event", "picks"), [("grain-istanbul", (0, 1)), ("grain-istanbul", (0, 2, 3))])
def test_exchanging_two_names_exchanges_them_in_the_report_and_nothing_else(report, event, picks):
    names = ("amber", "birch", "cedar")[: len(picks)]
    first, second = compared(event, picks, names), compared(event, picks, (names[1], names[0], *names[2:]))
    assert swapped(report.render(first), "amber", "birch") == report.render(second)
    assert report.render(first) != report.render(second)


def in_short(report):
    lines = re.split(r"\n(?=- )", report.partition("IN SHORT\n")[2].partition("\n\n")[0])
    return sorted(" ".join(line.split()) for line in lines)


def cells(report):
    """What the table of labels says of each text, by label and name."""
    rows = [line.strip("| ").split(" | ") for line in report.splitlines() if line.startswith("| ")]
    start = next(place for place, row in enumerate(rows) if row[0].startswith("---"))
    names = [name.strip("*") for name in rows[start - 1] if "**" in name]
    table = [row for row in rows[start + 1 :] if re.match(r"\*\*[A-Z]\*\* ", row[0])]
    return {(row[0], name): cell for row in table for name, cell in zip(names, row[1:], strict=True)}


def test_the_order_of_the_texts_changes_no_count_and_no_verdict():
    first = compared("grain-istanbul", (0, 1), ("amber", "birch"))
    second = compared("grain-istanbul", (1, 0), ("birch", "amber"))
    assert in_short(text.render(first)) == in_short(text.render(second))
    assert len(in_short(text.render(first))) == 2
    assert cells(md.render(first)) == cells(md.render(second))
    assert len(cells(md.render(first))) > 10


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(template):
    markup = re.sub(r"\{[{%#].*?[}%#]\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)
    inside = [*re.split(r"<[^>]*>", markup), *re.findall(r'(?:aria-label|title|alt)="([^"]*)"', markup)]
    said = {words.strip() for words in inside if re.search(r"[A-Za-z]{3}", words)}
    assert said <= {"framing"}
