"""The key shows every mark in its line, with its reason and another reading."""

import pytest

from framing.model import Document
from framing.teaching.key import key_to, note_of, other_readings
from framing.teaching.sheets import open_sheets


def keys(analysis):
    return [key_to(analysis, sheet) for sheet in open_sheets(analysis)]


def test_the_lines_of_a_key_are_those_of_the_sheet(bridge):
    for key in keys(bridge):
        text = key.sheet.profile.document.text
        assert [row.line for row in key.lines] == list(key.sheet.lines)
        assert all("".join(it.words for it in row.stretches) == row.line.span.of(text) for row in key.lines)


def test_every_mark_has_a_name_of_its_own_in_its_line_and_in_the_list(bridge):
    for key in keys(bridge):
        listed = [noted for section in key.sections for entry in section.entries for noted in entry.marks]
        drawn = [name for row in key.lines for it in row.stretches for name in it.names]
        assert len(listed) == len(key.sheet.profile.marks) == len(set(drawn))
        assert {noted.name for noted in listed} == set(drawn)
        assert all(noted.words in key.sheet.profile.document.text.replace("\n", " ") for noted in listed)


def test_marked_stretches_are_the_marked_words(bridge):
    key = keys(bridge)[1]
    marked = [it.words for row in key.lines for it in row.stretches if it.marked]
    assert marked[0] == "bombshell"
    assert "".join(marked).replace(" ", "").endswith("Theplotthickens")


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("The plot thickens.", ""),
        ("“The plot thickens,” a guard said.", "in a quotation"),
        ("A guard said that the plot thickened.", "in reported speech"),
        ("The plot thickens\n\nThe ministers met on Monday.", "headline"),
        ("Officials denied there was any threat of war.", "in reported speech"),
        ("There is no threat of war.", "denied or set aside"),
    ],
)
def test_what_else_is_to_know_of_a_mark(profile, text, note):
    assert note_of(profile(text, title="The plot thickens" if "\n" in text else "").marks[0]) == note


def test_another_reading_is_the_cues_own_advice_and_a_sentence_not_marked(bridge):
    cue = keys(bridge)[1].sections[0].entries[0].cue
    advice, quiet = other_readings(cue)
    assert advice.split(":")[0] in ("When it is right", "Another way")
    assert cue.quiet[0] in quiet


def test_a_text_without_marks_has_a_key_without_sections(analyse):
    (key,) = keys(analyse(Document("x", "It rained all day.")))
    assert key.sections == ()
