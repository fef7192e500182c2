"""Marks beside the narrator's counts, by the first reason that applies."""

from dataclasses import replace

import pytest

from framing import pipeline, viewing
from framing.model import Document

LABEL = "tone:sensational"


@pytest.fixture(scope="module")
def profile():
    return pipeline.score([Document("a", "The palace dropped a bombshell.")]).profiles[0]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"voice": "quoted"}, "quoted"),
        ({"voice": "indirect", "stance": "denied"}, "indirect"),
        ({"voice": "unsure"}, "unsure"),
        ({"stance": "denied"}, "denied"),
        ({"stance": "set_aside"}, "set_aside"),
        ({"in_headline": True, "voice": "quoted"}, "headline"),
    ],
)
def test_reasons(profile, changes, reason):
    marks = (profile.marks[0], profile.marks[0]._replace(**changes))
    assert viewing.beside(replace(profile, marks=marks), LABEL) == ((reason, 1),)


@pytest.mark.parametrize("stance", ["asserted", "hypothetical"])
def test_what_counts_is_not_beside(profile, stance):
    assert viewing.beside(replace(profile, marks=(profile.marks[0]._replace(stance=stance),)), LABEL) == ()


def test_other_labels_do_not_matter(profile):
    assert viewing.beside(replace(profile, marks=(profile.marks[0]._replace(voice="quoted"),)), "frame:legal") == ()
