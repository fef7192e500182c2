"""The groups of a run laid out for its report: for each label its rates and differences, and what stands apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from framing.batch.grouping import Groups
from framing.batch.page_axis import Bar, around, end_of, rising
from framing.model import Label
from framing.wording import corpus_page as say
from framing.wording import many

if TYPE_CHECKING:
    from framing.groups import GroupRate, SourceEffect, Trend

#: Groups that are shown of each label, and sentences of what stands apart.
MOST_GROUPS, MOST_SENTENCES = 12, 12
_NARRATOR = "narrator"
_DESCRIBED = "description only"
_APART = ("more than the others", "less than the others")
_CHANGING = ("rising", "falling")
_One = TypeVar("_One", "GroupRate", "SourceEffect")


@dataclass(frozen=True, slots=True)
class Line:
    """One group in a table: its bar, what is said beside it, and the state it is in."""

    group: str
    bar: Bar
    said: tuple[str, ...]
    state: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The groups shown of a label, how many more there are, and where the axis ends, in sentences of 100."""

    shown: tuple[Line, ...]
    more: int
    end: float


@dataclass(frozen=True, slots=True)
class OfLabel:
    """One label with its rates, its differences on the same events, and how many of these stand apart."""

    label: Label
    rates: Lines
    effects: Lines
    apart: int


@dataclass(frozen=True, slots=True)
class ByColumn:
    """What the groups by one column give: sentences, labels, changes over time."""

    by: str
    short: tuple[str, ...]
    apart: tuple[str, ...]
    labels: tuple[OfLabel, ...]
    trends: tuple[str, ...]
    trends_rest: str


def by_column(by: str, found: Groups, labels: Sequence[Label]) -> ByColumn:
    """Lay out the groups by one column; the labels with most that stands apart come first."""
    rates = [rate for rate in found.rates if rate.voice == _NARRATOR]
    effects = [effect for effect in found.effects if effect.voice == _NARRATOR]
    used = {rate.label for rate in rates if rate.k}
    ordered = sorted((x for x in labels if x.id in used), key=lambda x: -_apart_in(x.id, effects))
    made = tuple(OfLabel(x, _rates(x.id, rates), _effects(x.id, effects), _apart_in(x.id, effects)) for x in ordered)
    titles = {label.id: label.title for label in labels}
    apart = tuple(_apart(effect, titles) for effect in _sorted(found.effects))
    changes = tuple(_trend(trend, titles) for trend in found.trends if trend.state in _CHANGING)
    return ByColumn(by, _short(by, found), apart, made, changes, _trends_rest(by, found.trends))


def _short(by: str, found: Groups) -> tuple[str, ...]:
    """How many differences there are, and how many of them stand apart."""
    if not found.rates:
        return (say.NO_GROUP.format(by=by),)
    tested = sum(effect.state != _DESCRIBED for effect in found.effects)
    apart = sum(effect.state in _APART for effect in found.effects)
    if not tested:
        return (say.NONE_TESTED.format(by=by),)
    words = say.OF_DIFFERENCES if apart else say.NONE_APART
    return (words.format(apart=f"{apart:,}", tested=f"{tested:,}", by=by),)


def _sorted(effects: Iterable[SourceEffect]) -> list[SourceEffect]:
    """The differences that stand apart, those in own words first, then by size."""
    apart = (effect for effect in effects if effect.state in _APART)
    return sorted(apart, key=lambda one: (one.voice != _NARRATOR, -abs(one.effect), one.label, one.voice, one.group))


def _apart(effect: SourceEffect, titles: dict[str, str]) -> str:
    title, voice = titles.get(effect.label, effect.label), _voice(effect.voice)
    size = say.SIZE_OF_EFFECT.format(points=_points(say.POINTS, effect.effect), **_range(effect))
    return say.APART.format(group=effect.group, title=title, voice=voice, state=effect.state, size=size)


def _range(effect: SourceEffect) -> dict[str, str]:
    """The words for the range of a difference, and for its events."""
    low, high = (_points(say.END, end) for end in (effect.low, effect.high))
    return {"low": low, "high": high, "events": many(effect.events, "event")}


