"""Gold: texts with marks, voices and names by hand, as they lie beside the samples."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from framing import shelf
from framing.errors import FramingError
from framing.model import Name, Span, Stance, VoiceKind


@dataclass(frozen=True, slots=True)
class GoldMark:
    """A mark by hand: the words, the label they carry, whose they are and whether the text means them."""

    span: Span
    label: str
    voice: VoiceKind
    stance: Stance


@dataclass(frozen=True, slots=True)
class GoldText:
    """What a coder wrote about one text; what lies in no voice is the narrator's."""

    marks: tuple[GoldMark, ...]
    voices: tuple[tuple[Span, VoiceKind], ...]
    names: tuple[Name, ...]


def sample_gold() -> dict[str, GoldText]:
    """Give the gold of the sample texts by ``event/text``."""
    table = json.loads(shelf.sample_file("gold.json").read_text(encoding="utf-8"))
    texts = sample_texts()
    return {name: _text(name, entry, texts[name]) for name, entry in table["texts"].items()}


def sample_texts() -> dict[str, str]:
    """Give the sample texts by ``event/text``, each as it stands in its file.

    >>> "suez-ever-given/wire" in sample_texts()
    True
    """
    return {
        f"{event.name}/{file.name.removesuffix('.txt')}": file.read_bytes().decode("utf-8")
        for event in shelf.sample_events()
        for file in sorted(event.iterdir(), key=lambda file: file.name)
        if file.name.endswith(".txt")
    }


def digest(texts: Mapping[str, str]) -> str:
    """Give the digest of the gold and its texts, so that floors say what they were measured on."""
    gold = shelf.sample_file("gold.json").read_text(encoding="utf-8")
    parts = [gold, *(f"{name}\0{text}" for name, text in sorted(texts.items()))]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _text(name: str, entry: Mapping[str, Any], text: str) -> GoldText:
    marks = tuple(GoldMark(_span(name, m, text), m["label"], m["voice"], m["stance"]) for m in entry["marks"])
    voices = tuple((_span(name, voice, text), voice["voice"]) for voice in entry["voices"])
    names = tuple(Name(_span(name, item, text), item["kind"]) for item in entry["names"])
    return GoldText(marks, voices, names)


def _span(name: str, item: Mapping[str, Any], text: str) -> Span:
    span = Span(item["start"], item["end"])
    if span.of(text) != item["quote"]:
        raise FramingError(
            f"gold of {name}: {span.start} to {span.end} is {span.of(text)!r}, not {item['quote']!r}", "gold"
        )
    return span
