"""Why a mark is there, row by row."""

from framing.viewing import cues_by_id, labels_by_id
from framing.wording import Paper, laid_out, of_cue, of_mark

DRAMA = "tone:sensational"


def test_a_cue_has_an_example_either_way_and_options(sample):
    label, cue = labels_by_id(sample)[DRAMA], cues_by_id(sample)["SEN03"]
    rows = dict(of_cue(label, cue))
    assert rows["Matches"] == cue.marks[0].replace("<", "[").replace(">", "]")
    assert rows["Does not"] == cue.quiet[0]
    assert rows["Options"].startswith(f"{next(iter(cue.options))}: ")
    assert rows["Definition"] == label.definition


def test_a_mark_says_whose_words_it_is(sample):
    profile = sample.profiles[0]
    quoted = next(mark for mark in profile.marks if mark.voice == "quoted")
    rows = dict(of_mark(sample, profile, quoted._replace(stance="denied", note="negated")))
    assert rows["Voice"] == "quotation: the guard"
    assert rows["Stance"] == "denied; not counted: denied"
    assert rows["Note"] == "negated"


def test_long_words_hang_under_their_row():
    lines = laid_out([("Why", "word " * 30)], Paper()).splitlines()
    assert [line[:12] for line in lines] == ["Why         ", " " * 12, " " * 12]
