from framing.batch.entries import Entry, key_of

MOST = 1000


def key(**fields):
    return key_of(Entry(**{"id": "a", "place": "x:1", **fields}), MOST)


def test_a_key_goes_by_title_and_text_alone():
    assert key(text="x") == key(text="x", id="b", about=(("source", "A"),))
    assert len({key(text="x"), key(text="y"), key(text="x", title="t"), key(text="", title="x")}) == 4


def test_the_border_of_title_and_text_counts():
    assert key(title="ab", text="c") != key(title="a", text="bc")


def test_half_characters_have_a_key():
    assert key(text="\ud800") != key(text="\ud801")


def test_the_key_of_a_file_goes_by_its_words_and_its_side_file(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("one", encoding="utf-8")
    first = key(file=str(file))
    (tmp_path / "a.meta.toml").write_text('source = "A"', encoding="utf-8")
    second = key(file=str(file))
    file.write_text("two", encoding="utf-8")
    assert len({first, second, key(file=str(file)), key(file="missing.txt")}) == 4


def test_a_file_above_the_limit_is_not_read(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * (MOST + 1))
    before = key(file=str(file))
    file.write_bytes(b"y" * (MOST + 1))
    assert key(file=str(file)) == before


def test_the_size_is_that_of_the_text_or_the_file(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"12345")
    assert Entry("a", "x", "abc").size == 3
    assert Entry("a", "x", file=str(tmp_path / "a.txt")).size == 5
    assert Entry("a", "x", file="missing.txt").size == 0
