"""What holds for any text: spans, voices, sentences, the ledger of scores, and that nothing but the words counts."""

import json
import os
import subprocess
import sys
from bisect import bisect_right
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import framing
from framing.contract import analysis_to_dict
from framing.errors import FramingError
from framing.model import REST, SCORED_VOICES, Document, Options
from framing.pipeline import Analyzer, compare
from framing.scoring import PER_WORDS, count_interval, share_interval

ANALYZER = Analyzer(Options(min_words=5))
EVENT = Path(__file__).parents[1] / "samples" / "events" / "korea-hockey"
CURLY_TO_STRAIGHT = str.maketrans("“”‘’", "\"\"''")
QUICK = settings(max_examples=60, deadline=None)

ANY_TEXT = st.text(st.characters(), max_size=150)
PIECES = (
    """
The palace dropped a bombshell.
The plot thickens!
Officials denied there was any threat of war.
It isn’t over.
Kim Jong-un met Mr. Putin in the U.S.
“We won,” the mayor said.
“We won,” said Anna Berg, “and it’s over.”
‘No,’ she said.
The so-called “reform” may fail.
According to KCNA, the talks’ end was near.
“He told me, ‘Leave now,’ and I left,” he said.
“It goes on.¶¶“It ends,” he said.
Trade, exports and sanctions grew;
not a disaster
…
¶¶
BREAKING: Shock Deal
3.5 per cent
Leaders signed a treaty, and the war of words went on.
He said the army would not attack, but she left
If it rains, a crisis could break out.
""".strip()
    .replace("\n", "|")
    .replace("¶", "\n")
    .split("|")
)
NEWS = st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join)


def profiled(text, title=""):
    return ANALYZER.profile(Document("a", text, title=title))


def sentence_of(segments, place):
    return bisect_right([first for first, _ in segments.bounds], place) - 1


def counted_anew(profile, voice):
    """Sentences and words of a voice in the body, told word by word."""
    segments, body = profile.segments, profile.segments.headline.end if profile.segments.headline else 0
    starts = [part.span.start for part in segments.voices]
    places = [
        place
        for place, token in enumerate(segments.tokens)
        if token.start >= body
        and segments.tokens.texts[place][0].isalnum()
        and segments.voices[bisect_right(starts, token.start) - 1].kind == voice
    ]
    return len({sentence_of(segments, place) for place in places}), len(places)


def check_ledger(profile):
    """Every score is what its marks, sentences and words make it, and no counted mark is left out."""
    for score in profile.scores:
        n, words = counted_anew(profile, score.voice)
        mine = tuple(m for m in profile.marks if m.counted and (m.label, m.voice) == (score.label, score.voice))
        k, scale = len({mark.sentence for mark in mine}), PER_WORDS / words
        low, high = count_interval(len(mine))
        assert (score.marks, score.k, score.n, score.words) == (mine, k, n, words)
        assert (score.share, score.low, score.high) == (k / n, *share_interval(k, n))
        assert (score.rate, score.rate_low, score.rate_high) == pytest.approx(
            (len(mine) * scale, low * scale, high * scale)
        )
    scored = sum(len(score.marks) for score in profile.scores)
    assert scored == sum(mark.counted for mark in profile.marks)


def check_spans(profile):
    """Voices partition the text, sentences lie in paragraphs in order, marks lie in their sentence and voice."""
    segments, text = profile.segments, profile.document.text
    voices = [part.span for part in segments.voices]
    assert (voices[0].start, voices[-1].end) == (0, len(text))
    assert all(one.end == other.start and one.start < one.end for one, other in pairwise(voices))
    assert all(
        one.end <= other.start for spans in (segments.sentences, segments.paragraphs) for one, other in pairwise(spans)
    )
    assert all(any(p.start <= s.start and s.end <= p.end for p in segments.paragraphs) for s in segments.sentences)
    for mark in profile.marks:
        sentence = segments.sentences[mark.sentence]
        assert sentence.start <= mark.span.start < mark.span.end <= sentence.end
        assert any(v.kind == mark.voice and v.span.start <= mark.span.start < v.span.end for v in segments.voices)


@QUICK
@given(ANY_TEXT | NEWS, st.booleans())
def test_any_text_is_cut_marked_and_scored(text, headed):
    profile = profiled(text, text.split("\n")[0] if headed else "")
    check_spans(profile)
    check_ledger(profile)
    json.dumps(analysis_to_dict(compare([profile.document], Options(min_words=5))))


def test_every_score_of_every_sample_is_made_of_its_marks(compared, event):
    for profile in compared(event).profiles:
        check_spans(profile)
        check_ledger(profile)


