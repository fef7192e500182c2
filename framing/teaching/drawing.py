"""Pages made into HTML: no script, no request, one style block named by its hash, the same bytes each time.

Texts, titles, sources and names are untrusted: they reach a page as text through an autoescaping template.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from framing.model import Analysis, Span
from framing.reports.html import policy
from framing.teaching.key import KeyLine
from framing.teaching.lessons import lessons
from framing.teaching.lines import Line
from framing.teaching.pages import INDEX, Page, pages, terms_in
from framing.teaching.sheets import words_in
from framing.templating import environment
from framing.viewing import whole_set
from framing.wording import notices

if TYPE_CHECKING:
    from jinja2 import Environment

#: Style sheets by name; slides have their own, for they fill a screen each.
_STYLES = {"slides.html": "slides.css"}
_STYLE = "pages.css"
#: A line of a text, or one with its marks.
AnyLine = TypeVar("AnyLine", Line, KeyLine)
#: Every how many lines a number stands.
NUMBERED = 5


def pack(analysis: Analysis, seed: int = 0) -> dict[str, str]:
    """Make a class pack of some texts: its pages as HTML, by file name, the one that leads to all others first.

    ``seed`` draws the order of the texts in the set without outlets. The same analysis and seed give the same bytes.
    """
    made = pages(analysis, seed)
    holds = {"pages": made, "terms": terms_in("outlet")} | _about(analysis)
    first = Page(INDEX, lessons().say["pack"], lessons().say["pack_about"], "teacher", INDEX, holds)
    return {page.file: draw(analysis, page) for page in (first, *made)}


def _about(analysis: Analysis) -> dict[str, object]:
    """What the first page says of the texts as a whole: what was left out, whether they are on one event."""
    event = whole_set(analysis)
    return {
        "notices": notices(analysis),
        "relation": event.relation.split()[0] if event else "",
        "codebooks": ", ".join(name for name, *_ in analysis.recipe.codebooks),
    }


def draw(analysis: Analysis, page: Page) -> str:
    """Draw one page."""
    style = _style(_STYLES.get(page.template, _STYLE))
    template = _environment().get_template(page.template)
    made = template.render(analysis=analysis, page=page, style=style, policy=policy(style), **page.holds)
    return made.encode("utf-8", "replace").decode("utf-8")


def paragraphs(lines: Iterable[AnyLine]) -> list[list[AnyLine]]:
    """Put the lines of a text together again as the paragraphs they come from."""
    number = 0

    def place(line: AnyLine) -> int:
        nonlocal number
        number += bool(line.begins)
        return number

    return [list(some) for _, some in groupby(lines, key=place)]


@cache
def _environment() -> Environment:
    made = environment("framing.teaching")
    words = lessons()
    made.globals.update(lessons=words, say=words.say, words_in=words_in, Span=Span, numbered=NUMBERED, index=INDEX)
    made.filters.update(paragraphs=paragraphs)
    return made


@cache
def _style(name: str) -> str:
    from markupsafe import Markup

    made = _environment()
    assert made.loader is not None
    shared, _, _ = made.loader.get_source(made, "colours.css")
    source, _, _ = made.loader.get_source(made, name)
    return Markup(shared + source)  # noqa: S704  (our own files)
