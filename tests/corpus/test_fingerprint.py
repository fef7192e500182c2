"""What is kept of a text: small, without its sentences, the same for the same words, and whole after packing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing.corpus.fingerprint import fingerprint, unpacked
from framing.errors import FramingError
from framing.model import Document
from framing.segment import cut, named

TEXT = "The dyke at Varna broke on Monday. “It’s gone,” said Ivan Petrov of the harbour board in Varna."


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (TEXT.replace("“", '"').replace("”", '"').replace("’", "'"), True),
        (TEXT.upper(), True),
        (TEXT.replace(". ", ".\n\n"), True),
        (TEXT.replace("Monday", "Tuesday"), False),
        (TEXT.replace("broke on Monday", "on Monday broke"), False),
    ],
)
def test_the_same_words_have_the_same_digest(mark, other, same):
    assert (mark(TEXT).digest == mark(other).digest) is same


def test_the_document_does_not_matter(mark):
    other = Document("other", TEXT, date="2024-05-03", source="Argus", label="A")
    assert fingerprint(named(cut(other))) == mark(TEXT)


def test_names_and_telling_words_are_kept(mark):
    found = mark(TEXT, title="Dyke breaks in Varna")
    assert found.names[0] == "Varna"
    assert "dyke" in found.words and "monday" not in found.words and "varna" not in found.words


def test_a_long_text_is_kept_small(mark, story):
    assert len(mark(story(1, 20_000)).packed()) < 2_000


def test_no_sentence_can_be_read_from_it(mark):
    assert b"at Varna broke" not in mark(TEXT).packed()


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=200), st.text(max_size=30))
def test_packing_loses_nothing(mark, text, title):
    made = mark(text, title)
    assert unpacked(made.packed()) == made


def test_half_a_surrogate_pair_is_no_obstacle(mark):
    assert unpacked(mark("He said \ud800 and left the palace at noon.").packed()).shingles > 0


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x09" + bytes(40)], ids=["empty", "short", "other version"])
def test_what_is_no_fingerprint_is_refused(data):
    with pytest.raises(FramingError, match="score the text again"):
        unpacked(data)


@given(st.data())
def test_a_fingerprint_cut_short_in_its_numbers_is_refused(mark, data):
    made = mark(TEXT)
    numbers = len(made.packed()) - len("\n".join(("1", *made.names, *made.words)).encode())
    with pytest.raises(FramingError):
        unpacked(made.packed()[: data.draw(st.integers(0, numbers))])


def test_names_are_found_where_nobody_has_looked_for_them():
    document = Document("d", "The ministers met in Istanbul. Later they left Istanbul for Odesa.")
    assert fingerprint(cut(document)).names == fingerprint(named(cut(document))).names != ()
