"""Forms of words, regular and not."""

import pytest

from framing.inflection import adjective_forms, noun_forms, verb_forms


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("slam", "slam slams slammed slamming"),
        ("stage", "stage stages staged staging"),
        ("vow", "vow vows vowed vowing"),
        ("deny", "deny denies denied denying"),
        ("play", "play plays played playing"),
        ("clash", "clash clashes clashed clashing"),
        ("rise", "rise rises rose risen rising"),
        ("admit", "admit admits admitted admitting"),
        ("visit", "visit visits visited visiting"),
        ("quit", "quit quits quitted quitting"),
        ("be", "be am is are was were been being"),
        ("lie", "lie lies lied lay lain lying"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("quiz", "quiz quizzes quizzed quizzing"),
        ("see", "see sees saw seen seeing"),
        ("flee", "flee flees fled fleeing"),
        ("panic", "panic panics panicked panicking"),
    ],
)
def test_verbs(base, forms):
    assert set(verb_forms(base)) == set(forms.split())
    assert verb_forms(base)[0] == base


@pytest.mark.parametrize(
    ("base", "plural"),
    [
        ("envoy", "envoys"),
        ("ally", "allies"),
        ("clash", "clashes"),
        ("crisis", "crises"),
        ("woman", "women"),
        ("spokesman", "spokesmen"),
        ("human", "humans"),
        ("photo", "photos"),
        ("hero", "heroes"),
        ("leaf", "leaves"),
        ("child", "children"),
    ],
)
def test_nouns(base, plural):
    possessive = plural + ("'" if plural.endswith("s") else "'s")
    assert noun_forms(base) == (base, plural, base + "'s", possessive)


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("grim", "grim grimmer grimmest"),
        ("deadly", "deadly deadlier deadliest"),
        ("fierce", "fierce fiercer fiercest"),
        ("bad", "bad worse worst"),
        ("bold", "bold bolder boldest"),
    ],
)
def test_adjectives(base, forms):
    assert adjective_forms(base) == tuple(forms.split())
