"""What an alias file changes, and that it changes nothing else."""

import pytest

from framing import api
from framing.model import Document
from framing.naming.aliases import parse_aliases
from framing.naming.table import names

ONE = "Kim Jong Un met Vladimir Putin. The marshal smiled. Kim Yo Jong watched. The Kremlin said little."
TWO = "North Korean leader Kim Jong Un left. Moscow and Russia were silent. Putin said so."


@pytest.fixture(scope="module")
def profiles():
    return api.score([Document("a", ONE), Document("b", TWO)]).profiles


def table(profiles, text=""):
    return {row.name: row for row in names(profiles, parse_aliases(text))}


def forms(row):
    return {form.form for _, found in row.forms for form in found}


def test_words_that_are_no_name_become_forms_and_nothing_else_moves(profiles):
    before, after = table(profiles), table(profiles, '["Kim Jong Un"]\nalso = ["the marshal"]')
    assert forms(after.pop("Kim Jong Un")) - forms(before.pop("Kim Jong Un")) == {"The marshal"}
    assert after == before


def test_a_name_moves_whole(profiles):
    before, after = table(profiles), table(profiles, '["Russia"]\nalso = ["Moscow"]')
    assert forms(after.pop("Russia")) == {"Russia", "Moscow"}
    assert after == {name: row for name, row in before.items() if name not in {"Russia", "Moscow"}}


def test_a_row_may_get_another_name(profiles):
    after = table(profiles, '["Putin"]\nkind = "person"')
    assert "Vladimir Putin" not in after
    assert forms(after["Putin"]) == {"Putin", "Vladimir Putin"}
    assert after["Putin"].counts == (("a", 1), ("b", 1))


def test_what_never_stands_for_a_name_is_a_row_of_its_own(profiles):
    after = table(profiles, '["Vladimir Putin"]\nnot = ["Putin"]')
    assert forms(after["Vladimir Putin"]) == {"Vladimir Putin"}
    assert forms(after["Putin"]) == {"Putin"}


def test_a_role_that_never_stands_for_a_name_is_left_out(profiles):
    assert "North Korean leader" in forms(table(profiles)["Kim Jong Un"])
    after = table(profiles, '["Kim Jong Un"]\nnot = ["North Korean leader"]')
    assert "North Korean leader" not in forms(after["Kim Jong Un"])


def test_a_kind_is_taken_over(profiles):
    assert table(profiles, '["Kremlin"]\nkind = "place"')["Kremlin"].kind == "place"


def test_a_name_that_is_not_there_changes_nothing(profiles):
    assert table(profiles, '["Anna Berg"]\nalso = ["the mayor"]') == table(profiles)


def test_a_last_name_does_not_move_from_who_is_excluded(profiles):
    text = "Kim Yo Jong spoke. Kim left."
    read = api.score([Document("a", text)]).profiles
    after = table(read, '["Kim Jong Un"]\nalso = ["Kim"]\nnot = ["Kim Yo Jong"]')
    assert forms(after["Kim Yo Jong"]) == {"Kim", "Kim Yo Jong"}
