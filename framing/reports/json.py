"""The analysis as JSON, in the published structure: schema ``framing/analysis/1``, docs/analysis.schema.json."""

from __future__ import annotations

import json
import re

from framing.model import Analysis

suffixes = (".json",)

_HALVES = re.compile("[\ud800-\udfff]")


def render(analysis: Analysis, only_ascii: bool = False) -> str:
    r"""Make the JSON text; half a surrogate pair, which no file can hold, stands as its ``\u`` escape.

    ``only_ascii`` escapes every letter outside ASCII; what is read back is the same.
    """
    text = json.dumps(analysis.to_dict(), ensure_ascii=only_ascii, indent=2, allow_nan=False)
    return _HALVES.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
