"""The tables of reporting words: nouns, adjectives and passives, and what may follow each."""

from framing.segment.attribution.reporting import reporting

TABLES = reporting()


def test_a_word_that_is_no_verb_counts_only_before_what_may_follow_it():
    assert {"that", "is", "was", "remains", "by", "monday"} <= TABLES.followed["notion"]
    assert not {"of", "the", "he"} & TABLES.followed["notion"]
    assert {"the", "he"} <= TABLES.followed["suspicion"]
    assert {"of", "that"} <= TABLES.followed["allegation"]
    assert {"they", "that"} <= TABLES.followed["glad"]
    assert TABLES.followed["eager"] == {"to"}
    assert "claim" not in TABLES.followed, "it is a verb too"


def test_a_verb_of_several_words_counts_only_before_its_second():
    assert TABLES.followed["made"] == {"clear", "it", "plain", "the"}
    assert "called" not in TABLES.followed
    assert TABLES.followed["spoke"] == {"of"}
    assert "blamed" not in TABLES.followed, "an object comes before what it is for"
    assert {"allegation", "said", "according", ":"} <= TABLES.triggers


def test_a_past_form_like_the_base_may_be_passive():
    assert "as" in TABLES.passives["cast"]
    assert "casting" not in TABLES.passives


def test_a_passive_is_known_by_its_past_forms():
    assert TABLES.passives["seen"] == {"as"}
    assert "seeing" not in TABLES.passives
    assert TABLES.of_nouns["allegations"] == {"of"}
