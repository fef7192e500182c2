"""A text read for its claims: its sentences as phrases, and for whom its names, roles and pronouns stand.

Everything here is asked for by several steps of the aligner and found once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from framing.claims.polarity import Saying, sayings
from framing.claims.units import Known
from framing.model import Action, Profile, Quantity, Segments
from framing.naming.cast import cast
from framing.naming.epithets import described
from framing.naming.forms import Mention
from framing.segment.action_row import Row
from framing.segment.actions import actions, row_of
from framing.segment.quantities import quantities


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an event with what its sentences hold, a place a sentence in ``rows`` and ``sayings``.

    ``known`` tells for whom its names and words such as "the president" stand.
    """

    profile: Profile
    rows: tuple[Row, ...]
    sayings: tuple[tuple[Saying, ...], ...]
    actions: tuple[Action, ...]
    quantities: tuple[Quantity, ...]
    known: Known

    @property
    def segments(self) -> Segments:
        """The text in segments."""
        return self.profile.segments

    @property
    def words(self) -> str:
        """The text itself."""
        return self.profile.document.text


def texts(profiles: Sequence[Profile]) -> tuple[Text, ...]:
    """Read the texts of an event; who somebody is, in one of them, is known in all."""
    segments = [profile.segments for profile in profiles]
    found = cast(segments)
    others = described(segments, found.owners, found.kinds, found.countries)
    return tuple(map(_text, profiles, found.owners, others))


def _text(profile: Profile, owners: Sequence[str], others: Sequence[Mention]) -> Text:
    segments = profile.segments
    rows = tuple(row_of(segments, sentence) for sentence in range(len(segments.bounds)))
    said = tuple(sayings(segments, sentence, row) for sentence, row in enumerate(rows))
    full = {name.span.start: owner for name, owner in zip(segments.names, owners, strict=True)}
    roles = {one.span.start: (one.span, one.owner) for one in others if one.name < 0 and one.kind == "role"}
    return Text(profile, rows, said, actions(segments, rows), quantities(segments), Known(full, roles))
