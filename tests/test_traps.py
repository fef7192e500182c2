"""What comparable tools get wrong, a row each."""

import re
from dataclasses import replace

import pytest

import framing
from framing.errors import FramingError
from framing.model import Document
from framing.pipeline import Analyzer
from framing.reports import html
from framing.segment import cut

ANALYZER = Analyzer()
KCNA = "KCNA wrote: “The imperialists are vicious enemies and will be destroyed.” The ministry declined to comment."
CURLY_TO_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def marks(text):
    return ANALYZER.profile(Document("a", text)).marks


def counted(text, label="", voice="narrator"):
    """The words of the counted marks of a voice."""
    return [m.span.of(text) for m in marks(text) if m.counted and m.voice == voice and m.label.startswith(label)]


@pytest.mark.parametrize(
    "text",
    [
        "This isn’t a bombshell and it won’t be the end of the world.",
        "“It’s a bombshell,” the mayor said. “The plot thickens.”",
        "The workers’ ‘bombshell’ wasn’t the curtain’s rise.",
        "They haven’t signed a treaty; it ‘may’ lead to war.",
    ],
)
def test_curly_and_straight_marks_mean_the_same(text):
    assert marks(text) == marks(text.translate(CURLY_TO_STRAIGHT))


@pytest.mark.parametrize("before", ["", "😀 ", "é̈ İİİ ßß ﬁ ", "日本 ", "\u2028", "\ufeff"])
def test_offsets_are_code_points_of_the_text_itself(before):
    text = f"{before}The palace dropped a bombshell on the town."
    assert [mark.span.of(text) for mark in marks(text)] == ["bombshell"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The U.S. Army left.", 1),
        ("Gen. Smith left.", 1),
        ("They met on Jan. 5 in Oslo.", 1),
        ("They met at No. 10 on Monday.", 1),
        ("They met Kim Jong-un. He left.", 2),
    ],
)
def test_sentence_ends(text, count):
    assert len(cut(Document("a", text)).sentences) == count


@pytest.mark.parametrize(
    "text",
    [
        "Grace Hope and Will Sharp met Joy Love in Paradise, Nevada.",
        "The Security Council met on Monday.",
        "The United States voted last.",
        "They walked to Freedom Square.",
        "The charity War on Want opened a shop.",
        "Mr. White met Ms. Black.",
        "The rest of the bread remains in the shop.",
        "The parties read the report on the town hall.",
    ],
)
def test_a_name_or_plain_word_is_no_tone(text):
    assert counted(text, "tone:") == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Officials denied there was any threat of war.", "frame:security"),
        ("There was no threat of war, and none of an attack.", "frame:security"),
        ("The talks were not a disaster.", "tone:"),
        ("No one at the ministry believes that the talks were a disaster.", "tone:"),
        ("Putin did not threaten Kim.", "frame:"),
        ("They signed a peace treaty ending the war.", "frame:conflict"),
        ("A price war broke out between two bakers.", "frame:security"),
        ("The bank declared war on inflation.", "frame:security"),
        ("The trade show opens on Friday.", "frame:security"),
        ("He sat with his arms folded.", "frame:security"),
        ("He was given an official invitation and an engagement ring.", "tone:loaded"),
        (KCNA, "tone:loaded"),
        (KCNA, "frame:security"),
    ],
)
def test_the_narrator_does_not_assert_it(text, label):
    assert counted(text, label) == []


def test_what_is_quoted_is_marked_as_quoted():
    assert [(mark.voice, mark.speaker.of(KCNA)) for mark in marks(KCNA) if mark.label == "tone:loaded"] == [
        ("quoted", "KCNA")
    ]


def test_pure_stage_metaphor_is_found():
    text = "The curtain rose on the talks. The plot thickened behind closed doors, amid whispers of a twist."
    assert len(counted(text, "tone:sensational")) >= 3


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the ship had sunk in the storm.",
        "The ship had sunk in the storm, the minister said.",
        "The ship had sunk in the storm, said the minister.",
        "The ship, the minister said, had sunk in the storm.",
        "“The ship has sunk,” the minister said.",
        "According to the minister, the ship had sunk.",
    ],
)
def test_leading_and_trailing_attribution_give_the_speaker(text):
    voices = framing.score(text).to_dict()["voices"]
    assert {voice["speaker"].lower() for voice in voices if voice["voice"] != "narrator"} == {"the minister"}


def test_the_narrator_is_the_same_when_the_words_of_quotations_are_gone(documents, event):
    for document in documents(event):
        profile = ANALYZER.profile(document)
        blanked = "".join(
            blank(voice.span.of(document.text)) if voice.kind == "quoted" else voice.span.of(document.text)
            for voice in profile.segments.voices
        )
        assert narrated(ANALYZER.profile(replace(document, text=blanked))) == narrated(profile)


def blank(words):
    return re.sub("[a-z]", "x", re.sub("[A-Z]", "X", words))


def narrated(profile):
    return [(mark.span, mark.label, mark.stance) for mark in profile.marks if mark.voice == "narrator"]


@pytest.mark.parametrize("text", ["Bombshell", "a\ud800", "两国领导人", "0.0", "İ"])
def test_no_text_is_too_odd(text):
    assert framing.compare([text, text, "Talks were held."]).to_dict()["contrasts"] == []


@pytest.mark.parametrize("text", ["", " ", "\n", "\ud800", "…"])
def test_a_text_without_a_word_is_refused_and_never_scored(text):
    with pytest.raises(FramingError, match="nothing to score"):
        framing.score(text)
    assert ANALYZER.profile(Document("a", text)).scores == ()


@pytest.mark.parametrize(
    "evil", ["</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg onload=alert(1)>"]
)
def test_text_title_and_names_are_never_markup(evil):
    text = f"The palace dropped a bombshell {evil} on the town. "
    documents = [
        Document(evil + n, text * 9, title=text.strip(), label=evil + n, source=evil, author=evil, url=evil)
        for n in "ab"
    ]
    analysis = framing.compare(documents)
    for page in (html.render(analysis), analysis._repr_html_()):
        assert evil not in page
