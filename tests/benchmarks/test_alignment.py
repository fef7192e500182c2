import pytest

from benchmarks.measures import alignment
from benchmarks.reading import MissingFile

PAIRS = """
[[pairs]]
id = "a001"
kind = "same fact, other words"
same = true
one = "The army withdrew its troops from Kelmet."
other = "The army pulled its troops back from Kelmet."

[[pairs]]
id = "a002"
kind = "polarity"
same = false
one = "Oslo will sell the weapons to Kyiv."
other = "Oslo will not sell the weapons to Kyiv."

[[pairs]]
id = "a003"
kind = "same fact, other words"
same = true
one = "The guns fell silent."
other = "A truce holds along the river."
"""


@pytest.fixture
def result(tmp_path, monkeypatch, data):
    (tmp_path / "pairs.toml").write_text(PAIRS, encoding="utf-8")
    monkeypatch.setattr(alignment, "PAIRS", tmp_path / "pairs.toml")
    return alignment.measure(data())


def test_figures(result):
    expected = {"precision": 1, "recall": 0.5, "precision_odd": 1, "recall_odd": 0.5, "flips_merged": 0}
    assert (result.figures, result.n) == (expected, 3)


def test_a_line_a_kind(result):
    assert result.details[1:] == (("polarity", "1", "0"), ("same fact, other words", "2", "1"))


def test_outside_a_checkout(tmp_path, monkeypatch, data):
    monkeypatch.setattr(alignment, "PAIRS", tmp_path / "pairs.toml")
    with pytest.raises(MissingFile):
        alignment.measure(data())
