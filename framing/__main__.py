"""The command line's entry: imports the commands only once they are run."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from framing.cli import cli

    cli()


if __name__ == "__main__":
    main()
