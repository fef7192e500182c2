"""``framing demo``: a sample event and its report, to see in a minute what the program does."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import click

from framing.cli._output import emit, save
from framing.cli._shared import complains
from framing.errors import FramingError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from framing.model import Analysis

#: The event, and the text whose marks are shown first.
EVENT, TEXT = "pyongyang-moscow", "thriller"
_SAID = """\
Wrote {count} texts on one event, and one on an earlier meeting, to {folder}
Open {page} in a browser.

Next:
  framing compare {folder}/*.txt
  framing explain {place}
  framing score {path} -v
"""


@click.command("demo", epilog="\b\nframing demo -o somewhere")
@click.option("-o", "--output", default="framing-demo", metavar="FOLDER", show_default=True, help="Where to write.")
@complains
def command(output: str) -> None:
    """Write a sample event and its report.

    The texts were written for this program from public facts, in the manner of different papers.
    """
    from framing import pipeline
    from framing.reading import gather
    from framing.reports import html

    folder = Path(output)
    texts = _written(folder)
    analysis = pipeline.compare(gather(texts)[0])
    save(folder / "report.html", html.render(analysis))
    emit(lambda _: _said(folder, texts, analysis))


def _said(folder: Path, texts: list[str], analysis: Analysis) -> str:
    """Say where everything is, and three commands to go on with."""
    from framing import viewing

    profile = next(profile for profile in analysis.profiles if profile.document.label == TEXT)
    shown = viewing.picks(analysis, profile)[0].example
    path = profile.document.path
    names = {"folder": folder, "page": folder / "report.html", "place": f"{path}:{shown and shown.place}", "path": path}
    return _SAID.format(count=len(texts) - 1, **{name: quote(str(value)) for name, value in names.items()})


def _written(folder: Path) -> list[str]:
    """Copy the sample texts with what is known of each, and give their paths."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise FramingError(f"{folder}: cannot be made ({reason}); choose another with -o", "output") from problem
    files = [file for file in _event().iterdir() if file.name.endswith((".txt", ".meta.toml"))]
    for file in files:
        save(folder / file.name, file.read_text(encoding="utf-8"))
    return sorted(str(folder / file.name) for file in files if file.name.endswith(".txt"))


def _event() -> Traversable:
    from framing.shelf import sample_events

    return next(event for event in sample_events() if event.name == EVENT)
