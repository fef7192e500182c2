"""Work cut off as by a power cut: killed at some moment, and what had not been synced torn or gone.

A kill alone proves little, for what a process has written stays with the system. So every sync is noted down, outside
the folder: how long a file was, and which names a folder held. After the kill a file keeps what was synced of it and
any part of the rest, perhaps as zeros, and every name that was given or taken since is so only perhaps.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from time import sleep
from typing import Any

#: Seconds in which a killed process ends what the system does for it.
_DYING = 0.02
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Cut:
    """When work is cut off: at a ``point``, counted from 1, before each sync and after it; or after some seconds.

    Neither is the moment after all is done.
    """

    point: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Disk:
    """A folder that is worked in, and beside it what is known of what has reached the disk."""

    folder: Path

    @property
    def notes(self) -> Path:
        """The file in which syncs are noted."""
        return self.folder.with_name(self.folder.name + ".notes")

    @property
    def kept(self) -> Path:
        """The folder that holds a second name of every synced file, by its number."""
        return self.folder.with_name(self.folder.name + ".kept")

    def points(self) -> int:
        """Give how many points there were at which the last work could have been cut off."""
        return 2 * len(self.notes.read_bytes().splitlines())


def cut_off(work: Work, disk: Disk, cut: Cut, chance: Random) -> None:
    """Do work in a process, cut it off, and leave the folder as a disk might hold it then; Linux only.

    Raises RuntimeError where the work fails by itself.
    """
    disk.kept.mkdir(exist_ok=True)
    disk.notes.write_bytes(b"")
    before = _State(_names(disk.folder), _kept(disk))
    process = multiprocessing.get_context("fork").Process(target=_watched, args=(work, disk, cut))
    process.start()
    process.join(cut.seconds or None)
    _kill(process)
    if process.exitcode not in (0, -signal.SIGKILL):
        raise RuntimeError(f"the work failed by itself before {cut}")
    _tear(disk, before, chance)


@dataclass(frozen=True, slots=True)
class _State:
    """What has reached the disk: the names in each folder, and how long each file is by its number."""

    names: dict[str, dict[str, int]]
    sizes: dict[int, int]


def _kept(disk: Disk) -> dict[int, int]:
    """Keep all files that are there, and give their sizes: what was there before the work counts as synced."""
    sizes = {}
    for base, files in _names(disk.folder).items():
        for file, inode in files.items():
            _keep(f"{base}/{file}", inode, disk)
            sizes[inode] = Path(base, file).stat().st_size
    return sizes


def _kill(process: BaseProcess) -> None:
    """End a process and all it has started; nothing of them writes any more after this."""
    process.kill()
    process.join()
    with suppress(ProcessLookupError):
        os.killpg(process.pid or 0, signal.SIGKILL)
        sleep(_DYING)


def _watched(work: Work, disk: Disk, cut: Cut) -> None:
    os.setsid()
    really = os.fsync
    notes = os.open(disk.notes, os.O_WRONLY | os.O_APPEND)

    def fsync(number: Any) -> None:  # noqa: ANN401 - as os has it
        count = len(disk.notes.read_bytes().splitlines())
        _end_at(2 * count + 1, cut)
        really(number)
        os.write(notes, json.dumps(_noted(number, disk)).encode() + b"\n")
        _end_at(2 * count + 2, cut)

    os.fsync = fsync  # type: ignore[assignment]
    work()


def _end_at(point: int, cut: Cut) -> None:
    if point == cut.point:
        os.killpg(0, signal.SIGKILL)


def _noted(number: int, disk: Disk) -> list[object]:
    """What a sync has brought to the disk: the size of a file by its number, or the names of a folder."""
    place = Path(f"/proc/self/fd/{number}").readlink()
    if place.is_dir():
        listed = _files(place)
        for file, inode in listed.items():
            _keep(str(place / file), inode, disk)
        return [str(place), listed]
    about = os.fstat(number)
    _keep(str(place), about.st_ino, disk)
    return [about.st_ino, about.st_size]


def _keep(path: str, inode: int, disk: Disk) -> None:
    try:
        os.link(path, disk.kept / str(inode))
    except (FileExistsError, FileNotFoundError):
        return  # it is kept already, or another process has taken it away meanwhile


def _files(folder: Path) -> dict[str, int]:
    with os.scandir(folder) as found:
        return {one.name: one.inode() for one in found if one.is_file(follow_symlinks=False)}


def _names(folder: Path) -> dict[str, dict[str, int]]:
    """The names in a folder and below it, by folder."""
    return {base: _files(Path(base)) for base, _, _ in os.walk(folder)}


def _tear(disk: Disk, state: _State, chance: Random) -> None:
    """Leave of the folder what a power cut might."""
    for what, found in map(json.loads, disk.notes.read_bytes().splitlines()):
        (state.names if isinstance(what, str) else state.sizes)[what] = found
    for base, files in sorted(_names(disk.folder).items()):
        _forget(Path(base), files, state.names.get(base, {}), disk, chance)
        for file in sorted(_files(Path(base))):
            _shorten(Path(base, file), state.sizes, chance)


def _forget(base: Path, now: dict[str, int], synced: dict[str, int], disk: Disk, chance: Random) -> None:
    for name in sorted(now.keys() | synced.keys()):
        if now.get(name) == synced.get(name) or chance.random() < 1 / 2:
            continue
        (base / name).unlink(missing_ok=True)
        if name in synced:
            os.link(disk.kept / str(synced[name]), base / name)


def _shorten(file: Path, sizes: dict[int, int], chance: Random) -> None:
    about = file.stat()
    synced = sizes.get(about.st_ino, 0)
    if about.st_size > synced:
        end = chance.randint(synced, about.st_size)
        os.truncate(file, end)
        if chance.random() < 1 / 2:
            os.truncate(file, about.st_size)


def moments(points: int, seconds: float, chance: Random) -> Iterator[Cut]:
    """Give moments without end: by turns at one of the points, and after a part of the seconds."""
    while True:
        yield Cut(point=chance.randint(1, points))
        yield Cut(seconds=chance.uniform(0.01, seconds))
