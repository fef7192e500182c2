"""A reader's marks are known by the words of their text, leave the counts, and stay to be seen."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing import pipeline, scoring
from framing.api import compare, score
from framing.contract import analysis_to_dict
from framing.errors import FramingError
from framing.model import Document, Options
from framing.switched import SCHEMA, Off, Reading, check, digest_of, read_reading, switched, unknown

TEXT = "Night falls\n\nThe palace dropped a bombshell. The plot thickened at noon. It was a cloak and dagger affair."
DRAMA = "tone:sensational"


@pytest.fixture(scope="module")
def profile():
    return score([Document("a", TEXT)]).profiles[0]


def reading(profile, marks, name="a"):
    off = tuple(Off(name, mark.span, mark.label, mark.rule) for mark in marks)
    return Reading(((name, digest_of(profile.document)),), off)


def written(tmp_path, table):
    file = tmp_path / "marks.json"
    file.write_text(table if isinstance(table, str) else json.dumps(table), encoding="utf-8")
    return file


def test_a_mark_switched_off_leaves_the_count_and_stays_in_the_text(profile):
    first = profile.marks[0]
    changed = switched(profile, reading(profile, [first]))
    assert (profile.score(DRAMA).k, changed.score(DRAMA).k) == (3, 2)
    assert changed.marks[0] == first._replace(off=True)
    assert not changed.marks[0].counted
    assert first not in changed.score(DRAMA).marks


@given(st.data())
def test_only_the_marks_switched_off_change_and_scores_follow_from_marks(profile, data):
    off = data.draw(st.lists(st.sampled_from(profile.marks), unique=True))
    changed = switched(profile, reading(profile, off))
    assert [mark._replace(off=False) for mark in changed.marks] == list(profile.marks)
    assert {mark._replace(off=False) for mark in changed.marks if mark.off} == set(off)
    labels = dict.fromkeys(found.label for found in profile.scores)
    assert changed.scores == scoring.profile(profile.segments, changed.marks, labels).scores
    assert (changed.words, changed.notice) == (profile.words, profile.notice)


def test_nothing_switched_off_changes_nothing(profile):
    assert switched(profile, Reading()) is profile
    assert switched(profile, reading(profile, [])) is profile


def test_a_renamed_text_is_known_by_its_words(profile):
    other = reading(profile, profile.marks[:1], name="its old name")
    assert sum(mark.off for mark in switched(profile, other).marks) == 1


def test_of_two_texts_alike_each_has_its_own_marks(profile):
    digest = digest_of(profile.document)
    first = profile.marks[0]
    twins = Reading((("a", digest), ("b", digest)), (Off("b", first.span, first.label, first.rule),))
    assert not any(mark.off for mark in switched(profile, twins).marks)


def test_a_text_that_has_changed_is_named(profile):
    found = reading(profile, [])
    with pytest.raises(FramingError, match=r"the text 'a' has changed since it was read; compare the text as it was"):
        check(found, [Document("a", TEXT + " More.")])
    check(found, [Document("a", TEXT), Document("b", "Another.")])


def test_marks_that_no_text_has_are_told(profile):
    first = profile.marks[0]
    strange = Off("a", first.span, "frame:other", first.rule)
    mixed = Reading((("a", digest_of(profile.document)),), (Off("a", first.span, first.label, first.rule), strange))
    assert unknown(mixed, [profile]) == (strange,)
    assert unknown(mixed, []) == mixed.off


def test_a_file_is_read_as_it_was_written(tmp_path):
    off = [{"document": "a", "start": 3, "end": 9, "label": DRAMA, "rule": "SEN03"}]
    file = written(tmp_path, {"schema": SCHEMA, "texts": [{"id": "a", "sha256": "00"}], "off": off})
    assert read_reading(file) == Reading((("a", "00"),), (Off("a", (3, 9), DRAMA, "SEN03"),), "marks.json")


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("{", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ([], "is no file of marks"),
        ({"schema": "framing/analysis/1"}, "is no file of marks"),
        ({"schema": SCHEMA, "off": []}, "has no list 'texts'"),
        ({"schema": SCHEMA, "texts": [{"id": "a"}], "off": []}, "entry 1 of 'texts' needs id, sha256"),
        ({"schema": SCHEMA, "texts": [], "off": [3]}, "entry 1 of 'off' needs document, start, end, label, rule"),
        ({"schema": SCHEMA, "texts": [{"id": "a", "sha256": "0"}] * 2, "off": []}, "names a text twice"),
        (
            {"schema": SCHEMA, "texts": [], "off": [{"document": "z", "start": 1, "end": 2, "label": "", "rule": ""}]},
            "switches off marks of 'z', which is not in its 'texts'",
        ),
        (
            {
                "schema": SCHEMA,
                "texts": [],
                "off": [{"document": "z", "start": True, "end": 2, "label": "", "rule": ""}],
            },
            "entry 1 of 'off' needs",
        ),
    ],
)
def test_a_file_that_is_none_is_refused_in_one_sentence(tmp_path, table, words):
    with pytest.raises(FramingError) as refused:
        read_reading(written(tmp_path, table))
    assert words in str(refused.value)
    assert str(refused.value).endswith("save the reading again from its report")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FramingError, match=r"cannot be read \(no such file or directory\); check the name$"):
        read_reading(tmp_path / "none.json")


def test_a_comparison_says_what_a_reader_switched_off(profile):
    documents = [Document("a", TEXT), Document("b", "A treaty was signed. The ministers met.")]
    options = Options(min_words=1)
    found = pipeline.compare(documents, options, said=pipeline.Said(reading=reading(profile, profile.marks[:2])))
    assert found.profiles[0].score(DRAMA).k == compare(documents, options).profiles[0].score(DRAMA).k - 2
    marks = analysis_to_dict(found)["marks"]
    assert [(mark["off"], mark["counted"]) for mark in marks[:3]] == [(True, False), (True, False), (False, True)]
