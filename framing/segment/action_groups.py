"""Verb groups: auxiliaries, negation and modals before a main verb, and verbs that lead to another."""

from __future__ import annotations

from framing.segment.action_line import (
    Group,
    Line,
    Phrase,
    finite,
    is_adverb,
    is_auxiliary,
    last_is_plural,
    object_follows,
    opens_infinitive,
)
from framing.segment.action_words import Form, Shape, reading, verb_words, words_of

_NEGATED = ("n't", "cannot")


def verb_phrase_at(line: Line, index: int, before: Phrase | None) -> Phrase | None:
    """The verb group that begins at ``index``, where one does."""
    word = line.words[index]
    if word == "to":
        return _group(line, index + 1, ("base",), Group("", index))
    if is_auxiliary(word) and not (word == "may" and line.is_capital(index)):
        return _group(line, index, (), Group("", index))
    if (
        before is None
        or before.kind not in {"noun", "relative", "coordinator", "adverb", "comma"}
        or line.is_capital(index)
    ):
        return None
    if reading(word, "ing") or (reading(word, "participle") and not reading(word, "past")):
        return Phrase("vague", index, index + 1)
    plural = before.kind == "noun" and last_is_plural(line, before.first, index)
    form = finite(line, index, plural) or (finite(line, index, not plural) if before.kind != "noun" else None)
    if form:
        negated = line.word(index - 1) in words_of("negations")
        return _after_main(line, index, form, Group(form.base, index, negated=negated, shape=form.shape), index)
    return Phrase("vague", index, index + 1) if word.endswith("ed") and before.kind == "noun" else None


def _group(line: Line, index: int, shapes: tuple[Shape, ...], group: Group, start: int | None = None) -> Phrase:
    """Read auxiliaries from ``index`` on, then the main verb; ``shapes`` are those the next verb may have."""
    place, auxiliary = index, ""
    while place < line.last:
        word = line.words[place]
        if is_auxiliary(word) and place not in line.names:
            group, shapes, auxiliary = _with_auxiliary(group, word), _shapes_after(word), word
        elif word in words_of("negations") - {"no", "none", "nobody"}:
            group = group._replace(negated=line.word(place + 1) not in words_of("not_denials"))
        elif not is_adverb(word):
            break
        place += 1
    group = group._replace(base=auxiliary)
    return _main(line, place, shapes, group, group.main if start is None else start)


def _with_auxiliary(group: Group, word: str) -> Group:
    negated = group.negated or word.endswith(_NEGATED)
    modal = next((name for name in ("will", "may", "can", "must") if word in words_of(name)), group.modal)
    return group._replace(negated=negated, modal=modal)


def _shapes_after(word: str) -> tuple[Shape, ...]:
    if word in words_of("be"):
        return ("participle", "ing")
    return ("participle",) if word in words_of("have") else ("base",)


def _main(line: Line, place: int, shapes: tuple[Shape, ...], group: Group, start: int) -> Phrase:
    """Read the main verb of a group; until then its ``base`` is the last auxiliary."""
    passive = group.base in words_of("be")
    if passive or group.base in words_of("have"):
        leading = _leading(line, place, group, start)
        if leading:
            return leading
    form = reading(line.word(place), *shapes) if place not in line.names else None
    if form is None:
        return Phrase("verb", start, place, group._replace(deed=False))
    voiced = passive and form.shape == "participle"
    return _after_main(
        line, place, form, group._replace(base=form.base, main=place, passive=voiced, shape=form.shape), start
    )


def _leading(line: Line, place: int, group: Group, start: int) -> Phrase | None:
    """Read "is expected to visit", "is to visit" or "has to visit"."""
    passive = group.base in words_of("be")
    at = place if line.word(place) == "to" else place + 1
    if line.word(at) != "to" or not opens_infinitive(line, at):
        return None
    word = line.word(place)
    if word == "to":
        return _group(line, at + 1, ("base",), group._replace(modal="will" if passive else "must"), start)
    for modal in ("will", "may", "must", "denied") if passive else ():
        if word in words_of(f"before_to.passive_{modal}"):
            denied = modal == "denied"
            led = group._replace(modal=group.modal if denied else modal, negated=group.negated != denied)
            return _group(line, at + 1, ("base",), led, start)
    return None


def _after_main(line: Line, place: int, form: Form, group: Group, start: int) -> Phrase:
    """Go on where the main verb leads to another: "agreed to sell", "denied attacking", "began to leave"."""
    at = _past_adverbs(line, place + 1)
    if line.word(at) == "not" and line.word(at + 1) == "to":
        group, at = group._replace(negated=not group.negated), at + 1
    if line.word(at) == "to" and opens_infinitive(line, at) and not group.passive:
        modal = _modal_of(form.base, "")
        if modal is not None:
            return _in_shape(_group(line, at + 1, ("base",), _led(group, modal), start), group, modal)
    if form.base == "help" and not group.passive and _is_bare_infinitive(line, at):
        return _in_shape(_group(line, at, ("base",), group, start), group, "done")
    out = form.base == "rule" and line.word(place + 1) == "out"
    inner, modal = reading(line.word(at), "ing"), _modal_of("rule out" if out else form.base, "_ing")
    if inner and modal is not None and not group.passive and not line.is_capital(at):
        led = _led(group, modal)._replace(base=inner.base, main=at, shape="ing")
        return _in_shape(Phrase("verb", start, at + 1, led), group, modal)
    words = verb_words()
    known = form.base in words.transitive or form.base in words.intransitive or form.base in words.prepositions
    said = form.base in words.saying and not group.passive
    return Phrase("verb", start, place + 1, group._replace(deed=known or form.base in words.particles, saying=said))


def _is_bare_infinitive(line: Line, place: int) -> bool:
    """Whether a verb without "to" follows "help": one that is a noun as well needs its object."""
    form = reading(line.word(place), "base") if place not in line.names else None
    return form is not None and (not form.nominal or object_follows(line, place + 1))


def _in_shape(phrase: Phrase, group: Group, modal: str) -> Phrase:
    """A verb led to by one that says it is done has the shape of that one: "began to leave" is past."""
    if phrase.verb is None or modal not in {"done", "begun", "continued"}:
        return phrase
    return phrase._replace(verb=phrase.verb._replace(shape=group.shape))


def _past_adverbs(line: Line, place: int) -> int:
    while is_adverb(line.word(place)):
        place += 1
    return place


def _modal_of(base: str, ending: str) -> str | None:
    """What a verb says of the one it leads to, "" for nothing; None where it leads to none."""
    for modal in ("denied", "will", "wish", "done", "begun", "continued"):
        name = f"before_to.{modal}{ending}"
        if modal + ending in _LEADING and base in words_of(name):
            return modal
    return None


_LEADING = frozenset(
    {
        "denied",
        "will",
        "wish",
        "done",
        "begun",
        "continued",
        "denied_ing",
        "begun_ing",
        "done_ing",
        "continued_ing",
        "wish_ing",
    }
)


def _led(group: Group, modal: str) -> Group:
    if modal == "denied":
        return group._replace(negated=not group.negated)
    return group._replace(modal=group.modal or modal) if modal in {"will", "wish"} else group
