from framing.model import Options


def test_it_says_what_a_paper_needs(ran, news, lines):
    rows = [{"id": str(n), "text": "The palace fell in the night, officials said."} for n in range(3)]
    ran("run", lines("t.jsonl", [*rows, {"id": "e", "text": ""}, {"id": "n", "text": None}]))
    said = (news / "run" / "methods.md").read_text(encoding="utf-8")
    for words in (
        "In: 5. Scored: 3 (24 words). Refused: 2.",
        "word for word, title included: 2",
        "too short to compare 3",
        "empty 1, no-text 1",
        "Codebook: news-core 1, SHA-256",
        "95% Jeffreys",
        "not measured in these texts",
    ):
        assert words in said


def test_it_says_what_is_left(ran, news):
    ran("run", stop_after=1)
    assert "Not scored yet: 3" in (news / "run" / "methods.md").read_text(encoding="utf-8")


def test_it_says_how_often_marks_were_right_where_that_was_measured(ran, news):
    ran("run")
    said = (news / "run" / "methods.md").read_text(encoding="utf-8")
    assert "- tone:sensational: 67 of 75 right (0.81 to 0.95)" in said
    assert "US outlets from 2010 to 2020" in said
    ran("other", options=Options(codebooks=("generic-frames",)))
    said = (news / "other" / "methods.md").read_text(encoding="utf-8")
    assert "not measured in these texts" in said
    assert "right (" not in said


def test_it_says_how_copies_events_and_groups_were_found(ran, news, stories):
    ran("run", stories, group_by=("source",))
    said = (news / "run" / "methods.md").read_text(encoding="utf-8")
    assert "Clusters of copies: 1, with 2 copies" in said
    assert "By source: 13 groups, 0 tested differences." in said
    assert "those that were found" in said
    ran("without", stories, events=False)
    said = (news / "without" / "methods.md").read_text(encoding="utf-8")
    assert "## Groups" not in said
    assert "## Copies and events" not in said
