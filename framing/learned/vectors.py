"""Word vectors from texts that nobody labelled: words that keep the same company lie near each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from framing.learned.counting import Floats
from framing.learned.passage import plain
from framing.learned.weighting import as_stored

#: Words further apart keep no company, in tokens.
_WINDOW = 5


@dataclass(frozen=True)
class WordVectors:
    """Words in the order of the alphabet and a vector of length 1 for each (words x size)."""

    words: tuple[str, ...]
    vectors: Floats

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, WordVectors) and self.words == other.words and bool((self.vectors == other.vectors).all())
        )

    def __hash__(self) -> int:
        return hash(self.words)


def learn_vectors(texts: Iterable[str], size: int = 300, min_count: int = 5, most: int = 30_000) -> WordVectors:
    """Learn vectors of the ``most`` frequent words that stand at least ``min_count`` times.

    Positive pointwise mutual information of words within five tokens, cut to ``size`` dimensions by singular values
    to the power 1/2 (Levy, Goldberg and Dagan 2015, "Improving Distributional Similarity with Lessons Learned from Word
    Embeddings", TACL 3), each vector of length 1. The order of the texts does not matter.

    Raises ValueError where fewer words than ``size`` are frequent enough.
    """
    read = [plain(text).forms for text in sorted(texts)]
    counts = Counter(word for words in read for word in words)
    first = sorted((word for word, n in counts.items() if n >= min_count), key=lambda word: (-counts[word], word))
    words = sorted(first[:most])
    if len(words) <= size:
        raise ValueError(f"{len(words)} words stand {min_count} times or more; give more texts or a size below that")
    return WordVectors(tuple(words), as_stored(_reduced(_information(_together(read, words)), size)))


def _together(read: Sequence[Sequence[str]], words: Sequence[str]) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
    """How often each word stands near each other one, nearer pairs counting more."""
    from scipy.sparse import csr_matrix

    numbers = {word: number for number, word in enumerate(words)}
    rows = [np.array([numbers.get(word, -1) for word in found], dtype=np.int64) for found in read]
    # One row of texts with a gap after each that no window spans.
    gap = np.full(_WINDOW, -1)
    line = np.concatenate([part for row in rows for part in (row, gap)])
    total = csr_matrix((len(words), len(words)))
    for distance in range(1, _WINDOW + 1):
        one, other = line[:-distance], line[distance:]
        both = (one >= 0) & (other >= 0)
        near = csr_matrix((np.full(both.sum(), 1 / distance), (one[both], other[both])), shape=total.shape)
        total = total + near + near.T
    return total.tocsr()


def _information(together: Any) -> Any:  # noqa: ANN401 - a sparse matrix, untyped
    """Positive pointwise mutual information, the context's share to the power 3/4."""
    from scipy.sparse import csr_matrix

    pairs = together.tocoo()
    of_word = np.asarray(together.sum(axis=1)).ravel()
    of_context = of_word**0.75
    expected = of_word[pairs.row] * of_context[pairs.col] / of_context.sum()
    found = np.log(np.maximum(pairs.data / expected, 1.0))
    matrix = csr_matrix((found, (pairs.row, pairs.col)), shape=together.shape)
    matrix.eliminate_zeros()
    return matrix


def _reduced(information: Any, size: int) -> Floats:  # noqa: ANN401 - a sparse matrix, untyped
    """The largest ``size`` dimensions, each with its largest entry positive, so that signs do not depend on chance."""
    from sklearn.utils.extmath import randomized_svd

    left, values, _ = randomized_svd(information, size, n_iter=4, random_state=0)
    signs = np.sign(left[np.abs(left).argmax(axis=0), np.arange(size)])
    found = left * signs * np.sqrt(np.maximum(values, 0.0))
    lengths = np.linalg.norm(found, axis=1, keepdims=True)
    reduced: Floats = found / np.where(lengths > 0, lengths, 1.0)
    return reduced
