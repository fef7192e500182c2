import pytest

from framing.api import score
from framing.claims.clauses import clauses
from framing.claims.pronouns import meant
from framing.claims.texts import texts
from framing.model import Document


def named(words):
    """What the pronoun of the last clause means, in words."""
    text = texts(score([Document("a", words)]).profiles)[0]
    sentence = len(text.segments.bounds) - 1
    clause = clauses(text.segments, sentence)[-1]
    found = meant(text, sentence, clause.first, clause.last)
    return " ".join(text.segments.tokens.texts[found.first : found.last]) if found else ""


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("Ships will follow a channel. They will be inspected in Turkey.", "Ships"),
        ("Russia denied the attack and said that it had struck a warship.", "Russia"),
        ("The bridge fell on Monday. It was built in 1931.", "The bridge"),
        ("Norway and Sweden signed the treaty. They will share the costs.", "Norway"),
        ("The minister resigned. They will vote on Friday.", ""),
        ("Anna Berg resigned. It will rain on Friday.", ""),
        ("In the harbour of Odesa the ships waited. They will leave on Friday.", "the ships"),
        ("It rained. It will rain again.", ""),
        ("They left.", ""),
        ("The army left. The rebels took the town.", ""),
    ],
)
def test_a_pronoun_goes_on_about_the_subject(words, subject):
    assert named(words) == subject
