"""Texts without labels, from which a model learns which words are used alike."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from framing.digests import text_digest
from framing.errors import UnreadableInput

if TYPE_CHECKING:
    from framing.learned.vectors import WordVectors


class Background(NamedTuple):
    """Word vectors, and what a card says of the texts that they were learned from."""

    vectors: WordVectors
    about: str


def learned_from(texts: Iterable[str]) -> Background:
    """Learn word vectors from texts, the same for any order of them; copies count once.

    Raises UnreadableInput where the texts are too few for it.
    """
    from framing.learned.vectors import learn_vectors

    by_digest = {text_digest(text): text for text in texts}
    digests = sorted(by_digest)
    whole = sha256("".join(digests).encode("ascii")).hexdigest()
    try:
        vectors = learn_vectors(by_digest[digest] for digest in digests)
    except ValueError as problem:
        reason = str(problem).partition(";")[0]
        message = f"background: too few texts to learn words from ({reason}); give some thousand, or none"
        raise UnreadableInput(message, "few-texts") from problem
    return Background(vectors, f"{len(digests):,} texts (sha256 {whole[:12]})")
