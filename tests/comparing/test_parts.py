"""Headline, lead and body apart."""

import pytest

from framing import api
from framing.comparing.parts import lead_end, outruns, parts
from framing.model import Document, Mark, Outrun, Part, Span
from framing.segment import segment

LABEL = "tone:sensational"
LEAD = "The leaders met here on Monday. They spoke one hour of roads, bridges, ports and what grain and timber cost."
BODY = "\n\n".join(f"On day {day} the ministers met. They signed a paper there and left." for day in range(12))


def document(name, headline, lead=LEAD, body=BODY):
    return Document(name, f"{headline}\n\n{lead}\n\n{body}", title=headline)


def rows(*documents):
    return parts(api.score(documents).profiles, [LABEL])


def facts(found):
    return {(part.document, part.part): (part.k, part.n) for part in found}


def test_each_part_is_counted_by_itself():
    found = rows(document("a", "Palace drops a bombshell at midnight"))
    assert facts(found) == {("a", "headline"): (1, 1), ("a", "lead"): (0, 2), ("a", "body"): (0, 24)}
    assert [mark.in_headline for part in found for mark in part.marks] == [True]


def test_a_label_that_no_part_has_gives_no_row():
    assert rows(document("a", "Leaders meet in the capital")) == ()


def test_denied_marks_and_those_of_others_do_not_count():
    more = "There was no bombshell. “It was a bombshell,” said an envoy."
    assert rows(document("a", "Leaders meet", body=f"{BODY}\n\n{more}")) == ()


def test_a_text_without_a_headline_has_no_row_for_one():
    found = rows(Document("a", f"It was a political thriller. {LEAD}\n\n{BODY}"))
    assert [part.part for part in found] == ["lead", "body"]


def test_swapped_headlines_change_only_the_rows_of_headlines():
    bodies = {"a": BODY + "\n\nThe plot thickened.", "b": LEAD + "\n\n" + BODY + "\n\nIt was a political thriller."}
    loud, quiet = "Palace drops a bombshell at midnight", "Leaders meet in the capital"
    there = rows(document("a", loud, body=bodies["a"]), document("b", quiet, body=bodies["b"]))
    back = rows(document("a", quiet, body=bodies["a"]), document("b", loud, body=bodies["b"]))
    assert [place for place in facts(there) if facts(there)[place] != facts(back)[place]] == [
        ("a", "headline"),
        ("b", "headline"),
    ]


def test_a_headline_can_be_a_hint_and_no_more():
    found = rows(document("a", "Palace drops a bombshell at midnight"))
    assert outruns(found) == (Outrun("a", "headline", LABEL, "a hint only"),)


def test_a_short_text_is_not_compared():
    found = rows(document("a", "Palace drops a bombshell at midnight", body="They left."))
    assert found
    assert outruns(found) == ()


def part(place, k, n, marks=1):
    """A part with so many marks in each of its first k sentences."""
    found = tuple(
        Mark(Span(9 * s + nth, 9 * s + nth + 1), LABEL, "X1", "x", "narrator", "asserted", s)
        for s in range(k)
        for nth in range(marks)
    )
    return Part("a", place, LABEL, k, n, 10 * n, found)


@pytest.mark.parametrize(
    ("headline", "body", "says"),
    [
        (part("headline", 1, 1), part("body", 0, 30), ["a hint only"]),
        (part("headline", 1, 1, marks=6), part("body", 0, 30), ["a hint only"]),  # six marks, but one sentence
        (part("headline", 1, 1), part("body", 25, 30), []),
        (part("headline", 0, 1), part("body", 3, 30), []),
        (part("lead", 6, 6), part("body", 1, 30), ["clearly more"]),
    ],
)
def test_a_part_outruns_the_body_by_the_rules_of_the_verdicts(headline, body, says):
    assert [outrun.verdict for outrun in outruns([headline, body])] == says


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("A b c d.\n\nE f. G h. I j. K l.", "A b c d.\n\nE f."),  # a short first paragraph
        (f"{LEAD} So it went on and on.\n\n{BODY}", f"{LEAD} So it went on and on."),  # a paragraph that is long enough
        (LEAD + "\n\n" + "\n\n".join(["One sentence stood here."] * 9), LEAD),
        ("\n\n".join([LEAD.replace(". They", " and they"), *["One sentence stood here."] * 9]), None),
        (f"{LEAD} {BODY}".replace("\n\n", " "), LEAD),  # one paragraph only
        ("Gone.", "Gone."),
        ("", ""),
    ],
)
def test_where_the_lead_ends(text, lead):
    if lead is None:  # paragraphs of one sentence are the habit: two of them
        lead = text[: text.index("here.") + len("here.")]
    assert text[: lead_end(segment(Document("a", text)))] == lead


def test_the_headline_is_not_in_the_lead():
    text = document("a", "Leaders meet in the capital")
    assert text.text[: lead_end(segment(text))].endswith(LEAD)


def test_no_part_has_more_marked_sentences_than_sentences(event, compared):
    analysis = compared(event)
    found = parts(analysis.profiles, [label.id for label in analysis.labels])
    assert found
    assert all(0 <= row.k <= row.n and len(row.marks) >= row.k for row in found)


def test_parts_hold_every_counted_mark_of_the_narrator_once(event, compared):
    analysis = compared(event)
    found = parts(analysis.profiles, [label.id for label in analysis.labels])
    in_parts = sorted(repr(mark) for row in found if row.part != "headline" for mark in row.marks)
    scored = sorted(
        repr(mark) for p in analysis.profiles for s in p.scores if s.voice == "narrator" for mark in s.marks
    )
    assert in_parts == scored
