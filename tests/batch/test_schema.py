import json

import pytest

from framing.batch.schema import MORE, columns, described, refuse_taken
from framing.errors import FramingError


def test_words_of_texts_are_in_the_tables_only_when_asked_for():
    assert "quote" not in columns()["sentences"] and "texts" not in columns()
    kept = columns(keep_text=True)
    assert "quote" in kept["sentences"] and list(kept["texts"]) == ["document", "text"]


def test_the_schema_describes_every_column():
    said = json.loads(described(columns(("section",))))
    assert said["schema"] == "framing/run/1"
    fields = {field["name"]: field for table in said["tables"] for field in table["fields"]}
    assert all(field["type"] and field["description"] for field in fields.values())
    assert {"document", "section", "rate_high", "message"} <= set(fields)


def test_a_column_that_docs_has_already_cannot_be_kept():
    with pytest.raises(FramingError, match="'Title'"):
        refuse_taken(["section", "Title"])


def test_tables_that_are_asked_for_are_described_too():
    said = json.loads(described(columns(more=MORE)))
    assert [table["name"] for table in said["tables"]][-6:] == [*MORE]
    assert all(table["description"].endswith(".") for table in said["tables"])
    assert not set(MORE) & set(columns())
