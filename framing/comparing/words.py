"""Which words set one text of an event apart from the rest."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from math import ceil
from typing import Literal, NamedTuple

from framing.comparing.log_odds import SPLITS, Table, against_all, largest_by_chance, table
from framing.model import Distinctive, DistinctiveWord, Profile, Segments, Span, Tokens
from framing.segment.referents import full_forms, referents
from framing.shelf import lexicon_table, lexicon_words

#: A word stands out only where so many sentences of the text have it: one sentence must not make it.
FEWEST_SENTENCES = 2
#: The chance that, in an event whose texts are drawn from one stock of sentences, any text has a word that stands out.
_ERROR = 0.04
#: Two z that differ by less are one number, come by in two ways.
_SAME = 1e-9
_NARRATED = frozenset({"narrator", "indirect"})
_GENITIVES = frozenset({"'s", "’s"})
_SHORTEST = 2


class _Term(NamedTuple):
    """What is counted: a name under its longest form, or a word under its base form."""

    kind: Literal["word", "name"]
    base: str


class _Use(NamedTuple):
    """One occurrence of a term."""

    sentence: int
    span: Span
    term: _Term


class _Text(NamedTuple):
    """The uses in one text, and the counts of terms of each sentence that has any."""

    profile: Profile
    uses: Sequence[_Use]
    sentences: Sequence[Mapping[_Term, int]]


def distinctive(profiles: Sequence[Profile]) -> tuple[Distinctive, ...]:
    """Give for each text that can be compared the words it has more of than the others together, the clearest first.

    The measure is z of the weighted log-odds with all texts of the event as informative prior (Monroe, Colaresi and
    Quinn 2008, section 3.5). What a text quotes is left out, for these are its source's words, not its own; so are
    function words, numerals and days. ``chance`` is the z that stays above all words of all texts in 96 of 100 events
    whose texts are drawn at random, sentence by sentence, from the sentences of these. Only words above it are given:
    no words means that nothing stands out. A text alone, or one that cannot be compared, is not in the result.
    """
    comparable = [profile for profile in profiles if profile.comparable]
    texts = _texts(comparable) if len(comparable) > 1 else ()
    numbers = {term: number for number, term in enumerate(sorted({use.term for text in texts for use in text.uses}))}
    pooled = table([{numbers[t]: n for t, n in one.items()} for text in texts for one in text.sentences], len(numbers))
    found = {text.profile.document.id: _distinctive(text, pooled, numbers, len(texts)) for text in texts}
    return tuple(found[profile.document.id] for profile in comparable if profile.document.id in found)


def _texts(profiles: Sequence[Profile]) -> tuple[_Text, ...]:
    """The texts in the order of their words, so that the order and the ids they are given change nothing."""
    full = _full_names(profiles)
    return tuple(_text(profile, full) for profile in sorted(profiles, key=lambda profile: profile.document.text))


def _text(profile: Profile, full: Mapping[str, str]) -> _Text:
    uses = sorted((*_names(profile.segments, full), *_words(profile.segments)))
    sentences: dict[int, Counter[_Term]] = defaultdict(Counter)
    for use in uses:
        sentences[use.sentence][use.term] += 1
    return _Text(profile, uses, tuple(sentences.values()))


def _distinctive(text: _Text, pooled: Table, numbers: Mapping[_Term, int], texts: int) -> Distinctive:
    uses: dict[_Term, list[_Use]] = defaultdict(list)
    for use in text.uses:
        uses[use.term].append(use)
    spread = sorted(term for term, found in uses.items() if len({use.sentence for use in found}) >= FEWEST_SENTENCES)
    chance = _chance(pooled, len(text.sentences), texts) if spread else 0.0
    everywhere = pooled.everywhere[[numbers[term] for term in spread]]
    scores = against_all(everywhere, [len(uses[t]) for t in spread], len(text.uses), int(pooled.everywhere.sum()))
    found = [
        _word(text, uses[term], total, z)
        for term, total, z in zip(spread, everywhere.tolist(), scores.tolist(), strict=True)
        if z > chance + _SAME
    ]
    return Distinctive(text.profile.document.id, chance, tuple(sorted(found, key=lambda word: (-word.z, word.word))))


def _chance(pooled: Table, size: int, texts: int) -> float:
    """The z that chance stays under; each of the texts has an equal part of the error allowed to the event."""
    values = largest_by_chance(pooled, size, FEWEST_SENTENCES)
    return values[min(SPLITS, ceil((1 - _ERROR / texts) * (SPLITS + 1))) - 1]


def _word(text: _Text, uses: Sequence[_Use], total: int, z: float) -> DistinctiveWord:
    spans = tuple(use.span for use in uses)
    kind, base = uses[0].term
    shown = base if kind == "name" else _written([span.of(text.profile.document.text) for span in spans])
    return DistinctiveWord(shown, kind, len(spans), total - len(spans), z, spans)


def _written(forms: Sequence[str]) -> str:
    """The commonest form; with a capital only if it always has one, for any word may open a sentence."""
    lowered = Counter(_bare(form.lower()) for form in forms)
    shown = min(lowered, key=lambda form: (-lowered[form], len(form), form))
    kinds = sorted({_bare(form) for form in forms if _bare(form.lower()) == shown})
    return shown if shown in kinds else kinds[-1]


def _words(segments: Segments) -> Iterator[_Use]:
    """The content words of a text in the narrator's voice or reported indirectly, outside names."""
    tokens = segments.tokens
    narrated = tokens_in(tokens, (voice.span for voice in segments.voices if voice.kind in _NARRATED))
    named = tokens_in(tokens, (name.span for name in segments.names))
    for sentence, (first, last) in enumerate(segments.bounds):
        for token in range(first, last):
            base = _base(tokens.folded[token]) if narrated[token] and tokens.words[token] and not named[token] else ""
            if base:
                start = tokens.starts[token]
                yield _Use(sentence, Span(start, start + len(_bare(tokens.texts[token]))), _Term("word", base))


