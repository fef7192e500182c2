"""The card of a model as a page to read, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from framing.learned.card import Card
from framing.learned.figures import MEASURES
from framing.learned.naming import MEASURE_NAMES
from framing.learned.report import about, people
from framing.learned.tables import Block, blocks

_UNSAFE = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|#"})


def markdown(card: Card) -> str:
    """Give a card as Markdown; names out of the data are text and never markup."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Card) -> Iterator[str]:
    yield from (f"# {_safe(card.name)}", "", *_purpose(card), "", "## Data", "", _safe(about(card)) + ".")
    yield from ("", f"SHA-256 of the file: `{card.data.sha256}`. Outlet names, bylines and datelines were hidden.")
    yield from (people(card.agreement), "", "## How good it is on texts held out", "")
    for block in blocks(card):
        yield from _block(card, block)
    yield from ("## Known failures", "")
    yield from [f"- {_safe(failure)}" for failure in card.known_failures] or [
        "None was found, which is not to say none."
    ]
    yield from ("", "## Made with", "", ", ".join(f"{name} {version}" for name, version in card.made_with) + ".")
    for name, version, digest in card.codebooks:
        yield f"Codebook {_safe(name)} {_safe(version)}, `{digest[:12]}`."


def _purpose(card: Card) -> Iterator[str]:
    what = "Rates texts by a number." if card.task == "number" else f"Tells {len(card.classes)} classes of texts apart."
    label = (
        f" It speaks for `{_safe(card.label)}` beside the codebook and changes no score of it." if card.label else ""
    )
    yield what + label
    yield "Its scores are sums over words of the text. It knows the wording of texts it was fitted on, not their truth."


def _block(card: Card, block: Block) -> Iterator[str]:
    if block.reason:
        yield from (f"{block.title.capitalize()}: not possible, {_safe(block.reason)}.", "")
        return
    first, second = (MEASURE_NAMES[measure] for measure in MEASURES[card.task])
    yield from (f"| {block.title} | texts | groups | {first} | range | {second} |", "|---|---|---|---|---|---|")
    for line in block.lines:
        yield f"| {_safe(line.name)} | {line.texts:,} | {line.units:,} | {line.value} | {line.range} | {line.second} |"
    yield ""


def _safe(words: str) -> str:
    return " ".join(words.translate(_UNSAFE).split())
