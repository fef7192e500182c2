"""Who speaks in the terminal report, and the names that one text alone has."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing, wording
from framing.model import Analysis, Speaker
from framing.reports.text.layout import MOST_NAMES, MOST_SPEAKERS, MOST_TEXTS, left, name_of
from framing.wording import Paper, listed, many
from framing.wording import catalogue as say


def speakers(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Say who speaks in each text."""
    if not analysis.comparisons:
        return
    yield say.HEADINGS["speakers"]
    everybody = viewing.speakers(analysis)
    shown = everybody if paper.full else everybody[:MOST_TEXTS]
    for profile, found in shown:
        most = len(found) if paper.full else MOST_SPEAKERS
        names = listed(tuple(_speaker(one, paper) for one in found), most=most)
        said = f"{names}." if names else say.NO_SPEAKERS
        sentence = say.SPEAKERS.format(text=name_of(profile), narrated=wording.narrated(profile), speakers=said)
        source = wording.sourced(analysis, profile)
        yield from paper.wrap(" ".join(filter(None, (sentence, source))), "- ", "  ")
    yield from left(len(everybody) - len(shown), paper)
    yield from _absent(analysis, paper)


def _absent(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Who is heard in other texts on the event only."""
    for comparison in analysis.comparisons:
        missing, names = viewing.absent(comparison), viewing.text_names(analysis)
        for document, rows in missing.items():
            most = len(rows) if paper.full else MOST_SPEAKERS
            speakers = listed(tuple(row.speaker for row in rows), most=most)
            yield from paper.wrap(say.HEARD_ELSEWHERE.format(text=names[document], speakers=speakers), "- ", "  ")


def _speaker(speaker: Speaker, paper: Paper) -> str:
    words = many(speaker.quoted_words + speaker.indirect_words, "word")
    template = say.SPEAKER_MORE if paper.full and speaker.verbs else say.SPEAKER
    return template.format(speaker=speaker.speaker or say.UNNAMED, words=words, verbs=", ".join(speaker.verbs))


def names(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """The names that one text alone has; only of one event, for elsewhere it says nothing that they differ."""
    whole = viewing.whole_set(analysis)
    if not whole or whole.relation != "same event" or len(whole.documents) < 2:
        return
    yield say.HEADINGS["names"]
    having = [(profile, found) for profile, found in viewing.names_in_one(analysis) if found]
    for profile, found in having if paper.full else having[:MOST_TEXTS]:
        most = len(found) if paper.full else MOST_NAMES
        yield from paper.wrap(f"{name_of(profile)}: {listed(tuple(x.name for x in found), most=most)}.", "- ", "  ")
    yield from paper.wrap(say.HINTS["names"] if having else say.NO_NAMES)
