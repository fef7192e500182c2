"""What a notebook calls: every kind of text goes in, an analysis comes out."""

import pytest

import framing
from framing.errors import FramingError, UnreadableInput
from framing.model import Analysis, Document, Options

TEXT = "The palace dropped a bombshell on the town."


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["string", "path", "path as a string", "document", "list", "mapping", "generator"])
def test_any_kind_of_text_is_scored(file, kind):
    given = {
        "string": TEXT,
        "path": file,
        "path as a string": str(file),
        "document": Document("a", TEXT),
        "list": [TEXT],
        "mapping": {"A": TEXT},
        "generator": (text for text in [TEXT]),
    }[kind]
    analysis = framing.score(given)
    assert isinstance(analysis, Analysis)
    assert [profile.document.text for profile in analysis.profiles] == [TEXT]
    assert analysis.profiles[0].marks[0].label == "tone:sensational"


def test_a_mapping_gives_labels(file):
    analysis = framing.compare({"A": TEXT, "B": file, "C": Document("x", TEXT, label="y")})
    assert [(p.document.id, p.document.label) for p in analysis.profiles] == [("A", "A"), ("B", "B"), ("C", "C")]


@pytest.mark.parametrize("twice", [[TEXT, TEXT], [Document("a", TEXT), Document("a", TEXT)]])
def test_no_two_texts_have_one_name(twice):
    ids = [profile.document.id for profile in framing.compare(twice).profiles]
    assert len(set(ids)) == 2


@pytest.mark.parametrize("text", ["no/such/file.txt", "a\0b", "x" * 5000, "Talks\nfail"])
def test_a_string_that_names_no_file_is_a_text(text):
    assert framing.score(text).profiles[0].document.path == ""


@pytest.mark.parametrize("text", [None, 3, b"Talks", 3.5])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(FramingError, match="a text is a string, a path or a Document"):
        framing.score([text])


def test_a_file_that_is_missing_is_refused(tmp_path):
    with pytest.raises(UnreadableInput, match="nowhere"):
        framing.read(tmp_path / "nowhere.txt")


def test_options_are_obeyed(file):
    file.write_text(f"{TEXT}\nIt fell.", encoding="utf-8")
    assert framing.read(file, Options(headline="first-line")).title == TEXT
    assert framing.read(file, Options(headline="none")).title == ""
    assert framing.score(TEXT, Options(min_words=2)).profiles[0].comparable


def test_a_notebook_shows_an_analysis(documents):
    shown = framing.compare(documents("pyongyang-moscow"))._repr_html_()
    assert "thriller" in shown
    assert "clearly more" in shown


def test_what_is_not_offered_is_not_there():
    assert set(framing.__all__) == {"Analysis", "Document", "FrameVectorizer", "Options", "compare", "read", "score"}
    assert all(getattr(framing, name) for name in framing.__all__)
    with pytest.raises(AttributeError, match="'analyse'"):
        framing.analyse  # noqa: B018
