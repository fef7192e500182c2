"""The measures themselves, on cases small enough to count by hand, and the floors under the samples."""

import json

import pytest
from click.testing import CliRunner

from framing.cli import cli
from framing.errors import FramingError
from framing.evaluation import contrast, floors, gold
from framing.evaluation.gold import GoldMark, GoldText
from framing.evaluation.measuring import Evaluation, evaluate
from framing.evaluation.tally import Tally, summed
from framing.model import Name, Span

TEXT = "Talks end\n\nThe palace dropped a bombshell. “We won the trade war,” the mayor said. Exports fell."
GOLD = GoldText(
    marks=(
        GoldMark(Span(TEXT.index("dropped"), TEXT.index(". “")), "tone:sensational", "narrator", "asserted"),
        GoldMark(Span(TEXT.index("trade war"), TEXT.index(",”")), "frame:economic", "quoted", "denied"),
        GoldMark(Span(0, 5), "frame:human", "narrator", "asserted"),
    ),
    voices=((Span(TEXT.index("“"), TEXT.index(" the mayor")), "quoted"),),
    names=(Name(Span(15, 21), "place"),),
)


@pytest.fixture(scope="module")
def small():
    return evaluate({"a": GOLD}, {"a": TEXT})


@pytest.fixture(scope="module")
def samples():
    return evaluate(gold.sample_gold(), gold.sample_texts())


@pytest.mark.parametrize(
    ("figure", "right", "found", "wanted"),
    [
        ("marks tone:sensational", 1, 1, 1),
        ("marks frame:human", 0, 0, 1),
        ("words quoted", 5, 5, 5),
        ("voice of marks quoted", 1, 1, 1),
        ("stance of marks denied", 0, 0, 1),
        ("names exact", 0, 0, 1),
    ],
)
def test_counts_by_hand(small, figure, right, found, wanted):
    tally = small[figure]
    assert (tally.right, tally.found, tally.wanted) == (right, found, wanted)


def test_every_word_has_a_voice_once(samples):
    words = samples["words all"]
    assert words.given == words.wanted
    assert words.right == words.found


@pytest.mark.parametrize(
    ("counts", "rates"),
    [((0, 0, 0, 0), (1, 1, 1)), ((0, 5, 0, 5), (0, 0, 0)), ((1, 2, 1, 1), (0.5, 1, 2 / 3))],
)
def test_rates(counts, rates):
    tally = Tally("x", *counts)
    assert (tally.precision, tally.recall, tally.f1) == pytest.approx(rates)


def test_summed_adds_counts():
    assert summed("all", (Tally("a", 1, 2, 3, 4), Tally("b", 1, 1, 1, 1))) == Tally("all", 2, 3, 4, 5)


def test_no_figure_of_the_samples_is_under_its_floor(samples):
    assert floors.sample_floors().under(samples) == ()


def test_floors_are_of_this_gold():
    told = "gold.json or a sample text changed: run framing evaluate --update-floors"
    assert floors.sample_floors().digest == gold.digest(gold.sample_texts()), told


def test_every_figure_with_enough_gold_has_a_floor(samples):
    assert set(floors.sample_floors().rates) == {tally.figure for tally in samples.tallies if tally.wanted >= 20}


def evaluation(hits):
    return Evaluation((Tally("names exact", hits, 100, hits, 100), Tally("words few", 1, 1, 1, 19)))


def test_floors_rise_and_small_figures_have_none():
    first = floors.raised(floors.Floors("", {}), evaluation(50), "d")
    second = floors.raised(first, evaluation(60), "d")
    assert list(second.rates) == ["names exact"]
    assert second.rates["names exact"]["f1"] == 0.6


def test_a_floor_sinks_only_with_a_reason():
    pinned = floors.raised(floors.Floors("", {}), evaluation(50), "d")
    with pytest.raises(FramingError, match="--lower REASON"):
        floors.raised(pinned, evaluation(40), "d")
    lowered = floors.raised(pinned, evaluation(40), "d", "gold was wrong")
    assert lowered.rates["names exact"]["f1"] == 0.4
    assert "gold was wrong" in lowered.lowered[0]


def test_a_rise_of_one_rate_keeps_no_other_from_being_told():
    pinned = floors.raised(floors.Floors("", {}), evaluation(50), "d")
    assert len(pinned.under(evaluation(49))) == 3


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ('{"id": "a"}', "a.jsonl:1: not a contrast row"),
        ("not json", "a.jsonl:1: not a contrast row"),
    ],
)
def test_broken_contrast_row_names_its_line(tmp_path, row, problem):
    (tmp_path / "a.jsonl").write_text(row, encoding="utf-8")
    with pytest.raises(FramingError, match=problem):
        contrast.rows(tmp_path)


def test_contrast_command_says_which_folder_is_missing(tmp_path):
    result = CliRunner().invoke(cli, ["evaluate", "--contrast", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "tests/contrast" in result.output


def row(name, text, quote):
    expected = {"label": "tone:sensational", "quote": quote}
    return json.dumps({"id": name, "text": text, "expect": [expected], "absent": []})


def test_contrast_command_counts_and_lists(tmp_path):
    rows = [row("a", "The letter was a bombshell.", "bombshell"), row("b", "The bus was late.", "bus")]
    (tmp_path / "tiny.jsonl").write_text("\n".join(rows), encoding="utf-8")
    result = CliRunner().invoke(cli, ["evaluate", "--contrast", str(tmp_path), "-v"])
    assert "tiny                        1     2   50.0%" in result.output
    assert "b: The bus was late." in result.output


def test_evaluate_command_fits_80_columns(samples):
    from framing.evaluation.table import evaluation_lines

    assert max(map(len, evaluation_lines(samples, floors.sample_floors()))) <= 80
