"""Arrays are written in the same bytes each time, and nothing but such arrays is read."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.learned.arrays import of_words, packed, rows_of, unpacked, words_of

NUMBERS = np.array([[1 / 3, 2.0]])


def zipped(content, compression=0):
    whole = BytesIO()
    with ZipFile(whole, "w", compression) as members:
        members.writestr("a.npy", content)
    return whole.getvalue()


def npy(array):
    one = BytesIO()
    np.save(one, array, allow_pickle=True)
    return one.getvalue()


def test_what_is_written_is_read():
    found = unpacked(packed({"a": NUMBERS, "b": of_words(["so", "sad"])}), "weights.npz")
    assert found["a"].tolist() == NUMBERS.astype(np.float32).tolist()
    assert words_of(found["b"]) == ("so", "sad")
    assert np.load(BytesIO(packed({"a": NUMBERS})))["a"].shape == (1, 2)


def test_the_same_bytes_each_time():
    assert packed({"a": NUMBERS}) == packed({"a": NUMBERS.copy()})
    assert b"1980" not in packed({"a": NUMBERS})


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\n"), max_size=5)))
def test_words(words):
    assert words_of(of_words(words)) == tuple(words)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip",
        zipped(b"no npy"),
        zipped(npy(np.array([{"a": 1}], dtype=object))),
        zipped(npy(np.array(["text"]))),
        zipped(npy(NUMBERS.astype(np.float32))[:-2]),
        zipped(npy(np.zeros(10_000, np.float32)), ZIP_DEFLATED),
        packed({"a": NUMBERS})[:-30],
    ],
)
def test_anything_else_is_refused(data):
    with pytest.raises(FramingError, match=r"weights\.npz: not an array file"):
        unpacked(data, "weights.npz")


def test_a_missing_array_is_named():
    with pytest.raises(FramingError, match="has no array 'b'"):
        rows_of({"a": NUMBERS}, ["a", "b"], "model.json")
