"""What stands between a verb and what it reports is passed over."""

import pytest

from framing.segment.attribution.adjuncts import skip_adjuncts, skip_listener


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("on Monday that talks failed", "that"),
        ("in a statement on Monday that talks failed", "that"),
        ("reporters that talks failed", "that"),
        ("earlier today he would go", "he"),
        ("talks failed", "talks"),
        ("on Monday", None),
    ],
)
def test_adjuncts(read, text, rest):
    reading = read(text)
    assert skip_adjuncts(reading.sentence, 0) == (reading.at(rest) if rest else len(reading.tokens))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("them he would go", "he"),
        ("the council the war was lost", "war"),
        ("Reuters that it was lost", "that"),
        ("the reporters on Monday they would go", "they"),
        ("her that it was lost", "that"),
        ("her lawyers they would go", "they"),
        ("“We won”", "“"),
    ],
)
def test_listener(read, text, rest):
    reading = read(text)
    wanted = reading.at(rest) - (rest == "war")
    assert skip_listener(reading.sentence, 0) == wanted
