"""Advice names the file and the line where the term stands."""

from framing.lexicon.places import places

FILE = """label = "frame:a"
[[cue]]
id = "ABC01"
terms = ["harvest/n",
  "say \\"grain\\""]
[[cue]]
id = "ABC02"
terms = ["harvest/n"]
"""


def test_labels_cues_and_terms_have_their_lines(tmp_path):
    (tmp_path / "a.toml").write_text(FILE, encoding="utf-8")
    found = {key: line for key, (_, line) in places(str(tmp_path)).items()}
    expected = {("frame:a", ""): 1, ("ABC01", ""): 3, ("ABC01", "harvest/n"): 4, ("ABC02", "harvest/n"): 8}
    assert found.items() >= expected.items()
    assert found["ABC01", 'say "grain"'] == 5


def test_every_term_that_ships_has_a_line():
    from framing.lexicon.loading import load_codebook

    known = places("news-core")
    assert not [term for term in load_codebook("news-core").terms if (term.cue, term.text) not in known]


def test_a_folder_that_is_not_there_has_none():
    assert places("no/such/folder") == {}
