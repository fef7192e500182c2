"""Whether a rate follows the topic or the source is told by the numbers."""

from framing.lexicon.following import following


def cells(rate):
    return [(topic, source, rate(topic, source)) for topic in "xyz" for source in "abc" for _ in range(2)]


def test_a_rate_that_follows_the_topic():
    found = following(cells(lambda topic, source: 10.0 * ord(topic) + ord(source)))
    assert found.topics == 3
    assert found.between_topics > 100 * found.between_sources


def test_a_rate_that_follows_the_source():
    found = following(cells(lambda topic, source: 10.0 * ord(source)))
    assert found.between_topics == 0 < found.between_sources


def test_one_topic_or_one_source_tells_nothing():
    assert following([("x", "a", 1.0), ("x", "b", 2.0)]) is None
    assert following([("x", "a", 1.0), ("y", "a", 2.0)]) is None
    assert following([]) is None
