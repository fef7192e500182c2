"""Numbers are read by what the other dates of their table tell, and never guessed."""

import json
from pathlib import Path

import pytest

from framing.batch.date_tally import Tally, said
from framing.batch.job import Job
from framing.batch.progress import Silent
from framing.batch.running import run


def tallied(*dates):
    tally = Tally()
    for written in dates:
        tally.take(written)
    return tally


@pytest.mark.parametrize(
    ("dates", "order", "lines"),
    [
        ((), "", ()),
        (("2023-03-12", "", "2023-03-12T10:00"), "", ()),
        (("12 March 2023",), "", ("t: 1 date read, such as 12 March 2023 as 2023-03-12",)),
        (
            ("13/03/2023", "04/03/2023"),
            "day",
            ("t: 2 dates read with the day first, such as 04/03/2023 as 2023-03-04",),
        ),
        (("03/13/2023",), "month", ("t: 1 date read with the month first, such as 03/13/2023 as 2023-03-13",)),
        (
            ("03/04/2023",),
            "",
            ("t: 1 date not read, for 03/04/2023 may have the day or the month first; write them as year-month-day",),
        ),
        (
            ("03/13/2023", "13/03/2023", "1/2/2023"),
            "",
            (
                "t: 3 dates not read, for 13/03/2023 has the day first, 03/13/2023 the month; "
                "write them as year-month-day",
            ),
        ),
        (("soon", "2023-02-31"), "", ("t: 2 dates name no day and are left, such as 2023-02-31",)),
    ],
)
def test_what_a_table_tells(dates, order, lines):
    assert tallied(*dates).order == tallied(*dates[::-1]).order == order
    assert said("t", tallied(*dates)) == said("t", tallied(*dates[::-1])) == lines


class Heard(Silent):
    def __init__(self):
        self.said = []

    def say(self, line):
        self.said.append(line)


def rows(*dates):
    return [{"id": str(n), "text": f"The palace fell {n} times.", "date": day} for n, day in enumerate(dates)]


@pytest.mark.parametrize("wishes", [{}, {"workers": 2}])
def test_dates_of_a_run_are_days(lines, read, wishes):
    heard = Heard()
    first = lines("a.jsonl", rows("13/03/2023", "04/03/2023", "March 5, 2023"))
    second = lines("b.jsonl", [row | {"id": f"b{row['id']}"} for row in rows("04/03/2023", "2023-03-06T10:00")])
    run(Job((first, second), Path("run"), **wishes), heard)
    assert [row["date"] for row in read("run", "docs")] == [
        "2023-03-13",
        "2023-03-04",
        "2023-03-05",
        "04/03/2023",
        "2023-03-06T10:00",
    ]
    assert heard.said[3:5] == [
        "a.jsonl: 3 dates read with the day first, such as 04/03/2023 as 2023-03-04",
        "b.jsonl: 1 date not read, for 04/03/2023 may have the day or the month first; write them as year-month-day",
    ]


def test_events_and_groups_go_by_the_days(ran, read, stories):
    table = [json.loads(line) for line in Path(stories).read_text(encoding="utf-8").splitlines()]
    ran("iso", stories, group_by=("month",))
    Path(stories).write_text(
        "".join(json.dumps(row | {"published": "Wed, 19 Jun 2024 08:00:00 GMT"}) + "\n" for row in table),
        encoding="utf-8",
    )
    ran("mail", stories, group_by=("month",))
    for name in ("docs", "events", "groups"):
        assert read("iso", name) == read("mail", name)
    assert read("mail", "groups")[0]["group"] == "2024-06"
