"""Page furniture: in each row the furniture of the text stands in ‹ ›."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import cut, segment
from framing.segment.furniture import _posted, furniture, opens_furniture

ROWS = [
    "Talks failed. ‹READ MORE: Who is to blame?› They go on.",
    "They fail.\n\n‹JUST WATCHED Envoy: Act now Replay More Videos ... MUST WATCH Envoy: Act now 01:49›\n\nThey go on.",
    "‹OPINION: A horror without end?›\n\nThe envoys left.",
    "The envoys left. ‹FILE - In this May 3 photo, protesters clash with police.›",
    "The envoys left. ‹Jane Doe contributed to this report.›",
    "‹The steel market collapsed in a shock. (07.03.2017)› The envoys left.",
    "‹A shock. (07.03.2017)›‹ A scandal and no end. The crisis grows. (06.03.2017)› The envoys left.",
    "‹Hide Caption 3 of 6 Photos: Unrest in Oslo Unrest in Oslo – A man runs.›",
    "Sen. Anna BergAnna Maria Berg‹Berg wins a bitter vote Ten who lost MORE› (D) left.",
    "ObamaCare failed. YouTube grew. They want MORE of it.",
    "The envoys left. ‹Stand with them! https://t.co/ab1› They go on.",
    "The envoys left. See https://example.org/t.co for more.",
    "They met.\n\n‹WARREN OUTPACES RIVALS IN TWO NEW NATIONAL POLLS›\n\nThey left.\n\nTHE OLD TOWN\n\nIt rained.",
    "THE TALKS HAVE FAILED AGAIN TODAY.\n\nTHE ENVOYS LEFT THE TOWN AT NOON.",
    "More than 20 read the letter aloud.",
    "He said to watch closely. Photos show the wreck. Opinion polls rose.",
    "The deal (3.5 million) was signed in 1999 (the year of the storm).",
    "The source of the leak is unknown. Video of it went around.",
    "",
]


@pytest.mark.parametrize("marked", ROWS)
def test_furniture(marked):
    text = marked.translate(str.maketrans("", "", "‹›"))
    shown = text
    for start, end in reversed(furniture(cut(Document("a", text)))):
        shown = f"{shown[:start]}‹{shown[start:end]}›{shown[end:]}"
    assert shown == marked


def test_furniture_is_nobodys_and_not_counted():
    text = "Talks failed. READ MORE: The bloody horror of a war. They go on."
    kinds = [(voice.kind, voice.span.of(text).strip()) for voice in segment(Document("a", text)).voices]
    assert kinds == [
        ("narrator", "Talks failed."),
        ("unsure", "READ MORE: The bloody horror of a war."),
        ("narrator", "They go on."),
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "READ MORE: Why? ",
                "(07.03.2017) ",
                "A war. ",
                "pic.twitter.com/x ",
                "a://t.co/x ",
                "a://t.co/",
                "\n\n",
                "“No. ",
            ]
        )
    )
)
def test_stretches_are_in_order_and_apart(parts):
    text = "".join(parts)
    found = furniture(cut(Document("a", text)))
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_only_the_first_word_of_an_opener_opens_one():
    assert opens_furniture("watch")
    assert not opens_furniture("more's")


def test_links_without_a_space_between_them_have_their_end_sought_once():
    """One search for each would take the square of their number."""
    text = "We go. A dam " + "a://t.co/" * 50 + "x broke."
    posts = _posted(text, cut(Document("a", text)).sentences)
    assert [span.of(text) for span in posts] == ["A dam " + "a://t.co/" * 50 + "x"]
