"""``framing explain``: why a mark is there, or what a cue of the codebook stands for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from framing.cli._output import emit, terminal_width
from framing.cli._shared import complains, nearest, reads_one
from framing.errors import FramingError, UnreadableInput

if TYPE_CHECKING:
    from collections.abc import Iterable

    from framing.model import Analysis, Cue, Label, Options, Profile
    from framing.wording import Row

#: The last two numbers are line and column, so that the colon of a Windows drive stays in the path.
_PLACE = re.compile(r"(?P<path>.+):(?P<line>\d{1,9}):(?P<column>\d{1,9})", re.DOTALL)


@click.command("explain", epilog="\b\nframing explain draft.txt:3:11\nframing explain SEN03")
@click.argument("what", metavar="FILE:LINE:COLUMN|CUE")
@reads_one
@click.option("--ascii", "only_ascii", is_flag=True, help="Plain ASCII only.")
@complains
def command(what: str, options: Options, only_ascii: bool) -> None:
    """Say why a mark is there, or what a cue stands for.

    Gives the cue, its reason and source, the definition of its label, an example that matches and one that does not,
    and what an editor can do; of a mark also whose words it is and whether it counts.
    """
    place = _PLACE.fullmatch(what)
    _print(_of_place(place, options) if place else _of_id(what, options), only_ascii)


def _print(blocks: list[list[Row]], only_ascii: bool) -> None:
    from framing.wording import Paper, laid_out

    def render(folded: bool) -> str:
        paper = Paper(folded, width=terminal_width())
        return "\n\n".join(laid_out(rows, paper) for rows in blocks) + "\n"

    emit(render, only_ascii)


def _of_place(given: re.Match[str], options: Options) -> list[list[Row]]:
    """Explain the marks at a place; where there is none, name the nearest."""
    from framing import viewing, wording

    path, line, column = given["path"], int(given["line"]), int(given["column"])
    analysis = _analysis(path, options)
    profile, place = analysis.profiles[0], viewing.Place(line, column)
    offset = viewing.offset_of(profile.document.text, place)
    if offset is None:
        lines = profile.document.text.count("\n") + 1
        raise FramingError(f"{path}: has {lines} lines, so there is no line {line}; give another", "place")
    found = [wording.of_mark(analysis, profile, mark) for mark in viewing.marks_at(profile, offset)]
    return found or [[(str(place), _nothing_at(profile, offset))]]


def _analysis(path: str, options: Options) -> Analysis:
    from framing import pipeline
    from framing.reading import gather

    documents, refusals = gather([path], options=options)
    if not documents:
        raise UnreadableInput(refusals[0].message, refusals[0].code)
    return pipeline.score(documents[:1], options)


def _nothing_at(profile: Profile, offset: int) -> str:
    from framing import viewing, wording

    say = wording.catalogue
    near, text = viewing.nearest_mark(profile, offset), profile.document.text
    if near is None:
        return say.NO_MARK_AT_ALL
    where = viewing.lines_of(text).place(near.span.start)
    return say.NEAREST_MARK.format(quote=viewing.words_of(profile.document, near.span), nearest=where)


def _of_id(what: str, options: Options) -> list[list[Row]]:
    """Explain a cue by its id, or each cue of a label; the codebooks that ship are looked through last."""
    from framing.shelf import codebook_names
    from framing.wording import of_cue

    for names in (options.codebooks, codebook_names()):
        labels = _labels(names)
        found = [of_cue(label, cue) for label in labels for cue in label.cues if what.lower() in _ids(label, cue)]
        if found:
            return found
    raise FramingError(_unknown(what, labels), "unknown-id")


def _labels(names: Iterable[str]) -> list[Label]:
    from framing.lexicon.loading import load_codebook

    return [label for name in names for label in load_codebook(name).labels]


def _ids(label: Label, cue: Cue) -> tuple[str, ...]:
    """The names a cue answers to: its own, and those of its label."""
    return cue.id.lower(), label.id, label.id.partition(":")[2]


def _unknown(what: str, labels: list[Label]) -> str:
    if re.search(r":\d+$", what):
        return f"{what}: a place is FILE:LINE:COLUMN, such as draft.txt:3:11"
    known = [name for label in labels for name in (label.id, *(cue.id for cue in label.cues))]
    close = nearest(what.upper() if re.fullmatch(r"\w{3,6}", what) else what, known)
    return f"{what}: no such cue{close}; give FILE:LINE:COLUMN or an id from framing codebook show news-core"
