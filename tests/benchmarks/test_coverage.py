from dataclasses import replace

from benchmarks.measures import coverage

TEXTS = {
    "a": ["The army withdrew its troops from Kelmet.", "Farmers in Spain harvested oranges."],
    "b": ["The army pulled its troops back from Kelmet.", "A bridge was closed."],
}

LABELS = [(0, "covered"), (1, "omitted")]


def article(name, sentences):
    text, spans = "\n".join(sentences), []
    for number, sentence in enumerate(sentences):
        start = text.index(sentence)
        spans.append({"sent": number, "start": start, "end": start + len(sentence), "validated": True})
    return {"id": name, "event": "1", "text": text, "sentences": spans}


def pair(sent, label):
    return {"id": f"a:{sent}", "event": "1", "doc": "a", "sent": sent, "other_doc": "b", "label": label}


def folder(data, *pairs):
    return data(event_articles=[article(name, texts) for name, texts in TEXTS.items()], coverage_pairs=pairs)


def test_covered_before_omitted(data):
    result = coverage.measure(folder(data, pair(0, "covered"), pair(1, "omitted"), pair(1, "partial")))
    assert (result.figures, result.n) == ({"auc": 1.0}, 2)


def test_labels_turned_round(data):
    assert coverage.measure(folder(data, pair(0, "omitted"), pair(1, "covered"))).figures == {"auc": 0.0}


def test_articles_are_read_whole_when_a_part_is_measured(data):
    read = folder(data, *({**pair(sent, label), "id": f"{label} {n}"} for n in range(9) for sent, label in LABELS))
    results = [coverage.measure(replace(read, part=part)) for part in range(3)]
    assert sum(result.n for result in results) == 18
