"""A small table of news, and a run over it."""

import csv
import json
from pathlib import Path

import pytest

from framing.batch.job import Job
from framing.batch.running import run

TEXT = (
    "Talks end\n\nThe palace dropped a bombshell as the talks collapsed on Friday. "
    "“We will never surrender,” the minister said. Officials said trade would grow."
)
NEWS = [
    {"id": "a", "body": TEXT, "outlet": "Wire", "published": "2024-06-19", "section": "world"},
    {"id": "b", "body": "Grain prices rose. The minister denied there was a threat of war.", "outlet": "Post"},
    {"id": "c", "body": "The two leaders met in the palace and spoke about trade for an hour.", "outlet": "Wire"},
    {"id": "=d", "body": "A cloak and dagger plot thickens, behind closed doors.", "outlet": '@Daily, "late"'},
]


def write_lines(path: Path, rows) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture
def news(tmp_path, monkeypatch):
    """The working folder, with a table of news."""
    monkeypatch.chdir(tmp_path)
    write_lines(tmp_path / "news.jsonl", NEWS)
    return tmp_path


@pytest.fixture
def lines(news):
    """Write rows as JSON lines: give the name of the file."""
    return lambda name, rows: write_lines(news / name, rows).name


@pytest.fixture
def ran(news):
    """Run over inputs, the table of news by default, into a folder: give what became of the texts."""
    return lambda folder, *inputs, **wishes: run(Job(inputs or ("news.jsonl",), Path(folder), **wishes))


@pytest.fixture
def read():
    """Read one table of a run."""

    def rows(folder, name):
        with (Path(folder) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    return rows


@pytest.fixture
def written():
    """Give all files that a run wrote, without those it keeps for itself."""
    return lambda folder: {p.name: p.read_bytes() for p in Path(folder).iterdir() if p.is_file() and p.name[0] != "."}


@pytest.fixture
def stories(lines):
    """A table of the sample events, each text with its outlet and date, one of them printed again by two others."""
    from framing.shelf import sample_events

    rows = [
        {"id": f"{event.name}/{file.name[:-4]}", "outlet": file.name[:-4], "text": file.read_text(encoding="utf-8")}
        for event in sample_events()
        for file in sorted(event.iterdir(), key=lambda one: one.name)
        if file.name.endswith(".txt")
    ]
    first = rows[0]["text"]
    again = [
        {"id": "again", "outlet": "Daily", "text": first},
        {"id": "nearly", "outlet": "Weekly", "text": first.replace(" said", " says")},
    ]
    return lines("stories.jsonl", [row | {"published": "2024-06-19"} for row in rows + again])
