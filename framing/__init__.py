"""Compare how news texts frame the same event, with every number traceable to words in the text.

>>> import framing
>>> analysis = framing.compare({"A": "The palace fell silent.", "B": "The talks were held on Friday."})
>>> [profile.notice for profile in analysis.profiles]
['too short to compare', 'too short to compare']
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from framing.api import compare, read, score
    from framing.model import Analysis, Document, Options
    from framing.vectorizing import FrameVectorizer

__all__ = ["Analysis", "Document", "FrameVectorizer", "Options", "compare", "read", "score"]

_HOMES = {
    "FrameVectorizer": "framing.vectorizing",
    "compare": "framing.api",
    "read": "framing.api",
    "score": "framing.api",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever the name stands for
    """Import what is asked for only then, so that the command line starts quickly."""
    from importlib import import_module

    if name not in __all__:
        raise AttributeError(f"module 'framing' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "framing.model")), name)
