"""The comparison of one event put together: every table from the same profiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from framing.claims import claims
from framing.comparing.absent import absent_voices
from framing.comparing.contrasts import contrasts
from framing.comparing.copies import own, passages
from framing.comparing.deeds import deeds
from framing.comparing.numbers import numbers
from framing.comparing.parts import outruns, parts
from framing.comparing.sourcing import sourcing
from framing.comparing.speakers import speakers
from framing.comparing.sturdiness import sturdiness
from framing.comparing.words import distinctive
from framing.model import Comparison, Event, NamedIn, Profile
from framing.naming import Aliases, names


def compared(
    event: Event, profiles: Sequence[Profile], labels: Sequence[str], min_words: int, aliases: Aliases
) -> Comparison:
    """Compare how all texts set beside each other tell it, and, where they are one event, what they tell."""
    differences = contrasts(event.id, profiles, labels, min_words)
    found, shared = parts(profiles, labels), passages(profiles)
    whole = Comparison(
        event.id,
        differences,
        voices=speakers(profiles),
        names=_names(profiles, aliases),
        sturdiness=sturdiness(profiles, differences, min_words),
        sourcing=sourcing(profiles),
        words=distinctive(profiles),
        parts=found,
        outruns=outruns(found, min_words),
        passages=shared,
        own=own(profiles, shared, labels, min_words),
    )
    return told(event, profiles, whole) if event.relation == "same event" else whole


def told(event: Event, profiles: Sequence[Profile], whole: Comparison | None = None) -> Comparison:
    """Compare what texts on one event tell: facts, figures, and voices heard in some of them only."""
    return replace(
        whole or Comparison(event.id, ()),
        claims=claims(profiles),
        numbers=numbers(profiles),
        absent=absent_voices(profiles),
    )


def _names(profiles: Sequence[Profile], aliases: Aliases) -> tuple[NamedIn, ...]:
    """The names of an event with what each text says their bearers do."""
    found = names(profiles, aliases)
    done = dict(deeds(profiles, found))
    return tuple(replace(row, deeds=done.get(row.name, ())) for row in found)
