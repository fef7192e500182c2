import pytest

from framing import pipeline
from framing.learned.contribution import Contribution
from framing.learned.passage import sentences
from framing.learned.suggesting import lines_of, suggestions
from framing.model import Document

WEIGHTS = {"gargantuan": 2.0, "dismal": 1.0, "bombshell": 3.0, "the": 5.0, "quiet": -1.0, "odessa": 4.0}
TEXT = "They saw a gargantuan wave. The gargantuan plan was dismal. A bombshell fell on Odessa. All was quiet."


def explain(profile):
    for passage in sentences(profile, mask_names=True):
        read = zip(passage.forms, passage.spans, strict=True)
        yield passage, [Contribution(*span, f"word:{form}", "yes", WEIGHTS.get(form, 0.0)) for form, span in read]


@pytest.fixture
def profiles():
    return list(pipeline.profiles([Document("a", TEXT), Document("b", TEXT.replace("dismal", "fine"))]))


def test_words_that_add_and_are_not_marked_come_by_weight_and_number_of_texts(profiles):
    found = suggestions(profiles, "tone:sensational", explain, least=1)
    assert [(one.word, one.weight, one.places, one.texts) for one in found] == [
        ("gargantuan", 2.0, 4, 2),
        ("dismal", 1.0, 1, 1),
    ]


def test_what_another_label_marks_is_said(profiles):
    (found,) = [one for one in suggestions(profiles, "frame:economic", explain, least=1) if one.word == "bombshell"]
    assert found.other_labels == ("tone:sensational",)


def test_rare_words_are_left_out(profiles):
    assert [one.word for one in suggestions(profiles, "tone:sensational", explain, least=2)] == ["gargantuan"]


def test_contexts_show_the_word_in_its_place(profiles):
    (first, *_) = suggestions(profiles, "tone:sensational", explain, least=1)
    assert first.contexts[0] == "They saw a [gargantuan] wave. The gargantuan plan was dismal. A bombshell fell on O"
    assert len(first.contexts) == 3


def test_a_suggestion_is_a_line_with_its_counts_and_its_places_below(profiles):
    first, *_ = suggestions(profiles, "tone:sensational", explain, least=1)
    head, *places = lines_of(first)
    assert head == "gargantuan: adds 2.00 in 4 places of 2 texts"
    assert places == [f"  {context}" for context in first.contexts]
