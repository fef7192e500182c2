"""Which names stand in which text."""

import pytest

from framing import api
from framing.comparing.naming import names
from framing.model import Document

ONE = (
    "The mayor said the bridge would close. “It is old,” the mayor added. “It is very old,” he said. "
    "Officials agreed that it was so."
)
TWO = "Anna Berg flew to Oslo. “We lost,” said Anna Berg. She said nobody knew why. Oslo was calm."


@pytest.fixture
def profiles():
    return api.score([Document("a", ONE), Document("b", TWO)]).profiles


def test_names_are_counted_in_each_text_the_most_widespread_first(profiles):
    found = [(row.name, row.counts) for row in names([*profiles, *api.score(["Oslo is calm."]).profiles])]
    assert found == [("Oslo", (("b", 2), ("text 1", 1))), ("Anna Berg", (("b", 2),))]
