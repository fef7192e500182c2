"""Rows of Parquet tables, some hundred at a time; pyarrow reads them, where it is installed."""

from __future__ import annotations

from typing import Any, BinaryIO

from framing.batch.table import Rows, Source
from framing.errors import FramingError
from framing.model import Refusal

MISSING = "reading Parquet needs one more package; run: pip install 'framing-analyzer[parquet]'"
_AT_ONCE = 256


def header(stream: BinaryIO, source: Source) -> list[str]:
    """Give the names of the columns; raises FramingError without pyarrow, and for what is no Parquet table."""
    try:
        return list(_opened(stream, source).schema_arrow.names)
    except (ValueError, OSError):
        raise FramingError(_broken(source), "table") from None


def rows(stream: BinaryIO, source: Source) -> Rows:
    """Give each row by its number, counted from 1; a table that breaks off ends with a refusal."""
    number = 0
    try:
        for batch in _opened(stream, source).iter_batches(batch_size=_AT_ONCE):
            for row in batch.to_pylist():
                number += 1
                yield number, row
    except (ValueError, OSError):
        yield number + 1, Refusal(f"{source.name}:{number + 1}", "table", _broken(source))


def _opened(stream: BinaryIO, source: Source) -> Any:  # noqa: ANN401 - the package may not be there
    try:
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise FramingError(f"{source.name}: {MISSING}", "extra-missing") from None
    return ParquetFile(stream)


def _broken(source: Source) -> str:
    # All errors of pyarrow for broken files are of ValueError or OSError.
    return f"{source.name}: not a sound Parquet table; make it anew"
