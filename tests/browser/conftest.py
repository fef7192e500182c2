"""Pages in a browser: made once, opened in Chromium, which must be there or the tests say that it is not."""

import pytest

from framing.reports import html
from tools import states, worst


@pytest.fixture(scope="session")
def analyses():
    """Give the analyses that pages are made of, each made when asked for."""
    made = {}

    def analysis(name):
        if name not in made:
            made[name] = getattr(worst, name)()
        return made[name]

    return analysis


@pytest.fixture(scope="session")
def pages(analyses, tmp_path_factory):
    """Write a page in a view, once, and give its file."""
    folder, made = tmp_path_factory.mktemp("pages"), {}

    def page(name, view):
        if (name, view) not in made:
            file = folder / f"{name}-{view}.html"
            file.write_text(html.render(analyses(name), view=view), encoding="utf-8")
            made[name, view] = file
        return made[name, view]

    return page


@pytest.fixture
def opened(browser, pages):
    """Open a page in a state."""

    def open_page(name, view="desk", state="light"):
        return states.opened(browser, pages(name, view), STATES[state])

    return open_page


STATES = {state.name: state for state in states.STATES}
