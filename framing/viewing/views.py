"""Three views of one run: the same numbers and evidence, in another order and another size.

A section is a template of the page and the anchor it has there; a view is the order of its sections.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, get_args

from framing.errors import FramingError
from framing.model import Analysis
from framing.viewing.telling import tellings
from framing.viewing.tried import tried

#: Who reads: a class wants the words explained first, a desk the findings, research the tables.
View = Literal["class", "desk", "research"]
DEFAULT_VIEW: View = "desk"
#: Texts above which the page leaves out whole texts, and what leads into them.
MOST_TEXTS_WHOLE = 50

_DESK = (
    *("opening", "charts", "telling", "people", "wordings", "portraits", "texts", "matrix", "evidence"),
    *("models", "sturdy", "method", "cite"),
)
_CLASS = (
    *("glossary", "opening", "portraits", "texts", "charts", "people", "wordings", "telling", "questions"),
    *("evidence", "models", "method"),
)
_RESEARCH = (
    *("opening", "cite", "effects", "sturdy", "matrix", "charts", "telling", "people", "wordings", "portraits"),
    *("texts", "evidence", "models", "method"),
)
VIEWS: Mapping[View, tuple[str, ...]] = {"class": _CLASS, "desk": _DESK, "research": _RESEARCH}


def view_of(name: str) -> View:
    """Give the view of a name; raises FramingError, naming the choices, for another word.

    >>> view_of("class")
    'class'
    """
    found: dict[str, View] = {view: view for view in get_args(View)}
    if name not in found:
        raise FramingError(f"{name}: no such view; choose {', '.join(found)}", "view")
    return found[name]


def sections(analysis: Analysis, view: View) -> tuple[str, ...]:
    """Give the sections of a view that have something to show, in their order."""
    return tuple(name for name in VIEWS[view] if _NEEDS.get(name, _always)(analysis))


def _always(analysis: Analysis) -> bool:
    return True


def _compared(analysis: Analysis) -> bool:
    return bool(analysis.comparisons)


def _told(analysis: Analysis) -> bool:
    return bool(tellings(analysis))


def _whole(analysis: Analysis) -> bool:
    """Whether the texts themselves stand on the page, and some of them has anything to score."""
    return len(analysis.profiles) <= MOST_TEXTS_WHOLE and any(profile.scores for profile in analysis.profiles)


def _modelled(analysis: Analysis) -> bool:
    return bool(analysis.models)


def _tested(analysis: Analysis) -> bool:
    return bool(tried(analysis))


_NEEDS: Mapping[str, Callable[[Analysis], bool]] = {
    "telling": _told,
    "people": _compared,
    "wordings": _compared,
    "effects": _compared,
    "questions": _compared,
    "portraits": _whole,
    "matrix": _whole,
    "models": _modelled,
    "sturdy": _tested,
}
