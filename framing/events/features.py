"""What texts are compared on to judge whether they treat one event: words, names, places, figures and days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise
from math import log

from framing.model import Profile, Quantity, Segments
from framing.segment.quantities import quantities
from framing.shelf import lexicon_table, lexicon_words

#: Words of a headline count so often in the opening, for a headline says what the text is about.
_HEADLINE = 2.0
#: The event is told in so many words after the headline; what follows is often background shared with other events.
_OPENING = 120
#: Two words in a row weigh so much against one, for "train crash" tells more than "train" and "crash" apart.
_PAIR = 0.4
_SHORTEST = 2
_LARGE = 10
_DAY_LENGTH = len("2024-06-19")


#: An amount: its value and unit.
Figure = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Features:
    """What a text is compared on.

    ``words`` are content words with weights, ``names`` the words of names with counts, ``forms`` the names as written,
    longest first. ``opening`` holds base forms, and pairs of them, of the headline and the beginning, with counts.
    """

    document: str
    words: Mapping[str, float]
    names: Mapping[str, int]
    forms: tuple[str, ...]
    date: date | None
    places: frozenset[str] = frozenset()
    figures: Mapping[Figure, str] = field(default_factory=dict)
    days: frozenset[str] = frozenset()
    opening: Mapping[str, float] = field(default_factory=dict)


def features(profile: Profile) -> Features:
    """Give what a text is compared on."""
    return features_of(profile.segments)


def features_of(segments: Segments) -> Features:
    """Give what a text is compared on, from its segments with names; no mark and no score is needed."""
    text, day = segments.document.text, _date(segments.document.date)
    named = [(" ".join(name.span.of(text).split()), name.kind) for name in segments.names]
    forms = [form for form, _ in named]
    names = Counter(word for form in forms for word in name_words(form))
    longest_first = tuple(sorted(set(forms), key=lambda form: (-len(name_words(form)), form)))
    places = frozenset(form for form, kind in named if kind == "place")
    amounts = quantities(segments)
    days = frozenset(found.date for found in amounts if len(found.date) == _DAY_LENGTH)
    told = places, _figures(amounts, text), days, opening_terms(segments)
    return Features(segments.document.id, _words(segments), names, longest_first, day, *told)


def is_common(word: str) -> bool:
    """Whether a folded word stands in news of every kind, so that sharing it tells nothing."""
    return word in _common() or base_form(word) in _common()


def name_words(name: str) -> list[str]:
    """Give the words of a name that may stand for it alone: Kim and Jong-un, but not of."""
    return [word for word in name.split() if word[0].isupper() and len(word) > _SHORTEST]


def content_words(folded: Iterable[str]) -> Counter[str]:
    """Give the folded words that are no function words, without a possessive ending, with their counts."""
    left_out = _function_words()
    return Counter(
        word.removesuffix("'s")
        for word in folded
        if len(word) > _SHORTEST and word[0].isalpha() and word not in left_out
    )


def _words(segments: Segments) -> dict[str, float]:
    return {word: 1 + log(n) for word, n in content_words(segments.tokens.folded).items()}


def _figures(found: Iterable[Quantity], text: str) -> dict[Figure, str]:
    """The amounts of something, and others of two digits and more, each as it is first written."""
    figures: dict[Figure, str] = {}
    for quantity in found:
        if quantity.kind != "date" and (quantity.unit or quantity.value >= _LARGE):
            figures.setdefault((quantity.value, quantity.unit), _inside(" ".join(quantity.span.of(text).split())))
    return figures


def _inside(words: str) -> str:
    """Words as they stand inside a sentence: "Six days" without its capital, but "USD 6" with it."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def opening_terms(segments: Segments) -> dict[str, float]:
    """Give the base forms of the headline and of the beginning, and pairs of them, with their weighted counts."""
    end = segments.headline.end if segments.headline else -1
    words = [word for word, is_word in zip(segments.tokens.folded, segments.tokens.words, strict=True) if is_word]
    starts = [at for at, is_word in zip(segments.tokens.starts, segments.tokens.words, strict=True) if is_word]
    headline = sum(start < end for start in starts)
    counts: dict[str, float] = {}
    _count(counts, words[:headline], _HEADLINE)
    _count(counts, words[headline : headline + _OPENING], 1.0)
    return counts


def _count(counts: dict[str, float], words: Sequence[str], weight: float) -> None:
    bases = [base_form(word) for word in words]
    for base in filter(None, bases):
        counts[base] = counts.get(base, 0.0) + weight
    for pair in _pairs(bases):
        counts[pair] = counts.get(pair, 0.0) + weight * _PAIR


def _pairs(bases: Sequence[str]) -> Iterator[str]:
    return (f"{one} {other}" for one, other in pairwise(bases) if one and other)


@lru_cache(maxsize=1 << 16)
def base_form(folded: str) -> str:
    """Give the base form of a content word or figure, "" for function words and single letters."""
    # Imported here, for its word lists take a tenth of a second to load.
    from simplemma import lemmatize

    word = folded.removesuffix("'s")
    if len(word) < _SHORTEST or word in _function_words():
        return ""
    return lemmatize(word, lang="en").lower()


@cache
def _function_words() -> frozenset[str]:
    return lexicon_words("english_function_words.toml", "words")


@cache
def _common() -> frozenset[str]:
    table = lexicon_table("common_words.toml")
    numbered = (lexicon_table("quantities.toml")[key] for key in ("weekdays", "months", "ones", "scales"))
    return _function_words().union(*numbered, *table.values())


def _date(written: str) -> date | None:
    try:
        return date.fromisoformat(written[:10])
    except ValueError:
        return None
