"""The sentences of the sample texts as labelled texts, to try training with."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from framing.errors import FramingError
from framing.evaluation.gold import GoldText, sample_gold, sample_texts
from framing.learned.labels import LabelledText
from framing.model import Document
from framing.segment import segment

MARKED, UNMARKED = "marked", "not marked"


def sample_labels(label: str) -> tuple[LabelledText, ...]:
    """Give every sentence of the samples, labelled by whether its coder marked ``label`` in it.

    One coder wrote both texts and marks, and there are few: a model of them shows how it works and is good for nothing.
    Raises FramingError for a label that nobody marked.
    """
    gold = sample_gold()
    known = sorted({mark.label for text in gold.values() for mark in text.marks})
    if label not in known:
        raise FramingError(f"{label!r} is marked in no sample; use one of {', '.join(known)}", "label")
    texts = sample_texts()
    return tuple(one for name in sorted(gold) for one in _sentences(name, texts[name], gold[name], label))


def jsonl(texts: Iterable[LabelledText]) -> str:
    """Give labelled texts as lines of JSON, as ``read_labels`` reads them."""
    return "".join(
        json.dumps(
            {"id": t.id, "text": t.text, "label": t.label, "source": t.source, "event": t.event}, ensure_ascii=False
        )
        + "\n"
        for t in texts
    )


def _sentences(name: str, text: str, gold: GoldText, label: str) -> Iterator[LabelledText]:
    event, _, source = name.partition("/")
    spans = [mark.span for mark in gold.marks if mark.label == label]
    document = Document(name, text, title=text.partition("\n")[0])
    for number, sentence in enumerate(segment(document).sentences, 1):
        marked = any(span.start < sentence.end and sentence.start < span.end for span in spans)
        yield LabelledText(f"{name}:{number}", sentence.of(text), MARKED if marked else UNMARKED, source, event=event)
