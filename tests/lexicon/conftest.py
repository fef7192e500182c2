"""A small codebook made from terms."""

import pytest

from framing.lexicon.codebook import Codebook, Term


def codebook(terms, silent=()):
    """Terms of one label, or of several as pairs of label and term; each fires a cue of its own."""
    rows = [(term, False) for term in terms] + [(term, True) for term in silent]
    pairs = [(*(("frame:a", term) if isinstance(term, str) else term), quiet) for term, quiet in rows]
    named = (Term(term, f"CUE{number:02}", label, quiet) for number, (label, term, quiet) in enumerate(pairs))
    return Codebook("b", "1", "", "", "", (), tuple(named))


@pytest.fixture
def book():
    return codebook
