"""What the terminal report opens with: the texts, whether they treat one event, and each text in short."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing, wording
from framing.model import Analysis
from framing.reports.text.layout import MOST_PAIRS, MOST_TEXTS, left, name_of
from framing.wording import Paper, listed, many, plain
from framing.wording import catalogue as say


def opening(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Say how many texts and words there are and what was looked for."""
    profiles = analysis.profiles
    words = sum(profile.words for profile in profiles)
    each = listed(tuple(f"{name_of(p)} {p.words:,}" for p in profiles), most=MOST_TEXTS)
    texts = {"texts": many(len(profiles), "text"), "words": many(words, "word")}
    yield from paper.wrap(say.HEADER.format(**texts, each=f" ({each})" if len(profiles) > 1 else ""))
    books = ", ".join(f"{name} {version}" for name, version, _ in analysis.recipe.codebooks)
    yield from paper.wrap(say.HEADER_BOOKS.format(books=books, language=_language(analysis)))


def _language(analysis: Analysis) -> str:
    others = tuple(name_of(p) for p in analysis.profiles if p.notice == "not English")
    return say.NOT_ALL_ENGLISH.format(texts=listed(others)) if others else say.ENGLISH


def event(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Whether it is one event, and what was left out; where nothing was compared, only the latter."""
    notices = [line for s in wording.notices(analysis) for line in paper.wrap(plain(s), "! ", "  ")]
    if not analysis.events:
        yield from [say.HEADINGS["notices"], *notices] if notices else []
        return
    yield say.HEADINGS["event"]
    whole, pairs = analysis.events[0], analysis.events[1:]
    yield from paper.wrap(plain(wording.event(analysis, whole)))
    shown = pairs if paper.full else pairs[:MOST_PAIRS]
    for entry in shown:
        yield from paper.wrap(plain(wording.event(analysis, entry)), "- ", "  ")
    yield from left(len(pairs) - len(shown), paper)
    yield from notices


def short(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Tell each text in a sentence or two."""
    yield say.HEADINGS["short"]
    known = viewing.standings(analysis)
    shown = analysis.profiles if paper.full else analysis.profiles[:MOST_TEXTS]
    for profile in shown:
        sentences = wording.summary(analysis, profile, known)
        yield from paper.wrap(" ".join(map(plain, sentences)), "- ", "  ") if sentences else ()
    yield from left(len(analysis.profiles) - len(shown), paper)
