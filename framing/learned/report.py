"""What training and evaluating say on the terminal: lines of at most 80 columns, counts before rates."""

from __future__ import annotations

from collections.abc import Iterator

from framing.learned.card import Agreement, Card
from framing.learned.certain_errors import CertainError
from framing.learned.evaluating import Evaluated
from framing.learned.figures import MEASURES
from framing.learned.naming import MEASURE_NAMES, held_out_name, number
from framing.learned.tables import Block, Line, blocks, lines
from framing.learned.training import Trained
from framing.wording import Paper, many

_NAME, _TEXTS, _UNITS, _VALUE, _RANGE, _SECOND = 32, 7, 7, 9, 16, 9
#: Letters of a text that are shown around the words that moved a model most.
_SHOWN = 220
_NO_ERRORS = "No error on texts held out."


def trained_lines(trained: Trained, paper: Paper) -> Iterator[str]:
    """Say what was trained, how good it is on texts held out, where it fails, and its surest errors."""
    card = trained.card
    yield from paper.wrap(about(card))
    yield ""
    yield from table(card, blocks(card), paper)
    yield from paper.wrap(_RANGES)
    yield ""
    yield from paper.wrap(_curve(card))
    yield from paper.wrap(people(card.agreement))
    yield from ["", "Known failures"] if card.known_failures else []
    for failure in card.known_failures:
        yield from paper.wrap(failure, "- ", "  ")
    where = held_out_name(_strict(card))
    yield ""
    yield from paper.wrap(f"Errors it is most certain of ({where}); [words] spoke for its answer")
    yield from [] if trained.errors else [_NO_ERRORS]
    for error in trained.errors:
        yield from error_lines(error, paper)


_RANGES = "Ranges hold 95 of 100 draws of whole groups; at random, of texts."


def evaluated_lines(found: Evaluated, paper: Paper) -> Iterator[str]:
    """Say how good a model is on texts that it was not fitted on, beside what its card says."""
    card = found.card
    yield from paper.wrap(f"{card.name} on {found.name}: {many(found.n, 'text')} that it was not fitted on")
    if found.known:
        yield from paper.wrap(f"left out: {many(found.known, 'text')} that it was fitted on")
    if found.strange:
        yield from paper.wrap(f"labels that it cannot give, always counted as errors: {', '.join(found.strange)}")
    for name in found.changed:
        yield from paper.wrap(f"the codebook {name} has changed since: what the card says may no longer hold")
    if found.abstained:
        yield from paper.wrap(f"it abstains from {found.abstained:,} of {found.n:,} texts")
    yield ""
    given = Block("these texts", "", tuple(lines(card, found.figures)))
    of_model = [block._replace(lines=block.lines[:1]) for block in blocks(card) if not block.reason]
    yield from table(card, (given, *of_model), paper)
    yield from paper.wrap(f"Range of these texts: 95 of 100 draws of whole {found.units}s; the rest is from its card.")
    yield from paper.wrap(people(found.agreement))
    yield ""
    yield from paper.wrap("Errors it is most certain of; [words] spoke for its answer")
    yield from [] if found.errors else [_NO_ERRORS]
    for error in found.errors:
        yield from error_lines(error, paper)


def about(card: Card) -> str:
    """Give what a model was trained on, in one sentence."""
    classes = ", ".join(f"{name} {count:,}" for name, count in card.classes)
    origins = ", ".join(many(count, kind) for kind, count in card.sources)
    parts = [f"{card.data.name}: {card.n:,} texts", *([classes] if classes else []), origins or "no sources known"]
    return "; ".join(parts)


def table(card: Card, found: tuple[Block, ...], paper: Paper) -> Iterator[str]:
    """Give the figures of a model and of what needs no model, a block for each way of holding out."""
    first, second = (MEASURE_NAMES[measure] for measure in MEASURES[card.task])
    short = {"mean squared error": "MSE", "Pearson's r": "r"}
    first, second = short.get(first, first), short.get(second, second)
    head = f"{'texts':>{_TEXTS}}{'groups':>{_UNITS}}{first[:8]:>{_VALUE}}{'range':>{_RANGE}}{second:>{_SECOND}}"
    yield f"{'':<{_NAME}}{head}"
    for block in found:
        yield from paper.wrap(f"{block.title}: not possible, {block.reason}" if block.reason else block.title)
        yield from (line_of(line, paper) for line in block.lines)


def line_of(line: Line, paper: Paper) -> str:
    """Give one line of the table."""
    name = paper.pad(f"  {line.name}", _NAME)
    counts = f"{line.texts:>{_TEXTS},}{line.units:>{_UNITS},}"
    return f"{name}{counts}{line.value:>{_VALUE}}{line.range:>{_RANGE}}{line.second:>{_SECOND}}"


def people(found: Agreement | None) -> str:
    """Give how far the coders agree."""
    if found is None:
        return "People: no text has labels of several coders, so how far they agree is not known."
    alpha = f"Krippendorff's alpha {number(found.alpha)}"
    return f"People: {alpha}, {found.coders:,} coders, {found.texts:,} texts labelled by two or more."


def error_lines(error: CertainError, paper: Paper) -> Iterator[str]:
    """Give one error: where, what it should be, what the model said, and the text around the words that moved it."""
    text = error.text
    if isinstance(error.said, str):
        said = f"labelled {text.label}, called {error.said} ({number(error.certainty)[:-1]})"
    else:
        said = f"rated {number(float(text.label))}, given {number(error.said)}"
    origin = f"{text.source} ({text.id})" if text.source and text.source not in text.id else text.id
    yield from paper.wrap(f"{origin}: {said}", "- ", "  ")
    yield from paper.wrap(in_context(error), "    ", "    ")


def in_context(error: CertainError) -> str:
    """Give the text around the strongest words, those in brackets.

    A text is cut to some 200 letters around the strongest of them.
    """
    text = error.text.text
    strongest = error.words[0].span.start if error.words else 0
    start = max(0, min(strongest - _SHOWN // 2, len(text) - _SHOWN))
    end = min(len(text), start + _SHOWN)
    parts, at = ["…" if start else ""], start
    for span in sorted(word.span for word in error.words):
        if at <= span.start and span.end <= end:
            parts += [text[at : span.start], f"[{span.of(text)}]"]
            at = span.end
    return "".join((*parts, text[at:end], "…" if end < len(text) else ""))


def _strict(card: Card) -> str:
    done = [fold.held_out for fold in card.folds if not fold.reason]
    return done[1] if len(done) > 1 else done[0]


def _curve(card: Card) -> str:
    where = _strict(card)
    measure = MEASURE_NAMES[card.measure]
    whole = next(f for f in card.figures if f.held_out == where and f.measure == card.measure)
    points = [f"{number(point.value)} with {point.texts:,}" for point in card.curve]
    all_texts = next(fold for fold in card.folds if fold.held_out == where)
    last = f"{number(whole.value)} with {round(all_texts.texts * (1 - 1 / max(all_texts.folds, 2))):,} texts"
    return f"Learning curve ({held_out_name(where)}): {measure} {', '.join([*points, last])}."
