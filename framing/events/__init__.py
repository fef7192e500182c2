"""Which texts treat the same event, and why the program thinks so."""

from framing.events.grouping import group, grouped, same_event_pairs
from framing.events.record import Record, read_events, to_toml, write_events

__all__ = ["Record", "group", "grouped", "read_events", "same_event_pairs", "to_toml", "write_events"]
