"""What kind of speaker it is, and whom a pronoun means where that is safe."""

import pytest

from framing.model import Document
from framing.segment import named, segment
from framing.segment.identity import identified


def speakers(text):
    """The speakers of a text with their kinds; a pronoun as the person it means."""
    voices = identified(named(segment(Document("a", text)))).voices
    return [((v.referent or v.speaker).of(text), v.speaker_kind) for v in voices if v.speaker]


@pytest.mark.parametrize(
    ("speaker", "kind"),
    [
        ("Anna Berg", "named person"),
        ("President Vladimir Putin", "named person"),
        ("Anna Berg, the mayor of Oslo,", "named person"),
        ("The Security Council", "organisation"),
        ("Russia", "organisation"),
        ("The mayor", "office or role"),
        ("The company", "organisation"),
        ("Their union", "organisation"),
        ("A fake headline", "document"),
        ("The children", "unnamed group"),
        ("The mayor of Oslo", "office or role"),
        ("A spokesman for the navy", "office or role"),
        ("Officials", "unnamed group"),
        ("Two diplomats from Seoul", "unnamed group"),
        ("Some", "unnamed group"),
        ("The report", "document"),
        ("A study by the bank", "document"),
        ("The newspaper", "medium"),
        ("KCNA", "medium"),
        ("The petition", "document"),
        ("The prepared remarks", "document"),
        ("A retired general", "office or role"),
        ("A man arrested in Oslo", "office or role"),
        ("The vice-president", "office or role"),
        ("Firefighters", "unnamed group"),
        ("Policemen", "unnamed group"),
        ("The authorities", "unnamed group"),
        ("Most of the jurors", "unnamed group"),
        ("Her office", "organisation"),
        ("A LinkedIn spokesperson", "office or role"),
        ("It", ""),
        ("The sandals", ""),
        ("The career", ""),
    ],
)
def test_kind(speaker, kind):
    assert speakers(f"{speaker} said that the talks had failed.") == [(speaker.partition(",")[0], kind)]


@pytest.mark.parametrize(
    ("text", "said_by"),
    [
        ("Anna Berg resigned. She said the vote was lost.", ["Anna Berg"]),
        ("Anna Berg resigned. “It is lost,” she said. “We all go home.”", ["Anna Berg", "Anna Berg"]),
        ("Anna Berg met Eva Lund. She said the vote was lost.", ["She"]),
        ("The vote was lost. She said nobody came.", ["She"]),
    ],
)
def test_a_pronoun_means_the_last_person_named_where_that_is_safe(text, said_by):
    assert [speaker for speaker, _ in speakers(text)] == said_by
