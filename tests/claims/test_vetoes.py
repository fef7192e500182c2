import pytest

from framing.api import score
from framing.claims.aligning import align
from framing.claims.linking import Sharing
from framing.claims.vetoes import kept_apart
from framing.model import Document


def apart(one, other):
    cores = align(score([Document("a", one), Document("b", other)]).profiles).cores
    return kept_apart(cores[0], cores[1], Sharing(cores).shared(0, 1), [one, other])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oslo will sell the arms.", "Oslo will not sell the arms."),
        ("Russia attacked Ukraine.", "Ukraine attacked Russia."),
        ("Six people died in Leeds.", "Nine people died in Leeds."),
        ("Ana scored the eight goals of Oslo.", "Ana scored four goals for Oslo."),
        ("The bank fined three lenders on Tuesday.", "The bank bought two towers on Tuesday."),
        ("The missiles hit a warship.", "The missiles hit the port of Odesa."),
        ("The plant has closed.", "The plant may have closed."),
        ("The navy shelled the town.", "The rebels shelled the town."),
    ],
)
def test_kept_apart(one, other):
    assert apart(one, other)
    assert apart(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He shunned the delegation of Oslo seated behind the rail.", "He did not meet the delegation of Oslo."),
        ("The ceremony took place at the palace.", "Anna Berg attended the ceremony at the palace."),
        ("Wheat prices fell by almost six percent.", "Wheat prices fell after the signing."),
        ("More than 400 ships were waiting at the canal.", "422 ships were waiting at the canal."),
        ("Missiles slammed into the port of Odesa.", "Two missiles hit the port of Odesa on Saturday."),
    ],
)
def test_not_kept_apart(one, other):
    assert not apart(one, other)
