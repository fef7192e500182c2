"""Verb groups with their negation, modal and voice."""

import pytest

from framing.segment.action_line import Line
from framing.segment.action_phrases import phrases


def group(text):
    texts = text.split()
    line = Line([word.lower() for word in texts], texts, 0, len(texts), {0: 1})
    return next(phrase.verb for phrase in phrases(line) if phrase.verb)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kim sold arms", ("sell", False, False, "")),
        ("Kim did not sell arms", ("sell", False, True, "")),
        ("Kim has not yet sold arms", ("sell", False, True, "")),
        ("Kim was invited", ("invite", True, False, "")),
        ("Kim is being invited", ("invite", True, False, "")),
        ("Kim will not be invited", ("invite", True, True, "will")),
        ("Kim may have sold arms", ("sell", False, False, "may")),
        ("Kim cannot sell arms", ("sell", False, True, "can")),
        ("Kim is expected to sell arms", ("sell", False, False, "will")),
        ("Kim is unlikely to sell arms", ("sell", False, True, "")),
        ("Kim has to sell arms", ("sell", False, False, "must")),
        ("Kim agreed not to sell arms", ("sell", False, True, "will")),
        ("Kim did not refuse to sell arms", ("sell", False, False, "")),
        ("Kim ruled out selling arms", ("sell", False, True, "")),
        ("Kim denied attacking it", ("attack", False, True, "")),
        ("Kim began to attack it", ("attack", False, False, "")),
        ("Kim helped rebuild it", ("rebuild", False, False, "")),
        ("Kim not only sold arms", ("sell", False, False, "")),
        ("Kim never sold arms", ("sell", False, True, "")),
    ],
)
def test_what_a_group_says(text, told):
    found = group(text)
    assert (found.base, found.passive, found.negated, found.modal) == told


def test_a_form_of_be_alone_is_no_deed():
    assert not group("Kim is a leader").deed


def test_a_verb_that_is_begun_keeps_its_tense():
    assert group("Kim began to attack it").shape == "past"
    assert group("Kim will attack it").shape == "base"
