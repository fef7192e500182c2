"""Makes a picture of the page in every state, and of its print in grey, for people to look at.

``python tools/screenshots.py [FOLDER]`` writes PNG files into the folder, else into ``screenshots``.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from framing.reports import html  # noqa: E402 - the checkout's own package
from framing.viewing.views import VIEWS  # noqa: E402
from tools import worst  # noqa: E402
from tools.states import STATES, State, chromium, opened  # noqa: E402

#: Dots an inch of the pages of a print.
DENSITY = 110
#: Pages of a print that are kept.
PAGES = 6


def main(folder: Path) -> None:
    """Write every picture and say where it is."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = dict(_pages(folder))
    with chromium() as browser:
        for name, file in pages.items():
            for state in STATES if name in ("three-desk", "twelve-desk") else STATES[:1]:
                _say(_picture(browser, file, state, folder / f"{name}-{state.name}.png"))
            for picture in _print(browser, file, folder, name):
                _say(picture)


def _pages(folder: Path) -> Iterator[tuple[str, Path]]:
    for name, analysis in (("three", worst.three()), ("twelve", worst.twelve())):
        for view in VIEWS:
            file = folder / f"{name}-{view}.html"
            file.write_text(html.render(analysis, view=view), encoding="utf-8")
            yield file.stem, file


def _picture(browser: Any, file: Path, state: State, target: Path) -> Path:  # noqa: ANN401
    with opened(browser, file, state) as page:
        page.screenshot(path=str(target), full_page=True)
    return target


def _print(browser: Any, file: Path, folder: Path, name: str) -> Iterator[Path]:  # noqa: ANN401
    """The page on A4 paper, as a grey printer gives it."""
    import pypdfium2

    paper = folder / f"{name}.pdf"
    with opened(browser, file, STATES[0]) as page:
        page.pdf(path=str(paper), format="A4", prefer_css_page_size=True)
    for number, sheet in zip(range(PAGES), pypdfium2.PdfDocument(paper), strict=False):
        target = folder / f"{name}-paper-{number + 1}.png"
        sheet.render(scale=DENSITY / 72, grayscale=True).to_pil().save(target)
        yield target


def _say(file: Path) -> None:
    sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "screenshots")
