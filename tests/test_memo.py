"""A table that asks once."""

from framing import memo
from framing.memo import Memo


def test_it_asks_once_for_each_key():
    asked = []
    table = Memo(lambda key: asked.append(key) or key.upper())
    assert [table["a"], table["b"], table["a"]] == ["A", "B", "A"]
    assert asked == ["a", "b"]


def test_it_starts_anew_when_it_is_full(monkeypatch):
    monkeypatch.setattr(memo, "_MOST", 2)
    table = Memo(len)
    assert [table[key] for key in ("a", "bb", "ccc")] == [1, 2, 3]
    assert dict(table) == {"ccc": 3}
