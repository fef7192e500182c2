"""No page breaks a rule of WCAG 2.2 AA that axe can see, in any state a reader may have it in."""

import re

import pytest

from framing.viewing.views import VIEWS
from tools.states import STATES
from tools.states import opened as open_file

pytestmark = pytest.mark.slow
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": LEVELS, "resultTypes": ["violations"]}
#: axe takes the colours of the style sheet for those that the computer forces on it (dequelabs/axe-core-npm#1067).
FORCED = RULES | {"rules": {"color-contrast": {"enabled": False}}}
#: axe is a script itself: a page whose script is off is one that has none.
SCRIPT_OFF = "script-off"


@pytest.fixture(scope="session")
def axe():
    found = pytest.importorskip("axe_playwright_python.sync_playwright", reason="pip install axe-playwright-python")
    return found.Axe()


def broken_rules(axe, page, options=RULES):
    """Every rule broken, with some of the parts of the page that break it."""
    found = axe.run(page, options=options).response["violations"]
    return [(rule["id"], [node["html"][:200] for node in rule["nodes"]][:3]) for rule in found]


@pytest.mark.parametrize("state", [state.name for state in STATES if state.name != SCRIPT_OFF])
def test_twelve_texts_in_every_state(opened, axe, state):
    with opened("twelve", state=state) as page:
        assert broken_rules(axe, page, FORCED if "forced" in state else RULES) == []


@pytest.mark.parametrize("view", VIEWS)
def test_three_texts_in_every_view(opened, axe, view):
    with opened("three", view) as page:
        assert broken_rules(axe, page) == []


def test_a_page_without_its_script(browser, pages, axe, tmp_path):
    source = pages("three", "desk").read_text(encoding="utf-8")
    bare = tmp_path / "bare.html"
    bare.write_text(re.sub(r"<script\b.*?</script>", "", source, flags=re.DOTALL), encoding="utf-8")
    with open_file(browser, bare, STATES[0]) as page:
        assert broken_rules(axe, page) == []


def test_a_rule_broken_is_seen(browser, axe, tmp_path):
    bad = tmp_path / "bad.html"
    bad.write_text("<!DOCTYPE html><html><title>x</title><main><h1>x</h1><a href='#x'></a></main></html>", "utf-8")
    with open_file(browser, bad, STATES[0]) as page:
        assert {rule for rule, _ in broken_rules(axe, page)} >= {"html-has-lang", "link-name"}
