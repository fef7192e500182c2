"""Words learned from texts without labels: the same in any order, and said on the card."""

from itertools import product

import pytest

from framing.errors import UnreadableInput
from framing.learned.background import learned_from
from framing.learned.training import Settings, own_estimator


def test_the_order_and_copies_do_not_matter():
    words = ["".join(letters) for letters in product("abcdefgh", repeat=3)]
    texts = [" ".join(words[n::7] + words[n % 5 :: 5]) for n in range(60)]
    one, other = learned_from(texts), learned_from([*texts[::-1], texts[0]])
    assert one == other
    assert one.about.startswith(f"{len(texts)} texts (sha256 ")
    assert own_estimator("classes", Settings(background=one)).vectors is one.vectors


def test_too_few_texts_are_refused():
    with pytest.raises(
        UnreadableInput, match=r"background: too few texts to learn words from .*give some thousand, or none"
    ):
        learned_from(["He left."])
