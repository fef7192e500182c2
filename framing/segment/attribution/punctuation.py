"""The marks of punctuation that the patterns of attribution know, all quotation marks being one."""

from __future__ import annotations

QUOTE = '"'
STOPS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "[", "]", QUOTE, ".", "!", "?", "…", "...", "-", "'"})
DASHES = frozenset({"—", "–", "--"})
FINAL = frozenset({".", "!", "?", "…", "..."})
