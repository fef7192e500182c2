"""Whose words: each row is the text with its voices as «q:…», «i:…» and «u:…», and the speakers in their order."""

import re
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest

from framing.model import Document
from framing.segment import segment

MISSES = tomllib.loads(Path(__file__).with_name("known_misses.toml").read_text(encoding="utf-8"))["voice"]
CURLY_TO_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def shown(text):
    """The text with the voices written into it, and the speakers, "-" where nobody is named."""
    voices = segment(Document("a", text)).voices
    marked = [v.span.of(text) if v.kind == "narrator" else f"«{v.kind[0]}:{v.span.of(text)}»" for v in voices]
    return "".join(marked), [v.speaker.of(text) if v.speaker else "-" for v in voices if v.kind != "narrator"]


def bare(marked):
    return re.sub(r"«[qiu]:|»", "", marked)


LEADING = [
    ("The minister said «i:that talks had failed».", ["The minister"]),
    ("The minister said «i:talks had failed».", ["The minister"]),
    ("The mayor said: «q:“We won.”»", ["The mayor"]),
    ("The mayor said, «q:“We won.”»", ["The mayor"]),
    ("KCNA reported «i:that the talks had failed».", ["KCNA"]),
    ("Police believe «i:the man fled on foot».", ["Police"]),
    ("The report found «i:that wages fell».", ["The report"]),
    ("The minister denied «i:that talks had failed».", ["The minister"]),
    ("On Monday the mayor warned «i:that the bridge would close».", ["the mayor"]),
    ("In a statement on Monday, the ministry said «i:that talks had failed».", ["the ministry"]),
    ("Asked about the plan, the mayor said «i:it was dead».", ["the mayor"]),
    ("The council urged the firms «i:to pay at once».", ["The council"]),
    ("He denied the charge, saying «i:it was false».", ["He"]),
    ("Minister: «i:no deal before May»", ["Minister"]),
    ("As the minister said, «i:talks had failed».", ["the minister"]),
    ("The claim «i:that the ship had sunk» was false.", ["-"]),
]
TRAILING = [
    ("«q:“We were stunned,”» said a retired captain.", ["a retired captain"]),
    ("«q:“It is bad,”» said the injured driver of the bus.", ["the injured driver of the bus"]),
    ("«q:“We won,”» the mayor said.", ["the mayor"]),
    ("«q:“We won,”» the mayor said on Monday in the capital.", ["the mayor"]),
    ("«i:Talks had failed», the minister said.", ["the minister"]),
    ("«i:Talks had failed», as the minister said.", ["the minister"]),
    ("«i:The talks have failed», KCNA reported.", ["KCNA"]),
    ("«q:“Will they come?”» the mayor asked.", ["the mayor"]),
    ("«q:‘We won,’» the mayor said.", ["the mayor"]),
    ("«i:The ship sank», a spokesman for the navy told Reuters on Monday.", ["a spokesman for the navy"]),
    ("«i:The plan was dead», he said, adding «i:that nobody came».", ["he", "he"]),
    ("«q:“We will fight on to the end,”» he said, adding «i:that the plan was dead».", ["he", "he"]),
]
INVERTED = [
    ("«i:Talks had failed», said the minister.", ["the minister"]),
    ("«q:“We won,”» said Anna Berg, who leads the party.", ["Anna Berg"]),
    ("«q:“We won”», said the 44-year-old mayor of Reno, John Smith.", ["the 44-year-old mayor of Reno"]),
]
MIDDLE = [
    ("«q:“We won,”» said the mayor, «q:“and we will stay.”»", ["the mayor", "the mayor"]),
    ("«i:Talks», the minister said, «i:had failed».", ["the minister", "the minister"]),
    ("«i:The talks failed», he said, «i:because nobody came».", ["he", "he"]),
    ("«q:“I saw it,”» a witness, Jan Kos, told the daily, «q:“and I ran.”»", ["a witness"] * 2),
]
ACCORDING = [
    ("According to the ministry, «i:the talks failed».", ["the ministry"]),
    ("«i:The talks failed», according to the ministry.", ["the ministry"]),
    ("In the view of the ministry, «i:the plan is dead».", ["the ministry"]),
    ("In the words of one aide, «i:the plan is dead».", ["one aide"]),
]
LISTENERS = [
    ("The minister told reporters «i:that talks had failed».", ["The minister"]),
    ("The envoy told the council «i:the war was lost».", ["The envoy"]),
    ("The mayor told them «i:he would go».", ["The mayor"]),
]
APPOSITIONS = [
    ("Osama Rabie, the head of the canal, said «i:422 ships were waiting».", ["Osama Rabie"]),
    ("Officials, however, said «i:that the talks had failed».", ["Officials"]),
    ("The mayor, who has worked in Seoul, said «i:the talks had failed».", ["The mayor"]),
]
SEVERAL = [
    ("«q:“We won. It is over. They lost,”» the mayor said.", ["the mayor"]),
    ("«q:“We won,”» the mayor said. «q:“It is over. Nobody lost.”»", ["the mayor", "the mayor"]),
    ("«q:“We won,”» he said. «q:“We stay.»\n\n«q:“Nobody leaves this town,”» she added.", ["he", "he", "she"]),
    ("«q:“We won,»\n\n«q:“and nobody lost,”» the mayor said.", ["-", "the mayor"]),
    ("The ministry said «i:the ship had sunk», and the owner said «i:it had not».", ["The ministry", "the owner"]),
    ("The army said «i:two had died»; the ministry said «i:none had».", ["The army", "the ministry"]),
    ("The mayor said «i:the bridge would close and that the road would not».", ["The mayor"]),
    ("She said «i:the film» «q:“Dawn”» «i:was a» «q:“triumph of the will”».", ["She"] * 4),
]
LIMITS = [
    ("She said «i:the vote was lost», but her party would stay.", ["She"]),
    ("The minister said «i:the talks had failed», but she left on Friday.", ["The minister"]),
]
FRAGMENTS = [
    ("The so-called «u:“reform”» was praised in the town.", ["-"]),
    ("The «u:“peace”» mission left, and the «u:“experts”» stayed.", ["-", "-"]),
    ("The minister called the plan a «q:“hoax”».", ["The minister"]),
    ("He praised the minister as «q:“a patriot”».", ["He"]),
    ("The mayor smiled. «q:“We won the vote and nobody will take it away.”»", ["-"]),
]
NARRATOR = [
    "The minister did not say that talks had failed.",
    "The minister never said talks had failed.",
    "The ministry declined to say whether the talks had failed.",
    "No one at the ministry believes that the talks were a disaster.",
    "Nobody at the ministry said the talks had failed.",
    "None of the officials said the talks were over.",
    "The ship, said to be worth a fortune, sank.",
    "The owner apologised for the disruption.",
    "The firms’ owners met in the 1990s and the ’80s.",
    "The plan went according to schedule in all of the towns.",
    "",
    " \n ",
]
ROWS = [*LEADING, *TRAILING, *INVERTED, *MIDDLE, *ACCORDING, *LISTENERS, *APPOSITIONS, *SEVERAL, *LIMITS, *FRAGMENTS]


