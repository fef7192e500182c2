"""Runs that are disturbed, gone on with, and compared with one that was not."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from benchmarks.crashing import Cut, Disk, cut_off

#: Does a run in a folder, or goes on with it.
Runs = Callable[[Path], object]
_MANIFEST = "manifest.json"


def outcome(folder: Path) -> dict[str, bytes]:
    """Give all files that a run has left for its user."""
    return {one.name: one.read_bytes() for one in folder.iterdir() if one.is_file() and one.name[0] != "."}


def broken(folder: Path) -> list[str]:
    """Give what a manifest vouches for and is not so; a folder without one is not finished, and may hold anything.

    A manifest that is torn vouches for itself.
    """
    place = folder / _MANIFEST
    if not place.exists():
        return []
    try:
        files = json.loads(place.read_bytes())["files"]
    except ValueError:
        return [_MANIFEST]
    return [name for name, digest in files.items() if _digest(folder / name) != digest]


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.exists() else ""


def difference(run: Runs, whole: dict[str, bytes], folder: Path, cuts: list[Cut], chance: Random) -> str:
    """Cut a run off some times, go on with it, and say what is not as in the one that was not; "" where all is."""
    disk = Disk(folder)
    for leftover in (folder, disk.kept):
        shutil.rmtree(leftover, ignore_errors=True)
    for cut in cuts:
        cut_off(lambda: run(folder), disk, cut, chance)
        if folder.exists() and broken(folder):
            return f"{cut}: the manifest vouches for {', '.join(broken(folder))}"
    cut_off(lambda: run(folder), disk, Cut(), chance)
    found = outcome(folder)
    names = sorted(name for name in found.keys() | whole.keys() if found.get(name) != whole.get(name))
    return f"{cuts}: {', '.join(names)} differ" if names else ""
