"""The states in which a page is looked at in a browser: for the tests, and for the screenshots that people look at."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

#: Names of Chromium and its kin, the one of Debian first.
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
NO_BROWSER = "no Chromium here: install it (Debian, Ubuntu: apt install chromium)"
#: Chromium's own sandbox needs rights that a container or root does not give it; the pages are our own files.
FLAGS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")


@dataclass(frozen=True, slots=True)
class State:
    """How somebody has a page before them: the size of the window, the wishes of the reader, script on or off."""

    name: str
    width: int = 1280
    height: int = 900
    wishes: dict[str, Any] = field(default_factory=dict)
    printed: bool = False


#: 400% zoom of a window 1280 wide leaves 320 by 256 points, as WCAG 2.2 (1.4.10) counts it.
STATES = (
    State("light"),
    State("dark", wishes={"color_scheme": "dark"}),
    State("forced-colours", wishes={"forced_colors": "active"}),
    State("forced-colours-dark", wishes={"forced_colors": "active", "color_scheme": "dark"}),
    State("reduced-motion", wishes={"reduced_motion": "reduce"}),
    State("narrow", width=320, height=640),
    State("zoom-400", width=320, height=256, wishes={"device_scale_factor": 4}),
    State("print", width=794, height=1123, printed=True),
    State("script-off", wishes={"java_script_enabled": False}),
)


def browser_path() -> str | None:
    """Give the path of a Chromium on this computer, or None."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


@contextmanager
def chromium() -> Iterator[Any]:
    """Start the Chromium of this computer without a window; raises FileNotFoundError where there is none."""
    from playwright.sync_api import sync_playwright

    path = browser_path()
    if path is None:
        raise FileNotFoundError(NO_BROWSER)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Any, file: Path, state: State) -> Iterator[Any]:  # noqa: ANN401 - the browser has no types here
    """Open a file as a page in a state, cut off from every network."""
    size = {"width": state.width, "height": state.height}
    context = browser.new_context(viewport=size, offline=True, **state.wishes)
    try:
        page = context.new_page()
        if state.printed:
            page.emulate_media(media="print")
        page.goto(file.resolve().as_uri())
        yield page
    finally:
        context.close()
