import sys

import pytest

from benchmarks.measures import batch

TEXT = "The palace dropped a bombshell as the talks collapsed. “We will win,” the minister said. Grain prices rose."


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_all_figures_are_there_and_no_kill_changes_a_file(data, monkeypatch):
    for name, value in {"ROUNDS": 1, "KILLS": 2, "FEW": 10, "MANY": 20}.items():
        monkeypatch.setattr(batch, name, value)
    found = batch.measure(data(background_news=[{"id": str(n), "text": f"{TEXT} {n}."} for n in range(8)]))
    assert found.figures.keys() >= batch.FLOOR.keys()
    assert (found.n, found.figures["kills_different"]) == (8, 0)
    assert all(value > 0 for name, value in found.figures.items() if name.startswith(("ratio", "articles")))
    assert sum(int(share.rstrip("%")) for _, share in found.details[1:]) in range(97, 104)


def test_kills_are_counted_up_to_what_is_asked(tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(batch, "KILLS", 10)
    monkeypatch.setattr(batch, "_going_on", lambda *_, **__: (tmp_path / "whole").mkdir(exist_ok=True))
    monkeypatch.setattr(batch, "cut_off", lambda _, disk, *__: disk.notes.write_bytes(b"x\n" * 9))
    monkeypatch.setattr(batch, "difference", lambda _, __, ___, cuts, ____: asked.extend(cuts) or "differs")
    assert set(batch._killed(tmp_path)) == {"differs"}
    assert len(asked) == 10
    assert all(0 < cut.point <= 18 or cut.seconds for cut in asked)
