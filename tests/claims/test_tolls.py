"""Clauses that count otherwise amid other words, and figures that differ without a contradiction."""

import pytest

from framing.api import score
from framing.claims import claims
from framing.model import Document

ONE = """Harbour report

Fishermen in Rill mended their nets through the long grey morning. The mayor opened a school with a song.
Bakers sold rolls from open windows. A choir sang beside the old mill. Rain fell on the vineyards."""
OTHER = """Evening notes

Gardeners in Belm planted elms along the canal. A juggler dropped his clubs near the fountain.
The tailor closed early because of the heat. Swallows nested under the roof of the customs house."""

HOTEL = "A fire that began in a kitchen killed six people in a hotel in Tarn, as guests slept and bells rang."
CLOSED = (
    "Nine people were killed in a fire at the hotel in Tarn, which had no alarm and which the town had closed twice."
)


def conflicts(one, other):
    """What is at odds between two texts, each a sentence or two among others."""
    documents = [Document("one", f"{ONE}\n\n{one}"), Document("other", f"{OTHER}\n\n{other}")]
    found = claims(score(documents).profiles)
    return {statement.conflict for claim in found for statement in claim.statements if statement.conflict}


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (HOTEL, CLOSED, "9 against 6 people killed"),
        (
            "Police in Tarn arrested 40 protesters on Monday after clashes near the bridge, and shops closed early.",
            "More than 60 protesters were arrested near the bridge in Tarn, lawyers said, most of them from abroad.",
            "at least 60 against 40 protesters arrested",
        ),
        (
            "The storm destroyed 300 homes in Tarn, a town of fishers, before it turned north.",
            "Some 500 homes were destroyed by the storm in Tarn, where the river rose and cut off two villages.",
            "about 500 against 300 homes destroyed",
        ),
    ],
)
def test_tolls_at_odds(one, other, words):
    assert conflicts(one, other) == conflicts(other, one) == {words}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The same in other words, and a figure within the bounds of the other.
        (HOTEL, CLOSED.replace("Nine", "Six")),
        (HOTEL, CLOSED.replace("Nine people", "At least five people")),
        # Of a rest, of another place, left open, denied.
        (HOTEL, CLOSED.replace("Nine people", "Nine other people")),
        (HOTEL, CLOSED.replace("Tarn", "Oslo")),
        (HOTEL, CLOSED.replace("were killed", "may have been killed")),
        (HOTEL, CLOSED.replace("Nine people", "Not nine people")),
        # Given elsewhere in the same text.
        (HOTEL, f"{CLOSED}\n\nAt first six people were said to be dead; six people were killed at once."),
        # Not what was done to anybody.
        (
            "The old hotel in Tarn, which a banker built for his bride, had 120 rooms and a lift of brass.",
            "Guests of the hotel in Tarn, who pay by the hour, have 90 rooms under a leaking roof.",
        ),
    ],
)
def test_no_false_contradiction(one, other):
    assert conflicts(one, other) == set()
