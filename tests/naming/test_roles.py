"""What a role says, and who can have it."""

import pytest

from framing.model import Document
from framing.naming.phrases import phrases
from framing.naming.roles import holders, role
from framing.segment import named, segment


def read(words):
    """The role of a phrase that fills a text."""
    found = phrases(named(segment(Document("a", words + " left."))), ())
    return role(found, 0, found.letters.index("b") if "b" in found.letters else len(found.letters) - 1)[0]


@pytest.mark.parametrize(
    ("words", "head", "country", "field", "ranks"),
    [
        ("The Russian leader", "leader", "Russia", set(), set()),
        ("The president of the Russian Federation", "president", "Russia", set(), set()),
        ("The Kremlin chief", "leader", "Russia", set(), set()),
        ("The deputy foreign minister", "minister", "", {"foreign"}, {"deputy"}),
        ("The minister of defence", "minister", "", {"defence"}, set()),
        ("The former French president", "president", "France", set(), {"former"}),
    ],
)
def test_a_role_is_read_from_its_words(words, head, country, field, ranks):
    found = read(words)
    assert (found.head, found.country, found.field, found.ranks) == (head, country, field, ranks)


HELD = {
    "Putin": ["The Russian president"],
    "Kim": ["The North Korean strongman"],
    "Lavrov": ["The Russian foreign minister"],
    "Shoigu": ["The Russian minister of defence"],
}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("The Russian leader", ["Putin"]),
        ("The foreign minister", ["Lavrov"]),
        ("The minister", ["Lavrov", "Shoigu"]),
        ("The strongman", ["Kim"]),
        ("The dictator", []),
        ("The former Russian president", []),
        ("The French president", []),
        ("The Russian coach", []),
    ],
)
def test_a_role_stands_for_who_has_it(asked, found):
    held = {owner: [read(words) for words in roles] for owner, roles in HELD.items()}
    assert holders(read(asked), held) == found


def test_judging_words_make_an_epithet():
    assert (read("The strongman").kind, read("The ruthless leader").kind, read("The leader").kind) == (
        "epithet",
        "epithet",
        "role",
    )
