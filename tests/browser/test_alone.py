"""A page is one file: it asks for nothing else, runs nothing it should not, says nothing wrong to the console."""

import pytest

from framing.reports import html
from framing.viewing.views import VIEWS
from tools import worst


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_a_page_asks_for_nothing_but_itself(browser, pages, view):
    file = pages("three", view).resolve().as_uri()
    page, asked, said = browser.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(file)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.mouse.wheel(0, 100_000)
    page.wait_for_timeout(100)
    page.close()
    assert asked == [file]
    assert said == []


@pytest.mark.slow
def test_a_page_opens_with_the_network_cut_and_the_script_off(opened):
    with opened("three", state="script-off") as page:
        assert page.locator(".text").count() == 3
        assert page.locator("h1").inner_text() == "How three texts tell it"


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_three_texts_are_under_300_kilobytes(pages, view):
    assert pages("three", view).stat().st_size < 300_000


@pytest.mark.slow
@pytest.mark.parametrize("view", VIEWS)
def test_five_hundred_texts_are_under_five_megabytes(analyses, view):
    assert len(html.render(analyses("many"), view=view).encode("utf-8")) < 5_000_000


def test_the_worst_page_is_what_it_says():
    analysis = worst.twelve()
    spans = [mark.span for mark in analysis.profiles[0].marks]
    assert len(analysis.profiles) == 12
    assert max(spans.count(span) for span in spans) == 5
    assert analysis.profiles[-1].document.language == "ar"
    assert sum(profile.comparable for profile in analysis.profiles) == 11
