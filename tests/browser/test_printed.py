"""A print holds the texts with every mark's letter, on A4, and a narrow window is never wider than itself."""

import pytest

from tools.states import STATES

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("state", ["narrow", "zoom-400"])
@pytest.mark.parametrize("view", ["class", "desk", "research"])
def test_a_narrow_page_scrolls_one_way_only(opened, view, state):
    with opened("three", view, state) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_twelve_texts_with_a_long_name_scroll_one_way_only(opened):
    with opened("twelve", state="narrow") as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_print_shows_every_mark_and_no_navigation(opened):
    with opened("three", state="print") as page:
        letters = page.locator(".text sup .letter")
        assert letters.count() > 40
        assert all(
            box["width"] > 5
            for box in letters.evaluate_all(
                "all => all.map(one => one.getBoundingClientRect()).map(({width}) => ({width}))"
            )
        )
        assert not page.locator("nav").is_visible()
        assert page.locator(".portrait .strip").first.is_visible()


def test_the_colours_of_a_print_are_kept(opened):
    with opened("three", state="print") as page:
        adjust = page.locator("mark").first.evaluate("one => getComputedStyle(one).printColorAdjust")
        assert adjust == "exact"


def test_every_state_has_a_name_of_its_own():
    assert len({state.name for state in STATES}) == len(STATES)
