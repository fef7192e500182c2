import pytest

from benchmarks.measures import events
from benchmarks.reading import PARTS, Data

FLOOD = "The river Oder flooded the mills of Lebus and farmers rowed cattle to the dyke"
STRIKE = "Tram drivers in Porto walked out over night shifts and the depot stayed locked"


def row(id_, event, text, **more):
    return {"id": id_, "event": event, "title": text[:30], "text": text, **more}


def rows(**more):
    told = {"flood": (FLOOD, FLOOD + " again"), "strike": (STRIKE, STRIKE + " at noon")}
    return [row(f"{event} {n}", event, text, **more) for event, texts in told.items() for n, text in enumerate(texts)]


def test_texts_of_an_event_are_grouped_and_called_so(data):
    figures = events.measure(data(event_stories=rows(), event_articles=rows(topic="1"))).figures
    assert set(events.FLOOR) < set(figures)
    assert all(value == 1.0 for value in figures.values())


def test_a_pair_of_two_events_called_one_costs_precision(data):
    wrong = [{**one, "event": one["id"]} for one in rows()]
    figures = events.measure(data(event_stories=wrong, event_articles=rows(topic="1"))).figures
    assert (figures["pair_precision_stories"], figures["pair_precision"]) == (0.0, 0.5)
    assert figures["b3_f1_stories"] == pytest.approx(2 / 3)


def test_a_part_holds_whole_topics(data):
    told = [row(f"{topic}{n}", f"{topic}{n}", FLOOD, topic=f"topic {topic}") for topic in range(9) for n in range(2)]
    found = data(event_stories=told, event_articles=[])
    parts = [{one["topic"] for one in events.kept(Data(found.folder, part=part), "stories")} for part in range(PARTS)]
    assert set.union(*parts) == {one["topic"] for one in told}
    assert sum(map(len, parts)) == 9


def test_blocks_hold_whole_events_once(monkeypatch):
    monkeypatch.setattr(events, "BLOCK", 2)
    found = list(events.blocks(rows()))
    assert sorted(id_ for block in found for id_ in block.events) == sorted(one["id"] for one in rows())
    assert sum(len(set(block.events.values())) for block in found) == 2


@pytest.mark.parametrize(
    ("gold", "found", "f1"),
    [([], [], 0.0), (["a", "b"], [1, 2], 1.0), (["a", "a"], [1, 2], 2 / 3), (["a", "b"], [1, 1], 2 / 3)],
)
def test_b_cubed(gold, found, f1):
    assert events.b_cubed(gold, found) == pytest.approx(f1)
