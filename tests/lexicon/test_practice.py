"""What a corpus shows of a codebook: each planted defect is found."""

import re

from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.practice import advise_on
from framing.model import Document, Label
from framing.pipeline import practised

TERMS = ["harvest/n", "trade", "trade talks", "win-win", "comet", "meteor"]


def book(*more, terms=TERMS):
    made = tuple(Term(text, f"ABC{number:02}", "frame:a", False) for number, text in enumerate(terms))
    return Codebook("b", "1", "", "", "", (Label("frame:a", "", "A", "", "", "", "", (), ()),), (*made, *more))


def advice(texts, codebook=None, sources=None, topics=None):
    codebook = codebook or book()
    sources = sources or [""] * len(texts)
    documents = [
        Document(str(n), text, source=source) for n, (text, source) in enumerate(zip(texts, sources, strict=True))
    ]
    practices = list(practised(codebook, documents, topics or [""] * len(texts)))
    return [f"{found.cue}: {found.sentence}" for found in advise_on(codebook, practices)]


def matching(pattern, found):
    return [sentence for sentence in found if re.search(pattern, sentence)]


def test_voices_and_stances_of_a_label_are_told():
    found = advice(["The harvest failed.", 'He said: "The harvest failed."'])
    assert found[0] == "frame:a: 2 marks in 2 texts, by voice narrator 50%, quoted 50%; by stance asserted 100%"


def test_terms_that_never_fire_are_listed_by_cue():
    found = advice(["The harvest failed."], book(Term("asteroid", "ABC05", "frame:a", False)))
    assert "ABC05: 2 of 2 terms never fire in 1 texts: 'meteor', 'asteroid'" in found
    assert not matching("'harvest/n'", matching("never", found))


def test_a_term_that_is_always_inside_a_longer_one_is_found():
    found = advice(["The trade talks failed."] * 3)
    assert "ABC01: 'trade' stands in the texts, but 'trade talks' of ABC02 always wins, 3 times" in found


def test_a_term_that_is_always_silenced_is_found():
    found = advice(["The comet trail shone."] * 3, book(Term("comet trail", "ABC00", "frame:a", True)))
    assert "ABC04: 'comet' stands in the texts, but a term under not always wins, 3 times" in found


def test_a_term_that_gives_much_of_its_label_is_found():
    found = advice(["The harvest failed. The comet came."] * 20)
    assert "ABC00: 'harvest/n' gives 50% of the marks of frame:a (20 of 40)" in found
    assert not matching("gives", advice(["The harvest failed. The comet came."] * 5))


def test_a_term_that_fires_in_nearly_every_text_is_found():
    found = advice(["The harvest failed."] * 12)
    assert "ABC00: 'harvest/n' fires in 12 of 12 texts; it sets none of them apart" in found


def test_a_hyphened_term_that_matches_another_phrase_is_found():
    found = advice(["They win win after win."] * 6)
    assert matching("^ABC03: 'win-win' is written with a space 6 times, as one word 0", found)
    assert not matching("written with", advice(["It is a win-win."] * 6))


def test_a_label_that_follows_the_topic_is_found_and_one_that_follows_the_source_is_not():
    sources, topics = ["a", "b"] * 20, ["farm"] * 20 + ["space"] * 20
    by_topic = ["The harvest came in." if topic == "farm" else "The rocket rose high." for topic in topics]
    by_source = ["The harvest came in." if source == "a" else "The rocket rose high." for source in sources]
    assert matching("^frame:a: the label follows the topic", advice(by_topic, sources=sources, topics=topics))
    assert matching("^ABC00: 'harvest/n' follows the topic", advice(by_topic, sources=sources, topics=topics))
    assert not matching("follows", advice(by_source, sources=sources, topics=topics))
