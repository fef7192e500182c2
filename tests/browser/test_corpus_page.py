"""The report of a batch run in a browser: nothing broken that axe can see, nothing asked for, 320 points wide."""

import pytest

from framing.batch.findings import Findings
from framing.batch.gathering import Gathered, Grouped
from framing.batch.grouping import compared
from framing.batch.linking import Links
from framing.batch.merging import Counts
from framing.batch.outcome import Linked, Outcome, Refused
from framing.batch.page import Shown, render
from framing.batch.precision import precisions
from framing.batch.recipe import Recipe
from framing.model import Options
from framing.pipeline import Analyzer
from tools.states import STATES, opened

pytestmark = pytest.mark.slow
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
FORCED = {"color-contrast": {"enabled": False}}
LONG = "Süddeutsche_Zeitung_für_alle_mit_einem_sehr_langen_Namen <b>&"


def gathered():
    """Forty events told by a loud outlet, a quiet one and one with a long name, and a small outlet."""
    texts = Gathered()
    for event in range(40):
        for number, outlet in enumerate(("Gazette", "Herald", LONG)):
            texts.text(
                Grouped(f"{outlet} {event}", outlet, f"e{event}", "", "", f"20{10 + event % 9}-05-0{1 + event % 9}")
            )
            marked = (event * 7 + number) % 3 + (3 if not number else 0)
            texts.score("tone:loaded", "narrator", (marked, 20, marked, 400))
            texts.score("frame:security", "narrator", (event % 2, 20, event % 2, 400))
    texts.text(Grouped("small", "Small", "e1", "", "", ""))
    texts.score("tone:loaded", "narrator", (1, 20, 1, 400))
    texts.score("frame:security", "narrator", (0, 20, 0, 400))
    return texts


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """Write a page with something in each of its parts, and give its file."""
    options, labels = Options(), Analyzer().labels
    event = Linked("E1", LONG, 40, 3, "2024-06-19", "2024-06-20")
    outcome = Outcome(
        (), (event,) * 3, (event,), (Refused("empty", 3, f"{LONG}.csv:17: no word in it"),), 4, "2010", "2019"
    )
    found = Findings(Links(1, 2, 3, 40, 120), (("source", compared(gathered(), "source")),))
    counts = Counts(125, 121, 4, 0, 48_400, {"too short to compare": 7}, {"empty": 4}, {})
    recipe = Recipe(options, (("news-core", "1", "0" * 64),))
    shown = Shown(counts, 2, outcome, found, precisions(options, labels), labels, recipe, (f"{LONG}.csv",))
    file = tmp_path_factory.mktemp("corpus") / "report.html"
    file.write_text(render(shown), encoding="utf-8")
    return file


@pytest.fixture(scope="session")
def axe():
    found = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    return found.Axe()


@pytest.mark.parametrize(
    "state", [state for state in STATES if state.name != "script-off"], ids=lambda state: state.name
)
def test_it_can_be_read_in_every_state(browser, page, axe, state):
    rules = FORCED if "forced" in state.name else {}
    with opened(browser, page, state) as shown:
        found = axe.run(shown, options={"runOnly": LEVELS, "resultTypes": ["violations"], "rules": rules}).response
        assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in found["violations"]] == []


@pytest.mark.parametrize("state", ["narrow", "zoom-400"])
def test_a_narrow_page_scrolls_one_way_only(browser, page, state):
    with opened(browser, page, next(one for one in STATES if one.name == state)) as shown:
        shown.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        assert shown.evaluate("document.documentElement.scrollWidth") <= 320


def test_it_asks_for_nothing_and_names_what_stands_apart(browser, page):
    asked, said = [], []
    shown = browser.new_page()
    shown.on("request", lambda request: asked.append(request.url))
    shown.on("console", lambda message: said.append(message.text))
    shown.goto(page.resolve().as_uri())
    words = shown.locator("#short").inner_text()
    shown.close()
    assert (asked, said) == ([page.resolve().as_uri()], [])
    assert "Gazette: “praises or disparages”, more than the others" in words


def test_the_print_shows_every_label(browser, page):
    with opened(browser, page, next(one for one in STATES if one.printed)) as shown:
        assert shown.locator("table.dots").evaluate_all("all => all.every(one => one.checkVisibility())")
