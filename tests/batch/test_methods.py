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