def test_every_number_of_the_json_is_that_of_the_scores(compared, event):
    analysis = compared(event)
    found = analysis.to_dict()
    by_id = {mark["id"]: mark for mark in found["marks"]}
    scores = [score for profile in analysis.profiles for score in profile.scores]
    for row, score in zip(found["scores"], scores, strict=True):
        assert row["k"] == len({by_id[mark]["sentence"] for mark in row["marks"]})
        assert len(row["marks"]) == len(score.marks)
        assert {by_id[mark]["label"] for mark in row["marks"]} <= {row["label"]}
        assert [row[key] for key in ("share", "low", "high", "rate")] == pytest.approx(
            [score.share, score.low, score.high, score.rate], rel=1e-5
        )


def test_every_quote_is_the_words_at_its_place(compared, event):
    analysis = compared(event)
    texts = {profile.document.id: profile.document.text for profile in analysis.profiles}
    for mark in analysis.to_dict()["marks"]:
        text = texts[mark["document"]]
        assert text[mark["start"] : mark["end"]] == mark["quote"] != ""
        assert text.split("\n")[mark["line"] - 1][mark["column"] - 1 :].startswith(mark["quote"].split("\n")[0])


@QUICK
@given(ANY_TEXT)
def test_nothing_is_raised_but_our_own_errors(text):
    try:
        analysis = framing.compare({"A": text, "B": "The talks were held."})
    except FramingError as refused:
        assert str(refused).startswith("A: ")
    else:
        analysis._repr_html_()


def essence(profile):
    voices = [voice[:] for voice in profile.segments.voices]
    return profile.marks, voices, profile.scores, profile.segments.sentences, profile.notice


@QUICK
@given(NEWS)
def test_straight_and_curly_marks_mean_the_same_in_any_news(text):
    assert essence(profiled(text)) == essence(profiled(text.translate(CURLY_TO_STRAIGHT)))


def test_straight_and_curly_marks_mean_the_same_in_samples(documents, event):
    straight = [
        replace(d, text=d.text.translate(CURLY_TO_STRAIGHT), title=d.title.translate(CURLY_TO_STRAIGHT))
        for d in documents(event)
    ]
    one, other = compare(documents(event)), compare(straight)
    assert list(map(essence, one.profiles)) == list(map(essence, other.profiles))
    assert [c.contrasts for c in one.comparisons] == [c.contrasts for c in other.comparisons]


def test_renamed_and_reordered_texts_mirror_the_result(documents, compared, event):
    there = compared(event)
    names = {d.id: f"z{9 - number}" for number, d in enumerate(documents(event))} | {REST: REST}
    back = compare([replace(d, id=names[d.id]) for d in reversed(documents(event))])
    assert {(p.document.text, p.scores) for p in there.profiles} == {(p.document.text, p.scores) for p in back.profiles}
    assert {renamed(c, names) for c in there.comparisons[0].contrasts} == set(back.comparisons[0].contrasts)
    assert {frozenset(map(names.get, e.documents)): e.relation for e in there.events} == {
        frozenset(e.documents): e.relation for e in back.events
    }


def renamed(contrast, names):
    fragile = contrast.fragile_on and (names[contrast.fragile_on[0]], contrast.fragile_on[1])
    return replace(contrast, a=names[contrast.a], b=names[contrast.b], fragile_on=fragile)


@QUICK
@given(NEWS)
def test_the_same_text_gives_the_same_again(text):
    assert profiled(text) == profiled(text)


@QUICK
@given(st.lists(NEWS, min_size=2, max_size=4, unique=True))
def test_any_texts_in_any_order_are_contrasted_alike(texts):
    texts = [f"{text}\n\n{' '.join(PIECES[:8])}" for text in texts]
    documents = [Document(f"d{number}", text) for number, text in enumerate(texts)]
    one, other = (compare(given, Options(min_words=5)) for given in (documents, documents[::-1]))
    assert [set(c.contrasts) for c in one.comparisons] == [set(c.contrasts) for c in other.comparisons]


@pytest.mark.parametrize("voice", SCORED_VOICES)
def test_the_samples_have_every_voice(compared, voice):
    assert any(profile.score("tone:sensational", voice) for profile in compared("pyongyang-moscow").profiles)


WRITE = """
import sys
from framing.__main__ import main
files = sys.argv[1:]
for suffix in ("json", "txt", "html"):
    try:
        sys.argv = ["framing", "compare", *files, "-q", "-o", f"{FOLDER}/out.{suffix}"]
        main()
    except SystemExit as end:
        assert not end.code, end.code
"""


@pytest.mark.slow
def test_the_same_bytes_whatever_the_hash_seed_and_the_locale(tmp_path):
    written = []
    for seed, locale in (("0", {}), ("1", {"LC_ALL": "C"}), ("42", {"LC_ALL": "POSIX", "PYTHONIOENCODING": "cp1252"})):
        folder = tmp_path / seed
        folder.mkdir()
        files = [str(EVENT / f"{name}.txt") for name in ("anthem", "rift", "wire")]
        env = {**os.environ, **locale, "PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", f"FOLDER = {str(folder)!r}\n{WRITE}", *files], check=True, env=env)
        written.append({file.name: file.read_bytes() for file in sorted(folder.iterdir())})
    assert len(written[0]) == 3
    assert written[0] == written[1] == written[2]
