"""The table of voices: whose words each stretch of a text is."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import Analysis, Profile
from framing.tables.table import DOCUMENT, PLACE, VOICE, Columns, Row, text
from framing.viewing import words_of

ROW = "stretch of a text in one voice; the stretches of a text touch and leave nothing out"
COLUMNS: Columns = (
    DOCUMENT
    | VOICE
    | PLACE
    | {
        "speaker": text("who speaks, as written there or, for a pronoun, the name it stands for"),
        "speaker_kind": text("kind of the speaker"),
        "verb": text("verb that says so"),
        "implies": text("what the choice of verb says of the words"),
    }
)


def rows(analysis: Analysis) -> Iterator[Row]:
    """Give a row for each stretch of each text."""
    for profile in analysis.profiles:
        yield from rows_of(profile)


def rows_of(profile: Profile) -> Iterator[Row]:
    """Give the rows of one text."""
    document = profile.document
    for found in profile.segments.voices:
        speaker = words_of(document, found.referent or found.speaker)
        said = (speaker, found.speaker_kind, words_of(document, found.verb), found.implies)
        yield document.id, found.kind, *found.span, words_of(document, found.span), *said
