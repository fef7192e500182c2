from benchmarks import table
from benchmarks.result import Result

DETAILS = (("part", "f1"), ("0", ".5"))
RESULT = Result("demo", {"f1": 0.5, "ratio": 12.0}, 1200, {"f1": 0.4}, note="Invented.", details=DETAILS)


def test_every_figure_has_a_row_with_its_floor():
    lines = table.page([RESULT]).splitlines()
    assert "| demo | 1,200 | `f1` | .500 | .400 | – |" in lines
    assert "| demo | 1,200 | `ratio` | 12.00 | – | – |" in lines


def test_notes_and_details_follow():
    page = table.page([RESULT])
    assert "## demo\n\nInvented.\n\n| part | f1 |" in page


def test_a_negative_figure_keeps_its_sign():
    assert table.number(-0.125) == "-.125"
