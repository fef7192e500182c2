"""A fitted model as a folder: JSON and arrays, checked before they are believed, with its card; nothing is unpickled.

``model.json`` holds all but the arrays and the card, and the sizes and SHA-256 digests of the files beside it.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from framing.errors import FramingError
from framing.learned import header
from framing.learned.arrays import packed, unpacked
from framing.learned.card import Card, from_dict, to_dict
from framing.learned.header import FileSum, Header
from framing.learned.header import Model as Model
from framing.learned.shapes import shaped

MODEL, WEIGHTS, CARD = "model.json", "weights.npz", "card.json"
#: A larger file is refused unread.
_MOST_BYTES = 1 << 30


class Stored(NamedTuple):
    """A model with its card, and the digest of ``model.json``, which stands for all of the folder."""

    model: Model
    card: Card
    digest: str


def save(model: Model, folder: Path, card: Card) -> None:
    """Write a fitted model and its card into a folder; the same model gives the same bytes.

    Raises FramingError for classes that are neither strings nor numbers.
    """
    beside = {WEIGHTS: packed(header.arrays(model)), CARD: _json(to_dict(card))}
    files = tuple(FileSum(name, len(data), _digest(data)) for name, data in beside.items())
    # The file that vouches for the others comes last: a folder that was cut short is told from a whole one.
    whole = {**beside, MODEL: _json(header.table(model, files))}
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in whole.items():
        (folder / name).write_bytes(data)


def load(folder: Path) -> Stored:
    """Read a model and its card from a folder.

    Raises FramingError for a folder that holds no model, one of another version, and files that are not as written.
    """
    place = folder / MODEL
    data = _read(place)
    table = _table(data, place)
    header.check_schema(table, str(place))
    found = shaped(Header, table, str(place))
    beside = {file.name: _checked(folder, file) for file in found.files if file.name in (WEIGHTS, CARD)}
    if len(beside) < 2:
        raise FramingError(f"{place}: does not name {WEIGHTS} and {CARD}; train the model anew", "model")
    model = header.model(found, table, unpacked(beside[WEIGHTS], str(folder / WEIGHTS)), str(place))
    card = from_dict(_table(beside[CARD], folder / CARD), str(folder / CARD))
    return Stored(model, card, _digest(data))


def _read(place: Path) -> bytes:
    try:
        if place.stat().st_size > _MOST_BYTES:
            raise FramingError(f"{place}: larger than any model; name the folder of a model", "model")
        return place.read_bytes()
    except FileNotFoundError:
        raise FramingError(
            f"{place}: not there; name a folder that holds {MODEL}, {WEIGHTS} and {CARD}", "model"
        ) from None
    except OSError as error:
        raise FramingError(f"{place}: cannot be read ({error.strerror}); check the folder", "model") from error


def _checked(folder: Path, file: FileSum) -> bytes:
    """The bytes of a file, where they are those that were written."""
    data = _read(folder / file.name)
    if len(data) != file.size or _digest(data) != file.sha256:
        raise FramingError(
            f"{folder / file.name}: not the file that was written with {MODEL}; copy the folder anew", "model"
        )
    return data


def _table(data: bytes, place: Path) -> dict[str, Any]:
    try:
        table = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise FramingError(f"{place}: not JSON ({error}); train the model anew", "model") from error
    if not isinstance(table, dict):
        raise FramingError(f"{place}: not the JSON of a model; name the folder of a model", "model")
    return table


def _json(table: dict[str, Any]) -> bytes:
    return (json.dumps(table, ensure_ascii=True, allow_nan=False, indent=1) + "\n").encode("utf-8")


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
