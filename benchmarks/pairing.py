"""What two sentences share and what each has alone, as numbers from which a small model learns how alike they are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from numpy import float64
    from numpy.typing import NDArray

    from framing.learned.vectors import WordVectors

Pair = tuple[str, str]
#: How wide and how smooth the kernel is; tried on the rows at a few values each, which differed by .003 at most.
WIDTH, SMOOTHNESS = 0.003, 0.3
#: Words at the beginning and at the end of a sentence that are compared apart.
_ENDS = 5


class Sentence(NamedTuple):
    """The words of a sentence in order, the base form of each, and those with a capital inside the sentence."""

    words: tuple[str, ...]
    bases: Mapping[str, str]
    names: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """The words that are figures."""
        return frozenset(word for word in self.words if word[0].isdigit())

    def alone(self, other: Sentence) -> list[str]:
        """Give the words that the other sentence has in no form."""
        there = set(other.bases.values())
        return [word for word in self.words if self.bases[word] not in there]


@dataclass(frozen=True)
class Words:
    """What is known of words: how rare they are among the sentences, and the vector of each, where there is one."""

    rarity: Mapping[str, float]
    places: Mapping[str, int]
    vectors: NDArray[float64]

    def rare(self, words: Sequence[str]) -> float:
        """Give how rare words are together."""
        return sum(self.rarity[word] for word in words)

    def mean(self, words: Sequence[str]) -> NDArray[float64]:
        """Give the mean vector of words, of length 1, or nought for none."""
        import numpy as np

        known = [(self.places[word], self.rarity[word]) for word in words if word in self.places]
        if not known:
            return np.zeros(self.vectors.shape[1])
        total = np.array([weight for _, weight in known]) @ self.vectors[[place for place, _ in known]]
        return np.asarray(total / (np.linalg.norm(total) or 1.0))

    def nearest(self, words: Sequence[str], others: Sequence[str]) -> float:
        """Give how near the words are to the nearest of others, rare ones counting more."""
        mine = [word for word in words if word in self.places]
        theirs = [self.places[word] for word in others if word in self.places]
        if not mine or not theirs:
            return 0.0
        near = (self.vectors[[self.places[word] for word in mine]] @ self.vectors[theirs].T).max(axis=1)
        return float(sum(n * self.rarity[word] for n, word in zip(near, mine, strict=True)) / (self.rare(mine) or 1.0))


def read(sentence: str) -> Sentence:
    """Read the words of a sentence.

    >>> read("Troops left.").words
    ('troops', 'left')
    """
    from framing.claims.paraphrases import lemma
    from framing.learned.passage import plain

    passage = plain(sentence)
    both = zip(passage.tokens.folded, passage.tokens.texts, strict=True)
    words = [(folded, text) for folded, text in both if folded[0].isalnum()]
    names = frozenset(folded for folded, text in words[1:] if text[0].isupper())
    return Sentence(tuple(folded for folded, _ in words), {folded: lemma(folded) for folded, _ in words}, names)


def known_words(sentences: Sequence[Sentence], vectors: WordVectors | None) -> Words:
    """Count in how many sentences each word stands; no judgement is looked at."""
    import numpy as np

    # Not the forms of the vectors' words, where a nought stands for every digit: here figures matter.
    number = Counter(word for sentence in sentences for word in set(sentence.words))
    rarity = {word: math.log((1 + len(sentences)) / (1 + n)) + 1 for word, n in number.items()}
    places = {word: place for place, word in enumerate(vectors.words)} if vectors else {}
    return Words(rarity, places, vectors.vectors if vectors else np.zeros((0, 1)))


def table(pairs: Sequence[Pair], likeness: Sequence[float], vectors: WordVectors | None) -> NDArray[float64]:
    """Give what is to be learned from, a row a pair: the aligner's likeness and what is shared and alone."""
    import numpy as np

    texts = sorted({text for pair in pairs for text in pair})
    sentences = {text: read(text) for text in texts}
    words = known_words(list(sentences.values()), vectors)
    rows = [_shared(sentences[one], sentences[other], words) for one, other in pairs]
    found = np.array(likeness)[:, None]
    return np.hstack([found, found**2, np.array(rows), _cosines(pairs, texts)])


