"""A run from its inputs to its tables; the only module of the package that knows all stages."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Protocol

from framing.batch import manifest
from framing.batch.beside import Wait, beside
from framing.batch.date_tally import said
from framing.batch.durable import PART
from framing.batch.exporting import check
from framing.batch.index import Index
from framing.batch.inputs import TABLES
from framing.batch.job import FOUND, INDEX, SHARDS, WORK, Job, with_groups
from framing.batch.locking import locked
from framing.batch.merging import Counts
from framing.batch.opening import Opened, opened
from framing.batch.pool import Pool
from framing.batch.progress import Progress, Silent, Talk, plan
from framing.batch.recipe import Recipe
from framing.batch.records import record_of, unpacked
from framing.batch.schema import refuse_taken
from framing.batch.shards import next_number, opened_shard, record_at, save, shard_files
from framing.batch.survey import Survey, surveyed
from framing.batch.todo import Sizes, left, sharded
from framing.batch.told import told
from framing.batch.work import Shard, analyzer_of, work
from framing.batch.writing import Run, write
from framing.errors import FramingError, UnreadableInput
from framing.model import Document

#: What standard input is kept as while a run lasts.
_SPOOLED = tuple(f"stdin{suffix}" for suffix in TABLES)
_SILENT = Silent()
_FEW_WORDS = "Talks on trade ended in Geneva on Friday, officials said."


class Crew(Protocol):
    """Whoever does the work on shards, on this machine or elsewhere."""

    def run(self, shards: Iterator[Shard], tell: Callable[[int], None]) -> Iterator[tuple[Shard, bytes]]:
        """Give each shard with the bytes that ``framing.batch.work.work`` makes of it, in any order."""


#: A kind of table that is read by threads, which a forked process does not have.
_THREADED = "parquet"
#: Makes a crew for a job and a number of texts.
MakeCrew = Callable[[Job, int], AbstractContextManager[Crew]]


def local(job: Job, total: int) -> Pool:
    """Make a crew of processes on this machine, not more than there are texts."""
    return Pool(min(job.workers, total), work, job.limits)


def run(job: Job, talk: Talk = _SILENT, stdin: BinaryIO | None = None, crew: MakeCrew = local) -> Counts:
    """Do a job: score every text of the inputs and write the tables into its folder.

    Raises FramingError for a folder that holds a run already, or in which another run is at work, and for a table
    without a column of text; UnreadableInput where there is no text. A run that is cut off is gone on with by
    ``resume``; what it had done is then not done again. The tables are the same for every ``crew``.
    """
    job = with_groups(job)
    refuse_taken(job.columns.kept)
    check(job.tables)
    job.folder.mkdir(parents=True, exist_ok=True)
    with locked(job.folder):
        _refuse_present(job)
        shards = job.folder / WORK / SHARDS
        shards.mkdir(parents=True, exist_ok=True)
        _tidy(job.folder, shards)
        try:
            return _run(job, talk, opened(job, talk, stdin), crew)
        finally:
            for name in (INDEX, FOUND, *_SPOOLED):
                (job.folder / WORK / name).unlink(missing_ok=True)


def _run(job: Job, talk: Talk, inputs: Opened, crew: MakeCrew) -> Counts:
    recipe, survey = _prepared(job, inputs)
    _refuse_nothing(survey)
    with closing(Index(job.folder / WORK / INDEX, there=True)) as index:
        return _done(Run(job, recipe, inputs, index, talk), survey, crew)


def _prepared(job: Job, inputs: Opened) -> tuple[Recipe, Survey]:
    """Load the codebook and take a first look at all texts, the one by another process where there may be one."""
    if job.workers == 1 or any(given.kind == _THREADED for given in inputs.by_input()):
        return _recipe(job), _surveyed(job, inputs)
    with beside(_surveyed, job, inputs) as other:
        recipe = _recipe(job)
        _warm(recipe)
        return recipe, other.result()


def _surveyed(job: Job, inputs: Opened, _: Wait | None = None) -> Survey:
    """Put all texts on a list made anew, and count them."""
    with closing(Index(job.folder / WORK / INDEX)) as index:
        survey = surveyed(inputs.entries(), job.options, index)
        index.settle()
        return survey


def _done(now: Run, survey: Survey, crew: MakeCrew) -> Counts:
    _hold(now)
    if now.job.retry_failed:
        now.index.drop(_failed(now))
    told(now.index, now.job.events_file)  # what is wrong in it is said before any work
    _say_plan(survey, now)
    _score(now, crew)
    return write(now)


def _refuse_present(job: Job) -> None:
    there = (job.folder / manifest.NAME).exists() or any((job.folder / WORK / SHARDS).glob("*"))
    if there and not job.resume:
        message = f"{job.folder}: holds a run already; go on with it by --resume, or give another folder"
        raise FramingError(message, "present")


def _tidy(*folders: Path) -> None:
    """Put away what a run that was cut off was about to write."""
    for folder in folders:
        for part in folder.glob(f"*{PART}"):
            part.unlink()


def _recipe(job: Job) -> Recipe:
    books = analyzer_of(job.options)[0].codebooks
    return Recipe(
        job.options,
        tuple((book.name, book.version, book.digest) for book in books),
        job.keep_text,
        job.raw_csv,
        job.events is not False or job.events_file is not None,
    )


def _warm(recipe: Recipe) -> None:
    """Score a few words here: what the first text loads is then there in all processes that are forked."""
    analyzer, cues = analyzer_of(recipe.options)
    profile = analyzer.profile(Document("", _FEW_WORDS))
    record_of(profile, cues, fingerprints=recipe.fingerprints)


def _hold(now: Run) -> None:
    """Put the records on the list that may be used again, and say how many may not."""
    stale = 0
    for shard in shard_files(now.shards):
        if shard.recipe == now.recipe.digest:
            now.index.hold(shard)
        else:
            stale += len(shard.held)
    if stale:
        what = "the codebook, an option or the version has changed"
        now.talk.say(f"{what}: {stale:,} texts scored before are scored anew")


def _refuse_nothing(survey: Survey) -> None:
    if not survey.texts and not survey.refused:
        raise UnreadableInput("no text could be read; see framing batch --help for what can be", "nothing-usable")


def _failed(now: Run) -> list[str]:
    """The keys of texts that were refused."""
    places = now.index.records()
    found = ((key, record_at(now.shards / shard, start, length)) for key, shard, start, length in places)
    return [key for key, packed in found if unpacked(packed).refusal]


def _say_plan(survey: Survey, now: Run) -> None:
    count = now.index.count
    to_do, used, held = count("left"), count("used"), count("record")
    now.talk.say(plan(survey, count("copies"), used, to_do))
    for line in (line for table, tally in survey.dates.items() for line in said(table, tally)):
        now.talk.say(line)
    if held > used:
        now.talk.say(f"{held - used:,} texts scored before are no longer in the inputs, and are left out")
    if 0 < now.job.stop_after < to_do:
        now.talk.say(f"stopping after {now.job.stop_after:,}; go on with --resume")


def _score(now: Run, crew: MakeCrew) -> None:
    job, total = now.job, min(now.index.count("left"), now.job.stop_after or sys.maxsize)
    if not total:
        return
    progress = Progress(now.talk, total)
    texts = islice(left(now.inputs.entries(), now.index, job.options.max_bytes), job.stop_after or None)
    todo = sharded(texts, now.recipe, Sizes(job.shard_size, total, job.workers), next_number(now.shards))
    _warm(now.recipe)
    with crew(job, total) as workers:
        for shard, data in workers.run(todo, progress.told):
            saved = opened_shard(save(now.shards, shard.number, data))
            if saved:
                now.index.hold(saved)
            progress.finished(len(shard.entries))
