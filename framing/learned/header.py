"""What a stored model says of itself beside its arrays, and the model made again from both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from framing.errors import FramingError
from framing.learned.abstaining import Experience
from framing.learned.arrays import Arrays, of_words, rows_of, words_of
from framing.learned.calibrating import Curve, Line, Softmax, Steps
from framing.learned.features import Block, Kind, KindName
from framing.learned.kinds import grams, lengths
from framing.learned.plane import Plane
from framing.learned.rater import LearnedRater
from framing.learned.scorer import LearnedScorer
from framing.learned.weighting import Weighting
from framing.version import version

SCHEMA = "framing/model/1"

Model = LearnedScorer | LearnedRater
_ESTIMATORS: dict[str, type[Model]] = {"LearnedScorer": LearnedScorer, "LearnedRater": LearnedRater}


class FileSum(NamedTuple):
    """What a file beside the header must be."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A block of features but for its arrays."""

    name: KindName
    lengths: tuple[int, ...]
    weighting: Weighting


@dataclass(frozen=True, slots=True)
class Header:
    """What is checked by its types; the parameters and the classes stand beside it."""

    made_with: str
    estimator: Literal["LearnedScorer", "LearnedRater"]
    blocks: tuple[Counted, ...]
    intercept: tuple[float, ...]
    familiar: float
    experience: Experience
    softmax: Softmax | None
    steps: Steps | None
    line: Line | None
    curve: Curve | None
    files: tuple[FileSum, ...]


def table(model: Model, files: Sequence[FileSum]) -> dict[str, Any]:
    """Give the header of a fitted model as JSON can hold it; vectors are left out, for they are part of the weights.

    Raises FramingError for classes that are neither strings nor numbers.
    """
    found, plane = model.calibration_, model.plane_
    blocks = tuple(Counted(block.kind.name, lengths(block.kind.grams), block.kind.weighting) for block in plane.blocks)
    fitted = Header(
        made_with=version(),
        estimator="LearnedScorer" if isinstance(model, LearnedScorer) else "LearnedRater",
        blocks=blocks,
        intercept=tuple(plane.intercept.tolist()),
        familiar=model.familiar_,
        experience=model.experience_,
        softmax=found if isinstance(found, Softmax) else None,
        steps=found if isinstance(found, Steps) else None,
        line=found if isinstance(found, Line) else None,
        curve=found if isinstance(found, Curve) else None,
        files=(),
    )
    parameters = {**model.get_params(deep=False), "vectors": None}
    beside = {"classes": _classes(model), "parameters": parameters, "files": [file._asdict() for file in files]}
    return {"schema": SCHEMA, **asdict(fitted), **beside}


def _classes(model: Model) -> list[Any]:
    if isinstance(model, LearnedRater):
        return []
    classes: list[Any] = model.classes_.tolist()
    if not all(isinstance(name, str | int | float) for name in classes):
        raise FramingError("classes that are neither words nor numbers cannot be stored; name them in words", "model")
    return classes


def arrays(model: Model) -> dict[str, NDArray[Any]]:
    """Give the vocabulary, the factors and the weights of each block."""
    return {
        f"{number}_{name}": array
        for number, block in enumerate(model.plane_.blocks)
        for name, array in (("keys", of_words(block.keys)), ("factor", block.factor), ("weights", block.weights))
    }


def check_schema(given: dict[str, Any], where: str) -> None:
    """Refuse, with FramingError, what another version of the program wrote, or another program."""
    if given.get("schema") != SCHEMA:
        raise FramingError(f"{where}: schema {given.get('schema')!r}, not {SCHEMA!r}; train the model anew", "model")


def model(found: Header, given: dict[str, Any], stored: Arrays, where: str) -> Model:
    """Make the model again.

    Raises FramingError where the parts do not fit each other.
    """
    made = _ESTIMATORS[found.estimator](**_parameters(found.estimator, given.get("parameters"), where))
    blocks = tuple(_block(counted, number, stored, where) for number, counted in enumerate(found.blocks))
    made.plane_ = Plane(blocks, np.array(found.intercept))
    made.familiar_, made.experience_ = found.familiar, found.experience
    if isinstance(made, LearnedScorer):
        made.classes_ = np.array(_listed(given.get("classes"), where))
    _check(made, found, where)
    calibration: Any = found.softmax or found.steps or found.line or found.curve
    made.calibration_ = calibration
    return made


def _parameters(estimator: str, given: object, where: str) -> dict[str, Any]:
    known = _ESTIMATORS[estimator]().get_params(deep=False)
    if not isinstance(given, dict) or set(given) != set(known) or not _names(given.get("codebooks")):
        raise FramingError(f"{where}: parameters that {estimator} does not take; train the model anew", "model")
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}


def _names(given: object) -> bool:
    return isinstance(given, list) and all(isinstance(name, str) for name in given)


def _listed(given: object, where: str) -> list[Any]:
    if isinstance(given, list) and given and all(isinstance(name, str | int | float) for name in given):
        return given
    raise FramingError(f"{where}: has no list of classes; train the model anew", "model")


def _block(counted: Counted, number: int, stored: Arrays, where: str) -> Block:
    if len(counted.lengths) != (0 if counted.name in ("codebook", "voice", "length") else 2):
        raise FramingError(f"{where}: block {counted.name!r} of another kind; train the model anew", "model")
    keys, factor, weights = rows_of(stored, [f"{number}_{name}" for name in ("keys", "factor", "weights")], where)
    kind = Kind(counted.name, grams(counted.name, counted.lengths), counted.weighting)
    return Block(kind, words_of(keys), factor.astype(np.float64), weights.astype(np.float64))


def _check(made: Model, found: Header, where: str) -> None:
    """Refuse parts of sizes that do not belong together."""
    targets = len(found.intercept)
    classes = len(made.classes_) if isinstance(made, LearnedScorer) else 0
    fits = [
        bool(found.blocks) and targets == (1 if classes <= 2 else classes),
        all(block.weights.shape == (len(block.keys), targets) for block in made.plane_.blocks),
        all(block.factor.shape == (len(block.keys),) for block in made.plane_.blocks),
        len(found.experience.at) == len(found.experience.low) == len(found.experience.high) > 0,
        found.softmax is None or len(found.softmax.offsets) == classes,
        found.steps is None or (classes == 2 and len(found.steps.decisions) == len(found.steps.heights) > 0),
        sum(map(bool, (found.softmax, found.steps, found.line, found.curve))) == 1,
        bool(found.line or found.curve) != bool(classes),
    ]
    if not all(fits):
        raise FramingError(f"{where}: parts that do not fit each other; train the model anew", "model")
