"""The main chart as a picture: for each label a row a text, a dot for the share, a bar for its range, the verdict.

The picture is drawn by Vega-Lite, which comes with the extra ``charts``; the drawing runs here and asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from framing import viewing, wording
from framing.errors import FramingError
from framing.model import Analysis, Label, Profile
from framing.wording import Paper, capital, plain
from framing.wording import catalogue as say

#: Labels, and texts of each, that a chart shows; a page of paper holds no more.
MOST_LABELS, MOST_TEXTS = 16, 12
#: Columns of a name and of a verdict.
_NAME, _VERDICT = 24, 48
#: Pixels of the axis, of what stands left of it, of the figures beside it, and of a row.
_AXIS, _LEFT, _INDENT, _FIGURES, _ROW = 320, 190, 178, 130, 19
_INK, _PALE = "#222222", "#dddddd"
_VERSION = "5.20"
_SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
_MISSING = "drawing the chart needs one more package; run: pip install 'framing-analyzer[charts]'"


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the chart: a label's title, or one text with its share and range in 100 and the verdict."""

    words: str
    is_label: bool = False
    share: float = 0.0
    low: float = 0.0
    high: float = 0.0
    figures: str = ""
    verdict: str = ""


def check() -> None:
    """Raise FramingError where the library that draws is not installed."""
    if find_spec("vl_convert") is None:
        raise FramingError(_MISSING, "missing")


def svg(analysis: Analysis) -> str:
    """Draw the chart as SVG; the same analysis gives the same bytes with the same version of the library."""
    check()
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec(analysis), vl_version=_VERSION)
    return f"{drawn}\n"


def png(analysis: Analysis, scale: float = 2.0) -> bytes:
    """Draw the chart as PNG, with ``scale`` pixels for each of the SVG."""
    check()
    import vl_convert

    drawn: bytes = vl_convert.vegalite_to_png(spec(analysis), vl_version=_VERSION, scale=scale)
    return drawn


def bars(analysis: Analysis) -> tuple[Bar, ...]:
    """Give the rows of the chart: the label with the largest difference first, under it its texts in their order."""
    found = viewing.labels_found(analysis)
    counted = [x for x in found if any((s := p.score(x.id)) and s.k for p in analysis.profiles)]
    standings = viewing.standings(analysis)
    rows = [bar for label in counted[:MOST_LABELS] for bar in _of_label(analysis, label, standings)]
    left = len(counted) - MOST_LABELS
    return (*rows, *([Bar(say.MORE_ROWS.format(count=left), is_label=True)] if left > 0 else []))


def spec(analysis: Analysis) -> dict[str, Any]:
    """Describe the chart in Vega-Lite, with all its data in it; the names in it are data and never expressions."""
    rows = bars(analysis)
    title = {"text": wording.title(analysis), "subtitle": say.COUNTED_HERE, "anchor": "start", "frame": "bounds"}
    return {
        "$schema": _SCHEMA,
        "description": "; ".join(_told(row) for row in rows),
        "title": title,
        "background": "white",
        "padding": 12,
        "width": _AXIS,
        "height": max(1, len(rows)) * _ROW,
        "data": {"values": [{"row": place, **_datum(row)} for place, row in enumerate(rows)]},
        "encoding": {"y": {"field": "row", "type": "ordinal", "axis": None, "scale": {"paddingInner": 0}}},
        "layer": list(_layers()),
        "config": {"view": {"stroke": None}, "font": "Helvetica, Arial, sans-serif", "text": {"color": _INK}},
    }


def _of_label(analysis: Analysis, label: Label, standings: viewing.Standings) -> Iterator[Bar]:
    undecided = label in viewing.undecided_labels(analysis)
    verdict = viewing.VERDICTS[-1] if undecided else ""
    yield Bar(f"{label.letter}  {_clean(capital(label.title))}", is_label=True, verdict=verdict)
    for profile in viewing.telling_texts(analysis, label, MOST_TEXTS, standings):
        yield from _of_text(analysis, profile, label, standings)
    left = len(analysis.profiles) - MOST_TEXTS
    yield from [Bar(f"   {say.MORE_ROWS.format(count=left)}", is_label=True)] if left > 0 else ()


def _of_text(analysis: Analysis, profile: Profile, label: Label, standings: viewing.Standings) -> Iterator[Bar]:
    score, name = profile.score(label.id), Paper().cut(viewing.text_name(profile.document), _NAME)
    if score is None:
        yield Bar(name, figures=say.NO_VOICE["narrator"])
        return
    low, share, high = (round(100 * x, 1) for x in (score.low, score.share, score.high))
    figures = f"{say.COUNT.format(k=score.k, n=score.n)} ({round(100 * score.low)}–{round(100 * score.high)})"
    yield Bar(name, False, share, low, high, figures, _verdict(analysis, profile, label, standings))


def _verdict(analysis: Analysis, profile: Profile, label: Label, standings: viewing.Standings) -> str:
    found = standings.get((label.id, profile.document.id))
    if analysis.comparisons and not profile.comparable:
        return say.UNCOMPARED
    if found is None or not found.more or found.verdict == viewing.VERDICTS[-1]:
        return ""
    return Paper().cut(f"{found.verdict}{plain(wording.stands(analysis, found))}", _VERDICT)


def _clean(words: str) -> str:
    return Paper().clean(words)


def _told(row: Bar) -> str:
    return " ".join(filter(None, (row.words.strip(), row.figures, row.verdict)))


def _datum(row: Bar) -> dict[str, object]:
    about = {"words": row.words, "figures": row.figures, "verdict": row.verdict, "label": row.is_label}
    return about if row.high == 0 else {**about, "share": row.share, "low": row.low, "high": row.high}


def _layers() -> Iterator[dict[str, Any]]:
    """The bars with their axis, the dots, and four columns of words."""
    axis = {
        "title": say.CHART_AXIS,
        "values": [0, 25, 50, 75, 100],
        "gridColor": _PALE,
        "domain": False,
        "ticks": False,
    }
    scale = {"x": {"field": "low", "type": "quantitative", "scale": {"domain": [0, 100]}, "axis": axis}}
    there = [{"filter": "isValid(datum.high)"}]
    rule = {"type": "rule", "color": _INK, "strokeWidth": 2, "opacity": 0.55}
    yield {"transform": there, "mark": rule, "encoding": {**scale, "x2": {"field": "high"}}}
    dot = {"type": "point", "filled": True, "color": _INK, "size": 55, "opacity": 1}
    yield {"transform": there, "mark": dot, "encoding": {"x": {"field": "share", "type": "quantitative"}}}
    yield _column("words", -_LEFT, "datum.label", fontWeight="bold")
    yield _column("words", -_INDENT, "!datum.label")
    yield _column("figures", _AXIS + 10, "!datum.label")
    yield _column("verdict", _AXIS + _FIGURES, "true", fontWeight="bold")


def _column(field: str, left: int, shown: str, **look: str) -> dict[str, Any]:
    mark = {"type": "text", "align": "left", "baseline": "middle", "fontSize": 11.5, "limit": 0, **look}
    encoding = {"x": {"value": left}, "text": {"field": field, "type": "nominal"}}
    return {"transform": [{"filter": shown}], "mark": mark, "encoding": encoding}
