import pytest

from benchmarks.measures import similarity

PAIRS = [
    ("The army withdrew its troops.", "The army pulled its troops back.", 5.0),
    ("The army withdrew its troops.", "The army left the border town.", 2.0),
    ("The army withdrew its troops.", "Wheat prices fell in Paris.", 0.0),
]


def rows(pairs):
    return [{"id": str(n), "text": one, "text2": other, "score": score} for n, (one, other, score) in enumerate(pairs)]


def test_likeness_follows_the_judges(data):
    result = similarity.measure(data(sentence_similarity=rows(PAIRS)))
    assert result.figures["pearson_unfitted"] > 0.9
    assert result.n == 3


def test_judges_who_disagree_lower_it(data):
    turned = [(one, other, 5 - score) for one, other, score in PAIRS]
    assert similarity.measure(data(sentence_similarity=rows(turned))).figures["pearson_unfitted"] < -0.9


@pytest.mark.parametrize(("sentence", "terms"), [("He left; she came.", {"leave"}), ("", set())])
def test_terms_of_a_sentence(sentence, terms):
    assert terms <= similarity.terms(sentence).keys()
