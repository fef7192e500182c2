"""Terms that count in company only."""

import pytest

from framing.detectors.lexical import find
from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.loading import load_codebook
from framing.lexicon.matching import Matcher
from framing.model import Document
from framing.segment import segment

LABEL = "frame:economic"
TONE = "tone:official"
TERMS = (
    *(Term(word, "ECO98", LABEL, False, 2) for word in ("coal", "freight/n", "trader/n", "farm*")),
    Term("inflation", "ECO01", LABEL, False),
    Term("war", "SEC01", "frame:security", False),
    Term("states members", "OFF98", TONE, False, 0, frozenset({"we", "our"})),
    Term("the work of", "OFF97", TONE, False, 1),
    Term("the role of", "OFF97", TONE, False, 1),
)
BOOK = Codebook("b", "1", "", "", "", (), TERMS)


def marked(text):
    """The words that fire."""
    segments = segment(Document("a", text))
    return [segments.tokens.texts[found.first] for found in find(segments, [Matcher(BOOK)])]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They burn coal.", []),
        ("They burn coal and pay freight.", []),
        ("They burn coal, pay freight and meet traders.", ["coal", "freight", "traders"]),
        ("They burn coal. They pay freight. They meet traders.", ["freight"]),
        ("They pay freight, and inflation hurts traders.", ["freight", "inflation", "traders"]),
        ("Inflation hurts. They left. They burn coal and pay freight.", ["Inflation"]),
        ("The farmers farm, and farming is for a farmer.", []),
        ("Traders meet traders, and a trader pays.", []),
        ("They burn coal in a war and pay freight.", ["war"]),
        ("They burn coal and pay freight. “Traders lost,” he said.", []),
    ],
)
def test_a_term_that_wants_company_counts_beside_other_words_of_its_label(text, words):
    assert marked(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They thank states members.", []),
        ("We thank states members.", ["states"]),
        ("They thank states members. Our thanks are warm.", ["states"]),
        ("They thank states members. They left. Our thanks are warm.", []),
        ("They thank states members. “We must go,” he said.", []),
        ("“We thank states members,” he said.", ["states"]),
        ("We praise the work of states members.", ["the", "states"]),
        ("They praise the work of states members.", []),
        ("We praise the work of all.", []),
    ],
)
def test_a_cue_may_want_one_of_some_words_near_and_lends_no_company_without(text, words):
    assert marked(text) == words


def test_articles_do_not_make_two_words_one():
    assert marked("They praise the work of all and the role of some.") == ["the", "the"]


@pytest.mark.parametrize("near", ['"we"', '["We"]', '["my country"]', "[1]"])
def test_a_codebook_names_words_near_as_single_words(tmp_path, near):
    text = (load_file("economic.toml")).replace("[[cue]]", f"[[cue]]\nnear = {near}", 1)
    (tmp_path / "economic.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match="near"):
        load_codebook(str(tmp_path))


@pytest.mark.parametrize("beside", ['"2"', "-1", "10", "true"])
def test_a_codebook_says_how_many_as_a_small_number(tmp_path, beside):
    text = (load_file("economic.toml")).replace("[[cue]]", f"[[cue]]\nbeside = {beside}", 1)
    (tmp_path / "economic.toml").write_text(text, encoding="utf-8")
    with pytest.raises(CodebookError, match="beside must be a whole number up to 9"):
        load_codebook(str(tmp_path))


def load_file(name):
    """A label file that ships."""
    from framing.shelf import codebook_folder

    folder = codebook_folder("news-core")
    assert folder is not None
    return (folder / name).read_text(encoding="utf-8")
