import pytest

from framing.batch.gathering import Gathered, Grouped
from framing.groups import Row


def gathered(*given):
    """Two texts, the second on no event as found, with one score each."""
    made = Gathered()
    for number, event in enumerate(given):
        made.text(Grouped(f"t{number}", "Wire", event, "E1" if not number else "", "D1", "2024-06-19" * (not number)))
        made.score("tone:loaded", "narrator", (1, 20, 2, 400))
    return made


@pytest.mark.parametrize(
    ("given", "events"), [(("", ""), ["E1", ""]), (("summit", ""), ["summit", ""]), (("", "summit"), ["", "summit"])]
)
def test_events_given_for_any_text_count_for_all(given, events):
    assert [row.event for row in gathered(*given).rows()] == events


def test_rows_come_as_they_went_in_and_more_than_once():
    texts = gathered("", "")
    first = Row("t0", "Wire", "E1", "D1", "tone:loaded", "narrator", 1, 20, 2, 400)
    assert next(texts.rows()) == first
    assert next(texts.rows()) == first
    assert texts.dates() == {"t0": "2024-06-19"}