def _shared(one: Sentence, other: Sentence, words: Words) -> list[float]:
    alone, beside = one.alone(other), other.alone(one)
    rare, rarer = sorted((words.rare(alone), words.rare(beside)))
    lengths = sorted((len(one.words), len(other.words)))
    # The matcher is not quite the same both ways round.
    in_order = sorted((one.words, other.words))
    return [
        float(words.mean(one.words) @ words.mean(other.words)),
        float(words.mean(alone) @ words.mean(beside)),
        float(words.mean(one.words[:_ENDS]) @ words.mean(other.words[:_ENDS])),
        float(words.mean(one.words[-_ENDS:]) @ words.mean(other.words[-_ENDS:])),
        *sorted((words.nearest(one.words, other.words), words.nearest(other.words, one.words))),
        *sorted((words.nearest(alone, beside), words.nearest(beside, alone))),
        _overlap(set(one.bases.values()), set(other.bases.values())),
        _overlap(one.numbers, other.numbers),
        float(one.numbers != other.numbers),
        _overlap(one.names, other.names),
        *map(math.log1p, (rare, rarer, rare + rarer, *sorted((len(alone), len(beside))), *lengths)),
        *sorted((_largest(alone, words), _largest(beside, words))),
        *sorted(
            (words.rare(alone) / (words.rare(one.words) or 1), words.rare(beside) / (words.rare(other.words) or 1))
        ),
        lengths[0] / max(lengths[1], 1),
        float(one.words[:1] == other.words[:1]),
        SequenceMatcher(None, *in_order, autojunk=False).ratio(),
        SequenceMatcher(None, *map(" ".join, in_order), autojunk=False).ratio(),
    ]


def _overlap(one: Collection[str], other: Collection[str]) -> float:
    """Give how many things both have of those that either has, 1 where neither has any."""
    both = set(one) | set(other)
    return len(set(one) & set(other)) / len(both) if both else 1.0


def _largest(alone: Sequence[str], words: Words) -> float:
    return max((words.rarity[word] for word in alone), default=0.0)


def _cosines(pairs: Sequence[Pair], texts: Sequence[str]) -> NDArray[float64]:
    """Cosines of n-grams of characters and of words, rare ones counting more."""
    import numpy as np
    from sklearn.feature_extraction.text import TfidfVectorizer

    places = {text: place for place, text in enumerate(texts)}
    left, right = ([places[pair[side]] for pair in pairs] for side in (0, 1))
    columns = []
    for analyzer, lengths in (("char_wb", (2, 3)), ("char_wb", (3, 5)), ("word", (1, 1)), ("word", (2, 2))):
        pattern = r"\w+" if analyzer == "word" else None
        found = TfidfVectorizer(analyzer=analyzer, ngram_range=lengths, sublinear_tf=True, token_pattern=pattern)
        rows = found.fit_transform(texts)
        columns.append(np.asarray(rows[left].multiply(rows[right]).sum(axis=1)).ravel())
    return np.column_stack(columns)


def groups(pairs: Sequence[Pair]) -> list[str]:
    """Give each pair the name of its group: pairs that share a sentence, directly or by others, are of one.

    >>> groups([("a", "b"), ("c", "d"), ("b", "e")])
    ['a', 'c', 'a']
    """
    leads = {text: text for pair in pairs for text in pair}
    for one, other in pairs:
        first, last = sorted((_lead(leads, one), _lead(leads, other)))
        leads[last] = first
    return [_lead(leads, one) for one, _ in pairs]


def _lead(leads: Mapping[str, str], text: str) -> str:
    while leads[text] != text:
        text = leads[text]
    return text


def model() -> Any:  # noqa: ANN401 - scikit-learn has no types
    """Give what learns the judgement from the numbers: ridge regression with a radial kernel."""
    from sklearn.kernel_ridge import KernelRidge
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), _centred(KernelRidge(kernel="rbf", gamma=WIDTH, alpha=SMOOTHNESS)))


def _centred(regressor: Any) -> Any:  # noqa: ANN401
    """A kernel ridge has no intercept, so judgements are set around nought."""
    from sklearn.compose import TransformedTargetRegressor
    from sklearn.preprocessing import StandardScaler

    return TransformedTargetRegressor(regressor, transformer=StandardScaler())
