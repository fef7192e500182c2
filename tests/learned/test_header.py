"""The header of a stored model is plain JSON, and leaves nothing of the model out that scoring needs."""

import json

import pytest

from framing.errors import FramingError
from framing.learned import header
from framing.learned.header import FileSum, Header
from framing.learned.scorer import LearnedScorer
from framing.learned.shapes import shaped

TEXTS = [f"The {word} vote of day {n}." for n in range(8) for word in ("brutal", "dull")]


@pytest.fixture(scope="module")
def scorer():
    return LearnedScorer(codebooks=(), char_ngrams=(2, 3)).fit(TEXTS, ["loaded", "plain"] * 8)


def test_it_is_json_and_read_by_its_types(scorer):
    table = json.loads(json.dumps(header.table(scorer, [FileSum("weights.npz", 3, "0")])))
    found = shaped(Header, table, "model.json")
    assert found.softmax == scorer.calibration_
    assert found.experience == scorer.experience_
    assert [(block.name, block.lengths) for block in found.blocks] == [("word", (1, 2)), ("characters", (2, 3))]
    assert found.files == (FileSum("weights.npz", 3, "0"),)
    again = header.model(found, table, header.arrays(scorer), "model.json")
    assert (again.predict_proba(TEXTS) == scorer.predict_proba(TEXTS)).all()


def test_another_schema_is_refused():
    with pytest.raises(FramingError, match="framing/model/1"):
        header.check_schema({"schema": "framing/analysis/1"}, "model.json")
