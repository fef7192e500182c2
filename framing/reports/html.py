"""One page that opens anywhere: no request, its one style block and its one script named by their hashes.

Without its script the page shows the same; with it, marks can be filtered and switched off. Text, titles, sources, file
and speaker names are untrusted: they reach the page as text nodes and attribute values through an autoescaping template
and as JSON, never as markup, class names, ids or addresses.
"""

from __future__ import annotations

import json
from base64 import b64encode
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from framing import viewing, wording
from framing.model import SCORED_VOICES, Analysis, Label, Profile, Segments, Span
from framing.templating import environment
from framing.viewing import Evidence, MarkId, Run

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

suffixes = (".html",)

#: Underline patterns in the style sheet; a label keeps its own by its place in the codebook.
PATTERNS = 16
#: Labels with a colour of their own; the others share a grey, so that a colour means one label.
COLOURS = 5
#: Texts above which long parts of the page start closed, and rows above which a list is cut.
MANY_TEXTS, MANY_ROWS = 8, 12
#: Texts above which the page leaves out the table of all counts and the whole texts, and rows of each label are chosen.
MOST_TEXTS_WHOLE = viewing.MOST_TEXTS_WHOLE
#: Groups and pairs listed, and facts.
MOST_PAIRS, MOST_FACTS = 60, 40
#: How marks are drawn, the one that counts most first.
KINDS = ("narrator", "quoted", "indirect", "apart")
#: The entries of the catalogue that the script says things with.
SAID = (
    *("LEAD", "ALSO", "FOR_EXAMPLE", "THAN", "HINT", "NO_DIFFERENCE", "FEW_MARKS", "ASIDE", "MORE_IN", "DIFFERENCE"),
    *("FRAGILE_HERE", "THE_OTHERS", "THE_OTHERS_TOGETHER", "STANDS_MORE", "STANDS_LESS", "HINTS_MORE", "HINTS_LESS"),
    *("NOTHING", "LEADER", "OTHERS_LEAD", "MORE_ROWS", "VOICES", "STANCES", "YOURS"),
    *("COUNT", "IN_100", "FEWER_TO", "MORE_TO"),
)
#: What could end a block of JSON inside HTML, or begin something there.
_ESCAPED = {ord(one): f"\\u{ord(one):04x}" for one in "<>&"}


@dataclass(frozen=True, slots=True)
class Look:
    """How a label looks wherever it stands, by its place in the codebook and the number of its colour."""

    label: Label
    place: int
    colour: int

    @property
    def letter(self) -> str:
        """The letter that stands for the label."""
        return self.label.letter

    @property
    def pattern(self) -> int:
        """The number of the underline pattern."""
        return self.place % PATTERNS


@dataclass(frozen=True, slots=True)
class Letter:
    """The boxed letter that ends a mark and leads to its evidence."""

    id: MarkId
    look: Look
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of text ready to be drawn: its words, the classes of its mark, the letters that follow it."""

    words: str
    voice: str
    classes: str = ""
    letters: tuple[Letter, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, the headline, or the blank between two of them."""

    kind: str
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """The evidence of one label in one text, by cue: what is listed of all there is."""

    look: Look
    cues: tuple[tuple[Evidence, ...], ...]
    shown: int
    all: int


@dataclass(frozen=True, slots=True)
class Text:
    """One text ready to be drawn: its number, its blocks, its evidence."""

    number: int
    profile: Profile
    blocks: tuple[Block, ...]
    listings: tuple[Listing, ...]


