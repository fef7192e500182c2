"""``framing class pack``: a folder of pages for a class."""

import pytest


def test_a_pack_is_written_and_its_first_page_named(run, texts):
    done = run("class", "pack", "communique.txt", "exchange.txt", "thriller.txt", "-o", "for class")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr.splitlines()[-1] == "wrote for class/index.html and 15 pages that it leads to"
    names = {page.name for page in (texts / "for class").iterdir()}
    assert len(names) == 16
    assert {"index.html", "clean-3.html", "blind-3.html", "key.html", "sealed.html"} <= names


def test_the_same_command_gives_the_same_bytes_and_another_seed_another_order(run, texts):
    def written(*words):
        assert run("class", "pack", "thriller.txt", "exchange.txt", "communique.txt", *words).exit_code == 0
        return {page.name: page.read_bytes() for page in (texts / "pack").iterdir()}

    assert written() == written()
    assert len({written("--seed", str(seed))["blind-1.html"] for seed in range(5)}) > 1


def test_one_text_has_a_pack_too(run, texts):
    done = run("class", "pack", "thriller.txt", "-q")
    assert (done.exit_code, done.stderr) == (0, "")
    assert (texts / "pack" / "clean-1.html").exists()


def test_an_input_that_cannot_be_used_is_named_and_the_others_are_packed(run, texts):
    done = run("class", "pack", "thriller.txt", "photo.txt")
    assert done.exit_code == 3
    assert "photo.txt" in done.stderr
    assert "photo.txt" in (texts / "pack" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((), 2, "give at least one text"),
        (("none.txt",), 4, "no text could be read"),
        (("thriller.txt", "-o", "exchange.txt"), 2, "exchange.txt: cannot be made (file exists)"),
        (("thriller.txt", "-o", "exchange.txt/inside"), 2, "choose another with -o"),
        (("thriller.txt", "--seed", "x"), 2, "--seed"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_a_code(run, words, code, said):
    done = run("class", "pack", *words)
    assert done.exit_code == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_text_is_never_written_over(run, texts):
    (texts / "index.html").write_text("<title>A</title><p>The ministers met on Monday and spoke of grain.</p>" * 9)
    before = (texts / "index.html").read_bytes()
    done = run("class", "pack", "index.html", "thriller.txt", "-o", ".")
    assert (done.exit_code, (texts / "index.html").read_bytes()) == (2, before)
    assert "is one of the texts" in done.stderr


def test_class_alone_says_what_it_can_do(run):
    assert "pack" in run("class", "--help").stdout
