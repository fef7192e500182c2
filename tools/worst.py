"""Analyses that a page must bear: twelve texts, five marks on the same words, one text from right to left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from framing import pipeline, reading
from framing.model import REST, Analysis, Comparison, Contrast, Document, Event, Mark, Profile
from framing.reading.naming import distinct

EVENTS = Path(__file__).resolve().parent.parent / "samples" / "events"
#: "The palace opened at noon" and three sentences more, in Arabic: read, shown and not scored.
RIGHT_TO_LEFT = (
    "قصر مفتوح\n\nفتح القصر أبوابه عند الظهر. دخل الوفد من الباب الشرقي. قال الوزير: «نحن سعداء». انتهى اللقاء مساء."
)
TEXTS, LANES = 12, 5
#: Letters of each of the twelve texts, so that a browser's checks of them take seconds: still enough to be compared.
LETTERS = 1500
#: A name without a break, as long as the page must bear.
LONG_NAME = "the-correspondent-s-uncut-notebook-of-a-very-long-evening-in-the-capital"


def three() -> Analysis:
    """Compare the three texts of one sample event."""
    return pipeline.compare(_documents("korea-hockey"))


def twelve() -> Analysis:
    """Compare eleven sample texts and one from right to left, the first with five marks on the same words."""
    some = [_beginning(document) for folder in sorted(EVENTS.iterdir()) for document in _documents(folder.name)]
    foreign = Document("arabic", RIGHT_TO_LEFT, "قصر مفتوح", LONG_NAME, "وكالة", language="ar")
    analysis = pipeline.compare(distinct([*some[: TEXTS - 1], foreign]))
    return replace(analysis, profiles=(_overlapped(analysis.profiles), *analysis.profiles[1:]))


def many(count: int = 500) -> Analysis:
    """Score so many short texts, each said to have clearly more of every label: as much as a page can have to say.

    The contrasts are not computed but made up, for their number and size alone.
    """
    texts = [document for folder in sorted(EVENTS.iterdir()) for document in _documents(folder.name)]
    some = [replace(texts[n % len(texts)], id=f"t{n:03}", label=f"text {n:03}") for n in range(count)]
    scored = pipeline.score(some)
    event = Event("e1", tuple(document.id for document in some), "same event", ("the same date",))
    pairs = ((label.id, document) for label in scored.labels for document in event.documents)
    made = (
        Contrast("e1", label, "narrator", document, REST, 0.1, 0.02, 0.2, "clearly more") for label, document in pairs
    )
    return replace(scored, events=(event,), comparisons=(Comparison("e1", tuple(made)),))


def _documents(event: str) -> Sequence[Document]:
    return tuple(reading.gather([str(EVENTS / event)])[0])


def _beginning(document: Document) -> Document:
    """Cut a text after the paragraph that reaches the letters wanted."""
    end = document.text.find("\n\n", LETTERS)
    return replace(document, text=document.text[:end] if end > 0 else document.text)


def _overlapped(profiles: Sequence[Profile]) -> Profile:
    """The first text with the words of its first mark marked by five labels that some text has."""
    profile = profiles[0]
    rules = {mark.label: mark.rule for one in reversed(profiles) for mark in one.marks}
    first = next(mark for mark in profile.marks if not mark.in_headline)
    others = [label for label in sorted(rules) if label != first.label][: LANES - 1]
    more = (first._replace(label=label, rule=rules[label]) for label in others)
    return replace(profile, marks=tuple(_in_order((*profile.marks, *more))))


def _in_order(marks: Sequence[Mark]) -> Iterator[Mark]:
    yield from sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
