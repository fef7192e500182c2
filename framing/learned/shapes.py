"""Frozen values to and from JSON by their types, so that a file from elsewhere is checked before it is believed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from framing.errors import FramingError

_DIGITS = 6

Value = TypeVar("Value")


def plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Give dataclasses and named tuples as dicts, tuples as lists, and numbers in six digits.

    >>> plain((1, 0.123456789, ("a", None)))
    [1, 0.123457, ['a', None]]
    """
    if isinstance(value, float):
        return round(value, _DIGITS) + 0.0
    if names := _names(type(value)):
        return {name: plain(getattr(value, name)) for name in names}
    return [plain(part) for part in value] if isinstance(value, tuple | list) else value


def shaped(kind: type[Value], table: object, where: str) -> Value:
    """Give the value of this type that ``plain`` wrote; where: what an error names, such as the file.

    Raises FramingError for a field that is missing or of another type; fields that are not known are passed over.

    >>> shaped(tuple[str, int], ["a", 1], "card.json")
    ('a', 1)
    """
    made: Value = _shaped(kind, table, where)
    return made


def _shaped(kind: Any, value: Any, where: str) -> Any:  # noqa: ANN401 - a type hint, and what JSON holds
    if isinstance(kind, UnionType):
        return _either(get_args(kind), value, where)
    if get_origin(kind) is Literal:
        return value if isinstance(value, str) and value in get_args(kind) else _refuse(value, where, kind)
    if get_origin(kind) is tuple:
        return _parts(kind, value, where)
    return _fielded(kind, value, where) if _names(kind) else _single(kind, value, where)


def _either(kinds: Iterable[Any], value: Any, where: str) -> Any:  # noqa: ANN401
    """An optional value."""
    return None if value is None else _shaped(next(kind for kind in kinds if kind is not NoneType), value, where)


def _parts(kind: Any, value: Any, where: str) -> tuple[Any, ...]:  # noqa: ANN401
    kinds = get_args(kind)
    if not isinstance(value, list):
        _refuse(value, where, kind)
    if kinds[-1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        _refuse(value, where, kind)
    return tuple(_shaped(one, part, f"{where}[{at}]") for at, (one, part) in enumerate(zip(kinds, value, strict=True)))


def _fielded(kind: Any, value: Any, where: str) -> Any:  # noqa: ANN401
    if not isinstance(value, dict):
        _refuse(value, where, kind)
    hints, optional = get_type_hints(kind), _optional(kind)
    missing = [name for name in _names(kind) if name not in value and name not in optional]
    if missing:
        raise FramingError(f"{where}: has no {missing[0]!r}; write the file anew", "shape")
    known = {name: _shaped(hints[name], value[name], f"{where}: {name}") for name in _names(kind) if name in value}
    return kind(**known)


def _single(kind: Any, value: Any, where: str) -> Any:  # noqa: ANN401
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    right = isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool)
    return value if right and not (kind is float and not math.isfinite(value)) else _refuse(value, where, kind)


def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return tuple(getattr(kind, "_fields", ()))


def _optional(kind: Any) -> frozenset[str]:  # noqa: ANN401
    if is_dataclass(kind):
        return frozenset(field.name for field in fields(kind) if field.default is not MISSING)
    return frozenset(getattr(kind, "_field_defaults", ()))


def _refuse(value: object, where: str, kind: Any) -> Any:  # noqa: ANN401
    wanted = getattr(kind, "__name__", str(kind))
    raise FramingError(f"{where}: is {type(value).__name__}, not {wanted}; write the file anew", "shape")
