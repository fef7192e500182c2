"""Work grows with the text and not with its square: lines of the program run are counted, never time."""

import sys
from pathlib import Path

import pytest

import framing
from framing.model import Document
from framing.pipeline import Analyzer, score

PACKAGE = str(Path(framing.__file__).parent)
#: Four times the text may be at most so many times the work.
MOST = 4.6
SAMPLE = (Path(__file__).parents[1] / "samples/events/pyongyang-moscow/thriller.txt").read_text(encoding="utf-8")


def lines_run(function, *given):
    """How many lines of the program a call runs."""
    count = 0

    def trace(frame, event, _):
        nonlocal count
        if not frame.f_code.co_filename.startswith(PACKAGE):
            return None
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        function(*given)
    finally:
        sys.settrace(before)
    return count


#: Texts without an end to their sentences, quotations or clauses, where a search from each place would never stop.
ENDLESS = """word |A. |He said |“A |"|'|’ |, |not |Kim |War on |( |while |\n\n|: |and Kim, |he said, |if he said that |
“No,” she said. |behind closed |the plot |fears of war |no threat of war |of the |said to |the mayor of """


@pytest.mark.parametrize("unit", [pytest.param(SAMPLE, id="news"), *ENDLESS.replace("|\n“", "|“").split("|")])
def test_four_times_the_text_is_four_times_the_work(unit):
    analyzer, repeat = Analyzer(), max(1, 3000 // len(unit))
    small, large = (
        Document("a", "The end of it was not in sight for the two of them. " * 24 + unit * n)
        for n in (repeat, 4 * repeat)
    )
    analyzer.profile(large)
    assert lines_run(analyzer.profile, large) <= MOST * lines_run(analyzer.profile, small)


def test_four_times_the_texts_are_four_times_the_work_of_scoring():
    texts = [Document(str(number), SAMPLE) for number in range(8)]
    score(texts)
    assert lines_run(score, texts) <= MOST * lines_run(score, texts[:2])
