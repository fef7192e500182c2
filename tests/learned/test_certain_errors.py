"""The surest errors come first, with the words that spoke for them."""

from framing.learned.answers import Answer
from framing.learned.certain_errors import certain_errors, spoke_for
from framing.learned.contribution import Contribution
from framing.learned.held_out import Said
from framing.learned.labels import LabelledText
from framing.model import Span

TEXT = "A stunning, shameful defeat."


class Explaining:
    """Says that each text weighs as given."""

    def __init__(self, contributions):
        self.contributions = contributions

    def explain(self, texts):
        return [self.contributions for _ in texts]


STUNNING, PLAIN = Contribution(2, 10, "word:stunning", "b", 2.0), Contribution(21, 27, "word:defeat", "b", -1.0)
PART = Contribution(3, 6, "char:tun", "b", 0.5)


def words(found):
    return [(one.span.of(TEXT), one.weight) for one in found]


def test_two_classes_have_one_target_whose_sign_is_turned_for_the_other():
    assert words(spoke_for([STUNNING, PLAIN, PART], TEXT, "b")) == [("stunning", 2.5)]
    assert words(spoke_for([STUNNING, PLAIN, PART], TEXT, "a")) == [("defeat", 1.0)]


def test_of_many_classes_each_has_its_own_words():
    other = Contribution(12, 20, "word:shameful", "c", 1.0)
    assert words(spoke_for([STUNNING, other], TEXT, "c")) == [("shameful", 1.0)]


def test_a_number_is_pulled_up_or_down():
    pulls = [STUNNING._replace(target=""), PLAIN._replace(target="")]
    assert words(spoke_for(pulls, TEXT, 0.9, up=True)) == [("stunning", 2.0)]
    assert words(spoke_for(pulls, TEXT, 0.1, up=False)) == [("defeat", 1.0)]


def test_the_surest_error_comes_first_and_abstentions_are_left_out():
    texts = [LabelledText(str(n), f"{TEXT} {n}", "a") for n in range(4)]
    said = [
        Said(0, 0, "a", Answer("b", 0.6, False)),
        Said(1, 0, "a", Answer("b", 0.9, False)),
        Said(2, 0, "a", Answer("a", 0.99, False)),
        Said(3, 0, "a", Answer("b", 0.95, True)),
    ]
    found = certain_errors(said, (Explaining([STUNNING]),), texts, [TEXT] * 4)
    assert [(error.text.id, error.certainty) for error in found] == [("1", 0.9), ("0", 0.6)]
    assert found[0].words[0].span == Span(2, 10)


def test_the_largest_miss_of_numbers_comes_first():
    texts = [LabelledText(str(n), f"{TEXT} {n}", 0.5) for n in range(2)]
    said = [Said(0, 0, 0.5, Answer(0.6, 0.0, False)), Said(1, 0, 0.5, Answer(0.1, 0.0, False))]
    assert [error.text.id for error in certain_errors(said, (object(),), texts, [TEXT] * 2)] == ["1", "0"]


def test_copies_of_a_text_are_one_error():
    texts = [LabelledText("0", TEXT, "a"), LabelledText("1", TEXT.upper(), "a"), LabelledText("2", "Other.", "a")]
    said = [Said(place, 0, "a", Answer("b", certainty, False)) for place, certainty in enumerate((0.9, 0.9, 0.8))]
    assert [error.text.id for error in certain_errors(said, (object(),), texts, [TEXT] * 3)] == ["0", "2"]
