"""A small fragment for a notebook cell: of an analysis, of one profile or of one comparison.

It brings no style sheet and names no colour, so that it takes the cell's own in light and dark and
changes nothing around it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from framing import viewing, wording
from framing.model import REST, Analysis, Comparison, Contrast, Profile, Score
from framing.templating import environment
from framing.viewing import Place

if TYPE_CHECKING:
    from jinja2 import Environment

suffixes: tuple[str, ...] = ()

#: Labels and texts shown; a cell is no page.
MOST_LABELS, MOST_TEXTS, MOST_MARKS, MOST_CONTRASTS = 8, 12, 3, 20
#: The tables of a comparison besides its contrasts, in the order in which they are named.
_TABLES = ("claims", "names", "voices", "words", "numbers", "passages")


def render(analysis: Analysis) -> str:
    """Make the fragment. The same analysis gives the same bytes."""
    return _filled(
        "notebook.html",
        analysis=analysis,
        texts=analysis.profiles[:MOST_TEXTS],
        labels=viewing.labels_found(analysis)[:MOST_LABELS],
        standings=viewing.standings(analysis),
        unshown=max(0, len(analysis.profiles) - MOST_TEXTS),
    )


def of_profile(profile: Profile) -> str:
    """Make the fragment of one text: its counts in the narrator's voice, the largest first, with a few quotes each."""
    counted = sorted((s for s in profile.scores if s.voice == "narrator" and s.k), key=lambda s: (-s.share, s.label))
    scores = [(score, _quotes(profile, score)) for score in counted]
    return _filled("notebook_profile.html", profile=profile, scores=scores)


def of_comparison(comparison: Comparison) -> str:
    """Make the fragment of one comparison: its contrasts in the narrator's voice, the surest first."""
    sizes = {name: len(getattr(comparison, name)) for name in _TABLES}
    sizes["words"] = sum(len(found.words) for found in comparison.words)
    held = wording.listed(tuple(wording.many(count, name[:-1]) for name, count in sizes.items() if count))
    return _filled(
        "notebook_comparison.html",
        comparison=comparison,
        contrasts=_surest(comparison)[:MOST_CONTRASTS],
        rest=REST,
        tables=wording.catalogue.TABLES.format(tables=held) if held else "",
    )


def _quotes(profile: Profile, score: Score) -> list[tuple[str, Place]]:
    document, lines = profile.document, viewing.lines_of(profile.document.text)
    return [(viewing.words_of(document, m.span), lines.place(m.span.start)) for m in score.marks[:MOST_MARKS]]


def _surest(comparison: Comparison) -> list[Contrast]:
    """The contrasts with some verdict; those of the others are left out where they only mirror one of a text."""
    found = [c for c in comparison.contrasts if c.voice == "narrator" and c.verdict != viewing.VERDICTS[-1]]
    led = {c.label for c in found if c.a != REST}
    mine = (c for c in found if c.a != REST or c.label not in led)
    return sorted(mine, key=lambda c: (viewing.VERDICTS.index(c.verdict), -c.difference, c.label, c.a))


def _filled(template: str, **values: object) -> str:
    fragment = _environment().get_template(template).render(**values)
    return fragment.encode("utf-8", "replace").decode("utf-8")


@cache
def _environment() -> Environment:
    made = environment("framing.reports")
    made.globals.update(page=wording.PAGE, say=wording.catalogue, wording=wording, viewing=viewing)
    made.filters.update(capital=wording.capital, many=wording.many)
    return made
