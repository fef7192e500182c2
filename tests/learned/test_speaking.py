from dataclasses import replace

import pytest

from framing.errors import FramingError
from framing.learned.card import Card, Data
from framing.learned.speaking import class_of

CARD = Card("m", "tone:loaded", "classes", (), Data("x", ""), 9, (), (), (), (), (), None, (), (), ())


def card(*names, **others):
    return replace(CARD, classes=tuple((name, 5) for name in names), **others)


@pytest.mark.parametrize(
    ("names", "yes"),
    [
        (("0", "1"), "1"),
        (("False", "True"), "True"),
        (("no", "yes"), "yes"),
        (("Biased", "Non-biased"), "Biased"),
        (("loaded", "plain"), "loaded"),
        (("other", "tone:loaded"), "tone:loaded"),
        (("none", "strong"), "strong"),
        (("certain", "uncertain"), "certain"),
    ],
)
def test_the_class_that_means_yes_is_told_by_its_name(names, yes):
    assert class_of(card(*names), "m") == yes


@pytest.mark.parametrize(
    ("one", "said"),
    [
        (card("blue", "red"), "which of blue and red is tone:loaded cannot be told; name them yes and no"),
        (card("a", "b", "c"), "speaks for no label"),
        (card("0", "1", label=""), "speaks for no label"),
        (card(task="number"), "speaks for no label"),
    ],
)
def test_a_model_that_cannot_stand_beside_a_label_is_refused(one, said):
    with pytest.raises(FramingError, match=f"^models/m: .*{said}"):
        class_of(one, "models/m")
