"""Features made by hand, for one rule each."""

from datetime import date

import pytest

from framing.events.features import Features
from framing.events.relating import MANY_NAMES, SHORT

#: Content words enough for a text not to be short.
LONG = {f"word{n}": 1.0 for n in range(SHORT)}
MANY = {f"Name{n}": 1 for n in range(MANY_NAMES)}


@pytest.fixture(scope="session")
def made():
    """Give a text by its name and content words; ``day`` is one of June 2024."""

    def make(name, words=LONG, day=None, names=MANY, **more):
        return Features(name, words, names, tuple(names), date(2024, 6, day) if day else None, **more)

    return make
