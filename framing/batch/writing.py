"""The end of a run: what is found among all texts together, then tables, report, methods and manifest."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from framing.batch import manifest, methods, page
from framing.batch.claiming import claim
from framing.batch.csv_output import CsvTables
from framing.batch.database import database
from framing.batch.durable import removed, replaced
from framing.batch.exporting import exported
from framing.batch.findings import Findings, found_among, tables_of
from framing.batch.found import Found
from framing.batch.index import Index
from framing.batch.job import FOUND, SHARDS, WORK, Job
from framing.batch.linking import Links
from framing.batch.merging import Counts, merged
from framing.batch.opening import Opened
from framing.batch.outcome import outcome
from framing.batch.page import Shown
from framing.batch.precision import precisions
from framing.batch.progress import Talk
from framing.batch.recipe import Recipe
from framing.batch.schema import columns, described
from framing.batch.sqlite_output import DATABASE
from framing.batch.stale import put_away
from framing.batch.work import analyzer_of
from framing.tables import Columns
from framing.wording import many


@dataclass(frozen=True, slots=True)
class Run:
    """A run with all that it works by."""

    job: Job
    recipe: Recipe
    inputs: Opened
    index: Index
    talk: Talk

    @property
    def shards(self) -> Path:
        """Where the records lie."""
        return self.job.folder / WORK / SHARDS


def write(now: Run) -> Counts:
    """Write all files of a run, at the very end the manifest: a folder without it holds no finished run."""
    job, folder = now.job, now.job.folder
    removed(folder / manifest.NAME)
    tables = columns(job.columns.kept, job.keep_text, tables_of(now.index, job))
    put_away(folder, tables)
    findings, counts, files = _written(now, tables)
    files += exported(folder / DATABASE, tables, job.tables)
    files += _described(now, counts, findings, described(tables))
    said = manifest.manifest(job, now.recipe, now.inputs.by_input(), counts, files)
    replaced(folder / manifest.NAME, said.encode("utf-8", "replace"))
    outcome = f"{counts.scored:,} scored, {counts.refused:,} refused, {counts.left:,} left"
    _say_found(findings.links, now.talk)
    now.talk.say(f"wrote {folder}: {outcome}; {page.NAME} shows them, {DATABASE} holds all tables")
    return counts


def _say_found(links: Links | None, talk: Talk) -> None:
    if links:
        events, clusters = many(links.events, "event"), many(links.clusters, "cluster")
        talk.say(f"found {events} told by two texts or more, and {links.copies:,} copies in {clusters}")


def _written(now: Run, tables: dict[str, Columns]) -> tuple[Findings, Counts, list[Path]]:
    """Find what there is among all texts, and write the tables: give what was found, what became of the texts, files.

    The database is written meanwhile by another process, where there may be one.
    """
    now.index.settle()
    with database(now.job, tables) as go_on, closing(Found(now.job.folder / WORK / FOUND)) as found:
        findings = found_among(now.index, found, now.shards, now.job, now.talk)
        if now.job.claims:
            now.talk.tick("reading the texts on events again for their claims")
            claim(now.index, found, now.inputs.entries(), now.job)
        found.settle()
        go_on()
        csv = CsvTables(now.job.folder, tables, now.job.raw_csv)
        counts, files = merged(now.index, now.shards, csv, lambda number: _tick(number, now.talk), found)
    return findings, counts, [*files, now.job.folder / DATABASE]


def _described(now: Run, counts: Counts, findings: Findings, schema: str) -> list[Path]:
    """Write what describes the tables, and give the names of the files."""
    folder, shown = now.job.folder, _shown(now, counts, findings)
    made = {"schema.json": schema, methods.NAME: methods.methods(now.job, shown), page.NAME: page.render(shown)}
    for name, words in made.items():
        replaced(folder / name, words.encode("utf-8", "replace"))
    return [folder / name for name in made]


def _shown(now: Run, counts: Counts, findings: Findings) -> Shown:
    labels = analyzer_of(now.job.options)[0].labels
    names = tuple(sorted(given.name for given in now.inputs.by_input()))
    measured = precisions(now.job.options, labels)
    found = outcome(now.job.folder / DATABASE)
    return Shown(counts, now.index.count("copies"), found, findings, measured, labels, now.recipe, names)


def _tick(number: int, talk: Talk) -> None:
    if number % 1000 == 0:
        talk.tick(f"writing tables: {number:,} texts")
