"""A disk whose n-th call fails: openings, writes, syncs and renamings below a folder, and pages of databases."""

from __future__ import annotations

import builtins
import errno
import io
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

#: What may fail, and as what: a full disk or a broken one.
KINDS = ("open", "write", "sync", "rename", "page")
FULL, BROKEN = errno.ENOSPC, errno.EIO
_WRITING = set("wax+")


@dataclass(slots=True)
class Fault:
    """Which call fails, counted from 1, with which error, and whether all that follow fail too; ``seen`` counts them.

    A page is one of a database: it may have as many as that before the disk counts as full.
    """

    folder: Path
    kind: str
    at: int
    error: int = FULL
    lasting: bool = True
    seen: int = 0

    @property
    def struck(self) -> bool:
        """Whether anything failed."""
        return self.seen >= self.at

    def count(self, kind: str) -> None:
        """Take a call; raise OSError where it is one that fails."""
        if kind == self.kind:
            self.seen += 1
            if self.seen == self.at or (self.lasting and self.struck):
                raise OSError(self.error, os.strerror(self.error))

    def concerns(self, path: object) -> bool:
        """Whether a path lies below the folder."""
        return isinstance(path, str | Path) and self.folder.absolute() in Path(path).absolute().parents


@contextmanager
def failing(fault: Fault) -> Iterator[None]:
    """Let calls of this process fail as the fault says."""
    opened = _opened(fault, io.open)
    with ExitStack() as stack:
        stack.enter_context(patch.object(io, "open", opened))
        stack.enter_context(patch.object(builtins, "open", opened))
        stack.enter_context(patch.object(os, "fsync", _counted(fault, "sync", os.fsync)))
        stack.enter_context(patch.object(os, "replace", _counted(fault, "rename", os.replace)))
        stack.enter_context(patch.object(sqlite3, "connect", _connected(fault, sqlite3.connect)))
        yield


class _Raw(io.FileIO):
    """A file whose writes are counted; one that fails has written half."""

    fault: Fault

    def write(self, data: Any) -> int:  # noqa: ANN401 - as io says
        try:
            self.fault.count("write")
        except OSError:
            super().write(bytes(data)[: len(data) // 2])
            raise
        return super().write(data)


def _opened(fault: Fault, real: Callable[..., Any]) -> Callable[..., Any]:
    def opened(file: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any) -> Any:  # noqa: ANN401
        if not fault.concerns(file):
            return real(file, mode, buffering, *more, **named)
        fault.count("open")
        if not _WRITING & set(mode) or "r" in mode:
            return real(file, mode, buffering, *more, **named)
        return _counting(fault, _Raw(file, mode.replace("b", "").replace("t", "")), mode, buffering, *more, **named)

    return opened


def _counting(fault: Fault, raw: _Raw, mode: str, size: int, *more: Any, **named: Any) -> Any:  # noqa: ANN401
    raw.fault = fault
    kind = io.BufferedRandom if "+" in mode else io.BufferedWriter
    buffered = kind(raw, size if size > 1 else io.DEFAULT_BUFFER_SIZE)
    return buffered if "b" in mode else io.TextIOWrapper(buffered, *more, **named)


def _counted(fault: Fault, kind: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def called(*given: Any) -> Any:  # noqa: ANN401 - as the system says
        fault.count(kind)
        return real(*given)

    return called


def _connected(fault: Fault, real: Callable[..., Any]) -> Callable[..., Any]:
    def connected(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - as sqlite3 says
        db = real(*given, **named)
        if fault.kind == "page":
            db.execute(f"PRAGMA max_page_count = {fault.at}")
        return db

    return connected
