"""The main chart as PNG, for a slide or a message."""

from __future__ import annotations

from framing import charts
from framing.model import Analysis

suffixes = (".png",)

#: Its bytes are for a file, not for a terminal.
binary = True
check = charts.check


def render(analysis: Analysis) -> bytes:
    """Draw the chart. Raise FramingError where the extra ``charts`` is not installed."""
    return charts.png(analysis)
