"""Roles and epithets, and whom they stand for."""

import pytest

from framing import api
from framing.model import Document
from framing.naming.table import names

KIM = "Kim Jong Un met Vladimir Putin in Pyongyang. "
#: What is called by words other than a name: a text and, for each of these forms in < >, who it stands for.
FOUND = [
    ("<Russian President> Vladimir Putin left.", ["Vladimir Putin"]),
    ("<The strongman> Kim Jong Un, in power since 2011, waved.", ["Kim Jong Un"]),
    ("<Comrade Kim Jong Un> and <Mr. Putin> met.", ["Kim Jong Un", "Putin"]),
    ("Kim Jong Un, <the reclusive leader of North Korea>, waved.", ["Kim Jong Un"]),
    ("Kim Jong Un, <chairman of the State Affairs Commission>, waved.", ["Kim Jong Un"]),
    ("<The chairman of the canal authority>, Osama Rabie, waited.", ["Osama Rabie"]),
    ("<Egypt’s president>, Abdel Fattah al-Sisi, waited.", ["Abdel Fattah al-Sisi"]),
    ("<Lt. Gov.> Mark Hutchison spoke.", ["Mark Hutchison"]),
    ("<Attorney General> Eric Holder spoke.", ["Eric Holder"]),
    ("<The Minister of Infrastructure of Ukraine>, Oleksandr Kubrakov, <the Minister of National Defence of Türkiye>, "
     "Hulusi Akar, and others signed.", ["Oleksandr Kubrakov", "Hulusi Akar"]),
    ("<The coach>, Sarah Murray, waited. <The coach> said nothing.", ["Sarah Murray", "Sarah Murray"]),
    ("<Russian President> Vladimir Putin left. <The Russian leader> was late.", ["Vladimir Putin", "Vladimir Putin"]),
    ("Vladimir Putin, <the Kremlin chief>, left. Then <the Russian leader’s> car came.",
     ["Vladimir Putin", "Vladimir Putin"]),
    ("<North Korean strongman> Kim Jong Un met <Russian President> Vladimir Putin. <The strongman> smiled.",
     ["Kim Jong Un", "Vladimir Putin", "Kim Jong Un"]),
    ("North Korea fired a missile. <The hermit kingdom> is armed, and <the North Korean regime> is proud.",
     ["North Korea", "North Korea"]),
    ("Bashar al-Assad fled. <The Assad regime> fell, and with <the regime> its prisons.",
     ["Bashar al-Assad", "Bashar al-Assad"]),
]  # fmt: skip
#: Texts in which nobody is called anything, or nobody can be told to be.
QUIET = [
    "After talks with Kim Jong Un, the Russian president, 71, flew home.",
    "The leader Trump met was Kim Jong Un.",
    "The only candidate Hillary Clinton can beat is here.",
    "Anna Berg called a general election.",
    "Kim Jong Un met Vladimir Putin. The leader smiled.",
    "A president spoke. Anna Berg listened. The president left.",
    "Anna Berg waited while the president spoke.",
    "Anna Berg, who beat the president, waited.",
    "It was Khalid Sheikh Mohammed.",
    "They met first lady Melania Trump.",
    "Porn star Stormy Daniels waited.",
    "The North won the Civil War. The regime fell.",
    "Abe Lincoln died. The hermit kingdom knew nothing.",
]


def called(*texts):
    """For each text the words for somebody that are no names, with whom they stand for, in their order."""
    profiles = api.score([Document(str(index), text) for index, text in enumerate(texts)]).profiles
    found = [
        (text, span, row.name)
        for row in names(profiles)
        for text, forms in row.forms
        for form in forms
        for span in form.spans
        if form.kind != "name"
    ]
    return [[(span, name) for _, span, name in sorted(f for f in found if f[0] == str(i))] for i in range(len(texts))]


def written(marked):
    """The text of a case and the places in < >."""
    text, places = "", []
    for piece in marked.replace(">", "<").split("<"):
        places.append((len(text), len(text) + len(piece)))
        text += piece
    return text, places[1::2]


@pytest.mark.parametrize(("marked", "owners"), FOUND, ids=[case[0][:50] for case in FOUND])
def test_words_stand_for_somebody(marked, owners):
    text, places = written(marked.replace("’s>", ">’s"))
    (found,) = called(text)
    assert [(tuple(span), name) for span, name in found] == list(zip(places, owners, strict=True))


@pytest.mark.parametrize("text", QUIET)
def test_what_is_not_clear_is_left_out(text):
    assert called(text) == [[]]


def test_what_one_text_says_tells_who_is_meant_in_another():
    _, found = called("Russian President Vladimir Putin left.", "Vladimir Putin left. The Russian leader was late.")
    assert [name for _, name in found] == ["Vladimir Putin"]


def test_a_judging_word_stands_for_nobody_who_is_not_called_so():
    assert called("Russian President Vladimir Putin left.", "Vladimir Putin spoke. The dictator laughed.")[1] == []
    assert len(called("Dictator Vladimir Putin left.", "Vladimir Putin spoke. The dictator laughed.")[1]) == 1


def test_who_is_not_named_in_a_text_is_not_meant_there():
    assert called("Russian President Vladimir Putin left.", "The Russian leader was late.")[1] == []


def test_a_relative_with_the_first_name_of_another_is_not_that_other():
    (found,) = called("Suspect Eric Kirkpatrick was held. Anna Berg and her husband Eric knew him.")
    assert [tuple(span) for span, _ in found] == [(0, 7)]


def test_curly_and_straight_apostrophes_are_the_same():
    straight, curly = (
        "The Kremlin’s spokesman, Dmitry Peskov, left.".replace("’", "'"),
        "The Kremlin’s spokesman, Dmitry Peskov, left.",
    )
    assert called(straight) == called(curly) != [[]]


MISSES = [
    "Kim Jong Un is <a tyrant>.",
    "Petro waited. <The farmer> said nothing.",
    "<Strongman> Kim waved. Kim Jong Un smiled.",
    "Kim Jong Un, <a dictator> who loves films, waved.",
]


@pytest.mark.xfail(strict=True, reason="needs more than the words beside the name")
@pytest.mark.parametrize("marked", MISSES)
def test_known_misses(marked):
    text, places = written(marked)
    assert [tuple(span) for span, _ in called(text)[0]] == places
