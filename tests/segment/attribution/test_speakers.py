"""The speaker that belongs to a verb."""

import pytest

from framing.segment.attribution import speakers


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("The mayor said so", "said", "The mayor"),
        ("The mayor of the old town has said so", "said", "The mayor of the old town"),
        ("The mayor later reportedly said so", "said", "The mayor"),
        ("John Smith, the mayor of Reno, said so", "said", "John Smith"),
        ("Smith (the mayor) said so", "said", "Smith"),
        ("the guide who said so", "said", "the guide"),
        ("Kim, who said so", "said", "Kim"),
        ("Kim and Putin said so", "said", "Kim and Putin"),
        ("The men left and Putin said so", "said", "Putin"),
        ("when the talks failed he said so", "said", "he"),
        ("On Monday the mayor said so", "said", "the mayor"),
        ("a diplomat who has worked in Seoul said so", "said", "a diplomat"),
        ("said so", "said", None),
        ("Jane Doe, 30, of Raleigh, N.C., said so", "said", "Jane Doe"),
        ("Students turned to an official report which said so", "said", "an official report"),
        ("Conservatives shredded it by saying so", "saying", None),
        ("They seem to say so", "say", "They"),
        ("he read which said so", "said", None),
        ("riots across Greece after witnesses said so", "said", "witnesses"),
        ("The daily ran a story saying so", "saying", "a story"),
        ("He allowed his team to say so", "say", "his team"),
        ("The police are expected to say so", "say", "The police"),
        ("It is unfair to say so", "say", None),
        ("Both still say so", "say", "Both"),
        ("a shepherd who saw it said so", "said", "a shepherd"),
    ],
)
def test_subject(read, text, verb, speaker):
    reading = read(text)
    assert reading.words(speakers.subject(reading.sentence, reading.at(verb), 0)) == speaker


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("“It is over”, said the minister.", "said", "the minister"),
        ("“It is over”, said Anna Berg, who leads it.", "said", "Anna Berg"),
        ("“It is over”, said she at noon.", "said", "she"),
        ("“It is over”, said the minister on Monday.", "said", "the minister"),
        ("“It is over”, said that man had left.", "said", None),
        ("“It is over”, said", "said", None),
    ],
)
def test_inverted_speaker(read, text, verb, speaker):
    reading = read(text)
    assert reading.words(speakers.inverted_speaker(reading.sentence, reading.at(verb) + 1)) == speaker


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("The mayor resigned, saying it was late", "saying", "The mayor"),
        ("The daily quoted the envoy as saying it was late", "saying", "the envoy"),
        ("On Monday, the mayor resigned and said it was late", "said", "the mayor"),
        ("The mayor today said it was late", "said", None),
        ("The mayor went and said it was late", "said", "The mayor"),
    ],
)
def test_shared_subject(read, text, verb, speaker):
    reading = read(text)
    assert reading.words(speakers.shared_subject(reading.sentence, reading.cue(verb))) == speaker


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("said Kim , the mayor , in Seoul", 5),
        ("said Kim , who leads it", 6),
        ('said Kim , " and he left "', 2),
        ("said Kim today", None),
    ],
)
def test_after_an_apposition(read, text, place):
    assert speakers.after_apposition(read(text).sentence, 2) == place
