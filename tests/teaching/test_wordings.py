"""The same fact, the same thing and the same figure, each in the words of each text."""

from dataclasses import replace

import pytest

from framing.model import Claim, Form, NamedIn, Span, Statement
from framing.teaching.sheets import open_sheets
from framing.teaching.wordings import close_lines, figures, naming, same_fact


def said(asked):
    return [[(q.sheet.name, q.line, q.before + q.marked + q.after) for q in one.quotes] for one in asked]


def at(analysis, document, words, **more):
    text = next(p.document.text for p in analysis.profiles if p.document.id == document)
    start = text.index(words)
    return Statement(document, "present", Span(start, start + len(words)), 1, 1, "body", likeness=1.0, **more)


def with_claims(analysis, *claims):
    (main,) = analysis.comparisons
    return replace(analysis, comparisons=(replace(main, claims=claims),))


def test_one_fact_is_quoted_from_each_text(bridge):
    (asked,) = said(same_fact(bridge, open_sheets(bridge)))
    assert [name for name, *_ in asked] == ["wire", "courier"]
    assert all("Ana Petrova" in words for *_, words in asked)


def test_texts_that_word_a_fact_alike_are_not_asked_about(bridge):
    alike = Claim("c", (at(bridge, "a", "The bridge will cost"), at(bridge, "b", "The bridge will cost")))
    assert said(same_fact(with_claims(bridge, alike), open_sheets(bridge))) == []


@pytest.mark.parametrize(
    ("words", "likeness", "pairs"),
    [
        ("A choir from Burgas sang two songs", 0.46, 1),
        ("A choir from Burgas sang two songs", 0.44, 0),
        ("The two sides met for three hours", 0.9, 0),
    ],
    ids=["close, with a name in common", "not close enough", "nothing in common"],
)
def test_close_lines_are_set_side_by_side_once(bridge, words, likeness, pairs):
    here, there = at(bridge, "a", words), at(bridge, "b", "A woman from Burgas sold roses")
    first = Claim("1", (here, Statement("b", "not mentioned", nearest=there.span, likeness=likeness)))
    second = Claim("2", (Statement("a", "not mentioned", nearest=here.span, likeness=likeness), there))
    asked = said(close_lines(with_claims(bridge, first, second), open_sheets(bridge)))
    assert asked == [[("wire", 6, words), ("courier", 6, "A woman from Burgas sold roses")]] * pairs


def test_a_sentence_of_a_shared_fact_is_not_asked_about_again(bridge):
    here, there = (
        at(bridge, "a", "A choir from Burgas sang two songs"),
        at(bridge, "b", "A woman from Burgas sold roses"),
    )
    fact = Claim("1", (at(bridge, "a", "Foreign Minister"), there))
    near = Claim("2", (here, Statement("b", "not mentioned", nearest=there.span, likeness=0.9)))
    assert said(close_lines(with_claims(bridge, near), open_sheets(bridge))) != []
    assert said(close_lines(with_claims(bridge, fact, near), open_sheets(bridge))) == []


def test_a_match_without_a_name_or_figure_in_common_is_not_asked_about(bridge):
    own = {"differing": (Span(0, 4), Span(6, 9))}
    apart = Claim(
        "1",
        (
            at(bridge, "a", "The two sides met for three hours", **own),
            at(bridge, "b", "A woman from Burgas sold roses", **own),
        ),
    )
    assert said(same_fact(with_claims(bridge, apart), open_sheets(bridge))) == []


def test_a_line_of_place_and_date_is_not_set_beside_another(bridge):
    near = Statement("b", "not mentioned", nearest=at(bridge, "b", "in Varna").span, likeness=0.9)
    assert (
        said(close_lines(with_claims(bridge, Claim("1", (at(bridge, "a", "in Varna"), near))), open_sheets(bridge)))
        == []
    )


def test_a_sentence_is_asked_about_in_one_fact_only(bridge):
    own = {"differing": (Span(0, 4), Span(6, 9))}
    here, there = (
        at(bridge, "a", "new bridge in Varna", **own),
        at(bridge, "b", "treaty on a new bridge in Varna", **own),
    )
    asked = said(
        same_fact(with_claims(bridge, Claim("1", (here, there)), Claim("2", (here, there))), open_sheets(bridge))
    )
    assert len(asked) == 1


def named(analysis, *forms):
    rows = []
    for document, words in forms:
        text = next(p.document.text for p in analysis.profiles if p.document.id == document)
        rows.append((document, (Form(words, "role", (Span(text.index(words), text.index(words) + len(words)),)),)))
    (main,) = analysis.comparisons
    row = NamedIn("Ana Petrova", (("a", 1), ("b", 1)), "person", tuple(rows))
    return replace(analysis, comparisons=(replace(main, names=(row,)),))


def test_roles_of_one_person_are_set_side_by_side(bridge):
    analysis = named(bridge, ("a", "Foreign Minister"), ("b", "elusive envoy"))
    ((first, second),) = said(naming(analysis, open_sheets(bridge)))
    assert (first[0], second[0]) == ("wire", "courier")


@pytest.mark.parametrize("forms", [(("a", "Foreign Minister"),), (("a", "Envoy"), ("b", "envoy"))])
def test_one_role_or_bare_titles_are_not_asked_about(bridge, forms):
    assert said(naming(named(bridge, *forms), open_sheets(bridge))) == []


def test_figures_that_differ_are_marked_in_their_sentences(bridge):
    (asked,) = figures(bridge, open_sheets(bridge))
    assert [quote.marked for quote in asked.quotes] == ["40 million euros", "45 million euros"]


def test_one_text_has_nothing_to_compare(single):
    sheets = open_sheets(single)
    assert not [*same_fact(single, sheets), *close_lines(single, sheets), *naming(single, sheets)]
    assert not [*figures(single, sheets)]
