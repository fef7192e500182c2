"""The terminal report: its form in golden files, its width, and what it says and leaves out.

Write the golden files anew with: FRAMING_GOLDEN=write python -m pytest tests/reports/test_text.py
"""

import os
from dataclasses import replace
from pathlib import Path
from unicodedata import east_asian_width

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing import pipeline, reading
from framing.model import REST, Event, NamedIn, Refusal, Speaker
from framing.reports.text import render

ROOT = Path(__file__).resolve().parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"
EVENT = "samples/events/pyongyang-moscow"


@pytest.mark.parametrize(
    ("name", "verb", "files", "wishes"),
    [
        ("compare.txt", "compare", ["."], {}),
        ("score.txt", "score", ["thriller.txt"], {}),
        ("score-full-ascii.txt", "score", ["thriller.txt"], {"full": True, "only_ascii": True}),
    ],
)
def test_golden(monkeypatch, name, verb, files, wishes):
    monkeypatch.chdir(ROOT)
    documents, refusals = reading.gather([f"{EVENT}/{file}" for file in files])
    made = render(getattr(pipeline, verb)(documents, refusals=refusals), **wishes)
    if os.environ.get("FRAMING_GOLDEN") == "write":
        (GOLDEN / name).write_text(made, encoding="utf-8")
    assert made == (GOLDEN / name).read_text(encoding="utf-8")


def width(line):
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


def named(analysis, name):
    """The analysis with every name in it replaced."""
    first = analysis.profiles[0]
    profiles = (
        replace(first, document=replace(first.document, label=name, path=f"{name}.txt")),
        *analysis.profiles[1:],
    )
    comparison = replace(
        analysis.comparisons[0],
        voices=(Speaker("a", name, "unnamed", 4, 0, (name,)),),
        names=(NamedIn(name, (("a", 1),)),),
    )
    event = replace(analysis.events[0], reasons=(name,))
    refusals = (Refusal(name, "empty", f"{name}: empty"),)
    return replace(analysis, profiles=profiles, comparisons=(comparison,), events=(event,), refusals=refusals)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(min_size=1, max_size=200), full=st.booleans(), only_ascii=st.booleans())
def test_no_line_is_longer_than_80_columns_or_moves_the_cursor(pair, name, full, only_ascii):
    made = render(named(pair, name), full=full, only_ascii=only_ascii)
    assert all(width(line) <= 80 and (line == "" or line.isprintable()) for line in made.split("\n"))
    assert made.isascii() or not only_ascii


@pytest.mark.parametrize("name", ["w" * 300, "김정은" * 30, "a\x1b[2J\nb", "e\u0301" * 90, "\u202egnp.exe", "\udc80"])
def test_hard_names(pair, name):
    made = render(named(pair, name))
    assert all(width(line) <= 80 and (line == "" or line.isprintable()) for line in made.split("\n"))


def test_a_row_has_bar_count_range_and_verdict(pair):
    assert "  thriller |    [---o-----]              | 3 of 10   15-50%  clearly more" in render(pair).splitlines()


def test_a_label_on_which_no_text_differs_says_so(pair):
    first, second, third = pair.comparisons[0].contrasts
    alike = replace(first, verdict="no clear difference")
    made = render(replace(pair, comparisons=(replace(pair.comparisons[0], contrasts=(alike, second, third)),)))
    assert "  wire     |    [---o-----]              | 3 of 10   15-50%  no clear difference" in made.splitlines()


def test_a_label_that_the_narrator_never_asserts_has_no_row(pair):
    assert "Marked, but never in the narrator’s own words: M frames it as a military matter." in render(pair)


def test_where_the_others_have_more_the_one_with_less_is_told(pair):
    found = replace(pair.comparisons[0].contrasts[1], a=REST, b="b")
    made = render(replace(pair, comparisons=(replace(pair.comparisons[0], contrasts=(found,)),)))
    row = made.index("clearly more in the")
    assert made.rindex("\n  ", 0, row) < made.index("wire ", made.rindex("\n  ", 0, row)) < row


def test_marks_in_other_voices_stand_beside_the_counts(pair):
    assert "  not in these counts: thriller 1 in a quotation, 1 in the headline" in render(pair)


def test_evidence_has_place_rule_and_the_words_in_brackets(pair):
    assert "  thriller 3:5  SEN01  The [plot thickened] at noon." in render(pair)


def test_everything_is_listed_when_asked_for(pair):
    made = render(pair, full=True)
    assert "EVIDENCE (all 9 marks)" in made
    assert "(quotation: a diplomat; counted)" in made


def test_names_of_one_text_are_listed_for_one_event_only(pair):
    assert "- thriller: Pyongyang." in render(pair)
    assert "Not mentioned in the other texts." in render(pair)
    apart = replace(pair.events[0], relation="related")
    assert "ONLY IN ONE" not in render(replace(pair, events=(apart,)))


def test_groups_and_pairs_are_listed_up_to_a_point(pair):
    more = tuple(Event(f"e{n}", ("a", "b"), "related", ("x",)) for n in range(2, 12))
    made = render(replace(pair, events=(*pair.events, *more)))
    assert made.count("- thriller and wire treat a shared topic") == 6
    assert "and 4 more; -v lists all" in made


def test_a_score_has_no_part_that_compares(build, thriller):
    made = render(build((thriller(),)))
    assert not {"SAME EVENT?", "WHO SPEAKS", "ONLY IN ONE"} & set(made.splitlines())
    assert "clearly more" not in made


def test_many_texts_are_cut_to_the_most_telling(build, wire):
    texts = tuple(wire(id=f"w{n}", label=f"wire {n}") for n in range(30))
    made = render(build(texts))
    assert made.count("| 3 of 10") == 12
    assert "  and 18 more; -v lists all" in made
    assert render(build(texts), full=True).count("| 3 of 10") == 30


def test_one_text_alone_is_judged_the_same_as_nothing(pair):
    alone = replace(pair.events[0], documents=("a",))
    made = render(replace(pair, events=(alone,), profiles=pair.profiles[:1], comparisons=()))
    assert "Not judged: fewer than two texts can be compared." in made


def test_nothing_at_all_is_still_a_report(build):
    assert render(build(())).startswith("0 texts, 0 words.")
