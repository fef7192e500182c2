"""The command line's entry: imports the commands only once they are run."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from framing.cli import cli
    from framing.collecting import collect_seldom

    collect_seldom()
    cli()


if __name__ == "__main__":
    main()
