from framing import pipeline, viewing
from framing.model import Document, Judged, Mark, ModelReading, Span

TEXT = "A stunning blow fell on the palace. Talks went on. Nobody knew why. It ended."


def reading(*judged):
    return ModelReading("desk", "tone:sensational", "ab" * 32, 40, (), (), (("a", judged),))


def analysis():
    return pipeline.score([Document("a", TEXT, label="A")])


def mark(start, end):
    return Mark(Span(start, end), "tone:sensational", "", "learned", "narrator", "asserted", 0)


JUDGED = (
    Judged(0, 0.9, "yes", True),
    Judged(1, 0.7, "yes", False, (mark(36, 41),)),
    Judged(2, 0.1, "no", True),
    Judged(3, 0.5, "unsure", True),
)


def test_counts_are_of_sentences():
    (tally,) = viewing.tallies(analysis(), reading(*JUDGED))
    assert (tally.sentences, tally.model, tally.codebook, tally.both, tally.unsure) == (4, 2, 3, 1, 1)


def test_where_the_two_differ_the_surest_comes_first():
    found = viewing.differing(analysis(), reading(*JUDGED))
    assert [(one.says, one.quote, str(one.place)) for one in found] == [
        ("no", "Nobody knew why.", "1:52"),
        ("yes", "Talks went on.", "1:37"),
    ]


def test_the_words_that_moved_the_model_are_those_of_the_text():
    (_, talks) = viewing.differing(analysis(), reading(*JUDGED))
    assert talks.words == (TEXT[36:41],) == ("Talks",)


def test_an_unsure_model_differs_from_nothing():
    assert viewing.differing(analysis(), reading(Judged(0, 0.5, "unsure", True), Judged(1, 0.5, "unsure", False))) == ()
