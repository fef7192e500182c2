import pytest

from framing.api import score
from framing.claims.aligning import align
from framing.model import Document


def alignment(*texts):
    return align(score([Document(str(number), text) for number, text in enumerate(texts)]).profiles)


def groups(*texts):
    """The words of what is joined."""
    found = alignment(*texts)
    return [{found.facts[fact].words for fact in group} for group in found.groups if len(group) > 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The army withdrew its troops from Kelmet.", "The army pulled its troops back from Kelmet."),
        ("Russia attacked Ukraine on Monday.", "Ukraine was attacked by Russia on Monday."),
        ("Kim travelled to Vladivostok by train.", "Kim made the journey to Vladivostok by rail."),
        ("The union did not accept the offer of 3 percent.", "The offer of 3 percent was rejected by the union."),
        ("Vladimir Putin flew to Pyongyang on Tuesday.", "On Tuesday Putin flew to Pyongyang."),
    ],
)
def test_same_fact(one, other):
    assert groups(one, other) == [{one, other}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oslo will sell the weapons to Kyiv.", "Oslo will not sell the weapons to Kyiv."),
        ("Russia attacked Ukraine on Monday.", "Ukraine attacked Russia on Monday."),
        ("Six people died in the fire in Leeds.", "Nine people died in the fire in Leeds."),
        ("The talks in Leeds began on Monday.", "The talks in Leipzig began on Monday."),
        ("The army has finished the withdrawal from Kelmet.", "The army will begin the withdrawal from Kelmet."),
        ("Parliament adopted a law on privacy by 88 votes.", "Parliament adopted a tax on salmon by 88 votes."),
    ],
)
def test_another_fact(one, other):
    assert groups(one, other) == []


def test_a_group_is_complete_link():
    one = "The army shelled the town of Kelmet for three hours on Monday."
    found = groups(
        one, one, "On Monday the army shelled the town of Kelmet.", "Farmers in Spain expect a good harvest."
    )
    assert found == [{one, "On Monday the army shelled the town of Kelmet."}]


def test_what_is_at_odds_is_said():
    found = alignment("Six people died in the fire in Leeds.", "Nine people died in the fire in Leeds.")
    assert [pair.conflict.startswith("9 against 6 people") for pair in found.odds] == [True]


def test_order_of_the_texts_changes_nothing():
    texts = [
        "The army withdrew its troops from Kelmet on Friday.",
        "On Friday the army pulled its troops back from Kelmet.",
        "Troops left Kelmet on Friday, when the army pulled them back.",
    ]
    assert sorted(map(sorted, groups(*texts))) == sorted(map(sorted, groups(*reversed(texts))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The strike lasted 19 days.", "For 19 days the dockers stayed off the job."),
    ],
)
@pytest.mark.xfail(strict=True)
def test_known_misses(one, other):
    assert groups(one, other) == [{one, other}]
