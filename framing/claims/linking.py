"""Which clauses of several texts tell the same fact: they share rare words, names and figures, and a verb among them.

What counts is how much two clauses share, not how alike they are as a whole: in news the same fact stands amid other
words in every text. How much a shared word tells is measured against one that no other sentence of the event has.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple

from framing.claims.cores import Core, title_words
from framing.claims.figures import same_figure
from framing.claims.likeness import Likeness, alike, is_common
from framing.claims.paraphrases import ALIKE, SAME, paraphrases, without_accents, word_likeness
from framing.claims.units import name_terms
from framing.model import Quantity
from framing.segment.numerals import may_open
from framing.shelf import lexicon_words

#: An event with fewer sentences is taken for one with so many: rare words are not told from others in less.
_FEWEST_SENTENCES = 20
#: What words that all news is full of, and words of a title beside a name, and a
#: capital for its country, count.
_COMMON, _TITLE, _ALIAS = 0.7, 0.2, 0.8
#: What a figure with its unit adds to the words of it.
_FIGURE = 0.7
#: What is added where the same person says it, and where both deny.
_SPEAKER, _DENIAL = 0.4, 0.3
#: What verbs of many meanings count of that.
_VAGUE = 0.65
#: A matched word counts as an anchor from here on.
_ANCHOR = 0.4
#: How much two clauses share at least to be set beside each other.
_LEAST = 1.4
#: Smaller figures are the same by chance.
_TELLING_FIGURE, _LARGE_FIGURE = 10, 100
#: Shorter times, such as eleven years, are given for many things.
_SHORT_TIME = 20
_LONGEST_SCORE = 7


class Shared(NamedTuple):
    """What two clauses share: how much in all, by how many words and names, what a verb adds, and a figure.

    ``things`` counts anchors that are no places, ``second`` is what the second best of them tells, ``least`` and
    ``most`` are the shares of what either clause tells; ``named`` says whether a name, place or date is shared,
    ``unharmed`` that both say that nobody came to harm, which is one fact of an event in whatever words.
    """

    amount: float
    anchors: int
    things: int
    second: float
    root: float
    figure: bool
    least: float
    most: float
    named: bool = True
    unharmed: bool = False

    @property
    def is_most(self) -> bool:
        """Whether so much is shared that the deeds are one, by whatever verbs they are told."""
        return self.amount >= _MUCH and self.anchors >= _MANY and self.least >= _LARGE_SHARE

    @property
    def is_enough(self) -> bool:
        """Whether so much is shared that both tell one fact."""
        if self.unharmed:
            return True
        if self.anchors < 2 or not self.things:
            return self.figure and self.amount >= _BY_FIGURE
        if not (self.named or self.figure) and not self._says_so_much():
            return False
        return any(self.amount >= least for least in self._enough())

    def _says_so_much(self) -> bool:
        """Whether so much is shared that no name is needed: three words, or a rare verb in a short clause."""
        if self.anchors >= _FEWEST_WORDS and self.least >= _LEAST_OF_WORDS:
            return True
        return self.root >= _TELLING_ROOT and self.most >= _LEAST_OF_SHORT and self.least >= _LEAST_OF_BOTH

    def _enough(self) -> Iterator[float]:
        """How much is enough, on each ground that there is."""
        if self.figure:
            yield _BY_FIGURE
        if self.root >= _TELLING_ROOT and self.most >= (_LEAST_OF_BOTH if self.things > 1 else _MOST_OF_ONE):
            yield _BY_RARE_VERB if self.named and self.things > 1 else _BY_VERB
        elif self.root and self.anchors > 2 and self.things > 1 and self.least >= _LEAST_OF_BOTH:
            yield _BY_COMMON_VERB
        if self.most >= _MOST_OF_ONE and self.least >= _LITTLE and self.second >= _RARE:
            yield _BY_RARE_WORDS
        if self.anchors > 2 and self.things > 1:
            yield _BY_WORDS if self.least >= _LEAST_OF_BOTH else _BY_MANY_WORDS


#: How much must be shared: a figure and this, a rare verb and this, the same without a name, or a common verb and this.
#: Fixed on parts 0 and 1 of sentences of ECB+ of which people said whether another article tells them.
_BY_FIGURE, _BY_RARE_VERB, _BY_VERB, _BY_COMMON_VERB = 1.5, 1.4, 1.6, 2.0
#: The same without a verb: rare words, several words, and several that are little of either clause.
_BY_RARE_WORDS, _BY_WORDS, _BY_MANY_WORDS = 1.85, 2.2, 3.0
#: Without a shared name, place, date or figure so many words, and so much of either clause.
_FEWEST_WORDS, _LEAST_OF_WORDS, _LEAST_OF_SHORT = 3, 0.3, 0.45
#: So much, in so many words that are such a share of either clause, is most of what both tell.
_MUCH, _MANY, _LARGE_SHARE = 3.5, 4, 0.4
_TELLING_ROOT, _RARE, _MOST_OF_ONE, _LEAST_OF_BOTH, _LITTLE = 0.7, 0.85, 0.33, 0.2, 0.15


class Sharing:
    """The clauses of the texts of an event, to tell what any two share."""

    def __init__(self, cores: Sequence[Core]) -> None:
        self._cores = cores
        self._weights = _weights(cores)
        self._alike = alike(sorted({term for core in cores for term in core.terms}))
        self._known: dict[tuple[int, int], Shared] = {}
        self._totals = [sum(self._weights[t] * n for t, n in core.terms.items()) for core in cores]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Give every two clauses that may share enough, by a sparse product."""
        # A figure counts more than its words do, as harm may, so no pair that shares one may be lost here.
        weights = {term: told + _more(term) for term, told in self._weights.items()}
        likeness = Likeness([core.terms for core in self._cores], weights)
        shared = likeness.shared()
        rows = shared.rows()
        near = (shared.values >= _LEAST) & (rows < shared.columns)
        yield from zip(rows[near].tolist(), shared.columns[near].tolist(), strict=True)

    def shared(self, one: int, other: int) -> Shared:
        """Give what two clauses share."""
        if (one, other) not in self._known:
            self._known[one, other] = self._shared(one, other)
        return self._known[one, other]

    def words(self, one: int, other: int) -> frozenset[str]:
        """Give the terms of a clause that the other has words for, names of places apart."""
        matches = self._matches(self._cores[one], self._cores[other])
        return frozenset(word for value, word, _ in matches if value >= _ANCHOR and not _is_place(word))

    def _shared(self, one: int, other: int) -> Shared:
        mine, theirs = self._cores[one], self._cores[other]
        matches = list(self._matches(mine, theirs))
        anchors = _anchors(matches, mine, theirs)
        amount = sum(anchors.values())
        second = sorted(anchors.values(), reverse=True)[1] if len(anchors) > 1 else 0.0
        told = [anchor for anchor, value in anchors.items() if value >= _ANCHOR]
        root = max((_telling(*match) for match in matches if _is_root(mine, theirs, *match[1:])), default=0.0)
        figure = _share_figure(mine, theirs)
        things = sum(not _is_place(anchor) for anchor in told)
        least, most = sorted(amount / max(self._totals[place], 1e-9) for place in (one, other))
        amount += _FIGURE if figure else 0.0
        if mine.speaker & theirs.speaker:
            told, things, amount = [*told, ""], things + 1, amount + _SPEAKER
        amount += _DENIAL if mine.denied and theirs.denied else 0.0
        named = (
            bool(mine.speaker & theirs.speaker)
            or (mine.denied and theirs.denied)
            or any(anchor in mine.wholes.values() or _is_place(anchor) for anchor in anchors)
        )
        unharmed = mine.denied and theirs.denied and _tells_of_harm(matches)
        amount = max(amount, _LEAST) if unharmed else amount
        return Shared(amount, len(told), things, second, root, figure, least, most, named, unharmed)

    def _matches(self, mine: Core, theirs: Core) -> Iterator[tuple[float, str, str]]:
        """Words of the one with those of the other that they are like, each used once, the best first."""
        found = sorted(
            (-likeness * self._weight(mine, theirs, word, other), word, other)
            for word in mine.terms
            for other, likeness in self._alike[word].items()
            if likeness >= ALIKE and other in theirs.terms and _may_match(mine, theirs, word, other)
        )
        used: set[tuple[int, str]] = set()
        for value, word, other in found:
            if (0, word) not in used and (1, other) not in used:
                used |= {(0, word), (1, other)}
                yield -value, word, other

    def _weight(self, mine: Core, theirs: Core, word: str, other: str) -> float:
        least = min(self._weights[word], self._weights[other]) * min(mine.terms[word], theirs.terms[other])
        if word != other and _is_place(word) and _is_place(other):
            return least * _ALIAS
        return least * (_TITLE if word in mine.titles or other in theirs.titles else 1.0)


