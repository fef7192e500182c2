"""The command line: options in, one call, one print; each command is one file here and is found by its name."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import click

#: Exit codes, by name.
DONE, FINDINGS, USAGE, SOME_REFUSED, NOTHING_USABLE, INTERRUPTED = 0, 1, 2, 3, 4, 130

_EPILOG = """\b
A class:       framing compare a.txt b.txt c.txt -o report.html
A desk:        framing score draft.txt
A researcher:  framing compare texts/ -f json
Try it:        framing demo"""


class _Commands(click.Group):
    """Finds the commands among the modules of this package; one whose name begins with _ is shared code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(info.name for info in iter_modules(__path__) if not info.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from framing.cli._shared import nearest

        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in self.list_commands(ctx):
            ctx.fail(f"no command {name!r}{nearest(name, self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *given: Any, standalone_mode: bool = True, **extra: Any) -> Any:  # noqa: ANN401
        """Run, and end every way to fail in one sentence and an exit code of ours."""
        from framing.cli._ending import ended

        named = {} if given else {"prog_name": "framing"}
        run = partial(super().main, args, *given, standalone_mode=False, **(named | extra))
        return sys.exit(ended(run)) if standalone_mode else run()


@click.command(
    "framing",
    cls=_Commands,
    epilog=_EPILOG,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="framing-analyzer", prog_name="framing")
@click.pass_context
def cli(context: click.Context) -> None:
    """Compare how news texts frame the same event.

    Marks the wording that carries tone and framing, says whose words they are, and shows how texts differ, with every
    number traceable to words in the text. Nothing leaves this computer.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