def tokens_in(tokens: Tokens, spans: Iterable[Span]) -> bytearray:
    """Give for each token 1 if it begins in one of the spans, else 0."""
    mask = bytearray(len(tokens))
    for start, end in spans:
        first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
        mask[first:last] = b"\1" * (last - first)
    return mask


@lru_cache(maxsize=1 << 16)
def _base(folded: str) -> str:
    """The base form of a content word, "" for all else: function words, contractions, figures, single letters."""
    # Imported here, for its word lists take a tenth of a second to load.
    from simplemma import lemmatize

    word = _bare(folded)
    if len(word) < _SHORTEST or "'" in word or not word.replace("-", "").isalpha():
        return ""
    base = lemmatize(word, lang="en").lower()
    return "" if word in _left_out() or base in _left_out() else base


def _bare(word: str) -> str:
    """The word without the ending of the genitive."""
    return word[:-2] if word[-2:] in _GENITIVES else word.rstrip("'’")


@cache
def _left_out() -> frozenset[str]:
    own = (word for words in lexicon_table("grammatical_words.toml").values() for word in words)
    return lexicon_words("english_function_words.toml", "words").union(own)


def _names(segments: Segments, full: Mapping[str, str]) -> Iterator[_Use]:
    """The names in the narrator's voice or reported indirectly, each under its longest form in the event."""
    narrated = [voice.span for voice in segments.voices if voice.kind in _NARRATED]
    starts = [first.start for first in segments.sentences]
    for referent in referents(segments):
        term = _Term("name", full.get(referent.form, ""))
        for span in (segments.names[name].span for name in referent.names):
            voice = bisect_right(narrated, span.start, key=lambda one: one.start) - 1
            if term.base and voice >= 0 and span.start < narrated[voice].end:
                yield _Use(bisect_right(starts, span.start) - 1, span, term)


def _full_names(profiles: Sequence[Profile]) -> dict[str, str]:
    """The longest form in the event of each name; of "OSLO", as datelines have it, and "Oslo" the latter.

    A short name that several persons may bear is left out: it is not known whom it counts for.
    """
    found = {(one.form, one.kind) for profile in profiles for one in referents(profile.segments)}
    kinds = dict(sorted(found, key=lambda one: (one[1] == "unknown", one)))
    full = full_forms(dict(sorted(kinds.items())))
    # Capitals sort before small letters, so that the last form of a name is the one with fewest of them.
    plain = {form.casefold(): form for form in sorted({*kinds, *_as_written(profiles)})}
    shared = _parts_of_longer(form for form, kind in kinds.items() if kind == "person")
    return {
        form: " ".join(plain[full.get(form, form).casefold()].split())
        for form in kinds
        if form in full or form not in shared
    }


def _as_written(profiles: Iterable[Profile]) -> Iterator[str]:
    for profile in profiles:
        yield from (name.span.of(profile.document.text) for name in profile.segments.names)


def _parts_of_longer(names: Iterable[str]) -> set[str]:
    """The first and last words of names of several words."""
    words = [name.split() for name in names]
    return {one[end] for one in words if len(one) > 1 for end in (0, -1)}