def _trend(trend: Trend, titles: dict[str, str]) -> str:
    return say.TREND.format(
        group=trend.group,
        title=titles.get(trend.label, trend.label),
        voice=_voice(trend.voice),
        state=trend.state,
        points=_points(say.POINTS, trend.change),
        first=trend.first,
        last=trend.last,
        low=_points(say.END, trend.low),
        high=_points(say.END, trend.high),
    )


def _trends_rest(by: str, found: Iterable[Trend]) -> str:
    states = [trend.state for trend in found]
    tested = sum(state != _DESCRIBED for state in states)
    if not tested:
        return say.TRENDS_UNTESTED.format(by=by)
    clear = sum(state in _CHANGING for state in states)
    return say.TRENDS_REST.format(clear=f"{clear:,}", tested=f"{tested:,}", by=by)


def _rates(label: str, rates: Iterable[GroupRate]) -> Lines:
    found = [rate for rate in rates if rate.label == label]
    shown = _chosen(found, lambda rate: (-rate.documents, rate.group))
    end = end_of(rate.share if rate.high is None else rate.high for rate in shown)
    return Lines(tuple(_rate(rate, end) for rate in shown), len(found) - len(shown), 100 * end)


def _rate(rate: GroupRate, end: float) -> Line:
    counted = say.COUNT.format(k=f"{rate.k:,}", n=f"{rate.n:,}")
    described = say.ONLY_DESCRIBED.format(state=rate.state, reason=rate.reason)
    ends = _in_100(rate.low, rate.high) if rate.low is not None else described
    form = say.TEXTS_COPIES if rate.distinct != rate.documents else "{texts}"
    texts = form.format(texts=many(rate.documents, "text"), distinct=f"{rate.distinct:,}")
    return Line(rate.group, rising(rate.share, rate.low, rate.high, end), (counted, ends, texts), rate.state)


def _effects(label: str, effects: Iterable[SourceEffect]) -> Lines:
    found = [effect for effect in effects if effect.label == label and effect.events]
    shown = _chosen(found, lambda one: (one.state not in _APART, -one.documents, one.group))
    end = end_of(abs(end) for one in shown for end in _ends(one) if end is not None)
    return Lines(tuple(_effect(effect, end) for effect in shown), len(found) - len(shown), 100 * end)


def _effect(effect: SourceEffect, end: float) -> Line:
    points = say.DIFFERENCE.format(points=_points(say.END, effect.effect))
    bar = around(effect.effect, effect.low, effect.high, effect.chance, end)
    words = _range(effect)
    if effect.chance is None:
        return Line(effect.group, bar, (points, "", f"{words['events']}; {effect.reason}"), effect.state)
    chance = say.CHANCE.format(events=words["events"], chance=100 * effect.chance)
    return Line(effect.group, bar, (points, say.FROM_TO.format(**words), chance), effect.state)


def _ends(effect: SourceEffect) -> tuple[float | None, ...]:
    return effect.low, effect.high, effect.chance, effect.effect


def _chosen(found: list[_One], rank: Callable[[_One], tuple[object, ...]]) -> list[_One]:
    """The groups that are shown, in the order of their names: no order among them is meant."""
    return sorted(sorted(found, key=rank)[:MOST_GROUPS], key=lambda one: one.group)


def _apart_in(label: str, effects: Iterable[SourceEffect]) -> int:
    return sum(effect.label == label and effect.state in _APART for effect in effects)


def _in_100(low: float | None, high: float | None) -> str:
    return say.IN_100.format(low=100 * (low or 0.0), high=100 * (high or 0.0))


def _points(form: str, value: float | None) -> str:
    """A difference in sentences of 100, with a true minus sign."""
    return form.format(value=100 * (value or 0.0)).replace("-", "−")


def _voice(voice: str) -> str:
    return "" if voice == _NARRATOR else say.IN_VOICE.format(voice=say.VOICES[voice])
