"""One page that opens anywhere: no script, no request, its one style block named by its hash.

Text, titles, sources, file and speaker names are untrusted: they reach the page as text nodes and
attribute values through an autoescaping template, never as markup, class names, ids or addresses.
"""

from __future__ import annotations

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
MOST_TEXTS_WHOLE = 50
#: Groups and pairs listed, and facts.
MOST_PAIRS, MOST_FACTS = 60, 40
#: How marks are drawn, the one that counts most first.
KINDS = ("narrator", "quoted", "indirect", "apart")


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


def render(analysis: Analysis) -> str:
    """Make the page. The same analysis gives the same bytes."""
    style = _style()
    found = viewing.labels_found(analysis)
    looks = looks_of(analysis.labels, found)
    page = (
        _environment()
        .get_template("report.html")
        .render(
            analysis=analysis,
            texts=tuple(text_of(analysis, number, looks, found) for number in range(1, len(analysis.profiles) + 1)),
            names=viewing.text_names(analysis),
            documents={profile.document.id: profile.document for profile in analysis.profiles},
            looks=looks,
            found=found,
            standings=viewing.standings(analysis),
            comparable=sum(profile.comparable for profile in analysis.profiles),
            style=style,
            policy=policy(style),
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def policy(style: str) -> str:
    """Give the content security policy that allows this one style block and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


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
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("framing.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(say=wording.catalogue, wording=wording, viewing=viewing, voices=SCORED_VOICES, rows=MANY_ROWS)
    made.globals.update(
        many_texts=MANY_TEXTS, most_whole=MOST_TEXTS_WHOLE, most_pairs=MOST_PAIRS, most_facts=MOST_FACTS
    )
    made.filters.update(percent=percent, capital=wording.capital, many=wording.many)
    return made


@cache
def _style() -> Markup:
    from markupsafe import Markup

    environment = _environment()
    assert environment.loader is not None
    source, _, _ = environment.loader.get_source(environment, "report.css")
    return Markup(source)  # noqa: S704  (our own file)
