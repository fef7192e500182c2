"""Where a model is known to fail, in sentences, worked out from what it said of texts held out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from framing.learned.card import Agreement, Figure
from framing.learned.held_out import Held
from framing.learned.labels import LabelledText, origin
from framing.learned.measuring import Measured
from framing.learned.naming import MEASURE_NAMES, held_out_name, number, predictor_name

#: Losses below this are chance as likely as not; groups smaller than this are not judged alone.
_LOSS, _SMALL = 0.02, 20
#: Krippendorff 2004, 11.
_TENTATIVE = 0.667
_MOST_CONFUSIONS = 3
_HALF = 0.5


def failures(found: Measured, texts: Sequence[LabelledText], people: Agreement | None) -> tuple[str, ...]:
    """Give what must be known before the model is used, the most general first."""
    figures = [held.figures[0] for held in found.found]
    return (
        *_no_better(figures, found.baseline),
        *_falls(figures),
        *_confusions(found.strict),
        *_worst_group(found.strict, texts),
        *_people(people),
    )


def _falls(figures: Sequence[Figure]) -> Iterator[str]:
    """What is lost on texts from elsewhere."""
    random = next((one for one in figures if one.held_out == "random"), None)
    for one in figures:
        if random and random.value - one.value > _LOSS:
            where, measure = held_out_name(one.held_out), MEASURE_NAMES[one.measure]
            yield f"With {where} {measure} is {number(one.value)}, not {number(random.value)} as at random."


def _no_better(figures: Sequence[Figure], baseline: Sequence[Figure]) -> Iterator[str]:
    """What needs no model and is as good."""
    for one in figures:
        same = [other for other in baseline if (other.held_out, other.measure) == (one.held_out, one.measure)]
        better = [f"{predictor_name(o.predictor)} ({number(o.value)})" for o in same if o.value >= one.value]
        if better:
            where, measure = held_out_name(one.held_out), MEASURE_NAMES[one.measure]
            yield f"With {where} no better in {measure} ({number(one.value)}) than {' or '.join(better)}."


def _confusions(found: Held) -> Iterator[str]:
    """Classes of which more than half are called something else."""
    pairs = [(str(one.given), str(one.answer.label)) for one in found.said if isinstance(one.given, str)]
    sizes, wrong = Counter(given for given, _ in pairs), Counter(pair for pair in pairs if pair[0] != pair[1])
    missed = Counter(given for given, said in pairs if given != said)
    for given in sorted(name for name, count in missed.items() if count > _HALF * sizes[name])[:_MOST_CONFUSIONS]:
        said, count = max(((pair[1], n) for pair, n in wrong.items() if pair[0] == given), key=lambda p: (p[1], p[0]))
        most = f"{count:,} are called {said!r}"
        yield f"Of {sizes[given]:,} texts labelled {given!r}, {missed[given]:,} are missed; {most}."


def _worst_group(found: Held, texts: Sequence[LabelledText]) -> Iterator[str]:
    """The source, topic or event of which most texts are called wrong, where it is worse than all by a fifth."""
    kind = found.folding.held_out
    if kind == "random" or not found.said or not isinstance(found.said[0].given, str):
        return
    sizes = Counter(origin(texts[one.place], kind) for one in found.said)
    wrong = Counter(origin(texts[one.place], kind) for one in found.said if one.given != one.answer.label)
    share = sum(wrong.values()) / len(found.said)
    large = [(wrong[name] / size, name) for name, size in sizes.items() if size >= _SMALL]
    worst, name = max(large, default=(0.0, ""))
    if worst > share * 1.2:
        rest = f"of all {sum(wrong.values()):,} of {len(found.said):,}"
        yield f"Of the {kind} {name!r} {wrong[name]:,} of {sizes[name]:,} texts are called wrong, {rest}."


def _people(people: Agreement | None) -> Iterator[str]:
    if people and people.alpha < _TENTATIVE:
        yield f"People agree little about these labels (Krippendorff's alpha {number(people.alpha)})."
