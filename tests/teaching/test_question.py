"""A question belongs to one of the five."""

import pytest

from framing.teaching.lessons import lessons
from framing.teaching.question import question
from framing.teaching.sheets import Quote, open_sheets


@pytest.mark.parametrize("kind", lessons().asks)
def test_a_question_has_its_sentences_and_quotes(bridge, kind):
    quote = Quote(open_sheets(bridge)[0], 1, "A treaty")
    assert question(kind, [quote]) == (lessons().asks[kind], (quote,))
