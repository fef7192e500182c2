"""The command line of the benchmarks: ``python -m benchmarks NAME --data FOLDER``."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from benchmarks import measures, table
from benchmarks.reading import PARTS, Data, MissingFile
from benchmarks.result import Result, to_line

DONE, USAGE = 0, 2
ALL = "all"
PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"


def main(arguments: Sequence[str] | None = None, page: Path = PAGE) -> int:
    """Run one measure or all, print their figures or write them as a page, and give the exit code."""
    options = _parser().parse_args(arguments)
    data = Data(options.data, options.train, options.part)
    results = _all(data) if options.name == ALL else _one(options.name, data)
    return _write(list(results), page) if options.write else _print(results, options)


def _parser() -> ArgumentParser:
    parser = ArgumentParser("python -m benchmarks", description="Measure how right and how fast framing is.")
    parser.add_argument("name", choices=[ALL, *measures.names()], metavar="NAME", help=f"{ALL}, or {_listed()}")
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER", help="where the files to measure on lie")
    parser.add_argument("--train", type=Path, metavar="FOLDER", help="where the files to fit on lie, else folds")
    parser.add_argument("--part", type=int, choices=range(PARTS), help="measure on one of three parts of each file")
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="print one line of JSON a measure")
    output.add_argument("--write", action="store_true", help="write the page docs/benchmarks.md")
    return parser


def _listed() -> str:
    return ", ".join(measures.names())


def _all(data: Data) -> Iterator[Result]:
    """Give the result of each measure whose files are there."""
    for name in measures.names():
        yield from _one(name, data)


def _one(name: str, data: Data) -> Iterator[Result]:
    """Give the result of a measure, or nothing and a sentence why."""
    try:
        yield measures.find(name).measure(data)
    except MissingFile as missing:
        print(f"{name}: {missing}", file=sys.stderr)


def _print(results: Iterable[Result], options: Namespace) -> int:
    code = USAGE
    for result in results:
        code = DONE
        print(to_line(result) if options.json else "\n".join(_lines(result)), flush=True)
    return code


def _lines(result: Result) -> Iterator[str]:
    yield f"{result.measure} ({result.n:,} rows)"
    for name, value in result.figures.items():
        floor = f"   floor {table.number(result.floor[name])}" if name in result.floor else ""
        yield f"  {name:24} {table.number(value):>7}{floor}"
    yield from (f"  {'  '.join(f'{cell:18}' for cell in row)}".rstrip() for row in result.details)
    yield f"  {result.note}"


def _write(results: Sequence[Result], page: Path) -> int:
    if not results:
        return USAGE
    page.parent.mkdir(exist_ok=True)
    page.write_text(table.page(results), encoding="utf-8")
    return DONE


if __name__ == "__main__":
    sys.exit(main())
