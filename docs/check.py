"""Keeps the documentation true: runs what it shows and writes the command reference from the commands themselves.

A fenced block under ``<!-- run -->`` holds commands, each after "$ ", and what they print; ``<!-- run 20 -->`` shows
the first 20 lines only. A Python block with ">>> " is a session. All paths are those of the checkout.
``python docs/check.py`` says what differs; with ``--update`` it writes the pages anew.
"""

from __future__ import annotations

import difflib
import doctest
import inspect
import io
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "docs" / "cli.md"
#: Stands for the lines of an output that a page leaves out.
CUT = "…"

_SHOWN = re.compile(r"(?m)^<!-- run(?: (?P<lines>\d+))? -->\n```[a-z]*\n(?P<body>(?:(?!```).*\n)*)```$")
_PYTHON = re.compile(r"(?m)^```python\n(?P<body>(?:(?!```).*\n)*)```$")
_HEADER = """# Command line

Written from the commands themselves by `make docs`. Every command has `--help`.

Data goes to standard output, everything else to standard error. Exit codes: 0 done (a difference is never an error),
2 wrong usage, settings or codebook, 3 done, but some inputs were refused and are listed, 4 nothing usable,
130 interrupted.
"""


def pages() -> list[Path]:
    """Give the pages that are written by hand."""
    return [ROOT / "README.md", *sorted(page for page in (ROOT / "docs").glob("*.md") if page != REFERENCE)]


def rendered(page: str) -> str:
    """Give a page with everything it shows run anew, one after the other in a folder of their own."""
    names: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder:
        for name in ("samples", "lexicons"):
            (Path(folder) / name).symlink_to(ROOT / name)
        with chdir(folder):
            page = _SHOWN.sub(_run_all, page)
            return _PYTHON.sub(lambda block: block[0].replace(block["body"], _session(block["body"], names)), page)


def reference() -> str:
    """Give the command reference: what every command's --help says."""
    from framing.cli import cli

    context = click.Context(cli, info_name="framing", **cli.context_settings)
    return "\n".join([_HEADER, *_command_pages(cli, context)])


def command_names(command: click.Command | None = None, name: str = "framing") -> Iterator[str]:
    """Give the name of every command as it is typed."""
    from framing.cli import cli

    command = command or cli
    yield name
    for child, child_name in _children(command, click.Context(command)):
        yield from command_names(child, f"{name} {child_name}")


def _run_all(shown: re.Match[str]) -> str:
    commands = [line for line in shown["body"].splitlines() if line.startswith("$ ")]
    body = "".join(f"{line}\n{_cut(_output(line[2:]), shown['lines'])}" for line in commands)
    return shown[0].replace(shown["body"], body)


def _output(line: str) -> str:
    program, *words = shlex.split(line)
    if program != "framing":
        raise ValueError(f"only framing is run in a page, not {program!r}: {line}")
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "framing", *words]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.decode("utf-8")


def _session(body: str, names: dict[str, Any]) -> str:
    """A Python session with what its lines print now."""
    return "".join(
        part if isinstance(part, str) else _prompted(part.source) + _printed(part.source, names)
        for part in doctest.DocTestParser().parse(body)
    )


def _prompted(source: str) -> str:
    first, *others = source.splitlines()
    return "".join(f"{line}\n" for line in (f">>> {first}", *(f"... {other}" for other in others)))


def _printed(source: str, names: dict[str, Any]) -> str:
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, "page", "single"), names)
    return printed.getvalue()


def _cut(output: str, lines: str | None) -> str:
    found = [line.rstrip() for line in output.splitlines()]
    if lines and len(found) > int(lines):
        found = [*found[: int(lines)], CUT]
    return "".join(f"{line}\n" for line in found)


def _children(command: click.Command, context: click.Context) -> Iterator[tuple[click.Command, str]]:
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            if child and not child.hidden:
                yield child, name


def _command_pages(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n"
    yield f"`{' '.join([context.command_path, *command.collect_usage_pieces(context)])}`\n"
    yield from _paragraphs(command.help or "")
    records = [parameter.get_help_record(context) or ("", "") for parameter in command.params]
    if lines := [f"- `{names}`: {' '.join(text.split())}" for names, text in records if text]:
        yield "\n".join(lines) + "\n"
    yield from _paragraphs(command.epilog or "")
    for child, name in _children(command, context):
        yield from _command_pages(child, click.Context(child, info_name=name, parent=context))


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a help text as Markdown; one that click must not lay out anew is shown as it stands."""
    for paragraph in inspect.cleandoc(text.partition("\f")[0]).split("\n\n"):
        as_it_stands = paragraph.removeprefix("\b").strip()
        if paragraph.startswith("\b"):
            yield f"```\n{as_it_stands}\n```\n"
        elif paragraph.strip():
            yield f"{paragraph.strip()}\n"


def main() -> int:
    """Compare every page with what it would be, or write it anew."""
    made = {page: rendered(page.read_text(encoding="utf-8")) for page in pages()} | {REFERENCE: reference()}
    differs = False
    for page, text in made.items():
        old = page.read_text(encoding="utf-8") if page.exists() else ""
        if "--update" in sys.argv:
            page.write_text(text, encoding="utf-8")
        elif old != text:
            differs = True
            name = str(page.relative_to(ROOT))
            sys.stdout.writelines(difflib.unified_diff(old.splitlines(True), text.splitlines(True), name, "now"))
    return int(differs)


if __name__ == "__main__":
    raise SystemExit(main())