def _tells_of_harm(matches: Iterable[tuple[float, str, str]]) -> bool:
    """Whether what came to harm, or did not, is among the words shared."""
    return any({word, other} <= _harm() and word_likeness(word, other) >= SAME for _, word, other in matches)


def _harm() -> frozenset[str]:
    return lexicon_words("paraphrases.toml", "harm")


def _more(term: str) -> float:
    """What a term may count besides its weight."""
    if term in _harm():
        return _LEAST
    return _FIGURE if may_open(term) else 0.0


def _weights(cores: Sequence[Core]) -> dict[str, float]:
    """What each word tells, 1 where a text has it in one sentence; how many texts have it does not matter.

    A fact that all texts tell is told in words that all texts have.
    """
    found: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for core in cores:
        for term in core.terms:
            found[term].add((core.text, core.unit.sentence))
    texts = len({core.text for core in cores})
    sentences = 2 * len({(core.text, core.unit.sentence) for core in cores}) / max(texts, 1)
    rarest = log(1 + max(sentences, _FEWEST_SENTENCES) / 2.5)
    return {term: _weight(term, places, sentences, rarest) for term, places in found.items()}


def _weight(term: str, places: Collection[tuple[int, int]], sentences: float, rarest: float) -> float:
    usual = 2 * len(places) / len({text for text, _ in places})
    return min(1.0, log(1 + sentences / (usual + 0.5)) / rarest) * (_COMMON if is_common(term) else 1.0)


