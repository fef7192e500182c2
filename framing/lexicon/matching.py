"""Finds terms in tokens: every term is filed under its rarest word, the longest match wins inside a label.

A word of the text is looked up once as a type; only words that some term is filed under cost more, and a term is
laid out in its shapes only when its rarest word turns up. So neither common words nor terms that never occur
cost time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress
from operator import itemgetter
from typing import NamedTuple

from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.filing import MARGIN, Entry, File, Node
from framing.lexicon.shapes import Wanted
from framing.lexicon.terms import Cased, Prefix
from framing.memo import Memo
from framing.model import Tokens

_PADDING = ("",) * MARGIN
#: Makes a named tuple at a third of the cost of calling it.
_new = tuple.__new__


class Match(NamedTuple):
    """A term found in tokens ``first`` up to, not including, ``last``."""

    first: int
    last: int
    term: Term
    cased: bool


class Matcher:
    """The terms of a codebook, ready to be found.

    >>> from framing.segment.tokens import tokenize
    >>> book = Codebook("b", "1", "", "", "", (), (Term("plot/n thicken/v", "SEN01", "tone:sensational", False),))
    >>> [match.first for match in Matcher(book).find(tokenize("And so the plot thickens."))]
    [3]
    """

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        self._nodes: Memo[str, Node | None] = Memo(File(codebook.terms).node)

    def find(self, tokens: Tokens) -> list[Match]:
        """Give the matches that win, silent ones left out, in the order of the text."""
        words = (*tokens.folded, *_PADDING)
        nodes = list(map(self._nodes.__getitem__, tokens.folded))
        found: list[Match] = []
        # Nodes and their places side by side, without a step of the loop for the words that have none.
        for index, (always, beside) in zip(compress(range(len(nodes)), nodes), filter(None, nodes), strict=True):
            if always:
                _add_standing(always, index, tokens, found)
            for delta, by_word in beside:
                if words[index + delta] in by_word:
                    _add_standing(by_word[words[index + delta]], index, tokens, found)
        return [match for match in _winners(found) if not match.term.silent]


def _add_standing(entries: Iterable[Entry], index: int, tokens: Tokens, found: list[Match]) -> None:
    """Add to ``found`` what stands in the text of the entries of the word at a place."""
    for before, length, term, cased, rest in entries:
        first = index - before
        if not rest or _stands(rest, index, first, first + length, tokens):
            found.append(_new(Match, (first, first + length, term, cased)))


def _stands(rest: Iterable[tuple[int, Wanted]], index: int, first: int, last: int, tokens: Tokens) -> bool:
    """Whether the words that are not known yet stand around the word at a place, in a shape from ``first`` on."""
    if first < 0 or last > len(tokens.folded):
        return False
    # A loop and not all(): this runs for every candidate, and most fail at their first word.
    for delta, wanted in rest:  # noqa: SIM110
        if not _fits(wanted, tokens, index + delta):
            return False
    return True


def _fits(wanted: Wanted, tokens: Tokens, index: int) -> bool:
    if isinstance(wanted, str):
        return tokens.folded[index] == wanted
    if isinstance(wanted, frozenset):
        return tokens.folded[index] in wanted
    if isinstance(wanted, Cased):
        return tokens.texts[index].replace("’", "'") == wanted.word
    return tokens.folded[index].startswith(wanted.stem) if isinstance(wanted, Prefix) else tokens.words[index]


def _winners(matches: list[Match]) -> list[Match]:
    """Keep, inside each label, the longest of matches that overlap; the earlier of two as long."""
    matches.sort(key=itemgetter(0, 1))
    if not _overlap(matches):
        return matches
    by_label: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        by_label[match.term.label].append(match)
    kept = [match for label in by_label.values() for group in _overlapping(label) for match in _longest(group)]
    return sorted(kept, key=lambda match: (match.first, match.last, match.term.label))


def _overlap(ordered: Sequence[Match]) -> bool:
    """Whether two matches of one label overlap at all; mostly none do."""
    reach: dict[str, int] = {}
    for match in ordered:
        label = match.term.label
        if match.first < reach.get(label, 0):
            return True
        reach[label] = match.last
    return False


def _overlapping(matches: list[Match]) -> Iterator[Sequence[Match]]:
    """Give runs of matches, each of which overlaps an earlier one of its run."""
    group, reach = matches[:1], matches[0].last
    for match in matches[1:]:
        if match.first >= reach:
            yield group
            group = []
        group.append(match)
        reach = max(reach, match.last)
    yield group


def _longest(group: Sequence[Match]) -> list[Match]:
    """Greedy choice by length; a silent term goes first among equals, then the cue's id decides."""
    if len(group) == 1:
        return list(group)
    kept: list[Match] = []
    taken: set[int] = set()
    for match in sorted(group, key=lambda m: (m.first - m.last, m.first, not m.term.silent, m.term.cue)):
        places = range(match.first, match.last)
        if taken.isdisjoint(places):
            taken.update(places)
            kept.append(match)
    return kept
