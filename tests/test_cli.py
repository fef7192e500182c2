"""The command itself: help, version, unknown names."""

from importlib.metadata import version

import pytest
from click.testing import CliRunner

from framing.cli import cli


def run(*words):
    return CliRunner().invoke(cli, words, catch_exceptions=False)


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",)])
def test_help_is_what_comes_without_a_command(words):
    done = run(*words)
    assert done.exit_code == 0
    assert done.stdout.startswith("Usage:")
    assert "compare" in done.stdout


def test_version():
    assert run("--version").stdout == f"framing, version {version('framing-analyzer')}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("compair",), "framing: no command 'compair', did you mean compare?; see framing --help\n"),
        (("zzz",), "framing: no command 'zzz'; see framing --help\n"),
        (("--hlep",), "framing: no such option '--hlep'"),
        (("codebook", "lst"), "framing codebook: no such command 'lst'"),
    ],
)
def test_unknown_names(words, said):
    done = run(*words)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(said)


def test_every_command_says_what_it_does_and_shows_itself_used():
    from framing.cli import _Commands

    assert isinstance(cli, _Commands)
    for name in cli.list_commands(None):
        command = cli.get_command(None, name)
        assert command.help
