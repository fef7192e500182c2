"""The scorer that ships is whole, small and sound, is found by its name, and gives way to a folder of that name."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from framing.cli import cli
from framing.errors import FramingError
from framing.learned import shipping
from framing.learned.beside import beside, opened
from framing.learned.card import figure_of
from framing.learned.card_text import markdown
from framing.learned.speaking import class_of
from framing.learned.storing import load
from framing.model import Document
from framing.pipeline import score

MOST_BYTES = 600_000
UNCERTAIN = (
    "It may perhaps rain tomorrow.",
    "The cause of the fire is probably a short circuit.",
    "Some scholars believe that the temple might be older.",
    "It is unclear whether the talks will resume.",
    "The crown was allegedly stolen by his brother.",
)
PLAIN = (
    "The bridge was opened in 1932.",
    "She bought two loaves of bread and a newspaper.",
    "Parliament passed the bill by 210 votes to 95.",
    "Talks resume in May, a week after the holiday.",
    "The parade was a display of military strength.",
)


@pytest.fixture(scope="module", params=shipping.names())
def stored(request):
    return load(shipping.folder_of(request.param))


@pytest.fixture(scope="module")
def hedged():
    return load(shipping.folder_of("hedged"))


def test_military_might_is_certain(hedged):
    assert hedged.model.predict(["The parade was a display of military might."])[0] == "no"


def test_there_is_one():
    assert shipping.names() == ("hedged",)


def test_it_is_small():
    for name in shipping.names():
        assert sum(file.stat().st_size for file in shipping.folder_of(name).iterdir()) < MOST_BYTES


def test_it_speaks_for_a_label_and_its_card_is_the_one_to_read(stored):
    name = stored.card.name
    assert class_of(stored.card, name) == "yes"
    assert (shipping.folder_of(name) / "card.md").read_bytes().decode("utf-8") == markdown(stored.card)


def test_it_beats_the_codebook_with_events_held_out(stored):
    ours, marks = (figure_of(figures, "event", "macro_f1", who) for figures, who in both(stored.card))
    assert ours.low > marks.high


def both(card):
    return (card.figures, "model"), (card.baseline, "codebook")


def test_it_says_first_that_it_has_learned_from_no_news(stored):
    assert "not from news" in stored.card.known_failures[0]


def test_no_file_of_it_names_a_machine():
    for name in shipping.names():
        for file in shipping.folder_of(name).iterdir():
            assert not [path for path in (b"/work", b"/home", b"/tmp") if path in file.read_bytes()]


@pytest.mark.parametrize(("sentences", "says"), [(UNCERTAIN, "yes"), (PLAIN, "no")])
def test_sentences_that_anybody_would_call_the_same(hedged, sentences, says):
    assert [(text, said) for text, said in zip(sentences, hedged.model.predict(sentences), strict=True)] == [
        (text, says) for text in sentences
    ]


def test_it_stands_beside_the_codebook_by_its_name():
    analysis = score([Document("a", " ".join((*UNCERTAIN, *PLAIN)))])
    ((given, model),) = opened(["hedged", "hedged"])
    reading = beside(given, model, analysis)
    ((_, judged),) = reading.readings
    assert [one.says for one in judged] == ["yes"] * len(UNCERTAIN) + ["no"] * len(PLAIN)


def test_a_folder_of_that_name_goes_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shipping.folder_of("hedged").is_absolute()
    (tmp_path / "hedged").mkdir()
    assert shipping.folder_of("hedged") == Path("hedged")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("hegded", "hegded: no such folder, and no model of that name ships; did you mean hedged?"),
        ("models/mine", "give the folder of a model, or hedged"),
        ("x" * 5000, "no such folder"),
        ("no\0name", "no such folder"),
        ("../shipped/hedged", "no such folder"),
    ],
)
def test_what_is_not_there_is_refused_with_the_nearest_name(given, said):
    with pytest.raises(FramingError) as problem:
        shipping.folder_of(given)
    assert said in str(problem.value)


def test_the_command_line_takes_the_name(tmp_path):
    (tmp_path / "a.txt").write_text(" ".join((*UNCERTAIN, *PLAIN)), encoding="utf-8")
    done = CliRunner().invoke(cli, ["disagree", str(tmp_path / "a.txt"), "--model", "hedged", "-q"])
    assert done.exit_code == 0
    assert "“hedged” speaks for" in done.stdout


def test_asking_for_names_loads_nothing_heavy():
    asked = "import sys, framing.learned.shipping as s; s.names(); print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
