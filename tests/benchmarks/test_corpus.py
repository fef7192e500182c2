import pytest

from benchmarks.crowding import measured, put
from benchmarks.measures import corpus
from benchmarks.planting import planted, recombined

WORDS = ["flood", "dyke", "mill", "boat", "tram", "strike", "depot", "pay", "goal", "match", "envoy", "summit"]


def article(number):
    """An article of invented words; no two have three words in a row in common."""
    words = [f"{word}{number}" for word in WORDS] * 50
    return {"id": str(number), "title": f"Headline {number}", "text": " ".join(f"{w}{n}" for n, w in enumerate(words))}


def events(topic=None):
    told = {"flood": "The river Oder flooded the mills of Lebus", "strike": "Tram drivers in Porto walked out at noon"}
    more = {"topic": topic} if topic else {}
    return [
        {"id": f"{event} {n}", "event": event, "title": text[:20], "text": f"{text} {'again ' * n}", **more}
        for event, text in told.items()
        for n in range(2)
    ]


def test_what_is_planted_and_grouped_is_found(data, monkeypatch):
    monkeypatch.setattr(corpus, "SIZES", (20, 40))
    monkeypatch.setattr(corpus, "_child", measured)
    rows = [article(number) for number in range(16)]
    figures = corpus.measure(data(background_news=rows, event_stories=events(), event_articles=events("1"))).figures
    assert set(corpus.FLOOR) < set(figures)
    assert figures["copies_wrong"] == 0
    assert figures["copies_05"] == figures["copies_10"] == figures["parts"] == 1.0
    assert figures["b3_f1_stories"] == figures["b3_f1_few_stories"] == figures["pair_precision_stories"] == 1.0


@pytest.mark.slow
def test_times_are_taken_in_a_process_of_their_own(tmp_path):
    texts = [("2024-06-02", corpus.mark(text)) for text in recombined([article(1), article(2)], 40)]
    with (tmp_path / "texts").open("wb") as file:
        put(file, texts)
    assert corpus._child(tmp_path / "texts", 40).copies > 0


def test_a_copy_that_was_not_planted_counts_as_wrong(monkeypatch):
    texts = list(planted([article(1), article(1)]))
    assert corpus._copies(texts)["copies_wrong"] > 0


def test_a_text_that_is_not_found_costs_recall(monkeypatch):
    monkeypatch.setattr(corpus, "duplicate_clusters", lambda texts: ())
    figures = corpus._copies(list(planted([article(number) for number in range(12)])))
    assert set(figures.values()) == {0.0}


def test_recombined_texts_are_the_same_each_time():
    rows = [article(number) for number in range(5)]
    assert list(recombined(rows, 30)) == list(recombined(rows, 30))
    assert len({text.id for text in recombined(rows, 30)}) == 30


def test_each_doubling_is_held_to_the_worst():
    found = [corpus.Crowd(seconds, seconds, 10**6, 0, 0) for seconds in (1.0, 2.0, 5.0)]
    assert corpus._growth((1, 2, 4), found) == {"time_per_doubling": 2.5, "seconds": 10.0, "memory_mb": 1.0}
