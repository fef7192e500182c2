"""More likeness is asked of short texts, and of all where many were looked at: more are alike by chance.

On stories of a headline and a blurb (AllSides, two thirds of the events) nine in ten pairs grouped were of one event at
a likeness of .58 among a thousand texts, and the likeness that this took rose by .045 with each doubling. Without dates
the same matters come again for years, so that still more is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from framing.corpus.windows import NO_DAY
from framing.events.grouping import THRESHOLD
from framing.events.relating import SHORT

if TYPE_CHECKING:
    from framing.corpus.nearness import Edges
    from framing.corpus.ragged import Numbers

#: The likeness asked of two texts of half ``SHORT`` different content words among ``FEW`` texts. Of longer ones less is
#: asked, and of texts of ``SHORT`` words and more ``THRESHOLD``.
SHORT_THRESHOLD = 0.58
#: With each doubling of the number of texts so much more is asked (between ``THRESHOLD`` and ``MOST``),
FEW, RISE, MOST = 1000, 0.045, 0.9
#: and so much where one of two texts has no date.
RISE_UNDATED = 0.07


def cautious(edges: Edges, content: Numbers, crowd: Numbers, days: Numbers) -> Edges:
    """Give likenesses for which ``THRESHOLD`` is the right one: scaled by what is asked of each pair.

    content: the number of different content words of each text.
    crowd: the number of texts each was held against.
    """
    import numpy

    one, other = edges.ones, edges.others
    doublings = numpy.log2(numpy.maximum(crowd[one], crowd[other]) / FEW)
    undated = (numpy.minimum(days[one], days[other]) == NO_DAY) & (doublings > 0)
    rise = doublings * numpy.where(undated, RISE_UNDATED, RISE)
    words = numpy.sqrt(content[one] * content[other])
    short = numpy.clip((SHORT - words) / (SHORT / 2), 0, 1) * (SHORT_THRESHOLD - THRESHOLD)
    asked = numpy.clip(THRESHOLD + short + rise, THRESHOLD, MOST)
    return edges._replace(likeness=edges.likeness * (THRESHOLD / asked))
