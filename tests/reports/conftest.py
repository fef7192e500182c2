"""A small analysis made by hand: real nouns, real segments, numbers chosen for the test."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from framing.model import (
    SCORED_VOICES,
    Analysis,
    Comparison,
    Contrast,
    Cue,
    Document,
    Event,
    Label,
    Mark,
    NamedIn,
    Options,
    Profile,
    Recipe,
    Score,
    Span,
    Speaker,
    Voice,
)
from framing.segment import segment

DRAMA, MONEY, ARMS = "tone:sensational", "frame:economic", "frame:security"
THRILLER = """A midnight guest

The plot thickened at noon. Doors slammed shut behind them. The curtain rose on a spectacle.

“It is pure theatre,” said a diplomat. Officials denied there was any threat of war."""
WIRE = """Leaders sign a treaty

The leaders signed a treaty on trade. Exports rose last year. A bridge will carry the trade."""


def make_label(label: str, title: str, letter: str, rule: str) -> Label:
    """A label with one cue."""
    cue = Cue(rule, label, f"{letter} wording", "Says why.", "Somebody 2013", {"keep": "quote it"}, ("a",), ("b",))
    return Label(label, title, letter, "Does it?", "Definition.", "This.", "That.", ("Somebody 2013",), (cue,), "core")


LABELS = (
    make_label(DRAMA, "tells it as a drama", "S", "SEN01"),
    make_label(MONEY, "frames it as a matter of money", "E", "ECO01"),
    make_label(ARMS, "frames it as a military matter", "M", "MIL01"),
)
CUES = {label.id: label.cues[0].id for label in LABELS}


def make_mark(profile: Profile, words: str, label: str, **changes: object) -> Mark:
    """A mark on the first place of the words; its sentence, voice and headline follow from the place."""
    start = profile.document.text.index(words)
    sentences, headline = profile.segments.sentences, profile.segments.headline
    sentence = next(i for i, s in enumerate(sentences) if s.start <= start < s.end)
    voice = next(v for v in profile.segments.voices if v.span.start <= start < v.span.end)
    inside = bool(headline and start < headline.end)
    span = Span(start, start + len(words))
    made = Mark(span, label, CUES[label], "lexical", voice.kind, "asserted", sentence, inside, voice.speaker)
    return made._replace(**changes)


def make_profile(document: Document, found: list[tuple], quote: str = "", speaker: str = "") -> Profile:
    """A profile with marks on given words; a label's share is its marks out of ten sentences."""
    text, segments = document.text, segment(document)
    start = text.index(quote) if quote else len(text)
    said = Span(text.index(speaker), text.index(speaker) + len(speaker)) if speaker else None
    parts = (
        Voice(Span(0, start), "narrator"),
        Voice(Span(start, start + len(quote)), "quoted", said, "unnamed"),
        Voice(Span(start + len(quote), len(text)), "narrator"),
    )
    segments = replace(segments, voices=tuple(v for v in parts if v.span.start < v.span.end))
    profile = Profile(document, segments, (), (), len(text.split()), 200)
    marks = sorted((make_mark(profile, w, x, **(c[0] if c else {})) for w, x, *c in found), key=lambda m: m.span)
    voices = [v for v in SCORED_VOICES if any(p.kind == v for p in segments.voices)]
    return replace(profile, marks=tuple(marks), scores=tuple(make_score(x, v, marks) for x in LABELS for v in voices))


def make_score(label: Label, voice: str, marks: list[Mark]) -> Score:
    """A score of as many of ten sentences as there are counted marks."""
    mine = tuple(m for m in marks if m.label == label.id and m.voice == voice and m.counted)
    share = min(len(mine), 10) / 10
    return Score(label.id, voice, len(mine), 10, share, share / 2, min(1, share + 0.2), 200, 5 * share, 1, 9, mine)


def make_thriller(**changes: object) -> Profile:
    """A text told as a drama, with a quoted mark, a denied one and one in the headline."""
    document = replace(Document("a", THRILLER, "A midnight guest", "thriller", "Courier", language="en"), **changes)
    found = [
        ("midnight", DRAMA),
        ("plot thickened", DRAMA),
        ("slammed shut", DRAMA),
        ("curtain rose", DRAMA),
        ("pure theatre", DRAMA),
        ("threat of war", ARMS, {"stance": "denied"}),
    ]
    return make_profile(document, found, "“It is pure theatre,”", "a diplomat")


def make_wire(**changes: object) -> Profile:
    """A plain text on trade."""
    document = replace(Document("b", WIRE, "Leaders sign a treaty", "wire", "Agency", language="en"), **changes)
    return make_profile(document, [("trade", MONEY), ("Exports", MONEY), ("carry the trade", MONEY)])


def make_analysis(profiles: tuple[Profile, ...], contrasts: tuple[Contrast, ...] = (), **changes: object) -> Analysis:
    """An analysis of given profiles; with contrasts they are one event."""
    ids = tuple(p.document.id for p in profiles)
    events = (Event("e1", ids, "same event", ("4 names in common", "the same date")),)
    speakers = (Speaker("a", "a diplomat", "unnamed", 4, 0, ("said",)),)
    names = (NamedIn("Pyongyang", (("a", 2), ("b", 0))), NamedIn("Moscow", (("a", 1), ("b", 1))))
    recipe = Recipe("0.1", Options(), (("core", "1", "sha256:ab"),), (("a.txt", "sha256:cd"),))
    comparisons = (Comparison("e1", contrasts, speakers, names),)
    compared = bool(contrasts)
    made = Analysis(profiles, events if compared else (), comparisons if compared else (), LABELS, recipe)
    return replace(made, **changes)


DRAMA_CONTRAST = Contrast("e1", DRAMA, "narrator", "a", "b", 0.3, 0.08, 0.52, "clearly more")
MONEY_CONTRAST = Contrast("e1", MONEY, "narrator", "b", "a", 0.3, 0.02, 0.49, "likely more", ("b", 2))
ARMS_CONTRAST = Contrast("e1", ARMS, "narrator", "a", "b", 0.0, -0.2, 0.2, "no clear difference")


@pytest.fixture
def thriller() -> Callable[..., Profile]:
    return make_thriller


@pytest.fixture
def wire() -> Callable[..., Profile]:
    return make_wire


@pytest.fixture
def build() -> Callable[..., Analysis]:
    return make_analysis


@pytest.fixture
def pair() -> Analysis:
    """Two texts: one told as a drama, one about money; on arms they do not differ."""
    return make_analysis((make_thriller(), make_wire()), (MONEY_CONTRAST, DRAMA_CONTRAST, ARMS_CONTRAST))
