"""Where the clauses and phrases of one sentence begin and end, told from function words and punctuation alone."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, islice

from framing.operators import word_class

# Word classes of stance.toml.
_AUXILIARIES = word_class("auxiliaries")
_BREAKS = word_class("breaks")
_CONTRACTIONS = word_class("contractions")
_COPULAS = word_class("copulas")
_DEFINITE = word_class("definite")
_ENDS_LIST = word_class("ends_list")
_ENDS_PHRASE = word_class("ends_phrase")
_HARD_STOPS = word_class("hard_stops")
_INDEFINITE = word_class("indefinite")
_POSSESSIVES = word_class("possessives")
_PAST_VERBS = word_class("past_verbs")
_SUBJECTS = word_class("subjects")

#: An "and" opens a clause of its own where a verb form follows this soon.
_VERB_WITHIN = 6
#: A comma goes on a list where "or" follows this soon.
_LIST_WITHIN = 6
#: A determiner makes words definite over so many words at most.
_LONGEST_PHRASE = 4


class Clauses:
    """One sentence of ``words`` from ``first`` up to ``last``; places are token indices.

    >>> sentence = Clauses("the army may fire , but the navy left".split(), 0, 9)
    >>> sentence.end(3), sentence.start(7)
    (4, 6)
    """

    def __init__(self, words: Sequence[str], first: int, last: int) -> None:
        self.words, self.first, self.last = words, first, last
        self._breaks = list(compress(range(first, last), map(_BREAKS.__contains__, words[first:last])))

    def end(self, index: int) -> int:
        """Give the first token at or after ``index`` that no longer belongs to its clause."""
        ahead = islice(self._breaks, bisect_left(self._breaks, self._after_aside(index)), None)
        return next(filter(self._closes, ahead), self.last)

    def start(self, index: int) -> int:
        """Give the first token of the clause that ``index`` stands in."""
        for at in range(bisect_left(self._breaks, index) - 1, -1, -1):
            if self._opens(self._breaks[at]):
                return self._breaks[at] + 1
        return self.first

    def next_of(self, kind: str, index: int, stop: int) -> int:
        """Give the first place from ``index`` that holds a word of the class ``kind``, or ``stop``."""
        words = word_class(kind)
        return next((place for place in range(index, stop) if self.words[place] in words), stop)

    def is_hard_stop(self, place: int) -> bool:
        """Whether the word at ``place`` ends every clause, such as a dash or a semicolon."""
        return self.words[place] in _HARD_STOPS

    def is_definite(self, index: int, floor: int) -> bool:
        """Whether a determiner from ``floor`` on makes what begins at ``index`` a thing that is taken as given."""
        determiners = _DEFINITE
        for place in range(min(index, self.last - 1), max(floor, index - _LONGEST_PHRASE, self.first) - 1, -1):
            word = self.words[place]
            if word in determiners or (word.endswith("'s") and word not in _CONTRACTIONS):
                return not self._is_predicate(place) and not self._holds_verb(place, index)
            if place < index and word in _ENDS_PHRASE:
                return False
            if word == "of":
                determiners = _POSSESSIVES
        return False

    def _is_predicate(self, place: int) -> bool:
        """Whether a form of be or "not" stands right before: "was not the breakthrough" has none."""
        before = self.words[place - 1] if place > self.first else ""
        return before in _COPULAS or before == "not"

    def _holds_verb(self, place: int, index: int) -> bool:
        """Whether a word after the determiner looks like a verb: "if the council imposes sanctions" has none."""
        between = self.words[place + 1 : index]
        if any(word in _PAST_VERBS for word in between):
            return True
        return any(self._looks_finite(word) for word in between[1:])

    def _looks_finite(self, word: str) -> bool:
        return word.endswith(("s", "ed", "ly")) and not word.endswith(("'s", "ss", "us"))

    def _after_aside(self, index: int) -> int:
        """The place after "…, officials said, …" where such an aside begins at ``index``."""
        if index >= self.last or self.words[index] != ",":
            return index
        later = islice(self._breaks, bisect_left(self._breaks, index) + 1, None)
        return next((place + 1 for place in later if self.words[place] == ","), index)

    def _closes(self, place: int) -> bool:
        word = self.words[place]
        if self.words[place - 1] == "of":
            return False
        if word == ",":
            return not self._goes_on_as_list(place)
        if word in {"and", "or"}:
            return word == "and" and self._is_new_clause(place + 1)
        if word == "that":
            return self._is_relative(place)
        return word != "as" or self._is_conjunction(place)

    def _opens(self, place: int) -> bool:
        word = self.words[place]
        if word in {"and", "or"}:
            return self._is_new_clause(place + 1)
        return word != "as" or self._is_conjunction(place)

    def _goes_on_as_list(self, place: int) -> bool:
        ahead = self.words[place + 1 : min(place + _LIST_WITHIN, self.last)]
        last = next((at for at, word in enumerate(ahead) if word in {"or", "nor"}), None)
        return last is not None and not any(word in _ENDS_LIST for word in ahead[:last])

    def _is_new_clause(self, index: int) -> bool:
        """Whether a subject and a verb follow: then "and" opens a clause of its own."""
        if index >= self.last:
            return False
        if self.words[index] in _SUBJECTS or self.words[index] in _PAST_VERBS:
            return True
        verbs = _AUXILIARIES
        ahead = self.words[index + 1 : min(index + _VERB_WITHIN, self.last)]
        return self.words[index] not in verbs and any(word in verbs for word in ahead)

    def _is_relative(self, place: int) -> bool:
        """Whether "that" goes on a definite noun ("the laws that guarantee …") rather than opening what is said."""
        after = self.words[place + 1] if place + 1 < self.last else ""
        if after in _DEFINITE or after in _INDEFINITE or after in _SUBJECTS:
            return False
        return self.is_definite(place - 1, self.first)

    def _is_conjunction(self, place: int) -> bool:
        after = self.words[place + 1] if place + 1 < self.last else ""
        before = self.words[place - 1] if place > self.first else ""
        joins = after in _DEFINITE or after in _SUBJECTS or after.endswith("ed")
        return joins and before not in {"such", "well", "as", "same"}
