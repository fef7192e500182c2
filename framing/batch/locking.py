"""One run at a time in a folder: a lock that goes away with the process that holds it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from framing.errors import FramingError

#: The file that is locked; a folder with it is that of a run.
LOCK = ".framing.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a folder; raises FramingError, naming process and computer, where another run holds it."""
    with (folder / LOCK).open("a+", encoding="utf-8") as file:
        if not _taken(file):
            raise FramingError(f"{folder}: {_holder(file)} is writing there; wait, or give another folder", "locked")
        file.truncate(0)
        file.write(f"process {os.getpid()} on {socket.gethostname()}\n")
        file.flush()
        yield
        file.truncate(0)


def _holder(file: IO[str]) -> str:
    file.seek(0)
    return file.read().strip() or "another run"


def _taken(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            # A place behind the words, so that they can still be read.
            file.seek(1 << 20)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            # Unlike flock this lock is not handed down to workers, so that it goes when the run is killed.
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
