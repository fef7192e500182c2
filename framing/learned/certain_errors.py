"""The errors of which a model is most certain, with the words that made it so: the place to look at first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from framing.learned import seen
from framing.learned.contribution import Contribution, by_word
from framing.learned.held_out import Said
from framing.learned.labels import Label, LabelledText
from framing.model import Span
from framing.segment.tokens import tokenize

#: Errors and words of each that are shown; words that add less add nothing.
MOST, _WORDS = 6, 4
_NOTHING = 1e-9


class Weighed(NamedTuple):
    """Words of a text with what they add to what the model said."""

    span: Span
    weight: float


class CertainError(NamedTuple):
    """A text held out whose label the model got wrong, and what spoke for its answer, the strongest first.

    ``certainty`` is its probability for a class, and the distance from the label for a number.
    """

    text: LabelledText
    said: Label
    certainty: float
    words: tuple[Weighed, ...]


def certain_errors(
    said: Sequence[Said], models: Sequence[Any], texts: Sequence[LabelledText], inputs: Sequence[str], most: int = MOST
) -> tuple[CertainError, ...]:
    """Give the worst errors of models, the worst first; texts from which a model abstained are left out.

    models: those of the folds; inputs: the texts as the models saw them, with the same offsets.
    """
    wrong = [one for one in said if one.given != one.answer.label and not one.answer.abstains]
    ranked = sorted(wrong, key=lambda one: (-round(_certainty(one), 6), one.place))
    # Copies of a text are one error; the first stands for them.
    worst = list({seen.key(texts[one.place].text): one for one in reversed(ranked)}.values())[::-1][:most]
    return tuple(
        CertainError(texts[one.place], one.answer.label, _certainty(one), _words(models[one.part], one, inputs))
        for one in worst
    )


def _certainty(one: Said) -> float:
    """How wrong it is: the probability given to a wrong class, or the distance of numbers."""
    return one.answer.certainty if isinstance(one.answer.label, str) else abs(float(one.given) - one.answer.label)


def _words(model: Any, one: Said, inputs: Sequence[str]) -> tuple[Weighed, ...]:  # noqa: ANN401 - any estimator
    """The words that add most to what the model said; none for a model that cannot say."""
    if not hasattr(model, "explain"):
        return ()
    contributions = model.explain([inputs[one.place]])[0]
    return spoke_for(contributions, inputs[one.place], one.answer.label, upward(one))


def upward(one: Said) -> bool:
    """Whether a model went beyond the label; a class always speaks for itself."""
    return isinstance(one.answer.label, str) or one.answer.label > float(one.given)


def spoke_for(contributions: Sequence[Contribution], text: str, label: Label, up: bool = True) -> tuple[Weighed, ...]:
    """Give the words that speak most for a label, or for a number to be high (or low), the strongest first.

    In a model of two classes contributions have one target: for the other class their sign is turned.
    """
    other = isinstance(label, str) and label not in {one.target for one in contributions}
    said = [one for one in contributions if other or not isinstance(label, str) or one.target == label]
    tokens = tuple(tokenize(text))
    sign = -1.0 if other or not up else 1.0
    ranked = sorted(
        (Weighed(span, sign * weight) for span, weight in zip(tokens, by_word(said, tokens), strict=True)),
        key=_strength,
    )
    return tuple(one for one in ranked[:_WORDS] if one.weight > _NOTHING)


def _strength(one: Weighed) -> tuple[float, Span]:
    return -round(one.weight, 9), one.span
