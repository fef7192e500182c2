"""Portraits, the matrix, the tables of numbers and the views: each number is one that the scores hold."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.api import score
from framing.errors import FramingError
from framing.model import REST, AbsentVoice, Comparison, Document, Outrun, Part, Sturdiness
from framing.reports import html
from framing.viewing.effects import cohens_h, effects
from framing.viewing.matrix import matrix
from framing.viewing.order import labels_found
from framing.viewing.portraits import portraits
from framing.viewing.tried import tried
from framing.viewing.views import VIEWS, sections, view_of
from framing.wording import views as words
from framing.wording.methods import citation, methods
from framing.wording.pieces import plain
from framing.wording.questions import questions

DRAMA = "tone:sensational"


def rank(cell):
    return cell.mark.label if cell.mark else cell.voice


def test_a_cell_a_sentence_with_its_strongest_mark_or_its_voice(pair):
    first, second = portraits(pair)
    assert [rank(cell) for cell in first.cells] == [DRAMA, DRAMA, DRAMA, "narrator", "narrator"]
    assert [cell.number for cell in first.cells] == [1, 2, 3, 4, 5]
    assert str(first.cells[0].id) == "1-2"
    assert str(first.cells[1].place) == "3:29"
    assert len(second.marked) == 3


def test_the_headline_stands_apart_with_its_own_mark(pair):
    first, second = portraits(pair)
    assert (first.headline.number, first.headline.mark.label) == (0, DRAMA)
    assert second.headline.mark is None


def test_what_is_denied_or_switched_off_is_not_the_strongest_mark(build, thriller):
    profile = thriller()
    marks = tuple(mark._replace(stance="denied") for mark in profile.marks)
    assert portraits(build((replace(profile, marks=marks),)))[0].marked == ()


@pytest.mark.parametrize(
    ("changes", "label"),
    [({}, DRAMA), ({"weight": 2.0}, "frame:economic"), ({"weight": 1.0, "label": "frame:security"}, DRAMA)],
)
def test_the_weightiest_then_the_longest_then_the_first(build, thriller, changes, label):
    profile = thriller()
    first = profile.marks[1]
    other = first._replace(**({"label": "frame:economic"} | changes), span=first.span._replace(end=first.span.end - 4))
    cell = portraits(build((replace(profile, marks=(profile.marks[0], other, first)),)))[0].cells[0]
    assert (cell.mark.label, cell.others) == (label, 1)


def test_a_text_without_scores_has_no_portrait_and_no_row(build, wire):
    analysis = build((replace(wire(), marks=(), scores=(), notice="not English"),))
    assert portraits(analysis) == ()
    assert matrix(analysis) == ()


TEXTS = st.lists(
    st.sampled_from(
        ["The palace dropped a bombshell.", "“We won,” said Bo.", "“Trade fell.”", "* * *", "He said exports rose.\n\n"]
    ),
    min_size=1,
    max_size=12,
).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(TEXTS)
def test_cells_are_the_sentences_that_the_scores_count(text):
    analysis = score([Document("a", text, language="en")])
    for portrait in portraits(analysis):
        counted = {score.n for score in portrait.profile.scores if score.voice == "narrator"}
        assert {sum(cell.voice == "narrator" for cell in portrait.cells)} == (counted or {0})
        marked = {m.sentence for s in portrait.profile.scores if s.voice == "narrator" for m in s.marks}
        assert len([cell for cell in portrait.cells if cell.mark]) == len(marked)


def test_the_matrix_holds_every_score_and_every_mark(compared):
    analysis = compared("korea-hockey")
    rows = matrix(analysis)
    labels = labels_found(analysis)
    assert [row.profile for row in rows] == list(analysis.profiles)
    for row in rows:
        assert [crossing.label for crossing in row.crossings] == list(labels)
        assert all(it.score == row.profile.score(it.label.id) for it in row.crossings)
        assert sum(len(it.score.marks) + it.beside for it in row.crossings) == len(row.profile.marks)


def test_the_effects_hold_the_difference_of_the_shares(compared):
    for effect in effects(compared("pyongyang-moscow")):
        assert effect.a_share - effect.b_share == pytest.approx(effect.contrast.difference)
        assert (effect.a is None) == (effect.contrast.a == REST)


@given(st.floats(0, 1), st.floats(0, 1))
def test_cohens_h_mirrors_and_has_the_sign_of_the_difference(one, other):
    assert cohens_h(one, other) == -cohens_h(other, one)
    assert cohens_h(one, other) * (one - other) >= 0


def test_what_was_tried_names_the_marks_that_it_hangs_on(pair):
    mark = pair.profiles[0].marks[1]
    row = Sturdiness(DRAMA, "narrator", "a", "b", "clearly more", (("a", mark),), (("a", 1),), 180, 200, "likely more")
    tested = replace(pair, comparisons=(replace(pair.comparisons[0], sturdiness=(row,)),))
    (found,) = tried(tested)
    assert [(str(number), quote) for number, quote in found.flips] == [("1-2", "plot thickened")]
    assert "sturdy" in sections(tested, "desk")
    assert "sturdy" not in sections(pair, "desk")


@pytest.mark.parametrize("view", VIEWS)
def test_every_section_of_a_view_has_a_template_and_once(view):
    environment = html._environment()
    assert len(set(VIEWS[view])) == len(VIEWS[view])
    assert all(environment.get_template(f"{name}.html") for name in VIEWS[view])


def test_views_differ_in_what_comes_first():
    assert VIEWS["class"].index("glossary") < VIEWS["class"].index("opening")
    assert VIEWS["research"].index("effects") < VIEWS["research"].index("charts")
    assert "questions" in VIEWS["class"]
    assert set(VIEWS["desk"]) <= set(VIEWS["research"])


def test_a_view_that_there_is_none_of_is_refused():
    with pytest.raises(FramingError, match="choose class, desk, research"):
        view_of("teacher")


def test_sections_with_nothing_to_show_are_left_out(build, thriller):
    alone = build((thriller(),))
    assert not {"people", "effects", "questions", "telling", "sturdy"} & set(sections(alone, "research"))
    assert not {"portraits", "matrix"} & set(sections(build(()), "desk"))


def test_the_methods_paragraph_has_the_numbers_of_the_run(pair):
    said = " ".join(methods(pair))
    assert said.startswith("2 texts (thriller and wire; ")
    assert "codebook core 1 (sha256:ab), which has 3 labels and 3 cues; 3 labels were found." in said
    assert "9 marks were found, 6 of them" in said
    assert "k of n sentences with words of the narrator carry a counted mark (n from 10 to 10)" in said
    assert "2 texts were compared, the one with the other" in said
    assert "Of 3 comparisons of a label, 1 “clearly more”, 1 “likely more”, 0 “a hint only” and 1" in said


def test_the_methods_paragraph_says_what_was_left_out(pair):
    short = replace(pair.profiles[1], notice="too short to compare")
    said = " ".join(methods(replace(pair, profiles=(pair.profiles[0], short))))
    assert "Not compared: wire (too short to compare)." in said


def test_the_citation_names_version_and_codebook(pair):
    assert (
        citation(pair)[0]
        == "The framing authors. framing, version 0.1 [computer program]. Codebook core 1 (sha256:ab)."
    )


def test_questions_come_from_the_findings_and_are_short(pair):
    absent = (AbsentVoice("b", "a diplomat", "unnamed", ("a",)), AbsentVoice("b", "a diplomat", "unnamed", ("a",)))
    parts = tuple(Part("b", place, DRAMA, 0, 5, 50, ()) for place in ("headline", "lead", "body"))
    outruns = (Outrun("b", "headline", DRAMA, "a hint only"), Outrun("b", "lead", DRAMA, "a hint only"))
    comparison = replace(pair.comparisons[0], absent=absent, parts=parts, outruns=outruns)
    said = [plain(question) for question in questions(replace(pair, comparisons=(comparison,)))]
    assert said == [
        "Does it? Find one sentence in thriller for yes and one for no.",
        "Does it? Find one sentence in wire for yes and one for no.",
        "Read the headline of wire alone. What do you expect, and does the text keep that promise?",
        "a diplomat is heard in thriller and not in wire. Name a simple reason: date, length or editing?",
        "Choose one mark that you would take away. Say why.",
    ]


def test_who_is_absent_is_not_asked_of_texts_on_different_events(pair):
    absent = (AbsentVoice("b", "a diplomat", "unnamed", ("a",)),)
    events = (replace(pair.events[0], relation="related"),)
    apart = replace(pair, events=events, comparisons=(replace(pair.comparisons[0], absent=absent),))
    assert not any("is heard in" in plain(question) for question in questions(apart))


def constants():
    for value in (v for name, v in vars(words).items() if name.isupper()):
        yield from value.values() if isinstance(value, dict) else [value] if isinstance(value, str) else value


def test_no_sentence_judges():
    banned = re.compile(
        r"\b(bias\w*|propagand\w*|manipulat\w*|hid(es?|ing)|lie[sd]?|fak\w+|slant\w*|objectiv\w*)\b", re.I
    )
    assert [said for said in constants() if banned.search(said)] == []


@pytest.mark.parametrize("said", [*words.ASK_EACH, words.ASK_LABEL, words.ASK_HEADLINE, words.ASK_ABSENT])
def test_sentences_for_a_class_have_20_words_at_most(said):
    assert max(len(sentence.split()) for sentence in re.split(r"[.?:]", said)) <= 20


def test_an_empty_comparison_has_no_effects(build, thriller, wire):
    analysis = build((thriller(), wire()))
    assert effects(replace(analysis, events=(), comparisons=())) == ()
    assert effects(replace(analysis, comparisons=(Comparison("e1", ()),))) == ()


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_its_sections_in_its_order(pair, view):
    source = html.render(pair, view=view)
    places = [source.index(f'id="{name}"') for name in sections(pair, view) if name in words.SECTIONS]
    assert places == sorted(places)
    assert f'class="view-{view}"' in source
    ids = re.findall(r'\bid="([^"]+)"', source)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', source)) <= set(ids)