def _telling(value: float, word: str, other: str) -> float:
    """What a verb tells; those of many meanings tell less ("left the town", "left a question")."""
    return value * (_VAGUE if {word, other} & lexicon_words("paraphrases.toml", "vague") else 1.0)


def _is_root(mine: Core, theirs: Core, word: str, other: str) -> bool:
    """Whether a verb of the one is a verb of the other, or a noun that tells of a deed."""
    if word in mine.roots and other in theirs.roots:
        return True
    beside = title_words()
    return (word in mine.roots and other not in beside) or (other in theirs.roots and word not in beside)


def _may_match(mine: Core, theirs: Core, word: str, other: str) -> bool:
    """Whether words alike may be the same: those of names if one name may be short for the other, and no figures.

    Figures are compared with what they count.
    """
    if word in mine.figures or other in theirs.figures:
        figures = mine.figures.get(word), theirs.figures.get(other)
        return figures[0] is not None and figures[1] is not None and same_figure(figures[0], figures[1])
    ones, others = mine.wholes.get(word), theirs.wholes.get(other)
    return not ones or not others or may_be_one(ones, others)


@lru_cache(maxsize=1 << 14)
def may_be_one(name: str, other: str) -> bool:
    """Tell whether one name may be short for the other, or be of the same place ("Russia", "Moscow")."""
    ones, others = frozenset(name_terms(name)), frozenset(name_terms(other))
    return ones <= others or others <= ones or any(word_likeness(a, b) >= SAME for a in ones for b in others if a != b)


def _anchors(matches: Sequence[tuple[float, str, str]], mine: Core, theirs: Core) -> dict[str, float]:
    """What is shared, the words of one name together once."""
    anchors: dict[str, float] = {}
    for value, word, other in matches:
        whole = mine.wholes.get(word, word) if other in theirs.wholes else word
        anchors[whole] = max(value, anchors.get(whole, 0.0))
    return anchors


def _is_place(anchor: str) -> bool:
    return without_accents(anchor).casefold() in paraphrases().places


def _is_score(word: str) -> bool:
    """Whether a word is the result of a game or a vote, such as "8-0"."""
    ones, dash, others = word.replace("–", "-").partition("-")
    return bool(dash) and ones.isdigit() and others.isdigit() and len(word) <= _LONGEST_SCORE


def _share_figure(mine: Core, theirs: Core) -> bool:
    if any(_same_telling_figure(one, other) for one in mine.told.quantities for other in theirs.told.quantities):
        return True
    return _two_figures(mine, theirs) or any(_is_score(word) for word in mine.terms if word in theirs.terms)


def _same_telling_figure(one: Quantity, other: Quantity) -> bool:
    """Whether two give the same figure of something, and none that stands in a text by chance."""
    if one.kind == "date" or not one.unit or not other.unit or not same_figure(one, other):
        return False
    if one.unit.split()[0] in lexicon_words("paraphrases.toml", "times") and one.value < _SHORT_TIME:
        return False
    digits = f"{one.value:.9g}".replace(".", "").strip("0")
    long = len(digits) > 1 or one.value >= _LARGE_FIGURE
    return one.value >= _TELLING_FIGURE and (long or " " in one.unit or one.kind == "money")


def _two_figures(mine: Core, theirs: Core) -> bool:
    """Whether two clauses share two figures of what may have another name in each."""
    ones, others = (
        {one.value for one in core.told.quantities if one.kind == "number" and one.value >= _TELLING_FIGURE}
        for core in (mine, theirs)
    )
    return len(ones & others) > 1
