"""Which pages a pack has."""

import pytest

from framing.model import Document
from framing.teaching.pages import by_key, pages, step_pages, terms_in


def test_a_pack_of_two_texts(bridge):
    assert [page.file for page in pages(bridge)] == [
        "clean-1.html",
        "clean-2.html",
        "grid.html",
        "questions.html",
        "slides.html",
        "blind-1.html",
        "blind-2.html",
        "blind-grid.html",
        "blind-questions.html",
        "blind-slides.html",
        "plan.html",
        "key.html",
        "sealed.html",
    ]


def test_pages_that_plans_name_are_in_the_pack(bridge):
    files = {page.file for page in pages(bridge)} | {"index.html"}
    assert {address.partition("#")[0] for _, address in step_pages().values()} <= files


def test_all_five_key_questions_stand_there_even_without_questions():
    assert [len(asked) for _, asked in by_key(())] == [0] * 5


@pytest.mark.parametrize(("count", "widths"), [(1, [1]), (4, [4]), (5, [3, 2]), (9, [3, 3, 3])])
def test_the_columns_of_a_grid_are_shared_out(analyse, count, widths):
    made = pages(analyse(*(Document(f"d{n}", f"They met {n}.") for n in range(count))))
    grid = next(page for page in made if page.file == "grid.html")
    assert [len(sheets) for sheets in grid.holds["tables"]] == widths


def test_terms_are_whole_words():
    assert terms_in("Markets and bookmarks.") == ()
    assert [term for term, _ in terms_in("A mark by the narrator")] == ["narrator", "mark"]
