from benchmarks.stages import seconds_by_stage, stages
from framing.model import Document
from framing.pipeline import Analyzer

TEXT = "“We won,” the mayor of Oslo said. The palace may have dropped a bombshell."


def test_the_stages_together_give_the_profile():
    analyzer, given = Analyzer(), {"document": Document("a", TEXT)}
    for name, stage in stages(analyzer):
        given[name] = stage(given)
    profile = analyzer.profile(Document("a", TEXT))
    assert given["scores"].scores == profile.scores
    assert given["scores"].marks == profile.marks


def test_every_stage_has_its_time():
    spent = seconds_by_stage(Analyzer(), [Document("a", TEXT)])
    assert list(spent) == ["language", "tokens", "sentences", "voices", "names", "matching", "stance", "scores"]
    assert all(seconds >= 0 for seconds in spent.values())
