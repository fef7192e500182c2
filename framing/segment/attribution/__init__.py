"""Who is said to say what inside one sentence: a cue, a speaker and the words reported.

Cue, source and content are those of Pareti 2015 (PARC) and Newell, Margolin and Ruths 2018 (PolNeAR). Patterns are
tried at each reporting verb: trailing (", the minister said"), inverted (", said the minister"), in mid-sentence, and
leading ("The minister said …").
"""

from framing.segment.attribution.blocks import blocks
from framing.segment.attribution.interviews import answers
from framing.segment.attribution.patterns import LONGEST_LABEL, attributions
from framing.segment.attribution.punctuation import QUOTE
from framing.segment.attribution.reporting import Reporting, reporting
from framing.segment.attribution.sentence import Attribution, Range
from framing.segment.attribution.turns import turns

__all__ = [
    "LONGEST_LABEL",
    "QUOTE",
    "Attribution",
    "Range",
    "Reporting",
    "answers",
    "attributions",
    "blocks",
    "reporting",
    "turns",
]
