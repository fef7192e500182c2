"""The tables of figures: every way of holding out is there, with its lines or its reason."""

from framing.learned.tables import NO_RANGE, blocks
from framing.learned.training import Settings, train


def test_blocks_and_their_lines(labels, small):
    found = blocks(train(labels, Settings(label="tone:loaded", estimator=small)).card)
    assert [(block.title, block.reason) for block in found] == [
        ("random folds", ""),
        ("sources held out", ""),
        ("topics held out", ""),
        ("events held out", "no event is known"),
    ]
    assert [line.name for line in found[0].lines] == [
        "the model",
        "the most frequent class",
        "the source's name",
        "the topic's name",
        "codebook, tone:loaded",
    ]
    sources, topics = found[1].lines[0], found[2].lines[0]
    assert (sources.texts, sources.units, sources.value, sources.range) == (60, 6, "1.000", "1.000 to 1.000")
    assert (topics.units, topics.range) == (3, NO_RANGE)
    assert found[3].lines == ()
