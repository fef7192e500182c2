import json

import pytest

from benchmarks import __main__ as program
from benchmarks import measures

UNSURE, SURE = "The bridge is probably shut until autumn {}.", "The crew painted the bridge in the old blue {}."
ROWS = [
    row
    for n in range(5)
    for row in (
        {"id": f"a{n}", "text": UNSURE.format(n), "label": "uncertain", "spans": [{"start": 14, "end": 22}]},
        {"id": f"b{n}", "text": SURE.format(n), "label": "certain", "spans": []},
    )
]


def test_one_line_of_json_with_the_keys_promised(data, capsys):
    folder = data(hedging=ROWS).folder
    assert program.main(["hedging", "--data", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert list(told) == ["measure", "figures", "floor", "published", "n"]
    assert told["figures"]["uncertain_f1"] == told["figures"]["cue_f1"] == 1.0


def test_a_missing_file_ends_a_single_measure_with_a_sentence(data, capsys):
    assert program.main(["hedging", "--data", str(data().folder)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("hedging: hedging.jsonl.gz is not in ")


def test_all_leaves_out_what_is_not_there(data, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(measures, "names", lambda: ["cooperation", "hedging"])
    page = tmp_path / "docs" / "benchmarks.md"
    assert program.main(["all", "--data", str(data(hedging=ROWS).folder), "--write"], page) == 0
    assert "| hedging | 10 | `uncertain_f1` | 1.00 |" in page.read_text(encoding="utf-8")
    assert str(tmp_path) not in page.read_text(encoding="utf-8")
    assert "cooperation: " in capsys.readouterr().err


def test_an_unknown_measure_is_refused(data):
    with pytest.raises(SystemExit) as refused:
        program.main(["nothing", "--data", str(data().folder)])
    assert refused.value.code == 2


def test_figures_are_printed_beside_their_floor(data, capsys):
    program.main(["hedging", "--data", str(data(hedging=ROWS).folder)])
    assert "uncertain_f1" in capsys.readouterr().out


@pytest.mark.parametrize("name", measures.names())
def test_every_measure_says_what_it_measures(name):
    assert measures.find(name).measure.__doc__
