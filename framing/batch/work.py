"""The work on one shard, wherever it is done: texts are read and scored one by one, and packed together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from framing.batch.archives import unpacked
from framing.batch.entries import Entry
from framing.batch.inputs import is_packed, opened, suffix_of
from framing.batch.recipe import Recipe
from framing.batch.records import ID, Record, record_of, refused
from framing.batch.shards import pack
from framing.errors import UnreadableInput
from framing.model import Document, Options
from framing.reading import from_text, read
from framing.reading.formats import format_for
from framing.reading.opening import parsed, shown

if TYPE_CHECKING:
    from framing.pipeline import Analyzer


@dataclass(frozen=True, slots=True)
class Shard:
    """Texts that are scored together, with their keys; ``given_up`` says why some of them are not tried again."""

    number: int
    recipe: Recipe
    entries: tuple[Entry, ...]
    keys: tuple[str, ...]
    given_up: Mapping[int, tuple[str, str]]

    def giving_up(self, place: int, code: str, message: str) -> Shard:
        """Give the shard with one text refused."""
        return replace(self, given_up={**self.given_up, place: (code, message)})


def work(shard: Shard, tell: Callable[[int], None]) -> bytes:
    """Score every text of a shard; ``tell`` is called with the place of each before it is begun.

    Whatever goes wrong with a text costs that text only. The bytes are those of ``framing.batch.shards``.
    """
    analyzer, cues = analyzer_of(shard.recipe.options)
    made = []
    for place, entry in enumerate(shard.entries):
        tell(place)
        if place in shard.given_up:
            record = refused(*shard.given_up[place])
        else:
            record = _record(entry, analyzer, cues, shard.recipe)
        made.append(record.packed())
    return pack(shard.recipe.digest, shard.keys, made)


def _record(entry: Entry, analyzer: Analyzer, cues: Mapping[str, str], recipe: Recipe) -> Record:
    try:
        document = replace(document_of(entry, analyzer.options), id=ID, label="", path="")
        return record_of(analyzer.profile(document), cues, recipe.keep_text, recipe.raw_csv, recipe.fingerprints)
    except UnreadableInput as problem:
        return refused(problem.code, problem.message.removeprefix(f"{_where(entry)}: "))
    except MemoryError:
        return refused("too-much-memory", "takes more memory than one text may; split it")
    except Exception as problem:  # one text must not end the run, whatever the program fails on
        message = f"the program failed on it ({type(problem).__name__}); please report this text"
        return refused("failed", message)


def document_of(entry: Entry, options: Options) -> Document:
    """Read the text of an entry; raises UnreadableInput where it cannot be read."""
    if not entry.file:
        return from_text(entry.text, label=_where(entry), title=entry.title, options=options)
    if entry.data is None and not is_packed(entry.file):
        return read(entry.file, options)
    data = _unpacked(entry, options.max_bytes)
    return parsed(data, format_for(suffix_of(entry.file)), options)


def _unpacked(entry: Entry, most: int) -> bytes:
    """What gzip or an archive holds, up to one byte more than is read."""
    if entry.data is not None:
        return unpacked(entry.data, most) if is_packed(entry.file) else entry.data
    with opened(entry.file) as stream:
        return stream.read(most + 1)


def _where(entry: Entry) -> str:
    return entry.place if entry.data is not None else shown(entry.file or entry.place)


@cache
def analyzer_of(options: Options) -> tuple[Analyzer, dict[str, str]]:
    """Give what scores by some options, and the names of its cues; made once a process, and shared by forked ones."""
    from framing.pipeline import Analyzer

    analyzer = Analyzer(options)
    return analyzer, {cue.id: cue.name for label in analyzer.labels for cue in label.cues}
