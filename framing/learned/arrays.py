"""Vocabularies and weights as an npz file of fixed dates, read back without trusting a single field of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from math import prod
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import numpy as np
from numpy.typing import NDArray

from framing.errors import FramingError

#: The first day that a zip file can hold; compression is left out, for its bytes differ between versions of zlib.
_DAY = (1980, 1, 1, 0, 0, 0)
_KINDS = (np.dtype("<f4"), np.dtype("u1"))

Arrays = Mapping[str, NDArray[np.generic]]


def of_words(words: Iterable[str]) -> NDArray[np.uint8]:
    r"""Give words without line breaks as bytes.

    >>> words_of(of_words(["so", "sad"]))
    ('so', 'sad')
    """
    return np.frombuffer("".join(f"{word}\n" for word in words).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def words_of(array: NDArray[np.generic]) -> tuple[str, ...]:
    """Give the words that ``of_words`` wrote."""
    return tuple(array.tobytes().decode("utf-8", "surrogatepass").split("\n")[:-1])


def packed(arrays: Arrays) -> bytes:
    """Give arrays of bytes and of numbers, these in seven digits, as the bytes of an npz file."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_STORED) as members:
        for name, array in arrays.items():
            one = BytesIO()
            kept = array if array.dtype == np.uint8 else array.astype("<f4")
            np.lib.format.write_array(one, np.ascontiguousarray(kept), version=(1, 0), allow_pickle=False)
            members.writestr(ZipInfo(f"{name}.npy", _DAY), one.getvalue())
    return whole.getvalue()


def unpacked(data: bytes, where: str) -> dict[str, NDArray[np.generic]]:
    """Give the arrays that ``packed`` wrote; where: what an error names.

    Raises FramingError for anything else.
    """
    try:
        with ZipFile(BytesIO(data)) as members:
            found = members.infolist()
            if any(info.compress_type != ZIP_STORED or info.file_size > len(data) for info in found):
                raise ValueError("compressed")
            return {info.filename.removesuffix(".npy"): _array(members.read(info)) for info in found}
    except (BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise FramingError(f"{where}: not an array file of a model ({error}); train the model anew", "model") from error


def _array(data: bytes) -> NDArray[np.generic]:
    stream = BytesIO(data)
    if np.lib.format.read_magic(stream) != (1, 0):
        raise ValueError("another version of npy")
    shape, by_column, kind = np.lib.format.read_array_header_1_0(stream)
    body = data[stream.tell() :]
    if by_column or kind not in _KINDS or len(body) != prod(shape) * kind.itemsize:
        raise ValueError("an array of another kind or size")
    return np.frombuffer(body, dtype=kind).reshape(shape)


def rows_of(arrays: Arrays, names: Sequence[str], where: str) -> list[NDArray[np.generic]]:
    """Give arrays by their names.

    Raises FramingError for one that is not there.
    """
    missing = [name for name in names if name not in arrays]
    if missing:
        raise FramingError(f"{where}: has no array {missing[0]!r}; train the model anew", "model")
    return [arrays[name] for name in names]
