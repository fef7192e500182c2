import json

from benchmarks import child
from benchmarks.measures import scale


def test_a_text_is_repeated_to_the_asked_bytes():
    assert scale.lengthened("ab", 5) == "ababa"


def test_a_letter_is_never_cut_in_two():
    assert scale.shortened("aé", 2) == "a"


def test_the_child_tells_a_time_a_text_and_its_peak(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("The palace dropped a bombshell.", encoding="utf-8")
    child.main([str(path), str(path)])
    told = json.loads(capsys.readouterr().out)
    assert len(told["seconds"]) == 2
    assert told["peak"] > 1_000_000
