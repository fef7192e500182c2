import pytest

from framing.batch.columns import Columns, chosen, entry, guesses, words
from framing.errors import FramingError
from framing.model import Refusal


@pytest.mark.parametrize(
    ("header", "text", "name"),
    [
        (["id", "text"], "text", "id"),
        (["Article_ID", "Full Text", "URL"], "Full Text", "Article_ID"),
        (["url", "content", "title"], "content", "url"),
        (["body", "text"], "text", ""),
    ],
)
def test_guesses_go_by_the_likeliest_name(header, text, name):
    found = chosen(header, Columns())
    assert (found.text, found.id) == (text, name)


def test_a_column_asked_for_wins_over_a_guess():
    assert chosen(["text", "summary"], Columns(text="summary")).text == "summary"


@pytest.mark.parametrize(
    ("asked", "said"),
    [(Columns(), "--text-col"), (Columns(text="tekst"), "'tekst'"), (Columns(text="a", kept=("x",)), "'x'")],
)
def test_a_column_that_is_not_there_is_refused_with_those_that_are(asked, said):
    with pytest.raises(FramingError, match="its columns are a, b") as problem:
        chosen(["a", "b"], asked)
    assert said in str(problem.value)


def test_what_was_asked_for_is_no_guess():
    assert guesses(Columns(text="t", id="i"), Columns(text="t")) == ("id=i",)


def test_a_row_gives_text_title_and_what_is_known_of_it():
    columns = Columns("body", "nr", source="outlet", title="head", kept=("section",))
    found = entry({"body": "x y", "nr": 7, "outlet": " The\nPost ", "head": "H"}, columns, "a.csv", 3, "a")
    assert (found.id, found.place, found.text, found.title) == ("7", "a.csv:3", "x y", "H")
    assert dict(found.about) == {"path": "a.csv", "source": "The Post", "section": ""}


def test_a_row_without_id_is_named_by_its_line():
    assert entry({"body": "x"}, Columns("body"), "dir/a.csv", 3, "a").id == "a:3"


@pytest.mark.parametrize("value", [None, 3, ["x"], float("nan")])
def test_a_row_without_text_is_refused(value):
    found = entry({"body": value}, Columns("body"), "a.csv", 3, "a")
    assert isinstance(found, Refusal)
    assert (found.path, found.code) == ("a.csv:3", "no-text")


@pytest.mark.parametrize(
    ("value", "said"),
    [("\ud800x", "\N{REPLACEMENT CHARACTER}x"), ("a\0b", "a b"), (True, "True"), ({"a": 1}, '{"a": 1}')],
)
def test_any_cell_becomes_words_on_one_line(value, said):
    assert words(value) == said
