"""Groups of texts in a corpus: rates, differences on the same events, trends; each row with n, interval and state."""

from __future__ import annotations

from framing.groups.effects import source_effects
from framing.groups.rates import group_rates
from framing.groups.rows import GroupRate, Row, SourceEffect, Trend
from framing.groups.trends import trends

__all__ = ["GroupRate", "Row", "SourceEffect", "Trend", "group_rates", "source_effects", "trends"]
