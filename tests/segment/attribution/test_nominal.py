"""Nouns that hold somebody's words."""

import pytest

from framing.segment.attribution.nominal import noun_content, viewpoint


@pytest.mark.parametrize(
    ("text", "word", "content", "speaker"),
    [
        ("He spread the rumour that it was over", "rumour", "that it was over", None),
        ("The court rejected her claim that it failed", "claim", "that it failed", "her"),
        ("The fear is that it will fail", "fear", "that it will fail", None),
        ("He denied allegations of fraud in Rome", "allegations", "fraud", None),
        ("Calls for a ban were heard", "Calls", "a ban", None),
        ("Their calls to ban it were heard", "calls", "to ban it", "Their"),
        ("The mayor's new plan to close it drew fire", "plan", "to close it", "The mayor's"),
        ("They fought over whether it was late, a question of how it ends", "question", "how it ends", None),
        ("They rejected Mr. Lee's plan to go", "plan", "to go", "Mr. Lee's"),
        ("They rejected the old mayor's plan to go", "plan", "to go", "the old mayor's"),
        ("A debate about whether to go", "debate", "whether to go", None),
        ("The claim that it had sunk was false", "claim", "that it had sunk", None),
        ("The fear that prices rose was real", "fear", "that prices rose", None),
        ("The claim that he who lied was ill is old", "claim", "that he who lied was ill", None),
        ("A warning by the mayor that it fails", "warning", "that it fails", None),
        ("Her claim Monday that it fails", "claim", "that it fails", "Her"),
        (
            "They voiced concern that Berg, held in Rome, may leave",
            "concern",
            "that Berg, held in Rome, may leave",
            None,
        ),
        ("They held the view that Berg had a son, who fell, and left", "view", "that Berg had a son, who fell", None),
        ("She heard claims that it fell; it stood", "claims", "that it fell", None),
        ("There are fears the dam will break", "fears", "the dam will break", None),
        ("He scorned claims she had lied", "claims", "she had lied", None),
    ],
)
def test_noun_content(read, text, word, content, speaker):
    reading = read(text)
    found = noun_content(reading.sentence, reading.at(word))
    assert (reading.words(found.content[0]), reading.words(found.source)) == (content, speaker)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("He spread a rumour that had died", "rumour"),
        ("He spread a lie that shocked them", "lie"),
        ("A reply to him that was cold", "reply"),
        ("She wrote claims the same day", "claims"),
        ("He sold ideas that people love", "ideas"),
    ],
)
def test_a_relative_clause_or_an_object_is_the_narrators(read, text, word):
    reading = read(text)
    assert noun_content(reading.sentence, reading.at(word)) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The claim was false", "claim"),
        ("The claim that was false", "claim"),
        ("Allegations in court", "Allegations"),
        ("He saw a rumour of", "rumour"),
        ("He saw a plan to close it", "plan"),
        ("They joined conference calls to discuss it", "calls"),
        ("It kept its promise to voters in Rome", "promise"),
        ("A call to the mayor", "call"),
        ("A debate in Rome", "debate"),
    ],
)
def test_a_noun_alone_holds_nothing(read, text, word):
    reading = read(text)
    assert noun_content(reading.sentence, reading.at(word)) is None


@pytest.mark.parametrize(
    ("text", "word", "content", "speaker"),
    [
        ("In their view, the canal was closed", "view", "the canal was closed", "their"),
        ("By this account, the ship was lost", "account", "the ship was lost", None),
        ("In the mayor's telling, it was a trap", "telling", "it was a trap", "the mayor's"),
        ("For critics, she was a tyrant", "critics", "she was a tyrant", "critics"),
        ("For critics of the law, it was a trap", "critics", "it was a trap", "critics of the law"),
    ],
)
def test_viewpoint(read, text, word, content, speaker):
    reading = read(text)
    found = viewpoint(reading.sentence, reading.at(word))
    assert (reading.words(found.content[0]), reading.words(found.source)) == (content, speaker)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In the account, the ship was lost", "account"),
        ("They took her view, and the ship left", "view"),
        ("The critics, it seems, were lost", "critics"),
        ("For critics who were late, it was a trap", "critics"),
        ("It was hard for critics, she thought", "critics"),
    ],
)
def test_what_is_no_viewpoint(read, text, word):
    reading = read(text)
    assert viewpoint(reading.sentence, reading.at(word)) is None
