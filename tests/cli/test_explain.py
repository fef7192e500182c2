"""``framing explain``: a mark by its place, a cue by its id."""

import pytest

SCENE = "Night falls\n\nThe palace dropped a bombshell.\n“It is a bombshell,” he said.\n"


@pytest.fixture
def scene(texts):
    (texts / "scene.txt").write_text(SCENE, encoding="utf-8")


@pytest.mark.parametrize("column", [22, 25, 30])
def test_a_mark_is_explained_from_any_of_its_letters(run, scene, column):
    done = run("explain", f"scene.txt:3:{column}")
    assert done.exit_code == 0
    for words in (
        "bombshell”",
        "Voice       narrator",
        "Stance      asserted; counted",
        "tone:sensational",
        "Matches",
        "keep",
    ):
        assert words in done.stdout


def test_a_place_without_a_mark_names_the_nearest(run, scene):
    done = run("explain", "scene.txt:3:1")
    assert (done.exit_code, "the nearest is “" in done.stdout) == (0, True)


def test_a_text_without_marks_says_so(run, texts):
    (texts / "plain.txt").write_text("The door is open.", encoding="utf-8")
    assert "nor anywhere" in run("explain", "plain.txt:1:1").stdout


@pytest.mark.parametrize("name", ["SEN03", "sen03"])
def test_a_cue_is_explained_by_its_id(run, name):
    assert run("explain", name).stdout.startswith("Cue         SEN03")


def test_a_label_is_explained_cue_by_cue(run):
    assert run("explain", "tone:sensational").stdout.count("Cue  ") > 5


def test_a_cue_of_another_codebook_is_found(run):
    from framing.lexicon.loading import load_codebook

    other = load_codebook("policy-frames").labels[0].cues[0].id
    assert run("explain", other).exit_code == 0


@pytest.mark.parametrize(
    ("what", "code", "said"),
    [
        ("SEM03", 2, "did you mean SEN03?"),
        ("tone:sensationl", 2, "did you mean tone:sensational?"),
        ("nonsense words", 2, "no such cue"),
        ("thriller.txt:3", 2, "FILE:LINE:COLUMN"),
        ("thriller.txt:900:1", 2, "there is no line 900"),
        ("missing.txt:3:1", 4, "there is no such file"),
        (r"C:\news\a.txt:3:1", 4, r"C:\news\a.txt: there is no such file"),
        ("empty.txt:1:1", 4, "empty.txt"),
    ],
)
def test_what_cannot_be_explained(run, what, code, said):
    done = run("explain", what)
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (code, "", 1)
    assert said in done.stderr


def test_no_line_is_longer_than_80_columns(run):
    assert max(map(len, run("explain", "tone:sensational", "--ascii").stdout.splitlines())) <= 80
