"""An analysis of a text with a mark in the narrator's voice and one in a quotation."""

import pytest

from framing import pipeline
from framing.model import Document


@pytest.fixture
def sample():
    text = "The palace dropped a bombshell. “It is a bombshell,” said the guard."
    return pipeline.score([Document("a", text, path="a.txt")])
