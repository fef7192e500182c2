"""The main chart as SVG, for a page or a paper."""

from __future__ import annotations

from framing import charts
from framing.model import Analysis

suffixes = (".svg",)

check = charts.check


def render(analysis: Analysis) -> str:
    """Draw the chart. Raise FramingError where the extra ``charts`` is not installed."""
    return charts.svg(analysis)
