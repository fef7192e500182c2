from benchmarks.measures import speed
from framing.pipeline import Analyzer


def test_only_texts_of_the_asked_length_are_taken(data):
    texts = ["word " * words for words in (349, 350, 550, 551)]
    folder = data(background_news=[{"id": str(n), "text": text} for n, text in enumerate(texts)])
    assert [len(text.split()) for text in speed._texts(folder)] == [350, 550]


def test_no_text_is_in_two_rounds():
    rounds = speed._rounds([str(number) for number in range(1000)])
    assert sum(map(len, rounds)) == len({text for some in rounds for text in some})


def test_a_ratio_above_one_means_that_we_are_faster():
    times = [{"framing": 1.0, "vader": 3.0}, {"framing": 1.0, "vader": 5.0}, {"framing": 2.0, "vader": 8.0}]
    assert speed._ratio(times, "vader") == 4.0


def test_the_bare_pass_knows_one_word_terms_in_all_their_forms():
    terms = speed._one_word_terms(Analyzer())
    assert terms["bombshell"] == "tone:sensational"
    assert not any(" " in word for word in terms)
