"""Reads the rows of the data files, gzip'd JSON lines, from a folder that the user names."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Row = dict[str, Any]
#: A file is parted in so many parts, of which the last is looked at only to report it.
PARTS = 3


class MissingFile(Exception):  # noqa: N818 (what is wrong is the folder)
    """A file that a measure needs and the folder does not hold; the message is one sentence."""


@dataclass(frozen=True, slots=True)
class Data:
    """Where the rows come from: a folder to measure on, a folder to fit on, and one part of the rows or None for all.

    Without ``train`` what must be fitted is fitted in folds of ``folder``.
    """

    folder: Path
    train: Path | None = None
    part: int | None = None

    def rows(self, name: str) -> list[Row]:
        """Give the rows of one file to measure on.

        Raises MissingFile where the folder does not hold it.
        """
        return [row for row in _rows(self.folder, name) if self.part in (None, part_of(row))]

    def train_rows(self, name: str) -> list[Row]:
        """Give the rows of one file to fit on; none where no folder to fit on was named."""
        return list(_rows(self.train, name)) if self.train else []


def part_of(row: Row) -> int:
    """Give the part a row belongs to, by the digest of its id, so that it is the same on every machine."""
    digest = hashlib.sha256(str(row["id"]).encode("utf-8")).hexdigest()
    return int(digest, 16) % PARTS


def _rows(folder: Path, name: str) -> Iterator[Row]:
    path = folder / f"{name}.jsonl.gz"
    if not path.is_file():
        raise MissingFile(f"{path.name} is not in {folder}; name a folder that holds it")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
