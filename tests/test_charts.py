"""The rows of the chart, and its description for the library that draws it."""

from dataclasses import replace

import pytest

from framing import charts
from framing.errors import FramingError


def renamed(analysis, names):
    profiles = tuple(
        replace(p, document=replace(p.document, label=names.get(p.document.id, p.document.label)))
        for p in analysis.profiles
    )
    return replace(analysis, profiles=profiles)


@pytest.fixture(scope="module")
def analysis(compared):
    return compared("grain-istanbul")


def test_a_label_is_a_title_with_a_row_a_text(analysis):
    found = charts.bars(analysis)
    place = next(n for n, bar in enumerate(found) if bar.words == "S  Tells it as a drama")
    below = found[place + 1 : place + 5]
    assert [bar.words for bar in below] == ["bread", "communique", "thriller", "wire"]
    assert (below[2].figures, below[2].verdict) == ("8 of 34 (12–40)", "clearly more than the others")
    assert below[2].low < below[2].share < below[2].high


def test_every_row_has_the_numbers_of_its_score(analysis):
    label = next(label for label in analysis.labels if label.letter == "S")
    rows = charts.bars(analysis)
    start = [bar.words for bar in rows].index("S  Tells it as a drama") + 1
    for bar, profile in zip(rows[start : start + 4], analysis.profiles, strict=True):
        score = profile.score(label.id)
        assert (bar.low, bar.share, bar.high) == tuple(round(100 * x, 1) for x in (score.low, score.share, score.high))


def test_a_label_without_a_difference_says_so(analysis):
    main = analysis.comparisons[0]
    alike = replace(main, contrasts=tuple(replace(c, verdict="no clear difference") for c in main.contrasts))
    found = charts.bars(replace(analysis, comparisons=(alike, *analysis.comparisons[1:])))
    assert {bar.verdict for bar in found if bar.is_label} == {"no clear difference"}
    assert {bar.verdict for bar in found if not bar.is_label} == {""}


def test_a_text_that_is_not_compared_says_so(analysis):
    first = replace(analysis.profiles[0], notice="too short to compare")
    found = charts.bars(replace(analysis, profiles=(first, *analysis.profiles[1:])))
    assert {bar.verdict for bar in found if bar.words == "bread"} == {"not compared"}


def test_a_text_without_a_score_has_no_dot(analysis):
    first = replace(analysis.profiles[0], scores=())
    changed = replace(analysis, profiles=(first, *analysis.profiles[1:]))
    rows = [row for row in charts.spec(changed)["data"]["values"] if row["words"] == "bread"]
    assert {row["figures"] for row in rows} == {"no narrator words"}
    assert not any("share" in row for row in rows)


def test_many_texts_are_cut_and_counted(analysis):
    several = tuple(
        replace(p, document=replace(p.document, id=f"{p.document.id}{n}")) for n in range(5) for p in analysis.profiles
    )
    found = charts.bars(replace(analysis, profiles=several, comparisons=(), events=()))
    titles = [n for n, bar in enumerate(found) if bar.is_label and bar.words.startswith("S  ")]
    assert not any(bar.is_label for bar in found[titles[0] + 1 : titles[0] + 13])
    assert found[titles[0] + 13].words.strip() == "and 8 more"


def test_a_name_is_data_and_nothing_else(analysis):
    spec = charts.spec(renamed(analysis, {"wire": "datum.secret"}))
    assert "datum.secret" in str(spec["data"])
    assert "datum.secret" not in str({key: value for key, value in spec.items() if key not in ("data", "description")})


@pytest.mark.parametrize("name", ["w" * 300, "a\nb\x1b[31m", "\u202egnp.exe"])
def test_a_hard_name_is_cut_and_clean(analysis, name):
    words = [row["words"] for row in charts.spec(renamed(analysis, {"wire": name}))["data"]["values"]]
    assert all(len(found) <= 60 and found.isprintable() and "\u202e" not in found for found in words)


def test_without_the_library_the_line_that_installs_it_is_said(monkeypatch, analysis):
    monkeypatch.setattr(charts, "find_spec", lambda name: None)
    for draw in (charts.check, lambda: charts.svg(analysis), lambda: charts.png(analysis)):
        with pytest.raises(FramingError, match=r"pip install 'framing-analyzer\[charts\]'"):
            draw()
