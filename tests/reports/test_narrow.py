"""The terminal report on a narrow console: no line longer than it, nothing left out, no colour anywhere."""

from dataclasses import replace
from unicodedata import east_asian_width

import pytest

from framing.reports.text import render


def width(line):
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in line)


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("columns", [40, 53, 66, 80])
def test_no_line_is_longer_than_the_console(compared, event, columns, full):
    made = render(compared(event), full=full, width=columns)
    assert [line for line in made.split("\n") if width(line) > columns] == []
    assert "\x1b" not in made
    assert " \n" not in made


@pytest.mark.parametrize("name", ["w" * 300, "김정은" * 30, "a b " * 40, "\udc80"])
def test_hard_names_fit_too(compared, name):
    analysis = compared("grain-istanbul")
    first = analysis.profiles[0]
    document = replace(first.document, label=name, path=f"{name}.txt")
    made = render(replace(analysis, profiles=(replace(first, document=document), *analysis.profiles[1:])), width=40)
    assert [line for line in made.split("\n") if width(line) > 40] == []


def test_every_count_range_and_verdict_is_on_the_narrow_page_too(pair):
    lines = render(pair, width=40).splitlines()
    assert "  thriller |   [--o---]          |" in lines
    assert "    3 of 10   15-50%  clearly more" in lines


def test_a_wide_console_gives_the_report_as_it_was(pair):
    assert render(pair) == render(pair, width=80)
