import sys
from itertools import islice

import pytest

from benchmarks.growing import WORDS, _texts, grown


def test_synthetic_texts_have_one_length_and_are_never_the_same():
    texts = [text for _, text in islice(_texts(50), 50)]
    assert {len(text.split()) for text in texts} == {WORDS}
    assert len(set(texts)) == 50
    assert texts[:5] == [text for _, text in _texts(5)]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_memory_is_that_of_the_whole_family(tmp_path):
    found = grown(20, tmp_path, ["--no-events"])
    assert found.code == 0
    assert found.peak > 20_000_000
    assert found.seconds > 0
