from dataclasses import replace

from benchmarks.measures import cooperation

WAR, TRADE = "Troops shelled the border town at dawn.", "The two sides agreed to set up a working group on trade."


def rows(labels):
    return [{"id": str(n), "text": f"{(WAR, TRADE)[n % 2]} {n}", "label_code": labels[n % 2]} for n in range(20)]


def test_two_kinds_are_told_apart(data):
    result = cooperation.measure(data(cooperation_conflict=rows((4, 1))))
    assert result.figures == {"macro_f1": 1.0, "macro_f1_codebook": 1.0}
    assert result.n == 20


def test_another_folder_is_fitted_on(data, tmp_path_factory):
    folder = data(cooperation_conflict=rows((4, 1)))
    swapped = tmp_path_factory.mktemp("train")
    (folder.folder / "cooperation_conflict.jsonl.gz").rename(swapped / "cooperation_conflict.jsonl.gz")
    measured = data(cooperation_conflict=rows((1, 4)))
    assert cooperation.measure(replace(measured, train=swapped)).figures == {"macro_f1": 0.0, "macro_f1_codebook": 0.0}
