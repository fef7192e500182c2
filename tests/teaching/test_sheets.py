"""The set without outlets has the same lines in an order that only texts and seed decide."""

from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from framing.model import Document, Span
from framing.teaching.sheets import blind_sheets, open_sheets, quoted, words_in

TEXTS = tuple(Document(name, f"The {name} met the envoy on Monday.", label=name) for name in ("mayor", "king", "aide"))


def names(sheets):
    return [sheet.profile.document.id for sheet in sheets]


def test_open_sheets_keep_order_and_names(bridge):
    assert [(s.number, s.name, s.page) for s in open_sheets(bridge)] == [
        (1, "wire", "clean-1.html"),
        (2, "courier", "clean-2.html"),
    ]


def test_blind_sheets_have_numbers_for_names_and_the_same_lines(bridge):
    shown = {sheet.profile.document.id: sheet for sheet in open_sheets(bridge)}
    hidden = blind_sheets(bridge)
    assert [(s.name, s.page) for s in hidden] == [("Text 1", "blind-1.html"), ("Text 2", "blind-2.html")]
    assert all(sheet.lines == shown[sheet.profile.document.id].lines for sheet in hidden)


@pytest.mark.parametrize("order", list(permutations(TEXTS)), ids=lambda some: "-".join(d.id for d in some))
def test_the_order_of_the_files_does_not_matter(analyse, order):
    assert names(blind_sheets(analyse(*order), 3)) == names(blind_sheets(analyse(*TEXTS), 3))


def test_seeds_draw_different_orders(analyse):
    assert len({tuple(names(blind_sheets(analyse(*TEXTS), seed))) for seed in range(30)}) == 6


def test_words_of_a_blind_sheet_are_masked(bridge):
    wire = next(sheet for sheet in blind_sheets(bridge) if sheet.profile.document.id == "a")
    shown = " ".join(words_in(wire, line.span) for line in wire.lines)
    assert "[this outlet] has learned" in shown
    assert "Black Sea" not in shown


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, 400), min_size=4, max_size=4))
def test_a_quote_holds_the_words_of_its_span_in_three_parts(bridge, offsets):
    sheet = open_sheets(bridge)[0]
    text = sheet.profile.document.text
    a, b, c, d = sorted(min(offset, len(text)) for offset in offsets)
    quote = quoted(sheet, Span(a, d), Span(b, c))
    assert quote.before + quote.marked + quote.after == text[a:d].replace("\n", " ")
