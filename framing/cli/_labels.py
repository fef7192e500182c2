"""The options for reading labelled texts, shared by training and evaluating."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from framing.cli._shared import nearest
from framing.errors import UnreadableInput

if TYPE_CHECKING:
    from framing.learned.card import Task
    from framing.learned.labels import Labels

_COLUMNS = {
    "text": "Field of the text.",
    "label": "Field of the label.",
    "source": "Field of the outlet.",
    "topic": "Field of the topic.",
    "event": "Field of the event.",
}
#: Names that are listed where none is as asked.
_MOST_NAMES = 6

Command = Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Fields:
    """What the fields of a row are called, where it differs from the default."""

    named: tuple[tuple[str, str], ...] = ()

    def read(self, path: str, task: Task | None = None) -> Labels:
        """Read a file of labelled texts."""
        from framing.learned.labels import Columns, read_labels

        return read_labels(path, Columns(**dict(self.named)), task)


def takes_fields(function: Command) -> Command:
    """Give a command the options that name fields, as one ``fields``."""

    @wraps(function)
    def run(**given: Any) -> Any:  # noqa: ANN401 - as a decorator does
        named = tuple((name, column) for name in _COLUMNS if (column := given.pop(f"{name}_col")))
        return function(fields=Fields(named), **given)

    for name, words in reversed(_COLUMNS.items()):
        run = click.option(f"--{name}-col", default="", metavar="NAME", help=f"{words}  [default: {name}]")(run)
    return run


def without(labels: Labels, left_out: tuple[tuple[str, str], ...]) -> Labels:
    """Give labelled texts without those of a source, topic or event.

    Raises UnreadableInput where a name stands for none of them.
    """
    from framing.learned.labels import origin

    for kind, name in left_out:
        known = sorted({origin(text, kind) for text in labels.texts} - {""})
        if name not in known:
            some = ", ".join(known[:_MOST_NAMES]) or f"no {kind} is known"
            raise UnreadableInput(f"{labels.name}: no {kind} {name!r}{nearest(name, known)} ({some})", "no-group")
    kept = tuple(text for text in labels.texts if not any(origin(text, kind) == name for kind, name in left_out))
    return replace(labels, texts=kept)