def render(analysis: Analysis, view: str = viewing.DEFAULT_VIEW) -> str:
    """Make the page in one of its views. The same analysis gives the same bytes.

    Raises FramingError for a view that there is none of.
    """
    chosen = viewing.view_of(view)
    style, script = _file("report.css"), _script(analysis)
    found = viewing.labels_found(analysis)
    looks = looks_of(analysis.labels, found)
    page = (
        _environment()
        .get_template("report.html")
        .render(
            analysis=analysis,
            view=chosen,
            sections=viewing.sections(analysis, chosen),
            texts=tuple(text_of(analysis, number, looks, found) for number in range(1, len(analysis.profiles) + 1)),
            names=viewing.text_names(analysis),
            documents={profile.document.id: profile.document for profile in analysis.profiles},
            looks=looks,
            found=found,
            standings=viewing.standings(analysis),
            comparable=sum(profile.comparable for profile in analysis.profiles),
            style=style,
            script=script,
            data=_data(analysis, found) if script else "",
            policy=policy(style, script),
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def policy(style: str, script: str = "") -> str:
    """Give the content security policy that allows this one style block, this one script if any, and nothing else."""
    scripts = f"script-src {_hash(script)}; " if script else ""
    return f"default-src 'none'; {scripts}style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def looks_of(labels: tuple[Label, ...], found: tuple[Label, ...]) -> dict[str, Look]:
    """Give each label its look: colours go to the first labels found, which differ most."""
    colours = {label.id: min(rank, COLOURS) for rank, label in enumerate(found)}
    return {x.id: Look(x, place, colours.get(x.id, COLOURS)) for place, x in enumerate(labels)}


def text_of(analysis: Analysis, number: int, looks: dict[str, Look], order: tuple[Label, ...]) -> Text:
    """Prepare one text: whole, cut into blocks, and its evidence cut at the cap."""
    profile, cap = analysis.profiles[number - 1], viewing.evidence_cap(len(analysis.profiles))
    listed = tuple((looks[x.id], items) for x, items in viewing.evidence_by_label(analysis, profile, order))
    letters = {e.id.mark: letter for look, items in listed for e, letter in _letters(look, items, cap)}
    listings = tuple(Listing(look, _by_cue(items[:cap]), len(items[:cap]), len(items)) for look, items in listed)
    whole = blocks(profile, letters) if len(analysis.profiles) <= MOST_TEXTS_WHOLE else ()
    return Text(number, profile, whole, listings)


def blocks(profile: Profile, letters: dict[int, Letter]) -> tuple[Block, ...]:
    """Cut a text into blocks of stretches; joined, their words are the text."""
    segments = profile.segments
    parts = groupby(viewing.runs(profile), key=lambda run: _paragraph_at(segments.paragraphs, run.span.start))
    return tuple(
        Block(_kind_of_block(segments, span), tuple(_stretch(profile, run, letters) for run in runs))
        for span, runs in parts
    )


def percent(share: float) -> str:
    """Give a share as a position on an axis.

    >>> percent(0.51851)
    '51.9%'
    """
    return f"{share * 100:.1f}%"


def _letters(look: Look, items: tuple[Evidence, ...], cap: int) -> Iterator[tuple[Evidence, Letter]]:
    """Give each mark its letter, which leads to its evidence, or beyond the cap to the note that says so."""
    for rank, item in enumerate(items):
        target = f"e{item.id}" if rank < cap else f"more{item.id.text}-{look.place}"
        yield item, Letter(item.id, look, viewing.kind_of(item.mark), target)


def _stretch(profile: Profile, run: Run, letters: dict[int, Letter]) -> Stretch:
    words, lanes = run.span.of(profile.document.text), [index for index in run.lanes if index is not None]
    if not lanes:
        return Stretch(words, run.voice)
    closing = tuple(letters[index + 1] for index in run.closes)
    return Stretch(words, run.voice, _classes(run, letters), closing, run.more if closing else 0)


def _classes(run: Run, letters: dict[int, Letter]) -> str:
    """Name the pattern of each lane; the mark that counts most gives tint and colour."""
    lanes = {lane: letters[index + 1] for lane, index in zip("abc", run.lanes, strict=False) if index is not None}
    first = min(lanes.values(), key=lambda letter: KINDS.index(letter.kind))
    patterns = " ".join(f"{lane}{letter.look.pattern}" for lane, letter in lanes.items())
    return f"{patterns} k{first.look.colour} v-{first.kind}"


def _paragraph_at(paragraphs: tuple[Span, ...], offset: int) -> Span | None:
    place = bisect_right(paragraphs, offset, key=lambda span: span.start) - 1
    return paragraphs[place] if place >= 0 and offset < paragraphs[place].end else None


def _kind_of_block(segments: Segments, paragraph: Span | None) -> str:
    if paragraph is None:
        return "blank"
    return "headline" if segments.headline and paragraph.start == segments.headline.start else "paragraph"


def _by_cue(items: tuple[Evidence, ...]) -> tuple[tuple[Evidence, ...], ...]:
    ordered = sorted(items, key=lambda item: (item.cue.id, item.id))
    return tuple(tuple(found) for _, found in groupby(ordered, key=lambda item: item.cue.id))


@cache
def _environment() -> Environment:
    made = environment("framing.reports")
    made.globals.update(
        page=wording.PAGE, say=wording.catalogue, wording=wording, viewing=viewing, voices=SCORED_VOICES, rows=MANY_ROWS
    )
    made.globals.update(
        many_texts=MANY_TEXTS, most_whole=MOST_TEXTS_WHOLE, most_pairs=MOST_PAIRS, most_facts=MOST_FACTS
    )
    made.filters.update(percent=percent, capital=wording.capital, many=wording.many)
    return made


def _hash(block: str) -> str:
    return f"'sha256-{b64encode(sha256(block.encode()).digest()).decode()}'"


@cache
def _joined() -> Markup:
    """The script: its two files inside a function, so that no name of theirs meets one of the browser's.

    Comments and indents stay at home, which saves a tenth; no text in these files runs over the end of a line.
    """
    from markupsafe import Markup

    lines = (line.strip() for line in (_file("counting.js") + _file("report.js")).splitlines())
    body = "\n".join(line for line in lines if line and not line.startswith("//"))
    return Markup(f'"use strict";(() => {{\n{body}\n}})();\n')  # noqa: S704  (our own files)


def _script(analysis: Analysis) -> Markup | str:
    """The script, or "" where the page has not the whole texts that it works on."""
    if not 0 < len(analysis.profiles) <= MOST_TEXTS_WHOLE:
        return ""
    return _joined()


def _data(analysis: Analysis, found: tuple[Label, ...]) -> Markup:
    """What the script works on, as JSON in which nothing can end its block."""
    from markupsafe import Markup

    said = {name: getattr(wording.catalogue, name) for name in SAID}
    limits = {"rows": MANY_ROWS, "mostCounts": len(wording.catalogue.NUMBERS)}
    written = json.dumps(viewing.switching(analysis, found) | limits | {"say": said}, separators=(",", ":"))
    return Markup(written.translate(_ESCAPED))  # noqa: S704  (no character in it means anything to HTML)


@cache
def _file(name: str) -> Markup:
    from markupsafe import Markup

    made = _environment()
    assert made.loader is not None
    source, _, _ = made.loader.get_source(made, name)
    return Markup(source)  # noqa: S704  (our own file)
