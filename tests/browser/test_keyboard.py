"""Everything on the page can be reached and used with the keyboard alone."""

import pytest

pytestmark = pytest.mark.slow
#: What can be focused and is seen, in the order of the page.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter(each => each.tabIndex >= 0 && each.checkVisibility() && !each.disabled)"""
#: Whether the element in focus is seen to be so and lies in the window.
SEEN = """() => {
  const one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.bottom > 0 && box.top < innerHeight
}"""
SOME = 60


def test_tab_goes_through_the_page_in_its_order_and_shows_where_it_is(opened):
    with opened("three", "research") as page:
        page.evaluate(f"window.reachable = ({REACHABLE})()")
        wanted = min(SOME, page.evaluate("window.reachable.length"))
        for number in range(wanted):
            page.keyboard.press("Tab")
            assert page.evaluate("window.reachable.indexOf(document.activeElement)") == number
            assert page.evaluate(SEEN)


def test_shift_tab_leads_back_out(opened):
    with opened("three") as page:
        first = page.locator("a.skip")
        for key in ("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab"):
            page.keyboard.press(key)
        assert first.evaluate("one => one === document.activeElement")


def test_the_first_stop_skips_to_the_texts(opened):
    with opened("three") as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#texts"
        assert page.locator("#texts").evaluate("one => one.getBoundingClientRect().top < innerHeight")


def test_a_portrait_opens_its_table_and_leads_into_the_text(opened):
    with opened("three") as page:
        page.locator("#portraits summary").first.focus()
        page.keyboard.press("Enter")
        link = page.locator("#portraits .boxes a").first
        assert link.is_visible()
        link.focus()
        page.keyboard.press("Enter")
        target = page.evaluate("location.hash.slice(1)")
        assert target.startswith("m1-")
        assert page.locator(f"[id='{target}']").is_visible()


def test_the_matrix_leads_to_the_evidence(opened):
    with opened("three") as page:
        page.locator("#matrix td a").first.focus()
        page.keyboard.press("Enter")
        target = page.evaluate("location.hash.slice(1)")
        assert page.locator(f"[id='{target}']").is_visible()


def test_what_can_be_pressed_is_24_points_wide_and_high(opened):
    """Links inside a sentence are let off (WCAG 2.2, 2.5.8); boxes, buttons and summaries are not."""
    with opened("three", state="narrow") as page:
        small = page.evaluate("""() => [...document.querySelectorAll("button, summary, .box, input")]
          .filter(each => each.checkVisibility())
          .map(each => [each.className || each.tagName, each.getBoundingClientRect()])
          .filter(([, box]) => box.width < 24 || box.height < 24).map(([name]) => name)""")
        assert small == []