@pytest.mark.parametrize("table", [{}, CURLY_TO_STRAIGHT], ids=["curly", "straight"])
@pytest.mark.parametrize(("marked", "speakers"), [*ROWS, *((text, []) for text in NARRATOR)])
def test_voices(marked, speakers, table):
    marked = marked.translate(table)
    assert shown(bare(marked)) == (marked, speakers)


@pytest.mark.parametrize(
    "miss", [pytest.param(m, marks=pytest.mark.xfail(strict=True, reason=m["reason"])) for m in MISSES]
)
def test_known_miss(miss):
    assert shown(bare(miss["text"])) == (miss["text"], miss["speakers"])


@pytest.mark.parametrize(
    ("text", "verb", "implies"),
    [
        ("“We won,” the mayor boasted.", "boasted", "boasting"),
        ("The firm pointed out that wages fell.", "pointed out", "neutral"),
        ("He claimed that wages fell.", "claimed", "doubting"),
    ],
)
def test_a_voice_has_its_verb_and_what_the_verb_implies(text, verb, implies):
    voices = segment(Document("a", text)).voices
    assert [(voice.verb.of(text), voice.implies) for voice in voices if voice.verb] == [(verb, implies)]


def test_voices_partition_the_text():
    text = " \n“We won,” he said. The plan is dead, according to the mayor. \n\n"
    voices = segment(Document("a", text)).voices
    assert voices[0].span.start == 0
    assert voices[-1].span.end == len(text)
    assert all(one.span.end == other.span.start for one, other in pairwise(voices))


@pytest.mark.parametrize(
    "text", ["According to `` Dusk '' the deal is off .", "According to ''The Post'' , the deal is off ."]
)
def test_a_speaker_is_never_without_words(text):
    voices = segment(Document("a", text)).voices
    assert all(voice.speaker is None or voice.speaker.of(text).strip() for voice in voices)
