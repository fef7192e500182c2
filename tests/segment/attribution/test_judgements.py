"""What somebody or something is judged to be."""

import pytest

from framing.segment.attribution.judgements import judgement


@pytest.mark.parametrize(
    ("text", "verb", "content"),
    [
        ("He described the plan as a hoax", "described", "a hoax"),
        ("Critics see it as a threat to trade after May", "see", "a threat to trade"),
        ("They portrayed him as weak", "portrayed", "weak"),
        ('He called it a "bombshell" today', "called", '"bombshell"'),
        ("Critics called the law a disgrace", "called", "the law a disgrace"),
        ("He called Smith unfit for office", "called", "Smith unfit for office"),
        ("She called him racist", "called", "him racist"),
        ("They consider the plan a failure", "consider", "the plan a failure"),
        ("It was what some consider a failure", "consider", "a failure"),
        ("The court deemed those words false", "deemed", "those words false"),
        ("They present it as fair", "present", "fair"),
        ("They branded him as a radical and a hypocrite", "branded", "a radical and a hypocrite"),
        ("She decried it as unprecedented and a farce", "decried", "unprecedented and a farce"),
        ("They branded him as a radical, a crook, and a hypocrite", "branded", "a radical, a crook, and a hypocrite"),
        ("They branded him as a radical, a crook and left", "branded", "a radical"),
        ("They portrayed him as weak, vain and corrupt", "portrayed", "weak, vain and corrupt"),
        ("They portrayed him as weak, and the mayor left", "portrayed", "weak"),
        ("They portrayed him as weak, citing new and old cases", "portrayed", "weak"),
        ("A man whom they like to call a cruel tyrant", "call", "a cruel tyrant"),
        ("They tarred the bill as an evil foisted on us", "tarred", "an evil foisted on us"),
    ],
)
def test_judgement(read, text, verb, content):
    reading = read(text)
    assert reading.words(judgement(reading.sentence, reading.cue(verb))) == content


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("He called Smith on Monday", "called"),
        ("He called the mayor of the city", "called"),
        ("He called Smith yesterday", "called"),
        ("A site called Real News spread it", "called"),
        ("They considered a ban on the sale of arms", "considered"),
        ("They saw it as the train arrived", "saw"),
        ("They see it as soon as they can", "see"),
        ("He denounced firms such as the mill", "denounced"),
        ("the numbers deemed classified", "deemed"),
        ("He asked what they were to consider a week on", "consider"),
    ],
)
def test_what_is_no_judgement(read, text, verb):
    reading = read(text)
    assert judgement(reading.sentence, reading.cue(verb)) is None
