"""Words and pairs of words looked up by number: one look-up a token in place of two, and no pair made as a string."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import repeat

import numpy as np

from framing.learned.counting import Floats, flat, summed
from framing.learned.passage import Passage


class Pairs:
    """Rows of known words and pairs of words; an unknown one has the last row."""

    def __init__(self, numbers: Mapping[str, int], rows: Floats) -> None:
        words = {word for key in numbers for word in key.split(" ")}
        self._word = {word: place for place, word in enumerate(sorted(words))}
        self._rows, self._unknown = rows, len(self._word)
        self._of_word = np.full(self._unknown + 1, len(rows) - 1, dtype=np.int64)
        found = [(self._code(key), number) for key, number in numbers.items() if " " in key]
        self._codes, self._of_code = np.array([*sorted(found), (np.iinfo(np.int64).max, len(rows) - 1)]).T
        for key, number in numbers.items():
            if " " not in key:
                self._of_word[self._word[key]] = number

    def _code(self, key: str) -> int:
        one, other = key.split(" ")
        return self._word[one] * (self._unknown + 1) + self._word[other]

    def sums(self, passages: Sequence[Passage]) -> Floats:
        """Give the sums over the words and pairs of each passage."""
        sizes = [len(passage.forms) for passage in passages]
        forms = flat([passage.forms for passage in passages])
        words = np.array(list(map(self._word.get, forms, repeat(self._unknown))), dtype=np.int64)
        alone = summed(self._rows.take(self._of_word[words], axis=0), sizes)
        inside = np.ones(len(words), dtype=bool)
        # The last token of a passage begins no pair.
        inside[np.cumsum(sizes, dtype=np.int64)[np.array(sizes) > 0] - 1] = False
        codes = (words[:-1] * (self._unknown + 1) + words[1:])[inside[:-1]]
        places = np.searchsorted(self._codes, codes)
        numbers = np.where(self._codes[places] == codes, self._of_code[places], len(self._rows) - 1)
        return alone + summed(self._rows.take(numbers, axis=0), [max(0, size - 1) for size in sizes])
