"""Words of reporting in any order, at the end of a text too: nothing fails, and the voices cover the text."""

from hypothesis import given
from hypothesis import strategies as st

from framing.model import Document
from framing.segment import segment
from framing.segment.attribution.reporting import reporting

_MARKS = [",", ".", "“", "”", '"', "''", ":", "—", "(", ")", "?", "\n\n", "Ann", "Berg", "30"]
_WORDS = sorted(reporting().triggers)
_CLASSES = sorted(reporting().words.subject_openers | reporting().words.links | reporting().words.prepositions)


@given(st.lists(st.one_of(*map(st.sampled_from, (_WORDS, _CLASSES, _MARKS))), min_size=1, max_size=14), st.booleans())
def test_any_words_have_voices(words: list[str], stopped: bool) -> None:
    text = " ".join(words) + "." * stopped
    voices = segment(Document("a", text)).voices
    assert "".join(voice.span.of(text) for voice in voices) == text[voices[0].span.start : voices[-1].span.end]


def test_a_feeling_at_the_end_of_a_text_looks_no_farther() -> None:
    for word in ("concerned there private", "frustrated he questions", "certain she story", "proud it be"):
        text = f"The captain, {word}."
        assert segment(Document("a", text)).voices[-1].span.end == len(text)
