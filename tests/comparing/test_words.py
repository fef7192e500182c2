"""Words that set a text apart, by texts drawn from one stock of sentences and words planted in them."""

from dataclasses import replace
from random import Random

import pytest

from framing.comparing.words import FEWEST_SENTENCES, distinctive
from framing.model import Document, Profile
from framing.segment import named, segment
from framing.shelf import sample_events

EVENT = next(folder for folder in sample_events() if folder.name == "suez-ever-given")
PAGES = sorted(page.read_text(encoding="utf-8") for page in EVENT.iterdir() if page.name.endswith(".txt"))


def profile(text, name, notice=""):
    segments = named(segment(Document(name, text)))
    words = sum(segments.tokens.words)
    return Profile(segments.document, segments, (), (), words, words, notice)


def profiles(*texts):
    return [profile(text, name) for text, name in zip(texts, "abcdefgh", strict=False)]


def stock():
    """The unquoted sentences of an event, in which no text stands out from another once they are shuffled."""
    sentences = (span.of(page) for page in PAGES for span in segment(Document("x", page)).sentences)
    return sorted(sentence for sentence in sentences if not set(sentence) & set('\n"“”'))


def drawn(seed, texts=3, size=20):
    """So many texts drawn from one stock of sentences."""
    sentences = stock()
    Random(seed).shuffle(sentences)
    return [" ".join(sentences[first : first + size]) for first in range(0, texts * size, size)]


def words(found):
    return [[word.word for word in one.words] for one in found]


PLANTED = " ".join(f"The saboteurs {verb}." for verb in ["waited", "hid", "ran", "slept", "fled", "met"])


def test_planted_words_are_found():
    first, *rest = drawn(0)
    found = distinctive(profiles(f"{first} {PLANTED}", *rest))
    assert words(found) == [["saboteurs"], [], []]
    (word,) = found[0].words
    assert (word.kind, word.count, word.others) == ("word", 6, 0)
    assert word.z > found[0].chance > 0


def test_nothing_stands_out_of_what_is_drawn_from_one_stock():
    found = [seed for seed in range(20) if any(words(distinctive(profiles(*drawn(seed)))))]
    assert len(found) <= 1


def test_a_word_of_one_sentence_does_not_stand_out():
    first, *rest = drawn(0)
    assert FEWEST_SENTENCES == 2
    assert words(distinctive(profiles(f"{first} It was {'saboteurs, ' * 9} and more.", *rest)))[0] == []


def planted(*sentences):
    """What stands out of one of three texts that has these sentences beside the others."""
    first, *rest = drawn(0)
    return distinctive(profiles(" ".join([first, *sentences]), *rest))[0].words


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody was there for him.",
        "“The saboteurs are here,” he said.",
        "There were 77 of 1956 by $5.",
        "It didn’t.",
    ],
    ids=["function words", "quoted words", "figures", "contractions"],
)
def test_what_is_not_a_texts_own_content_word_does_not_stand_out(sentence):
    assert planted(*[sentence] * 9) == ()


@pytest.mark.parametrize(
    ("sentences", "shown", "kind"),
    [
        (["Saboteurs came.", "A saboteur ran.", "Two saboteurs hid.", "The saboteurs’ men ran."], "saboteurs", "word"),
        (["They sabotaged it.", "They sabotage us.", "He sabotages it.", "He sabotaged it."], "sabotaged", "word"),
        (["They met Anna Berg.", "They saw Berg.", "Berg’s men ran.", "Berg ran."], "Anna Berg", "name"),
        (["He says that the saboteur is here."] * 4, "saboteur", "word"),
    ],
    ids=["noun", "verb", "name", "reported words"],
)
def test_forms_count_together(sentences, shown, kind):
    (word,) = planted(*sentences * 2)
    assert (word.word, word.kind, word.count) == (shown, kind, 2 * len(sentences))


def test_spans_are_the_occurrences():
    texts = [*drawn(0)[:2], PLANTED]
    (word,) = distinctive(profiles(*texts))[2].words
    assert [span.of(PLANTED) for span in word.spans] == ["saboteurs"] * word.count


def test_a_short_name_that_two_persons_bear_is_not_counted():
    one = ["Kim was there."] * 6
    assert [word.word for word in planted("Kim Jong Un arrived.", *one)] == ["Kim Jong Un"]
    assert planted("Kim Jong Un arrived.", "Kim Jong Il had died.", *one) == ()


def test_dateline_capitals_are_not_shown():
    sentences = ["They were in Bergen."] * 6
    assert [word.word for word in planted("BERGEN, Norway - They were there.", *sentences)] == ["Bergen"]


def test_names_and_order_of_the_texts_change_nothing():
    texts = profiles(f"{drawn(1)[0]} {PLANTED}", *drawn(1)[1:])
    renamed = [replace(text, document=replace(text.document, id=name)) for text, name in zip(texts, "zyx", strict=True)]
    found = distinctive(texts)
    assert any(words(found))
    assert distinctive(texts[::-1]) == found[::-1]
    assert [(one.chance, one.words) for one in distinctive(renamed)] == [(one.chance, one.words) for one in found]


@pytest.mark.parametrize(
    "texts",
    [[], profiles(PAGES[0]), [profile(PAGES[0], "a"), profile(PAGES[1], "b", "too short to compare")]],
    ids=["none", "one", "one that can be compared"],
)
def test_one_text_has_nothing_to_stand_out_from(texts):
    assert distinctive(texts) == ()


def test_texts_without_content_words():
    assert words(distinctive(profiles("It was.", "We are.", PAGES[0]))) == [[], [], []]
