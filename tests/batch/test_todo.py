import pytest

from framing.batch.entries import Entry, key_of
from framing.batch.index import Index
from framing.batch.recipe import Recipe
from framing.batch.todo import Sizes, left, sharded
from framing.errors import FramingError
from framing.model import Options, Refusal

RECIPE = Recipe(Options(), ())
FOUND = [Entry("a", "x:1", "A"), Refusal("x:2", "json", "broken"), Entry("b", "x:3", "B"), Entry("c", "x:4", "A")]


@pytest.fixture
def index(tmp_path):
    made = Index(tmp_path / "index.sqlite")
    made.add((n, one, "" if isinstance(one, Refusal) else key_of(one, 99)) for n, one in enumerate(FOUND))
    yield made
    made.close()


def test_each_text_is_left_once(index):
    assert [entry.id for entry, _ in left(FOUND, index, 99)] == ["a", "b"]


def test_an_input_that_changes_meanwhile_is_noticed(index):
    with pytest.raises(FramingError, match=r"x:3: has changed"):
        list(left([*FOUND[:2], Entry("b", "x:3", "other")], index, 99))


@pytest.mark.parametrize(
    ("sizes", "most", "shards"),
    [((1, 1, 1), 2, [2, 1]), ((600_000, 600_000, 1), 100, [2, 1]), ((3_000_000, 1), 5, [1, 1]), ((), 5, [])],
)
def test_a_shard_is_full_by_number_or_by_size(sizes, most, shards):
    texts = [(Entry(str(n), "x", "x" * size), str(n)) for n, size in enumerate(sizes)]
    made = list(sharded(texts, RECIPE, Sizes(most, len(texts)), 7))
    assert [len(shard.entries) for shard in made] == shards
    assert [shard.number for shard in made] == list(range(7, 7 + len(shards)))
    assert [key for shard in made for key in shard.keys] == [key for _, key in texts]


def test_the_last_shards_are_small_where_workers_share_the_texts():
    texts = [(Entry(str(n), "x", "x"), str(n)) for n in range(500)]
    made = [len(shard.entries) for shard in sharded(texts, RECIPE, Sizes(100, 500, 2), 0)]
    assert made == sorted(made, reverse=True)
    assert sum(made) == 500
    assert (made[0], made[-2]) == (62, 10)
    assert [len(shard.entries) for shard in sharded(texts, RECIPE, Sizes(2, 500, 2), 0)] == [2] * 250
