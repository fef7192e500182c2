import pytest

from framing.batch.progress import Progress, Silent, lasting, plan
from framing.batch.survey import Survey


class Heard(Silent):
    def __init__(self):
        self.said, self.ticked = [], []

    def say(self, line):
        self.said.append(line)

    def tick(self, line):
        self.ticked.append(line)


def test_the_estimate_comes_once_after_the_first_shard():
    heard, times = Heard(), iter([0, 10, 15, 20, 30])
    progress = Progress(heard, 100, lambda: next(times))
    progress.told(1)
    progress.finished(20)
    progress.told(10)
    progress.finished(20)
    assert heard.said == ["about 40 s for the 80 texts left"]
    assert heard.ticked == ["1 of 100 texts", "30 of 100 texts, 35 s left"]


def test_a_run_of_one_shard_has_no_estimate():
    heard = Heard()
    Progress(heard, 5).finished(5)
    assert heard.said == []


@pytest.mark.parametrize(("seconds", "said"), [(0.4, "0 s"), (59.6, "1 min 0 s"), (3600, "1 h 0 min")])
def test_times(seconds, said):
    assert lasting(seconds) == said


def test_the_plan_says_only_what_there_is():
    assert plan(Survey(3), 0, 0, 3) == "3 texts; 3 to score"
    assert plan(Survey(3), 0, 2, 1) == "3 texts; 2 done before, 1 to score"
    assert "1 row cannot be read" in plan(Survey(3, 1), 0, 0, 3)
