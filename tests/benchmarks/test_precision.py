"""Judged marks: what the program still makes of them."""

from collections import Counter

import pytest

from benchmarks.judged import judged, kappa
from benchmarks.measures import precision
from framing.shelf import lexicon_table

#: Samples up to this seed were judged by the one who wrote the cues.
LAST_OF_THE_AUTHOR = 9696
#: Samples of all labels together, as often as they occur, which are no label's own.
TOGETHER = (15001, 16501, 17501)
HEAD = "seed,corpus,text,start,end,label,first,second,kind\n"
TEXT = "The palace dropped a bombshell. The crew painted the bridge in the old blue."


def written(path, *rows):
    path.write_text(HEAD + "".join(row + "\n" for row in rows), encoding="utf-8")
    return path


def test_marks_still_made_are_those_at_the_place_with_the_label(data, tmp_path):
    at = TEXT.index("bombshell")
    path = written(
        tmp_path / "judged.csv",
        f"1,background_news,a,{at},{at + 9},tone:sensational,1,1,",
        f"1,background_news,a,{at},{at + 9},frame:legal,1,0,",
        "1,background_news,a,40,50,tone:sensational,0,0,sense",
        "1,other,a,0,5,tone:sensational,0,,sense",
    )
    result = precision.measure(data(background_news=[{"id": "a", "text": TEXT}]), path)
    assert result.n == 3
    assert result.figures["precision_judged"] == pytest.approx(2 / 3)
    assert (result.figures["precision_still_made"], result.figures["right_kept"]) == (1.0, 0.5)
    assert result.details[1:] == (("frame:legal", "1", "1", "0", "0"), ("tone:sensational", "2", "1", "1", "1"))


def test_agreement_is_of_the_marks_that_both_read(tmp_path):
    rows = [f"1,x,a,0,{n + 1},frame:legal,{n % 2},{n % 2 if n < 8 else ''}," for n in range(10)]
    found = judged(written(tmp_path / "judged.csv", *rows))
    assert kappa(found) == 1.0
    assert kappa(found[8:]) == 0.0


def test_the_file_names_places_and_no_words():
    rows = judged()
    assert rows
    assert all(0 <= row.start < row.end and row.text and row.label for row in rows)
    assert {row.kind == "" for row in rows if row.first} == {True}


def test_the_shipped_counts_are_those_of_the_judged_marks():
    rows = [row for row in judged() if row.seed not in TOGETHER]
    by_seed = Counter((row.label, row.seed) for row in rows)
    right = Counter((row.label, row.seed) for row in rows if row.first)
    for label, counts in lexicon_table("precision.toml")["news-core"]["labels"].items():
        blind = [tuple(draw) for draw in counts["draws"] if draw[0] > LAST_OF_THE_AUTHOR]
        assert blind == [(seed, right[label, seed], n) for (name, seed), n in sorted(by_seed.items()) if name == label]
        last = [draw for draw in blind if draw[0] // 1000 == blind[-1][0] // 1000]
        assert (counts["right"], counts["judged"]) == tuple(map(sum, zip(*[draw[1:] for draw in last], strict=True)))
