"""Questions for a class, asked of what an analysis found."""

from __future__ import annotations

from framing.model import REST, AbsentVoice, Analysis
from framing.viewing import contrasts_by_verdict, labels_by_id, main_comparison, outruns, text_name, text_names
from framing.wording import views
from framing.wording.numbers import listed
from framing.wording.pieces import Piece, Sentence, fill

#: Questions of one kind, and of those on headlines.
MOST, MOST_HEADLINES = 3, 2


def questions(analysis: Analysis) -> tuple[Sentence, ...]:
    """Give the questions that fit this analysis, each of at most two short sentences."""
    return (*_on_labels(analysis), *_on_headlines(analysis), *_on_absent(analysis), fill(views.ASK_MARK))


def _on_labels(analysis: Analysis) -> tuple[Sentence, ...]:
    """One question a label, of the text that has most of it, the surest difference first."""
    labels, names = labels_by_id(analysis), text_names(analysis)
    first: dict[str, str] = {}
    for found in (x for verdict, some in contrasts_by_verdict(analysis).items() for x in some):
        if found.verdict != "no clear difference" and found.a != REST:
            first.setdefault(found.label, found.a)
    return tuple(
        fill(views.ASK_LABEL, question=labels[label].question, text=Piece(names[document], "text"))
        for label, document in list(first.items())[:MOST]
    )


def _on_headlines(analysis: Analysis) -> tuple[Sentence, ...]:
    having = dict.fromkeys(text_name(p.document) for p, found, *_ in outruns(analysis) if found.part == "headline")
    return tuple(fill(views.ASK_HEADLINE, text=Piece(name, "text")) for name in list(having)[:MOST_HEADLINES])


def _on_absent(analysis: Analysis) -> tuple[Sentence, ...]:
    """One question a speaker, those heard in most texts first; only where the texts treat the same event."""
    main, names = main_comparison(analysis), text_names(analysis)
    if main is None or analysis.events[0].relation != "same event":
        return ()
    first: dict[str, AbsentVoice] = {}
    for row in sorted(main.absent, key=lambda row: -len(row.heard_in)):
        first.setdefault(row.speaker, row)
    return tuple(
        fill(
            views.ASK_ABSENT,
            speaker=row.speaker,
            heard=listed(tuple(names[document] for document in row.heard_in)),
            text=Piece(names[row.document], "text"),
        )
        for row in list(first.values())[:MOST]
    )
