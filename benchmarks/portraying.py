"""Views of a sentence from a person in it: what stands near, before and after, and what the codebook marks there."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray
    from sklearn.pipeline import FeatureUnion

    from framing.learned.passage import Passage
    from framing.learned.vectors import WordVectors
    from framing.model import Mark

TARGET = "<target>"
#: Tokens at which a clause is taken to end.
_ENDS = frozenset(',;:()—–-"“”')
#: Tokens to each side that make the near view, and the distance at which a word counts half in a mean.
_NEAR, _HALF = 5, 4
#: Ends of the bins of distance in tokens.
_BINS = (2, 5, 10)
#: What marks may matter beside words, as elsewhere.
_MARK_SCALE = 0.3


@dataclass(frozen=True, slots=True)
class Portrait:
    """A sentence as the forms of its tokens, the person one token at ``place``, and the marks with their sides."""

    forms: tuple[str, ...]
    place: int
    marks: tuple[str, ...]


def portrait(passage: Passage, start: int, end: int) -> Portrait:
    """Give the view from the person at ``text[start:end]``."""
    first, last = bisect_left(passage.tokens.starts, start), bisect_left(passage.tokens.starts, end)
    forms = (*passage.forms[:first], TARGET, *passage.forms[max(last, first + 1) :])
    marks = tuple(key for mark in passage.marks for key in _keys(mark, start, end))
    return Portrait(forms, first, marks)


def _keys(mark: Mark, start: int, end: int) -> tuple[str, ...]:
    before = mark.span.end <= start
    near = (start - mark.span.end if before else mark.span.start - end) < 30
    side = f"{mark.label} {'before' if before else 'after'} {'near' if near else 'far'}"
    return (mark.label, side, f"{mark.label} {mark.rule}", f"{mark.label} {mark.voice} {mark.stance}")


def whole(seen: Portrait) -> Sequence[str]:
    """Give all tokens."""
    return seen.forms


def placed(seen: Portrait) -> Sequence[str]:
    """Give each token with its side and how far away it is.

    >>> placed(Portrait(("critics", "slammed", TARGET, "."), 2, ()))
    ['before 0 critics', 'before 0 slammed', 'after 0 .']
    """
    others = ((form, number - seen.place) for number, form in enumerate(seen.forms) if number != seen.place)
    return [f"{'before' if d < 0 else 'after'} {bisect_left(_BINS, abs(d))} {form}" for form, d in others]


def near(seen: Portrait) -> Sequence[str]:
    """Give the tokens around the person, with the ends of the sentence."""
    forms, place = ("<start>", *seen.forms, "<end>"), seen.place + 1
    return forms[max(0, place - _NEAR) : place + _NEAR + 1]


def clause(seen: Portrait) -> Sequence[str]:
    """Give the tokens up to the next punctuation on both sides.

    >>> clause(Portrait(("later", ",", "she", "met", TARGET, "."), 4, ()))
    ('she', 'met', '<target>', '.')
    """
    ends = [number for number, form in enumerate(seen.forms) if form in _ENDS]
    first = max((end + 1 for end in ends if end < seen.place), default=0)
    return seen.forms[first : min((end for end in ends if end > seen.place), default=len(seen.forms))]


def features(vectors: WordVectors | None) -> FeatureUnion:
    """Give what turns portraits into an array: n-grams of each view, marks, and word vectors by side where given."""
    from sklearn.pipeline import FeatureUnion

    views = {"whole": (whole, (1, 2)), "placed": (placed, (1, 1)), "near": (near, (1, 3)), "clause": (clause, (1, 2))}
    blocks = [(name, _grams(view, lengths)) for name, (view, lengths) in views.items()]
    blocks.append(("characters", _characters()))
    blocks.append(("marks", _marks()))
    return FeatureUnion([*blocks, *([("vectors", _vectors(vectors))] if vectors else [])])


def _grams(view: Callable[[Portrait], Sequence[str]], lengths: tuple[int, int]) -> Any:  # noqa: ANN401
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(analyzer=_Runs(view, lengths), min_df=2, sublinear_tf=True)


def _characters() -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(
        analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True, preprocessor=lambda s: " ".join(s.forms)
    )


@dataclass(frozen=True, slots=True)
class _Runs:
    """Gives the runs of tokens of a view."""

    view: Callable[[Portrait], Sequence[str]]
    lengths: tuple[int, int]

    def __call__(self, seen: Portrait) -> list[str]:
        forms, (shortest, longest) = self.view(seen), self.lengths
        sizes = range(shortest, longest + 1)
        return [" ".join(forms[n : n + size]) for size in sizes for n in range(len(forms) - size + 1)]


def _marks() -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer

    return make_pipeline(FunctionTransformer(_counts), DictVectorizer())


def _counts(seen: Iterable[Portrait]) -> list[dict[str, float]]:
    """Counts of marks; a sentence always has one feature, for a table needs a column."""
    return [{"any": 0.0} | {key: _MARK_SCALE * n for key, n in Counter(one.marks).items()} for one in seen]


def _vectors(vectors: WordVectors) -> Any:  # noqa: ANN401 - scikit-learn has no types
    from sklearn.preprocessing import FunctionTransformer

    places = {word: number for number, word in enumerate(vectors.words)}
    return FunctionTransformer(lambda seen: _pooled(seen, places, vectors.vectors))


def _pooled(seen: Sequence[Portrait], places: dict[str, int], vectors: NDArray[float64]) -> NDArray[float64]:
    """Mean vectors of the sentence, and of both sides with near words counting more; each of the two of length 1."""
    import numpy as np

    size = vectors.shape[1]
    found = np.zeros((len(seen), 3 * size))
    rarity = _rarity(seen)
    for row, one in zip(found, seen, strict=True):
        for number, form in enumerate(one.forms):
            if form in places:
                vector, far = vectors[places[form]] * rarity[form], abs(number - one.place)
                side = size if number < one.place else 2 * size
                row[:size] += vector
                row[side : side + size] += vector / (1 + far / _HALF)
    return np.hstack([_scaled(found[:, :size]), _scaled(found[:, size:])])


def _scaled(rows: NDArray[float64]) -> NDArray[float64]:
    from sklearn.preprocessing import normalize

    scaled: NDArray[float64] = normalize(rows)
    return scaled


def _rarity(seen: Sequence[Portrait]) -> dict[str, float]:
    """What a word weighs in a mean, by how few of these sentences have it; no label is looked at."""
    import math

    number = Counter(form for one in seen for form in set(one.forms))
    return {form: math.log((1 + len(seen)) / (1 + n)) + 1 for form, n in number.items()}
