"""What a run was made of and by, so that it can be made again: digests, options and counts, and no text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from framing.batch.columns import Columns
from framing.batch.inputs import Input, file_digest
from framing.batch.job import Job
from framing.batch.merging import Counts
from framing.batch.recipe import Recipe
from framing.reading.opening import shown
from framing.version import version

NAME = "manifest.json"
SCHEMA = "framing/manifest/1"


def manifest(
    job: Job, recipe: Recipe, inputs: Mapping[Input, Columns | None], counts: Counts, files: Iterable[Path]
) -> str:
    """Give the manifest as JSON; nothing in it depends on time, on the number of workers or on how often it stopped."""
    made: dict[str, Any] = {
        "schema": SCHEMA,
        "version": version(),
        "codebooks": [{"name": name, "version": number, "sha256": sha} for name, number, sha in recipe.codebooks],
        "options": {**asdict(job.options), "keep_text": job.keep_text, "raw_csv": job.raw_csv, "seed": job.seed},
        "inputs": sorted((_input(given, found) for given, found in inputs.items()), key=lambda one: str(one["name"])),
        "counts": asdict(counts),
        "files": {path.name: file_digest(str(path)) for path in sorted(files)},
    }
    if job.events_file:
        made["events_file"] = {"name": shown(job.events_file.name), "sha256": file_digest(str(job.events_file))}
    return json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _input(given: Input, columns: Columns | None) -> dict[str, object]:
    about: dict[str, object] = {"name": given.name, "kind": given.kind, "sha256": _digest(given)}
    return about | ({"columns": asdict(columns)} if columns else {"files": len(given.files)})


def _digest(given: Input) -> str:
    """The digest of a file, or that of the names and digests of all files in a folder."""
    if given.kind != "folder":
        return file_digest(given.path)
    made = hashlib.sha256()
    for file in sorted(given.files):
        name = Path(file).relative_to(given.path).as_posix()
        made.update(f"{_file_digest(file)} {name}\n".encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _file_digest(file: str) -> str:
    try:
        return file_digest(file) if Path(file).is_file() else "not a file"
    except OSError:
        return "cannot be read"
