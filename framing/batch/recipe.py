"""What a run is made by: options, codebooks and version, and the digest under which its results may be used again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from framing.model import Options
from framing.version import version

#: Raised whenever a record holds something else, so that older ones are made anew.
RECORDS = 5


@dataclass(frozen=True, slots=True)
class Recipe:
    """Options and codebooks (name, version, digest) of a run.

    ``keep_text`` says whether records hold the texts, ``raw_csv`` whether their lines may hold formulas,
    ``fingerprints`` whether they hold what copies and events are found by.
    """

    options: Options
    codebooks: tuple[tuple[str, str, str], ...]
    keep_text: bool = False
    raw_csv: bool = False
    fingerprints: bool = True

    @property
    def digest(self) -> str:
        """The digest of all that a record depends on besides its text."""
        said = json.dumps([RECORDS, version(), asdict(self)], sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()[:32]
