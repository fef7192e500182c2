"""Passages that texts of an event share, such as agency copy, and what each text has of its own beside them."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple

from framing.comparing.shingles import FEWEST_EQUAL, Run, Stretch, stretches
from framing.comparing.words import tokens_in
from framing.model import Mark, Own, Passage, Profile, Score, Segments, Span, Tokens
from framing.scoring import bases, score
from framing.segment.tokens import is_word

#: So many of the equal words must be neither quoted nor part of names, or two texts only quote or name the same.
_FEWEST_FREE = 8
#: Fewer words of a sentence at an end of a passage are equal by chance ("The", "He said").
_FEWEST_OF_SENTENCE = 3
#: Texts that share at least this part of the words of each are one text told twice.
_DUPLICATE = 0.8
#: A sentence is a text's own if more than this part of its words is.
_MOST = 0.5


class _Text(NamedTuple):
    """The words of a text as they are compared.

    Each has the token it is, the sentence it stands in, and whether it stands in no quotation and no name.
    """

    profile: Profile
    words: tuple[str, ...]
    tokens: tuple[int, ...]
    sentences: tuple[int, ...]
    free: tuple[bool, ...]

    def place(self, first: int, last: int) -> tuple[str, Span]:
        """The document and the span of words ``first`` up to ``last``."""
        tokens = self.profile.segments.tokens
        return self.profile.document.id, Span(tokens[self.tokens[first]].start, tokens[self.tokens[last - 1]].end)


def passages(profiles: Sequence[Profile]) -> tuple[Passage, ...]:
    """Give the passages that two or more texts share, the longest first; each has the place in the earliest text first.

    A passage has at least 12 equal words; capitals, accents, punctuation and the kind of quotation marks are not
    looked at, and single words may be replaced, put in or left out between runs of equal ones. What two texts quote
    of the same speech is not agency copy: 8 of the equal words must stand outside quotations and names in both texts.
    ``words`` counts those of the earliest text. Of texts with the same date, or none, the order is that of their words.
    """
    texts = [_text(profile) for profile in _in_time(profiles)]
    by_source: dict[int, list[Stretch]] = defaultdict(list)
    for found in stretches([text.words for text in texts]):
        stretch = _without_scraps(found, texts[found.text].sentences)
        if stretch.equal >= FEWEST_EQUAL and _is_copy(stretch, texts):
            by_source[stretch.other].append(stretch)
    passed = [passage for other in sorted(by_source) for passage in _passages(texts, other, by_source[other])]
    return tuple(sorted(passed, key=lambda passage: -passage.words))


def own(
    profiles: Sequence[Profile], shared: Sequence[Passage], labels: Sequence[str], min_words: int
) -> tuple[Own, ...]:
    """Give for each text the words it does not share with an earlier one, and the narrator's scores of these alone.

    shared: the passages of these texts. A sentence is a text's own if most of its words are; of it, the marks that do
    not reach into a passage are scored. Under ``min_words`` of the narrator's own words there are no scores.
    """
    taken: dict[str, list[Span]] = defaultdict(list)
    for passage in shared:
        for document, span in passage.places[1:]:
            taken[document].append(span)
    return tuple(_own(profile, taken[profile.document.id], labels, min_words) for profile in profiles)


def near_duplicates(profiles: Sequence[Profile], shared: Sequence[Passage]) -> tuple[tuple[str, ...], ...]:
    """Give the groups of texts that are one text told twice, each with the earliest first, to be counted once.

    Two such texts share at least 80% of the words of each; a text joins the earliest that it shares so much with.
    """
    common = _common_words(profiles, shared)
    groups: dict[str, list[str]] = {}
    for profile in _in_time(profiles):
        document = profile.document.id
        leader = next((one for one in groups if _is_twin(common, one, document)), document)
        groups.setdefault(leader, []).append(document)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _in_time(profiles: Sequence[Profile]) -> list[Profile]:
    """The earliest first, those without a date last, else in the order of their words, which no name changes."""
    return sorted(profiles, key=lambda one: (_moment(one.document.date), one.document.text, one.document.id))


def _moment(date: str) -> tuple[bool, str]:
    """A date that can be sorted, in universal time, after whether there is none."""
    try:
        moment = datetime.fromisoformat(date)
        return False, (moment.astimezone(UTC) if moment.tzinfo else moment).replace(tzinfo=None).isoformat()
    except (ValueError, OverflowError):
        return True, ""


def _text(profile: Profile) -> _Text:
    segments, tokens = profile.segments, profile.segments.tokens
    places = tuple(place for place, is_word in enumerate(tokens.words) if is_word)
    quoted = tokens_in(tokens, (voice.span for voice in segments.voices if voice.kind == "quoted"))
    named = tokens_in(tokens, (name.span for name in segments.names))
    free = tuple(not (quoted[place] or named[place]) for place in places)
    firsts = [first for first, _ in segments.bounds]
    sentences = tuple(bisect_right(firsts, place) for place in places)
    return _Text(profile, tuple(_plain(tokens.folded[place]) for place in places), places, sentences, free)


@lru_cache(maxsize=1 << 16)
def _plain(folded: str) -> str:
    """The word without accents, which some papers leave out of names."""
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))


def _without_scraps(stretch: Stretch, sentences: Sequence[int]) -> Stretch:
    """The stretch without one or two words at its ends that belong to a sentence of which it has no more."""
    first, last = stretch.here
    after, before = bisect_right(sentences, sentences[first]), bisect_left(sentences, sentences[last - 1])
    if bisect_left(sentences, sentences[first]) < first and after - first < _FEWEST_OF_SENTENCE:
        first = after
    if bisect_right(sentences, sentences[last - 1]) > last and last - before < _FEWEST_OF_SENTENCE:
        last = before
    return stretch._replace(runs=tuple(_clipped(stretch.runs, first, last)))


def _clipped(runs: Sequence[Run], first: int, last: int) -> Iterator[Run]:
    for here, there, length in runs:
        begin, end = max(here, first), min(here + length, last)
        if begin < end:
            yield Run(begin, there + begin - here, end - begin)


def _is_copy(stretch: Stretch, texts: Sequence[_Text]) -> bool:
    here, there = texts[stretch.text].free, texts[stretch.other].free
    free = (here[run.here + step] and there[run.there + step] for run in stretch.runs for step in range(run.length))
    return sum(free) >= _FEWEST_FREE


def _passages(texts: Sequence[_Text], other: int, found: Sequence[Stretch]) -> Iterator[Passage]:
    """What later texts share with text ``other``, cut where one of them begins or ends."""
    pieces: dict[int, list[_Piece]] = defaultdict(list)
    cuts = _cuts(found)
    for stretch in found:
        for number, piece in _cut(stretch, cuts):
            pieces[number].append(piece)
    for _, sharers in sorted(pieces.items()):
        first, last = min(piece.there[0] for piece in sharers), max(piece.there[1] for piece in sharers)
        places = [texts[piece.text].place(*piece.here) for piece in sharers]
        yield Passage(last - first, (texts[other].place(first, last), *places))


class _Cut(NamedTuple):
    """Ends of stretches that lie close together: the first of them, and the word before which all are cut."""

    first: int
    word: int


class _Piece(NamedTuple):
    """A part of a stretch, by the words of the later and the earlier text."""

    text: int
    here: tuple[int, int]
    there: tuple[int, int]


def _cuts(found: Sequence[Stretch]) -> list[_Cut]:
    """Where to cut the earlier text; ends nearer than a passage is long make one cut, so that no scraps are left."""
    close: list[list[tuple[int, bool]]] = []
    for end in sorted({(word, is_stop) for stretch in found for is_stop, word in enumerate(stretch.there)}):
        if not close or end[0] >= close[-1][0][0] + FEWEST_EQUAL:
            close.append([])
        close[-1].append((end[0], bool(end[1])))
    return [_Cut(ends[0][0], max((word for word, is_stop in ends if is_stop), default=ends[0][0])) for ends in close]


def _cut(stretch: Stretch, cuts: Sequence[_Cut]) -> Iterator[tuple[int, _Piece]]:
    """The pieces of a stretch, none shorter than a passage, with the number of the cut before each.

    The ends of a stretch stay where they are.
    """
    first, last = (bisect_right(cuts, word, key=lambda cut: cut.first) - 1 for word in stretch.there)
    begins = [(first, stretch.there[0])]
    for number in range(first + 1, last):
        word = cuts[number].word
        if word >= begins[-1][1] + FEWEST_EQUAL and word + FEWEST_EQUAL <= stretch.there[1]:
            begins.append((number, word))
    ends = [*(word for _, word in begins[1:]), stretch.there[1]]
    for (number, word), end in zip(begins, ends, strict=True):
        yield number, _Piece(stretch.text, (_aligned(stretch, word), _aligned(stretch, end)), (word, end))


def _aligned(stretch: Stretch, word: int) -> int:
    """The word of the later text that stands beside a word of the earlier one; beside an edit, the word after it."""
    run = stretch.runs[min(bisect_right(stretch.runs, word, key=_end), len(stretch.runs) - 1)]
    return run.here + min(max(0, word - run.there), run.length)


def _end(run: Run) -> int:
    return run.there + run.length


def _own(profile: Profile, taken: Sequence[Span], labels: Sequence[str], min_words: int) -> Own:
    segments = profile.segments
    shared = tokens_in(segments.tokens, taken)
    words = [is_word and not copied for is_word, copied in zip(segments.tokens.words, shared, strict=True)]
    kept = {number for number, bounds in enumerate(segments.bounds) if _is_own(segments, words, bounds)}
    scores = _scores(profile, _only(segments, words, kept), labels, min_words)
    return Own(profile.document.id, sum(words), sum(segments.tokens.words) - sum(words), scores)


def _is_own(segments: Segments, words: Sequence[bool], bounds: tuple[int, int]) -> bool:
    first, last = bounds
    return sum(words[first:last]) > _MOST * sum(segments.tokens.words[first:last])


def _only(segments: Segments, words: Sequence[bool], kept: set[int]) -> Segments:
    """The same text with no other words than these of these sentences, so that only they are counted."""
    mask = [False] * len(words)
    for first, last in (segments.bounds[number] for number in kept):
        mask[first:last] = words[first:last]
    return replace(segments, tokens=replace(segments.tokens, words=mask))


def _scores(profile: Profile, segments: Segments, labels: Sequence[str], min_words: int) -> tuple[Score, ...]:
    """The narrator's scores of the words left in ``segments``."""
    base = bases(segments).get("narrator")
    if base is None or base.words < min_words:
        return ()
    marks: dict[str, list[Mark]] = defaultdict(list)
    for mark in profile.marks:
        if mark.counted and mark.voice == "narrator" and _stands(mark, segments.tokens):
            marks[mark.label].append(mark)
    return tuple(score(label, "narrator", base, tuple(marks[label])) for label in labels)


def _stands(mark: Mark, tokens: Tokens) -> bool:
    """Whether all words of a mark are left."""
    first, last = (bisect_left(tokens.starts, at) for at in mark.span)
    return all(tokens.words[place] for place in range(first, last) if is_word(tokens.texts[place]))


def _common_words(profiles: Sequence[Profile], shared: Sequence[Passage]) -> dict[tuple[str, str], float]:
    """Of two texts by their ids, the part of the words of the first that it shares with the second."""
    tokens = {profile.document.id: profile.segments.tokens for profile in profiles}
    totals = {document: sum(found.words) for document, found in tokens.items()}
    common: dict[tuple[str, str], float] = defaultdict(float)
    for passage in shared:
        documents = {document for document, _ in passage.places}
        for document, span in passage.places:
            part = _count(tokens[document], span) / totals[document]
            for other in documents - {document}:
                common[document, other] += part
    return common


def _count(tokens: Tokens, span: Span) -> int:
    first, last = (bisect_left(tokens.starts, at) for at in span)
    return sum(tokens.words[first:last])


def _is_twin(common: dict[tuple[str, str], float], one: str, other: str) -> bool:
    return min(common.get((one, other), 0.0), common.get((other, one), 0.0)) >= _DUPLICATE
