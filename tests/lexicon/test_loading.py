"""A codebook is refused with file, line and what to do, or read whole."""

import pytest

from framing.errors import CodebookError
from framing.lexicon.loading import load_codebook
from framing.lexicon.matching import Matcher

GOOD = """label = "frame:harvest"
title = "frames it as a matter of grain"
letter = "G"
question = "Is it about grain?"
definition = "Grain."
include = "Grain."
exclude = "Rice."
sources = ["Somebody 2013"]

[[cue]]
id = "HAR01"
name = "grain"
why = "Names grain."
source = "Somebody 2013"
terms = ["grain/n", "wheat"]
not = ["grain of salt"]
options = { plain = "say it", keep = "keep it" }
marks = ["The <grain> left.", "They sold <wheat>."]
quiet = ["Take it with a grain of salt.", "They left."]
"""


@pytest.fixture
def complaint(tmp_path):
    """Load GOOD with one change, and give the complaint about it."""

    def load(old, new, **more):
        assert not old or old in GOOD
        (tmp_path / "harvest.toml").write_text(GOOD.replace(old, new, 1) if old else GOOD, encoding="utf-8")
        for name, text in more.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        with pytest.raises(CodebookError) as caught:
            Matcher(load_codebook(str(tmp_path)))
        return str(caught.value)

    return load


def test_a_good_one_is_read_whole(tmp_path):
    (tmp_path / "harvest.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("no label", encoding="utf-8")
    book = load_codebook(str(tmp_path))
    assert (book.name, book.version, [label.id for label in book.labels]) == (tmp_path.name, "0", ["frame:harvest"])
    assert [(term.text, term.silent) for term in book.terms] == [
        ("grain/n", False),
        ("wheat", False),
        ("grain of salt", True),
    ]
    assert book.labels[0].cues[0].options == {"plain": "say it", "keep": "keep it"}


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("why =", "whi =", 13, "unknown key 'whi'; did you mean 'why'?"),
        ("question =", "qestion =", 4, "unknown key 'qestion'; did you mean 'question'?"),
        ('why = "Names grain."\n', "", 11, "missing key 'why' in cue \"HAR01\""),
        ('exclude = "Rice."\n', "", 1, "missing key 'exclude'"),
        ('"Names grain."', '" "', 11, "why must be a text"),
        ('"frame:harvest"', '"harvest"', 1, "must look like tone:name or frame:name"),
        ('letter = "G"', 'letter = "g"', 3, "must be one capital letter"),
        ('"HAR01"', '"HA1"', 11, "three capital letters and two digits"),
        ('{ plain = "say it", keep = "keep it" }', '{ keep = "keep it" }', 11, "at least 2 options"),
        (', "They sold <wheat>."', "", 11, "at least 2 examples under marks"),
        (', "They left."', "", 11, "at least 2 examples under quiet"),
        ("<wheat>", "wheat", 18, "put the marked words in <angle brackets>"),
        ('["grain/n", "wheat"]', '"wheat"', 11, "terms must be a list of texts"),
        ('["grain/n", "wheat"]', '["", "wheat"]', 11, "terms must be a list of texts"),
        ('["Somebody 2013"]\n', '["Somebody 2013"\n', 10, "not valid TOML"),
    ],
)
def test_refused_with_file_and_line(complaint, old, new, line, said):
    found = complaint(old, new)
    assert f"harvest.toml:{line}: " in found
    assert said in found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("grain/n", "grain/q", "/q is not a word class"),
        ("grain/n", "* grain", "must begin and end with a word"),
        ("grain of salt", "gr*", "at least 3 letters"),
    ],
)
def test_a_bad_term_names_its_cue_and_the_term(complaint, old, new, said):
    found = complaint(old, new)
    assert "HAR01" in found
    assert new in found
    assert said in found


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ((), "label frame:harvest is used already"),
        ((("frame:harvest", "frame:other"),), "letter G is used already"),
        ((("frame:harvest", "frame:other"), ('"G"', '"O"')), "cue id HAR01 is used already"),
    ],
)
def test_nothing_is_used_twice(complaint, changes, said):
    twin = GOOD
    for old, new in changes:
        twin = twin.replace(old, new)
    found = complaint("", "", second=twin)
    assert "second.toml:" in found
    assert said in found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('name = "b"', "missing key 'version'"),
        ('name = "b"\nversion = 1', "version must be a text"),
        ("nam = 1", "'name'"),
    ],
)
def test_a_codebook_says_its_name_and_version(complaint, text, said):
    assert said in complaint("", "", codebook=text)


def test_a_folder_without_a_label_is_refused(tmp_path):
    with pytest.raises(CodebookError, match="holds no label"):
        load_codebook(str(tmp_path))


def test_a_folder_that_is_not_there_names_what_ships():
    with pytest.raises(CodebookError, match="news-core"):
        load_codebook("news-cor")


def test_a_file_that_is_not_utf_8_is_refused(tmp_path):
    (tmp_path / "a.toml").write_bytes(b'label = "\xff"')
    with pytest.raises(CodebookError, match="save it as UTF-8"):
        load_codebook(str(tmp_path))


def test_the_digest_follows_the_text_and_not_the_line_ends(tmp_path):
    file = tmp_path / "harvest.toml"
    digests = []
    for text in (GOOD, GOOD.replace("\n", "\r\n"), GOOD.replace("wheat", "maize")):
        file.write_bytes(text.encode())
        digests.append(load_codebook(str(tmp_path)).digest)
    assert digests[0] == digests[1] != digests[2]
