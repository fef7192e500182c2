"""Where each term is filed: under its rarest word, and there under a second one.

What is laid out for one way to write a place of terms ("door|gate") serves all its words and forms, and only once a
text has one of them: a codebook has far more terms than any text asks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product
from operator import itemgetter
from typing import NamedTuple

from framing.errors import CodebookError
from framing.lexicon.codebook import Term
from framing.lexicon.shapes import RARITIES, Shape, Step, Wanted, rarest, shape_of, shapes, word_of
from framing.lexicon.terms import Pattern, Prefix, TermError, choices, pieces

#: How far from its rarest word a pattern's second word may stand; text is padded by so many empty words.
MARGIN = 12

#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__


class Entry(NamedTuple):
    """One shape of a term, for the word it is filed under: tokens before that word, and in all.

    ``rest`` is what the tokens so many places off must be, beside the words that led to the entry.
    """

    before: int
    length: int
    term: Term
    cased: bool
    rest: tuple[tuple[int, Wanted], ...]


class Node(NamedTuple):
    """All entries of a word: those told by a second word so many places off, and those that are always tried."""

    always: tuple[Entry, ...]
    beside: tuple[tuple[int, dict[str, tuple[Entry, ...]]], ...]


#: One way to write a place, with the choice that makes a word stand there where it is more than that plain word.
_Place = tuple[str, Pattern]


class File:
    """Terms by the words they are filed under.

    >>> file = File([Term("plot/n thicken/v", "SEN01", "tone:sensational", False)])
    >>> file.node("thickens") is file.node("thickened"), file.node("palace")
    (True, None)
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        self._terms: dict[str, list[Term]] = defaultdict(list)
        self._by_word: dict[str, list[_Place]] = defaultdict(list)
        self._by_stem: dict[str, list[_Place]] = defaultdict(list)
        self._laid: dict[_Place, Node] = {}
        for term in terms:
            places = _pieces(term)
            self._terms[max(places, key=RARITIES.__getitem__) if len(places) > 1 else places[0]].append(term)
        for piece in self._terms:
            self._file(piece)
        self._stem_lengths = sorted({len(stem) for stem in self._by_stem})
        self._heads = {stem[: self._stem_lengths[0]] for stem in self._by_stem}

    def _file(self, piece: str) -> None:
        """File a place under each word that may stand there; of several words in a row under the rarest."""
        for choice in choices(piece):
            element = choice[rarest(choice)]
            if isinstance(element, Prefix):
                self._by_stem[element.stem].append((piece, choice))
            else:
                # What a lone plain word leads to is the same for all such words of the place.
                alone = len(choice) == 1 and isinstance(element, str)
                self._by_word[word_of(element)].append((piece, () if alone else choice))

    def node(self, word: str) -> Node | None:
        """Give the entries of all terms filed under a word, exactly or by how it begins; None where there are none."""
        found = self._by_word.get(word, [])
        if self._heads and word[: self._stem_lengths[0]] in self._heads:
            stems = [word[:length] for length in self._stem_lengths]
            found = [*found, *(place for stem in stems for place in self._by_stem.get(stem, ()))]
        return _merged([self._node(place) for place in found]) if found else None

    def _node(self, place: _Place) -> Node:
        if place not in self._laid:
            piece, choice = place
            self._laid[place] = _laid(entry for term in self._terms[piece] for entry in _entries(term, piece, choice))
        return self._laid[place]


def _pieces(term: Term) -> tuple[str, ...]:
    try:
        return pieces(term.text)
    except TermError as problem:
        raise CodebookError(f"{term.cue}: {problem}", "codebook") from problem


# Entries of one place


#: An entry with the place of its second word from the first, and the words that may stand there.
_Found = tuple[int, Collection[str], Entry]
#: Stands for the word that an entry is filed under.
_KNOWN: Shape = (Step("", (), (0, 0)),)


def _entries(term: Term, piece: str, choice: Pattern) -> Iterator[_Found]:
    """The shapes of a term, with this choice where it is filed."""
    places = pieces(term.text)
    anchor = places.index(piece)
    # A lone plain word, or one told by how it begins, is known from the look-up itself.
    known = not choice or isinstance(choice[0], Prefix)
    own, inner = (_KNOWN, 0) if known else (shape_of(choice), rarest(choice))
    before, after = _through(places[:anchor]), _through(places[anchor + 1 :])
    for left, right in product(before, after):
        yield _entry(term, left + own + right, len(left) + inner)


def _through(places: Sequence[str]) -> Sequence[Shape]:
    """Every way to go through some places of a term."""
    if len(places) < 2:
        return shapes(places[0]) if places else ((),)
    return [sum(parts, ()) for parts in product(*map(shapes, places))]


def _entry(term: Term, shape: Shape, anchor: int) -> _Found:
    second = _second(shape, anchor)
    cased = True in [step.cased for step in shape]
    rest = [
        (place - anchor, step.wanted)
        for place, step in enumerate(shape)
        if step.cased or (place != anchor and place != second)
    ]
    entry: Entry = _new(Entry, (anchor, len(shape), term, cased, tuple(rest)))
    return second - anchor, shape[second].words, entry


def _second(shape: Shape, anchor: int) -> int:
    """The place of the rarest other step of known words, within the margin of the text; the anchor if there is none."""
    found, best = anchor, (False, (-9, 0))
    for place, step in enumerate(shape):
        distance = abs(place - anchor)
        if not step.words or not 0 < distance <= MARGIN:
            continue
        # A neighbour that is not too common comes first, so that few places are looked at.
        telling = distance == 1 and step.rarity[0] >= 0, step.rarity
        if telling > best:
            found, best = place, telling
    return found


# Nodes


def _laid(found: Iterable[_Found]) -> Node:
    always: list[Entry] = []
    beside: dict[int, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for delta, words, entry in found:
        if not delta:
            always.append(entry)
            continue
        by_word = beside[delta]
        for word in words:
            by_word[word].append(entry)
    frozen = ((delta, {word: tuple(some) for word, some in words.items()}) for delta, words in beside.items())
    return Node(tuple(always), tuple(sorted(frozen, key=itemgetter(0))))


def _merged(nodes: Sequence[Node]) -> Node:
    """The node of a word that several places offer; that of a single place is shared by all its words."""
    if len(nodes) == 1:
        return nodes[0]
    always = [entry for node in nodes for entry in node.always]
    beside: dict[int, dict[str, tuple[Entry, ...]]] = defaultdict(dict)
    for delta, entries in (item for node in nodes for item in node.beside):
        _add(entries, beside[delta])
    return Node(tuple(always), tuple(sorted(beside.items(), key=itemgetter(0))))


def _add(entries: dict[str, tuple[Entry, ...]], known: dict[str, tuple[Entry, ...]]) -> None:
    if not known:
        known.update(entries)
        return
    for word, some in entries.items():
        known[word] = known[word] + some if word in known else some
