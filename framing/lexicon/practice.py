"""Advice on how the terms of a codebook behave in a corpus: which are mute, which dominate, what they follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.doctor import Advice, term_of
from framing.lexicon.following import Counted, following
from framing.model import Mark

#: A term in more of the texts than this says nothing of any of them; asked of so many texts at least.
_NEARLY_ALL, _ENOUGH_TEXTS = 0.8, 10
#: A term that gives more of a label's marks than this is the label; asked of so many marks at least.
_MUCH, _ENOUGH_MARKS = 0.3, 20
#: A spelling with a space that is so many times as common as the one with the hyphen is another phrase.
_OTHER_PHRASE, _ENOUGH_SPACED = 3, 5
#: So many times what sources differ by, topics must differ by, before a label is said to follow them.
_TOPICAL = 4.0
#: Of the terms, only one that gives as much of its label's marks is looked at for its topic.
_SOME = 0.05
#: A term that is hidden fewer times may be so by chance.
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class Practice:
    """What one text gave: marks ruled by ``by_term``, the words each stands on, and marks of every term left alone."""

    source: str
    topic: str
    words: int
    marks: tuple[Mark, ...]
    quotes: tuple[str, ...]
    alone: tuple[Mark, ...]


def alone(book: Codebook) -> Codebook:
    """Give a codebook of ``by_term`` with every term as a label of its own, so that none hides another."""
    terms = tuple(replace(term, label=f"{term.label}#{term.cue}", beside=0) for term in book.terms if not term.silent)
    return replace(book, terms=terms)


def advise_on(book: Codebook, texts: Sequence[Practice]) -> Iterator[Advice]:
    """Give advice on ``book`` from what its terms did in ``texts``, in the order of the codebook.

    >>> list(advise_on(Codebook("b", "1", "", "", "", (), ()), []))
    []
    """
    fired = Counter(mark.rule for text in texts for mark in text.marks)
    for label in book.labels:
        marks = [mark for text in texts for mark in text.marks if mark.label == label.id]
        if marks:
            yield Advice(label.id, "", _voices(marks, texts))
        yield from _dominant(book, label.id, fired)
        yield from _topical(book, label.id, texts, fired)
    yield from _everywhere(book, texts)
    yield from _spaced(book, texts)
    yield from _mute(book, texts, fired)


def _voices(marks: Sequence[Mark], texts: Sequence[Practice]) -> str:
    voices, stances = _shares(mark.voice for mark in marks), _shares(mark.stance for mark in marks)
    return f"{len(marks)} marks in {len(texts)} texts, by voice {voices}; by stance {stances}"


def _shares(values: Iterable[str]) -> str:
    counts = Counter(value.replace("_", " ") for value in values)
    return ", ".join(f"{name} {_percent(count, counts.total())}" for name, count in counts.most_common())


def _dominant(book: Codebook, label: str, fired: Counter[str]) -> Iterator[Advice]:
    counts = _of_label(book, label, fired)
    total = sum(counts.values())
    for rule, count in counts.most_common() if total >= _ENOUGH_MARKS else ():
        if count > _MUCH * total:
            term = term_of(book, rule)
            sentence = f"{term.text!r} gives {_percent(count, total)} of the marks of {label} ({count} of {total})"
            yield Advice(term.cue, term.text, sentence)


def _topical(book: Codebook, label: str, texts: Sequence[Practice], fired: Counter[str]) -> Iterator[Advice]:
    """The label, and those of its terms that weigh, where their rate follows the topic rather than the source."""
    sentence = _follows(texts, lambda mark: mark.label == label)
    if sentence:
        yield Advice(label, "", f"the label {sentence}")
    counts = _of_label(book, label, fired)
    for rule, count in counts.most_common():
        if count >= max(_ENOUGH_MARKS, _SOME * sum(counts.values())):
            term = term_of(book, rule)
            sentence = _follows(texts, _by(rule))
            if sentence:
                yield Advice(term.cue, term.text, f"{term.text!r} {sentence}")


def _by(rule: str) -> Counted:
    return lambda mark: mark.rule == rule


def _follows(texts: Sequence[Practice], is_meant: Counted) -> str:
    cells = [(text.topic, text.source, _rate(text, is_meant)) for text in texts if text.topic and text.source]
    found = following(cells)
    if found is None or found.between_topics <= _TOPICAL * found.between_sources:
        return ""
    return (
        f"follows the topic rather than the source: the variance of its rate is {found.between_topics:.3g} between "
        f"{found.topics} topics and {found.between_sources:.3g} between sources within a topic"
    )


def _rate(text: Practice, is_meant: Counted) -> float:
    return 1_000 * sum(map(is_meant, text.marks)) / max(text.words, 1)


def _everywhere(book: Codebook, texts: Sequence[Practice]) -> Iterator[Advice]:
    if len(texts) < _ENOUGH_TEXTS:
        return
    holding = Counter(rule for text in texts for rule in {mark.rule for mark in text.marks})
    for rule, count in sorted(holding.items(), key=lambda item: item[0]):
        if count > _NEARLY_ALL * len(texts):
            term = term_of(book, rule)
            sentence = f"{term.text!r} fires in {count} of {len(texts)} texts; it sets none of them apart"
            yield Advice(term.cue, term.text, sentence)


def _spaced(book: Codebook, texts: Sequence[Practice]) -> Iterator[Advice]:
    """Terms with a hyphen that mostly match the spelling with a space."""
    counts: Counter[tuple[str, bool]] = Counter()
    for text in texts:
        counts.update((mark.rule, " " in quote) for mark, quote in zip(text.marks, text.quotes, strict=True))
    for (rule, spaced), count in counts.items():
        term, joined = term_of(book, rule), counts[rule, False]
        one_word = "-" in term.text and " " not in term.text
        if one_word and spaced and count >= max(_ENOUGH_SPACED, _OTHER_PHRASE * joined):
            sentence = f"{term.text!r} is written with a space {count} times, as one word {joined} times"
            yield Advice(term.cue, term.text, f"{sentence}; see that the spaced words mean it")


def _mute(book: Codebook, texts: Sequence[Practice], fired: Counter[str]) -> Iterator[Advice]:
    """Terms that never fire: each that others hide, and the rest of a cue in one line."""
    numbered = enumerate(book.terms)
    mute = [(number, term) for number, term in numbered if not term.silent and not fired[_rule(number, term)]]
    hiding = _hiding(book, texts)
    for number, term in mute:
        if number in hiding:
            yield Advice(term.cue, term.text, f"{term.text!r} stands in the texts, but {hiding[number]}")
    unheard = [term for number, term in mute if number not in hiding]
    for cue, terms in groupby(unheard, key=lambda term: term.cue):
        names = [term.text for term in terms]
        written = sum(term.cue == cue and not term.silent for term in book.terms)
        sentence = f"{len(names)} of {written} terms never fire in {len(texts)} texts: {', '.join(map(repr, names))}"
        yield Advice(cue, names[0], sentence)


def _hiding(book: Codebook, texts: Iterable[Practice]) -> dict[int, str]:
    """For terms that stand in the texts and are hidden there, what hides them most often."""
    seen: dict[int, Counter[str]] = {}
    for text in texts:
        fired = {(mark.rule, mark.span) for mark in text.marks}
        for mark in text.alone:
            if (mark.rule, mark.span) not in fired:
                seen.setdefault(_number(mark.rule), Counter())[_over(book, mark, text.marks)] += 1
    often = {number: why for number, why in seen.items() if why.total() >= _OFTEN}
    return {number: f"{why.most_common(1)[0][0]}, {why.total()} times" for number, why in often.items()}


def _over(book: Codebook, mark: Mark, marks: Iterable[Mark]) -> str:
    label = mark.label.partition("#")[0]
    for other in marks:
        if other.label == label and other.span.start < mark.span.end and mark.span.start < other.span.end:
            term = term_of(book, other.rule)
            return f"{term.text!r} of {term.cue} always wins"
    return "a term under not always wins"


def _of_label(book: Codebook, label: str, fired: Counter[str]) -> Counter[str]:
    return Counter({rule: count for rule, count in fired.items() if term_of(book, rule).label == label})


def _rule(number: int, term: Term) -> str:
    return f"{term.cue}#{number:05}"


def _number(rule: str) -> int:
    return int(rule.partition("#")[2])


def _percent(count: int, total: int) -> str:
    return f"{100 * count / total:.0f}%"
