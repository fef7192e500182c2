"""Agency copy planted in texts, and the ledger of shared and own words."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from framing import scoring
from framing.comparing.copies import near_duplicates, own, passages
from framing.comparing.shingles import FEWEST_EQUAL
from framing.model import Document, Mark, Profile
from framing.segment import named, segment
from framing.segment.tokens import fold, tokenize

LABEL = "tone:x"
AGENCY = (
    "The ferry left the harbour shortly after dawn with ninety people on board, most of them farm workers on their way "
    "to the autumn market. Rescuers reached the hull within an hour and pulled survivors from the cold water."
)
EDITED = AGENCY.replace("shortly", "soon").replace("most of", "many of").replace("ninety ", "")
FIRST = "Nobody in the village had slept. Mothers stood along the quay and called out names that no one answered."
SECOND = (
    "Prices for seats had doubled since the summer, and the company took a second ship out of service to save fuel."
)
THIRD = (
    "A court will decide who pays. Lawyers for both sides argued all week over papers that neither had shown before."
)
SPEECH = "“We lost our neighbours and our friends tonight, and we will not rest until the last of them is home again,”"


def profile(text, name, date=""):
    """A text in which each "a" of the narrator carries a mark."""
    segments = named(segment(Document(name, text, date=date)))
    marks = tuple(found for found in _marks(segments) if found.voice == "narrator")
    return scoring.profile(segments, marks, [LABEL])


def _marks(segments):
    for sentence, (first, last) in enumerate(segments.bounds):
        for token in (t for t in range(first, last) if segments.tokens.folded[t] == "a"):
            span = segments.tokens[token]
            voice = next(v.kind for v in segments.voices if v.span.start <= span.start < v.span.end)
            yield Mark(span, LABEL, "ABC01", "lexical", voice, "asserted", sentence)


def profiles(*texts):
    """Texts of the days of one week."""
    return [profile(text, "abcdef"[day], f"2024-01-0{day + 1}") for day, text in enumerate(texts)]


def shared(*texts):
    """The words of each passage in each text."""
    pages = dict(zip("abcdef", texts, strict=False))
    return [[(name, span.of(pages[name])) for name, span in one.places] for one in passages(profiles(*texts))]


def plain(words):
    return [fold(word) for word in tokenize(words).texts if word[0].isalnum()]


def test_an_agency_paragraph_in_three_texts_is_one_passage():
    texts = f"{FIRST} {AGENCY}", f"{EDITED} {SECOND}", f"{THIRD} {AGENCY.upper()}"
    assert shared(*texts) == [[("a", AGENCY[:-1]), ("b", EDITED[:-1]), ("c", AGENCY.upper()[:-1])]]
    assert passages(profiles(*texts))[0].words == len(plain(AGENCY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (FIRST, SECOND),
        (f"{FIRST} {SPEECH} said the mayor.", f"{SECOND} {SPEECH} said the mayor."),
        (f"{FIRST} {SPEECH} said the mayor.", f"{SECOND} {SPEECH.replace('“', '').replace('”', '')} said the mayor."),
        (f"{FIRST} {AGENCY[:60]}.", f"{SECOND} {AGENCY[:60]}."),
        (
            f"{FIRST} They met Anna Berg, Carl Dahl, Eva Falk, Gert Holm, Ida Juul and Karl Lund there.",
            f"{SECOND} They saw Anna Berg, Carl Dahl, Eva Falk, Gert Holm, Ida Juul and Karl Lund go.",
        ),
    ],
    ids=["nothing shared", "the same speech", "a speech quoted in one text", "too short", "names"],
)
def test_what_is_no_agency_copy(one, other):
    assert shared(one, other) == []


def test_a_quotation_inside_agency_copy_is_part_of_it():
    copy = f"{AGENCY} {SPEECH} said the mayor."
    assert [len(one) for one in shared(f"{FIRST} {copy}", f"{copy} {SECOND}")] == [2]
    assert shared(f"{FIRST} {copy}", f"{copy} {SECOND}")[0][0][1] == copy[:-1]


def test_curly_and_straight_signs_are_the_same():
    copy = f"{AGENCY} The company’s owner called it “an act of God” and didn’t say more. Émile Zola wasn’t there."
    straight = copy.replace("’", "'").replace("“", '"').replace("”", '"').replace("É", "E")
    assert shared(f"{FIRST} {copy}", f"{straight} {SECOND}") == [[("a", copy[:-1]), ("b", straight[:-1])]]


def test_a_passage_shared_by_more_texts_is_cut_out_of_a_longer_one():
    whole = f"{FIRST} {AGENCY} {SECOND}"
    found = shared(whole, whole, f"{THIRD} {AGENCY}")
    assert sorted([name for name, _ in one] for one in found) == [["a", "b"], ["a", "b"], ["a", "b", "c"]]
    assert {words for one in found if len(one) == 3 for _, words in one} == {AGENCY[:-1]}
    assert sum(one.words for one in passages(profiles(whole, whole, f"{THIRD} {AGENCY}"))) == len(plain(whole))


def test_a_word_or_two_of_the_next_sentence_are_no_part_of_it():
    assert shared(f"In May. {AGENCY} The mayor wept.", f"On May. {AGENCY} The captain ran.") == [
        [("a", AGENCY[:-1]), ("b", AGENCY[:-1])]
    ]


@pytest.mark.parametrize(
    ("dates", "first"),
    [
        (("2024-06-19", "2024-06-18"), "b"),
        (("", "2024-06-18"), "b"),
        (("June 19", "2024-06-18"), "b"),
        (("0001-01-01T00:00+23:00", "2024-06-18"), "b"),
        (("2024-06-18", "2024-06-18T09:00"), "a"),
        (("2024-06-18T09:00+02:00", "2024-06-18T08:00+00:00"), "a"),
        (("", ""), "a"),
    ],
)
def test_the_earliest_text_comes_first(dates, first):
    texts = [profile(f"A. {FIRST} {AGENCY}", "a", dates[0]), profile(f"B. {AGENCY} {SECOND}", "b", dates[1])]
    assert {passages(order)[0].places[0][0] for order in (texts, texts[::-1])} == {first}


STOCK = [sentence for page in (FIRST, SECOND, THIRD, AGENCY) for sentence in page.split(". ")]
TEXTS = st.lists(st.lists(st.sampled_from(STOCK), min_size=1, max_size=8), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_places_are_the_same_words_and_own_and_shared_are_all(stock):
    texts = profiles(*(". ".join(sentences) for sentences in stock))
    pages = {text.document.id: text.document.text for text in texts}
    found = passages(texts)
    for one in found:
        (_, whole), *_ = [(name, plain(span.of(pages[name]))) for name, span in one.places]
        assert len(one.places) > 1 and one.words == len(whole) >= FEWEST_EQUAL
        assert all(" ".join(plain(span.of(pages[name]))) in " ".join(whole) for name, span in one.places)
    for text, has in zip(texts, own(texts, found, [LABEL], 0), strict=True):
        assert has.words + has.shared == text.words
        later = [span for one in found for name, span in one.places[1:] if name == has.document]
        assert has.shared == sum(len(plain(span.of(pages[has.document]))) for span in later)


@settings(max_examples=20, deadline=None)
@given(TEXTS, st.integers(0, 99))
def test_the_order_of_the_texts_changes_nothing(stock, seed):
    texts = profiles(*(". ".join(sentences) for sentences in stock))
    mixed = Random(seed).sample(texts, len(texts))
    assert passages(mixed) == passages(texts)
    assert near_duplicates(mixed, passages(mixed)) == near_duplicates(texts, passages(texts))


def owned(*texts, least=0):
    found = profiles(*texts)
    return own(found, passages(found), [LABEL], least)


def test_scores_are_those_of_a_texts_own_sentences():
    lone, (_, with_copy) = profile(SECOND, "x"), owned(f"{FIRST} {AGENCY}", f"{AGENCY} {SECOND}")
    (mine,), (alone,) = with_copy.scores, lone.scores
    assert mine[:-1] == alone[:-1]
    assert [mark.span.of(f"{AGENCY} {SECOND}") for mark in mine.marks] == ["a"]
    assert with_copy.shared == len(plain(AGENCY))


def test_a_text_that_shares_nothing_keeps_its_scores():
    texts = profiles(f"{FIRST} {AGENCY}", f"{THIRD} {SECOND}")
    narrated = [(text.score(LABEL),) for text in texts]
    assert [has.scores for has in own(texts, passages(texts), [LABEL], 0)] == narrated


def test_own_scores_can_be_made_again_from_their_marks():
    for has in owned(f"{FIRST} {AGENCY}", f"{AGENCY} {SECOND}", f"{THIRD} {EDITED} {SECOND}"):
        for score in has.scores:
            base = scoring.Base(score.n, score.words)
            assert scoring.score(score.label, "narrator", base, score.marks) == score


@pytest.mark.parametrize(
    ("words", "n", "marks"),
    [("A man and a child swam ashore alone before it sank.", 1, 2), ("on a night.", 0, 0)],
    ids=["mostly own", "mostly copied"],
)
def test_a_sentence_is_own_if_most_of_its_words_are(words, n, marks):
    cut = AGENCY[: AGENCY.index(" and pulled")]
    (_, has) = owned(f"{FIRST} {AGENCY}", f"{SECOND} {cut} {words}")
    lone = profile(SECOND, "x").scores[0]
    assert (has.scores[0].n - lone.n, len(has.scores[0].marks) - len(lone.marks)) == (n, marks)


def test_too_few_words_of_its_own_have_no_scores():
    assert [bool(has.scores) for has in owned(f"{FIRST} {AGENCY}", f"{AGENCY} {SECOND}", least=30)] == [True, False]
    assert owned(AGENCY, AGENCY)[1].scores == ()


@pytest.mark.parametrize(
    ("texts", "groups"),
    [
        ((AGENCY, EDITED, FIRST), (("a", "b"),)),
        ((f"{AGENCY} {FIRST}", f"{AGENCY} {SECOND}"), ()),
        ((AGENCY, f"{AGENCY} {FIRST} {SECOND} {THIRD}"), ()),
        ((AGENCY + FIRST, THIRD + SECOND, FIRST + AGENCY, SECOND + THIRD), (("a", "c"), ("b", "d"))),
    ],
    ids=["told twice", "half", "a brief of a longer text", "two pairs in other order"],
)  # fmt: skip
def test_texts_told_twice(texts, groups):
    found = profiles(*texts)
    assert near_duplicates(found, passages(found)) == groups


def test_new_names_of_the_texts_change_nothing_but_the_names():
    texts = profiles(f"{FIRST} {AGENCY}", f"{EDITED} {SECOND}", f"{AGENCY} {THIRD}")
    names = {"a": "z", "b": "y", "c": "x"}
    renamed = [replace(t, document=replace(t.document, id=names[t.document.id])) for t in texts]
    again = [replace(p, places=tuple((names[name], span) for name, span in p.places)) for p in passages(texts)]
    assert list(passages(renamed)) == again


def test_no_texts_and_empty_texts():
    assert passages([]) == () and own([], (), [LABEL], 0) == () and near_duplicates([], ()) == ()
    empty = [Profile(Document(name, ""), segment(Document(name, "")), (), (), 0, 0) for name in "ab"]
    assert passages(empty) == ()
    assert [(has.words, has.shared, has.scores) for has in own(empty, (), [LABEL], 0)] == [(0, 0, ())] * 2


@pytest.mark.xfail(strict=True, reason="edits of two words at once end a passage, and what is left of it is too short")
@pytest.mark.parametrize(
    "edited",
    ["Thirty tonnes of seed went down with the red barge near the old mill, owned by two brothers from Ghent."],
)
def test_known_misses(edited):
    original = (
        "Thirty tonnes of seed went down with the barge close to the old mill, which belonged to brothers from Ghent."
    )
    assert shared(f"{FIRST} {original}", f"{SECOND} {edited}") != []
