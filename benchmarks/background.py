"""Word vectors from the articles without labels in the folder, as a user gives a corpus of their own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.reading import Data, MissingFile

if TYPE_CHECKING:
    from framing.learned.vectors import WordVectors

NAME = "background_news"


def word_vectors(data: Data) -> WordVectors | None:
    """Learn word vectors from the unlabelled articles of the folder to fit on, else of the one measured.

    None where neither holds them, or too few: then models do without.
    """
    folders = [folder for folder in (data.train, data.folder) if folder is not None]
    return next((found for folder in folders if (found := _learned(folder.resolve()))), None)


@lru_cache(maxsize=2)
def _learned(folder: Path) -> WordVectors | None:
    """Half a minute for 6,000 articles, so once for all measures of a run."""
    from framing.learned.vectors import learn_vectors

    try:
        return learn_vectors(row["text"] for row in Data(folder).rows(NAME))
    except (MissingFile, ValueError):
        return None
