"""The alias file: what is read, what is refused, and that a file written by the program changes nothing."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from framing.errors import FramingError, UnreadableInput
from framing.model import Form, NamedIn, Span
from framing.naming.aliases import Alias, Aliases, parse_aliases, read_aliases, write_aliases
from framing.naming.forms import form_key
from framing.naming.table import names

FILE = """\
["Kim Jong Un"]
also = ["Kim", "the strongman"]
not = ["Kim Yo Jong"]
kind = "person"

["Oslo"]
"""
BROKEN = [
    ('["Kim"]\nalsoo = ["x"]', "a.toml:2: unknown key 'alsoo'; did you mean 'also'?"),
    ('["Kim"]\n\n["Oslo"]\nnoot = ["x"]', "a.toml:4: unknown key 'noot'; did you mean 'not'?"),
    ('["Kim"]\nalso = "x"', 'a.toml:2: also must be a list of words in quotation marks, such as also = ["..."]'),
    ('["Kim"]\nalso = ["-"]', 'a.toml:2: also must be a list of words in quotation marks, such as also = ["..."]'),
    ('["Kim"]\nkind = "persona"', "a.toml:2: kind 'persona' is not known; did you mean 'person'?"),
    ('["Kim"]\nkind = ["person"]', "a.toml:2: kind ['person'] is not known; did you mean 'person'?"),
    ('kim = "x"', 'a.toml:1: \'kim\' must be an entry, such as ["kim"] and also = ["..."] below it'),
    (
        '["Kim"]\nalso = ["x"]\n["Kim Yo Jong"]\nalso = ["X"]',
        "a.toml:4: 'X' stands for 'Kim' already; keep one of them",
    ),
    ('["Kim"]\nalso = ["x"]\nnot = ["X"]', "a.toml:3: 'X' cannot be under also and not; keep one of them"),
    ('["..."]', "a.toml:1: an entry needs a name with letters"),
]


def test_entries_are_read():
    assert parse_aliases(FILE) == Aliases(
        (Alias("Kim Jong Un", ("Kim", "the strongman"), ("Kim Yo Jong",), "person"), Alias("Oslo"))
    )


@pytest.mark.parametrize(("text", "complaint"), BROKEN, ids=[case[1][:40] for case in BROKEN])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_is_wrong_is_told_in_one_sentence_with_file_and_line(text, complaint, ends):
    with pytest.raises(FramingError) as problem:
        parse_aliases(text.replace("\n", ends), "a.toml")
    assert str(problem.value) == complaint


def test_broken_toml_is_told_with_its_line():
    with pytest.raises(FramingError, match=r"^a\.toml:2: not valid TOML .*; mend the line$"):
        parse_aliases('["Kim"]\nalso = ]', "a.toml")


def test_a_missing_file_cannot_be_read(tmp_path):
    with pytest.raises(UnreadableInput, match=r"cannot be read \(no such file or directory\); check the alias file"):
        read_aliases(str(tmp_path / "none.toml"))


def test_a_file_is_read_with_a_byte_order_mark(tmp_path):
    file = tmp_path / "aliases.toml"
    file.write_text("\ufeff" + FILE, encoding="utf-8")
    assert read_aliases(str(file)) == parse_aliases(FILE)


def test_what_the_program_merged_reads_back_and_changes_nothing(compared, event):
    profiles = compared(event).profiles
    found = names(profiles)
    written = write_aliases(found)
    assert parse_aliases(written).entries
    assert names(profiles, parse_aliases(written)) == found


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_name_can_be_written_and_read(name, other):
    assume(form_key(name) and form_key(other) and form_key(name) != form_key(other))
    spans = (Span(0, 1),)
    row = NamedIn(name, (("a", 2),), "person", (("a", (Form(name, "name", spans), Form(other, "name", spans))),))
    assert parse_aliases(write_aliases([row])).entries == (Alias(name, (other,), (), "person"),)
