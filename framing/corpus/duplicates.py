"""Texts that are copies of each other, and texts that stand in longer ones.

An agency's story printed in forty papers is one text and counts once. Copies are never taken on trust from other
copies: each is held against the one text that stands for all of them.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from framing.corpus.candidates import candidates
from framing.corpus.fingerprint import Fingerprint
from framing.corpus.ragged import Ragged, Rows
from framing.corpus.resemblance import Shares, resemblance

if TYPE_CHECKING:
    from framing.corpus.ragged import Numbers

Kind = Literal["same words", "nearly the same words", "mostly within"]

#: Two texts are copies if more than this share of the shingles of each stands in the other, ...
COPY = 0.5
#: ... and this share of the words of their openings: pages of one outlet can share captions and links by the thousand.
OPENING = 0.5
#: A text stands within a longer one if this share of its shingles does.
WITHIN = 0.8
#: A share told from fewer shingles says nothing; texts with so few are copies only if their words are the same.
FEWEST = 20
#: Shares are given to so many digits: more would be chance.
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Copy:
    """A text that is like another: ``share`` of its runs of three words stands there too."""

    document: str
    kind: Kind
    share: float


@dataclass(frozen=True, slots=True)
class Cluster:
    """Texts that count once: the longest of them stands for all.

    ``within`` names a longer text, no copy, in which most of the representative stands, with that share.
    """

    representative: str
    copies: tuple[Copy, ...] = ()
    within: Copy | None = None


@dataclass(frozen=True, slots=True)
class _Texts:
    """Different texts, the longest first, those as long by their digests; ``names`` are the ids of the same words."""

    names: Sequence[tuple[str, ...]]
    sketches: Ragged
    openings: Ragged

    def resemblance(self, ones: Numbers, others: Numbers) -> Shares:
        """Tell for pairs of texts how much of each stands in the other."""
        return resemblance(self.sketches, self.openings, ones, others)


def duplicate_clusters(texts: Iterable[tuple[str, Fingerprint]]) -> tuple[Cluster, ...]:
    """Find copies among any number of texts, each with its id, in whatever order they come.

    Two texts are copies if most of each stands in the other, and their openings agree. A cluster is the longest text
    with all its copies, then the longest of the others with its own, and so on; the order of texts with the same length
    is that of digests of their words, and of ids for those with the same words. Clusters come in the order of the ids
    that stand for them. A text that is no copy and stands in no longer text is in no cluster.

    Time grows with the number of texts, and with the square only inside a group of copies of copies that are not alike.
    """
    held = _texts(texts)
    ones, others = candidates(held.sketches)
    copies = _are_copies(held.resemblance(ones, others))
    leaders = _leaders(held, _groups(len(held.names), ones[copies], others[copies]))
    within = _within(held, leaders, ones, others)
    return tuple(sorted(_clusters(held, leaders, within), key=lambda cluster: cluster.representative))


def _texts(texts: Iterable[tuple[str, Fingerprint]]) -> _Texts:
    """The different texts; of those with the same words one is held, and the ids of all."""
    import numpy

    names: dict[bytes, list[str]] = {}
    shingles, sketches, terms = array("q"), Rows(), Rows()
    for name, mark in texts:
        if mark.digest not in names:
            names[mark.digest] = []
            shingles.append(mark.shingles)
            sketches.add(mark.sketch)
            terms.add(mark.terms)
        names[mark.digest].append(name)
    digests = list(names)
    order = sorted(range(len(digests)), key=lambda text: (-shingles[text], digests[text]))
    rows = numpy.array(order, dtype=numpy.int64)
    openings = terms.ragged()
    words = openings.kept(openings.values % 2 == 0)
    known = [tuple(sorted(names[digests[text]])) for text in order]
    return _Texts(known, sketches.ragged().taken(rows), words.taken(rows))


def _are_copies(found: Shares) -> Numbers:
    most = (found.one >= COPY) & (found.other >= COPY) & (found.fewest >= FEWEST)
    return most & (found.openings >= OPENING)


def _groups(size: int, ones: Numbers, others: Numbers) -> Iterator[list[int]]:
    """The texts that are copies of copies of each other, a group each, the longest first; none alone."""
    import numpy
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((numpy.ones(len(ones), dtype=bool), (ones, others)), shape=(size, size))
    _, labels = connected_components(graph, directed=False)
    together: dict[int, list[int]] = {}
    for text in sorted({*ones.tolist(), *others.tolist()}):
        together.setdefault(int(labels[text]), []).append(text)
    yield from together.values()


def _leaders(held: _Texts, groups: Iterable[list[int]]) -> dict[int, tuple[int, float]]:
    """For each text that is a copy the text that stands for it, with its share."""
    return dict(copy for group in groups for copy in _led(held, group))


def _led(held: _Texts, group: Sequence[int]) -> Iterator[tuple[int, tuple[int, float]]]:
    """The copies of the longest text of a group, then those of the longest that is left, and so on."""
    import numpy

    left = numpy.array(group, dtype=numpy.int64)
    while len(left) > 1:
        longest, rest = left[0], left[1:]
        found = held.resemblance(numpy.full(len(rest), longest), rest)
        copies = _are_copies(found)
        for text, share in zip(rest[copies].tolist(), found.other[copies].tolist(), strict=True):
            yield text, (int(longest), share)
        left = rest[~copies]


def _within(
    held: _Texts, leaders: Mapping[int, tuple[int, float]], ones: Numbers, others: Numbers
) -> dict[int, tuple[int, float]]:
    """For each text that counts and stands in a longer one that counts: that one, with the share.

    Of several the one with the largest share, and of those the longest.
    """
    import numpy

    led = numpy.arange(len(held.names))
    for text, (leader, _) in leaders.items():
        led[text] = leader
    pairs = numpy.unique(numpy.sort(numpy.stack((led[ones], led[others]), axis=1), axis=1), axis=0)
    longer, shorter = pairs[pairs[:, 0] != pairs[:, 1]].T
    found = held.resemblance(longer, shorter)
    inside = (found.other >= WITHIN) & (found.fewest >= FEWEST) & ~_are_copies(found)
    best: dict[int, tuple[int, float]] = {}
    told = zip(*(side[inside].tolist() for side in (longer, shorter, found.other)), strict=True)
    for text, other, share in told:
        if round(share, _DIGITS) > best.get(other, (0, 0.0))[1]:
            best[other] = text, round(share, _DIGITS)
    return best


def _clusters(
    held: _Texts, leaders: Mapping[int, tuple[int, float]], within: Mapping[int, tuple[int, float]]
) -> Iterator[Cluster]:
    copies: dict[int, list[Copy]] = {}
    for text, names in enumerate(held.names):
        leader, share = leaders.get(text, (text, 1.0))
        kind: Kind = "same words" if leader == text else "nearly the same words"
        others = names[1:] if leader == text else names
        copies.setdefault(leader, []).extend(Copy(name, kind, round(share, _DIGITS)) for name in others)
    for text, found in copies.items():
        longer = _copy_of(held, within.get(text))
        if found or longer:
            yield Cluster(held.names[text][0], tuple(sorted(found, key=lambda copy: copy.document)), longer)


def _copy_of(held: _Texts, found: tuple[int, float] | None) -> Copy | None:
    return Copy(held.names[found[0]][0], "mostly within", found[1]) if found else None
