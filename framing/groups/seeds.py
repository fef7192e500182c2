"""Random numbers that depend on names only: not on the order of the rows, the hash seed or what else is computed."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy.random import RandomState


def generator(*names: str) -> RandomState:
    """Give a generator of random numbers that is the same wherever and whenever the names are.

    >>> generator("rates", "outlet", "Daily").randint(1000) == generator("rates", "outlet", "Daily").randint(1000)
    True
    """
    import numpy as np

    digest = sha256("\0".join(names).encode("utf-8", "surrogatepass")).digest()
    # The numbers of this generator, not of the newer ones, are promised to be the same in every version.
    return np.random.RandomState(np.frombuffer(digest, dtype="<u4").astype(np.uint32))
