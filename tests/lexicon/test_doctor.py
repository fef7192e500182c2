"""Each planted defect of a codebook is found, and a clean codebook has none."""

import pytest

from framing.errors import CodebookError
from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.doctor import advise, by_term, term_of
from framing.lexicon.loading import load_codebook
from framing.model import Cue, Label

CUES = [f"ABC{number:02}" for number in range(12)]


def label(name="frame:a", cues=CUES):
    made = tuple(Cue(cue, name, "", "", "", {}, (), ()) for cue in cues)
    return Label(name, "", "A", "", "", "", "", (), made)


def filling(name="frame:a", cues=CUES):
    """A hundred and twenty words that mean nothing and hide nothing."""
    words = [f"word{letter}{number}" for letter in "abcdefghij" for number in range(12)]
    return [Term(word, cues[number % len(cues)], name, False) for number, word in enumerate(words)]


def book(*terms, labels=None):
    return Codebook("b", "1", "", "", "", labels or (label(),), (*filling(), *terms))


def spoken(text, cue="ABC00", name="frame:a"):
    return Term(text, cue, name, False)


def silent(text, cue="ABC00", name="frame:a"):
    return Term(text, cue, name, True)


def sentences(*terms, labels=None):
    return [advice.sentence for advice in advise(book(*terms, labels=labels))]


def test_a_clean_codebook_has_no_findings():
    terms = spoken("trade talks"), silent("trade talks of the pitcher"), spoken("win-win"), spoken("harvest/n", "ABC01")
    assert sentences(*terms) == []


def test_a_thin_label_is_noted():
    found = list(advise(Codebook("b", "1", "", "", "", (label(cues=CUES[:3]),), tuple(filling(cues=CUES[:3]))[:50])))
    assert [(advice.cue, advice.term) for advice in found] == [("frame:a", "")]
    assert found[0].sentence.startswith("has 3 cues and 50 terms")


@pytest.mark.parametrize("later", ["harvests", "HARVEST".lower(), "harvest/n", "harvest"])
def test_a_term_that_another_cue_takes_is_found(later):
    (sentence,) = sentences(spoken("harvest/n", "ABC01"), spoken(later, "ABC02"))
    assert sentence == f"{later!r} never fires: 'harvest/n' of ABC01 takes the same words; take one of them out"


def test_a_term_under_a_star_is_found():
    (sentence,) = sentences(spoken("militaris*", "ABC01"), spoken("militarist", "ABC02"))
    assert "'militaris*' of ABC01" in sentence


def test_a_term_with_some_words_of_its_own_is_not_hidden():
    assert sentences(spoken("harvest", "ABC01"), spoken("harvest/n", "ABC02")) == []


def test_a_term_written_twice_in_a_cue_is_found():
    (sentence,) = sentences(spoken("harvest"), spoken("harvest"))
    assert "it stands twice in its cue" in sentence


def test_a_term_that_is_also_under_not_is_found():
    (sentence,) = sentences(spoken("harvest"), silent("harvest", "ABC03"))
    assert sentence == "'harvest' never fires: 'harvest' stands under not in ABC03; take one of them out"


def test_a_term_of_two_labels_is_found_once():
    other = filling("frame:b")
    labels = label(), label("frame:b")
    terms = (
        spoken("harvest"),
        spoken("harvest/n", "ABC01", "frame:b"),
        *(spoken(x.text + "b", x.cue, x.label) for x in other),
    )
    (sentence,) = sentences(*terms, labels=labels)
    assert sentence == "'harvest' is in frame:b too ('harvest/n' of ABC01); see that both labels mean it"


def test_a_term_of_too_many_patterns_is_found():
    many = "|".join(f"w{number}" for number in range(50))
    (sentence,) = sentences(spoken(f"{many} {many}"))
    assert "stands for 2500 patterns" in sentence


@pytest.mark.parametrize("text", ["we must", "as it were", "may"])
def test_a_term_of_function_words_is_found(text):
    (sentence,) = sentences(spoken(text))
    assert "function words only" in sentence


def test_capital_letters_make_a_name_of_a_short_word():
    assert sentences(spoken("US"), spoken("EU")) == []


def test_a_hyphen_over_an_ordinary_phrase_is_found():
    found = sentences(spoken("has-been"))
    assert found == ["'has-been' also matches 'has been' written with a space, an ordinary phrase"]


def test_a_silent_term_that_silences_nothing_is_found():
    (sentence,) = sentences(silent("purple curtain"))
    assert "silences nothing" in sentence


@pytest.mark.parametrize("text", ["peace harvest", "harvest moon", "talks on harvest", "Talks Today", "we broke down"])
def test_a_silent_term_that_holds_or_meets_a_term_is_left(text):
    assert sentences(spoken("harvest"), spoken("talks broke down"), silent(text)) == []


def test_a_broken_term_is_refused_by_its_cue():
    with pytest.raises(CodebookError, match="ABC00"):
        sentences(spoken("* harvest"))


def test_a_rule_leads_back_to_its_term():
    made = book(spoken("harvest"))
    assert [term_of(made, term.cue) for term in by_term(made).terms] == list(made.terms)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["news-core", "policy-frames", "generic-frames"])
def test_the_shipped_codebooks_can_be_looked_at(name):
    assert all(advice.sentence for advice in advise(load_codebook(name)))
