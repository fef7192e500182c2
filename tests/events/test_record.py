"""The file of events: written, edited, read back; and every complaint with its line and the nearest valid name."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.errors import FramingError
from framing.events.grouping import group
from framing.events.record import digest_of, read_events, to_toml, told, write_events
from framing.model import Document, Event

FILE = """\
[[event]]
name = "refloating"
texts = ["trade", "wire"]

[[event]]
name = "quarrel"
texts = ["blame"]

[[pair]]
events = ["refloating", "quarrel"]
relation = "related"

[texts]
"trade" = "aa"
"wire" = "bb"
"blame" = "cc"
"""


@pytest.fixture
def file(tmp_path):
    """Write a file of events and give its path."""

    def write(text):
        path = tmp_path / "events.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_is_read(file):
    record = read_events(file(FILE))
    assert record.events == (("refloating", ("trade", "wire")), ("quarrel", ("blame",)))
    assert record.relations == (("refloating", "quarrel", "related"),)
    assert dict(record.digests) == {"trade": "aa", "wire": "bb", "blame": "cc"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"trade", "wire"', '"trade", "wir"', "events.toml:3: unknown text 'wir'; did you mean 'wire'?"),
        (
            '["refloating", "q',
            '["refloatin", "q',
            "events.toml:10: unknown event 'refloatin'; did you mean 'refloating'?",
        ),
        ('"related"', '"relatd"', "events.toml:11: unknown relation 'relatd'; did you mean 'related'?"),
        ("[[pair]]", "[[pairs]]", "events.toml:9: unknown key 'pairs'; did you mean 'pair'?"),
        ("relation =", "relations =", "events.toml:11: unknown key 'relations'; did you mean 'relation'?"),
        ('["blame"]', '["blame", "wire"]', "events.toml:7: the text 'wire' is there twice; keep one"),
        ('name = "quarrel"', 'name = "refloating"', "events.toml:6: the event 'refloating' is there twice; keep one"),
        ('name = "quarrel"', "name = 7", "events.toml:5: every [[event]] needs a name"),
        ('["blame"]', '"blame"', "texts must be a list of names"),
        ('"quarrel"]', '"refloating"]', "events.toml:9: every [[pair]] names two different events"),
        ('relation = "related"', "", "events.toml:9: unknown relation ''"),
        ('"aa"', "1", 'write [texts] as a table of lines like name = "digest"'),
        ('["blame"]', '["blame"', "events.toml:"),
        ("[[event]]", "[event]", "events.toml:"),
    ],
)
def test_a_broken_file_is_refused_in_one_sentence(file, old, new, said):
    with pytest.raises(FramingError) as refused:
        read_events(file(FILE.replace(old, new)))
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_file_that_is_missing_or_no_text_is_refused(tmp_path):
    (tmp_path / "b.toml").write_bytes(b"\xff\xfe")
    for name in ("a.toml", "b.toml"):
        with pytest.raises(FramingError, match="cannot be read"):
            read_events(tmp_path / name)


def test_a_text_that_is_only_among_the_inputs_may_be_listed(file):
    record = read_events(file('[[event]]\nname = "E"\ntexts = ["new"]\n'), [Document("new", "Talks.")])
    assert record.names([Document("new", "Talks.")]) == {"new": "new"}


@pytest.mark.parametrize(
    ("document", "name"),
    [
        (Document("wire", "The ship is free."), "wire"),
        (Document("renamed", "The ship is free."), "wire"),
        (Document("wire", "The ship is free. (Updated)"), "wire"),
        (Document("trade", "The ship is free."), "wire"),
        (Document("new", "The tide rose."), None),
    ],
)
def test_a_text_is_known_by_its_words_else_by_its_name(file, document, name):
    digest = digest_of(Document("", "The ship is free."))
    record = read_events(file(FILE.replace('"bb"', f'"{digest}"')))
    assert record.names([document]).get(document.id) == name


@pytest.mark.parametrize(
    ("names", "relation"),
    [(("trade", "wire"), "same event"), (("blame", "wire"), "related"), (("wire", ""), None), (("", ""), None)],
)
def test_a_record_tells_of_the_pairs_it_holds(file, names, relation):
    pair = told(read_events(file(FILE)), ("a", "b"), names)
    assert (pair and pair.relation) == relation
    assert pair is None or (pair.a, pair.b, pair.reasons) == ("a", "b", ("events.toml says so",))


@pytest.mark.parametrize("event", ["suez-ever-given", "grain-istanbul", "pyongyang-moscow"])
def test_what_is_written_is_read_back_as_it_was(compared, tmp_path, event):
    profiles, path = compared(event).profiles, tmp_path / "events.toml"
    before = group(profiles)
    write_events(path, before, profiles)
    record = read_events(path)
    after = group(profiles, record=record)
    assert [(e.documents, e.relation) for e in after] == [(e.documents, e.relation) for e in before]
    assert {name for _, names in record.events for name in names} == {p.document.id for p in profiles}


def test_edits_persist_when_texts_are_renamed(compared, tmp_path):
    profiles, path = compared("suez-ever-given").profiles, tmp_path / "events.toml"
    write_events(path, group(profiles), profiles)
    text = path.read_text(encoding="utf-8").replace(
        'texts = ["trade", "wire"]', 'texts = ["trade", "wire", "villagers"]'
    )
    path.write_text(text.replace('texts = ["villagers"]', "texts = []"), encoding="utf-8")
    renamed = [replace(p, document=replace(p.document, id=f"{p.document.id}-2")) for p in profiles]
    renamed = [replace(p, segments=replace(p.segments, document=p.document)) for p in renamed]
    entries = group(renamed, record=read_events(path))
    assert {"trade-2", "wire-2", "villagers-2"} in [set(e.documents) for e in entries if e.relation == "same event"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(FramingError, match="cannot be written"):
        write_events(tmp_path / "nowhere" / "events.toml", (), ())


NAMES = st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), min_size=2, max_size=6, unique=True)


@given(NAMES, st.integers(0, 5), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_names_are_written_and_read_back(tmp_path_factory, names, cut, reason):
    profiles = [SimpleNamespace(document=Document(name, f"text {name}")) for name in names]
    same = tuple(names[: max(1, cut)])
    apart = [Event("E", (a, b), "unrelated", (reason,)) for a in same for b in names if b not in same]
    groups = [Event("E", same, "same event", (reason,))] if len(same) > 1 else []
    whole = Event("E1", tuple(names), "unrelated" if apart else "same event", (reason,))
    path = tmp_path_factory.mktemp("events") / "events.toml"
    path.write_text(to_toml([whole, *groups, *apart], profiles), encoding="utf-8", newline="\n")
    record = read_events(path)
    assert same in [texts for _, texts in record.events]
    assert sorted(text for _, texts in record.events for text in texts) == sorted(names)
    assert dict(record.digests) == {p.document.id: digest_of(p.document) for p in profiles}
