"""The end of a run: what is found among all texts together, then tables, report, methods and manifest."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from framing.batch import manifest, methods, page
from framing.batch.beside import beside
from framing.batch.claiming import claim
from framing.batch.csv_output import CsvTables
from framing.batch.durable import removed, replaced
from framing.batch.exporting import exported
from framing.batch.findings import Findings, found_among
from framing.batch.index import Index
from framing.batch.job import WORK, Job
from framing.batch.linking import Links
from framing.batch.merging import Counts, merged
from framing.batch.opening import Opened
from framing.batch.outcome import outcome
from framing.batch.page import Shown
from framing.batch.precision import precisions
from framing.batch.progress import Talk
from framing.batch.recipe import Recipe
from framing.batch.schema import columns, described
from framing.batch.sqlite_output import DATABASE, SqliteTables
from framing.batch.stale import put_away
from framing.batch.work import analyzer_of
from framing.tables import Columns
from framing.wording import many

#: In the folder of work: the shards, and an index that is made anew each time.
SHARDS, INDEX = "shards", "index.sqlite"


@dataclass(frozen=True, slots=True)
class Run:
    """A run with all that it works by."""

    job: Job
    recipe: Recipe
    found: Opened
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
    findings = found_among(now.index, now.shards, job, now.talk)
    if job.claims:
        now.talk.tick("reading the texts on events again for their claims")
        claim(now.index, folder / WORK, now.found.entries(), job.options, job.keep_text)
    now.index.settle()
    tables = columns(job.columns.kept, job.keep_text, (*findings.tables, *(("claims",) if job.claims else ())))
    put_away(folder, tables)
    counts, files = _tables(now, tables)
    files += _described(now, counts, findings, described(tables))
    said = manifest.manifest(job, now.recipe, now.found.by_input(), counts, files)
    replaced(folder / manifest.NAME, said.encode("utf-8", "replace"))
    outcome = f"{counts.scored:,} scored, {counts.refused:,} refused, {counts.left:,} left"
    _say_found(findings.links, now.talk)
    now.talk.say(f"wrote {folder}: {outcome}; {page.NAME} shows them, {DATABASE} holds all tables")
    return counts


def _say_found(links: Links | None, talk: Talk) -> None:
    if links:
        events, clusters = many(links.events, "event"), many(links.clusters, "cluster")
        talk.say(f"found {events} told by two texts or more, and {links.copies:,} copies in {clusters}")


def _tables(now: Run, found: dict[str, Columns]) -> tuple[Counts, list[Path]]:
    """Write the tables in every format, and give what became of the texts, and the files."""
    job, folder = now.job, now.job.folder
    # With more than one process at hand the database is written by one, and the CSV files by another.
    with beside(_write_database, job, found) if job.workers > 1 else nullcontext():
        csv = CsvTables(folder, found, job.raw_csv)
        counts, files = merged(now.index, now.shards, csv, lambda number: _tick(number, now.talk))
    if job.workers == 1:
        _write_database(job, found)
    return counts, [*files, folder / DATABASE, *exported(folder / DATABASE, found, job.tables)]


def _write_database(job: Job, found: dict[str, Columns]) -> None:
    index = Index(job.folder / WORK / INDEX, there=True)
    try:
        merged(index, job.folder / WORK / SHARDS, SqliteTables(job.folder / DATABASE, found), lambda _: None)
    finally:
        index.close()


def _described(now: Run, counts: Counts, findings: Findings, schema: str) -> list[Path]:
    """Write what describes the tables, and give the names of the files."""
    folder, shown = now.job.folder, _shown(now, counts, findings)
    made = {"schema.json": schema, methods.NAME: methods.methods(now.job, shown), page.NAME: page.render(shown)}
    for name, words in made.items():
        replaced(folder / name, words.encode("utf-8", "replace"))
    return [folder / name for name in made]


def _shown(now: Run, counts: Counts, findings: Findings) -> Shown:
    labels = analyzer_of(now.job.options)[0].labels
    names = tuple(sorted(given.name for given in now.found.by_input()))
    measured = precisions(now.job.options, labels)
    found = outcome(now.job.folder / DATABASE)
    return Shown(counts, now.index.count("copies"), found, findings, measured, labels, now.recipe, names)


def _tick(number: int, talk: Talk) -> None:
    if number % 1000 == 0:
        talk.tick(f"writing tables: {number:,} texts")
