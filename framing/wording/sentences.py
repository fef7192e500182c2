"""The sentences that say what an analysis found, made from the catalogue."""

from __future__ import annotations

from collections.abc import Iterator

from framing.model import REST, Analysis, Contrast, Event, Label, Mark, Options, Outrun, Own, Part, Profile, Sturdiness
from framing.viewing import (
    Aside,
    Evidence,
    Pick,
    Standing,
    Standings,
    asides,
    by_document,
    flipping,
    fragile_mark,
    labels_by_id,
    picks,
    sourcing,
    text_name,
    text_names,
    words_of,
)
from framing.viewing import sturdiness as viewed_sturdiness
from framing.wording import catalogue as say
from framing.wording.numbers import capital, count_of, in_100, listed, many, number
from framing.wording.pieces import Piece, Sentence, fill

#: Marks that are named one by one as what a verdict rests on.
MOST_FLIPS = 6


def title(analysis: Analysis) -> str:
    """Give the title of a report."""
    texts = len(analysis.profiles)
    return say.TITLE_ONE if texts == 1 else say.TITLE.format(number=number(texts))


def size(analysis: Analysis) -> str:
    """Say how many texts and words there are, and what is counted."""
    words = sum(profile.words for profile in analysis.profiles)
    return say.SIZE.format(texts=many(len(analysis.profiles), "text"), words=many(words, "word"))


def summary(analysis: Analysis, profile: Profile, known: Standings | None = None) -> tuple[Sentence, ...]:
    """Say in a few plain sentences how one text tells it, with one example for each label it names."""
    if not any(score.n for score in profile.scores):
        return (notice(analysis, profile),) if profile.notice else ()
    chosen = picks(analysis, profile, known)
    named = (_picked(analysis, profile, say.ALSO if later else say.LEAD, x) for later, x in enumerate(chosen))
    return (
        *(named if chosen else (_few_marks(profile),)),
        *(_aside(aside) for aside in asides(analysis, profile)),
    )


def notice(analysis: Analysis, profile: Profile) -> Sentence:
    """Say why a text is not compared; empty where it is."""
    templates = {"": "", "too short to compare": say.TOO_SHORT, "not English": say.NOT_ENGLISH}
    least, words = str(analysis.recipe.options.min_words), many(profile.narrator_words, "word")
    template = templates.get(profile.notice, say.NOT_COMPARED)
    return fill(template, text=_text(profile), notice=profile.notice, words=words, least=least)


def notices(analysis: Analysis) -> tuple[Sentence, ...]:
    """Say of every input and mark that was left out, and of every text that is not compared, why."""
    refused = (fill(say.REFUSED, message=r.message) for r in analysis.refusals)
    off = sum(mark.off for profile in analysis.profiles for mark in profile.marks)
    switched = (fill(say.MARKS_OFF, marks=many(off, "mark")),) if off else ()
    return (*refused, *switched, *(notice(analysis, profile) for profile in analysis.profiles if profile.notice))


def event(analysis: Analysis, entry: Event) -> Sentence:
    """Say whether the texts treat the same event, why the program thinks so, and what that allows."""
    if len(entry.documents) < 2:
        return fill(say.NOT_JUDGED)
    if entry == analysis.events[0]:
        return fill(say.EVENT[entry.relation], reasons=_reasons(entry))
    names = text_names(analysis)
    return fill(
        say.GROUP[entry.relation], texts=listed(tuple(names[d] for d in entry.documents)), reasons=_reasons(entry)
    )


def contrast(analysis: Analysis, found: Contrast) -> Sentence:
    """Say who has more of a label, with the verdict, the counts and the range of the difference."""
    template = {"a hint only": say.HINT_IN, "no clear difference": say.SAME_IN}.get(found.verdict, say.MORE_IN)
    return fill(
        template,
        title=capital(labels_by_id(analysis)[found.label].title),
        verdict=Piece(found.verdict, "verdict"),
        a=side(analysis, found.a),
        b=side(analysis, found.b),
        counts=_counts(analysis, found),
        range=difference(found),
    )


def difference(found: Contrast) -> str:
    """Say the range of a difference in sentences in 100."""
    low, high = round(found.low * 100), round(found.high * 100)
    return say.DIFFERENCE.format(
        low=say.FEWER_TO.format(count=-low) if low < 0 else str(low), high=say.MORE_TO.format(count=high)
    )


def fragile(analysis: Analysis, found: Contrast) -> Sentence:
    """Say which one sentence a verdict rests on; empty where it rests on none."""
    if found.fragile_on is None:
        return ()
    shown = fragile_mark(analysis, found)
    if shown is None:
        return fill(say.FRAGILE_HERE, text=side(analysis, found.fragile_on[0]))
    return fill(say.FRAGILE, example=fill("“{quote}” ({place})", **_quoted(shown)))


def side(analysis: Analysis, document: str) -> Piece:
    """Name one side of a contrast: a text, or the others."""
    return Piece(say.THE_OTHERS_TOGETHER) if document == REST else Piece(text_names(analysis)[document], "text")


def standing(analysis: Analysis, found: Standing | None) -> Sentence:
    """Say of a text that has more than another how sure that is, as the end of a sentence."""
    if found is None or not found.more:
        return ()
    template = {"a hint only": say.HINT, "no clear difference": say.NO_DIFFERENCE}.get(found.verdict, say.THAN)
    return fill(template, verdict=Piece(found.verdict, "verdict"), other=_against(analysis, found.other))


def stands(analysis: Analysis, found: Standing) -> Sentence:
    """Say, after the word of a verdict, against whom it holds; empty where there is no difference."""
    if found.verdict == "no clear difference":
        return ()
    more, less = (
        (say.HINTS_MORE, say.HINTS_LESS) if found.verdict == "a hint only" else (say.STANDS_MORE, say.STANDS_LESS)
    )
    return fill(more if found.more else less, other=_against(analysis, found.other))


def whether_counted(mark: Mark) -> str:
    """Say whether a mark is counted, and if not, why not."""
    return say.COUNTED if mark.counted else say.NOT_COUNTED.format(reason=_reason(mark))


def narrated(profile: Profile) -> str:
    """Say how many of a text's words are the narrator's own."""
    return say.NARRATED.format(narrator=f"{profile.narrator_words:,}", words=many(profile.words, "word"))


def sourced(analysis: Analysis, profile: Profile) -> str:
    """Say how many of the sentences that state something name a source; "" where that was not counted."""
    found = sourcing(analysis).get(profile.document.id)
    if found is None or not found.sentences:
        return ""
    return say.SOURCED.format(sourced=found.sourced, sentences=many(found.sentences, "sentence"))


def sturdiness(analysis: Analysis, found: Contrast) -> tuple[Sentence, ...]:
    """Say without which marks a verdict would be weaker, and how often it stays when cues are left out."""
    sturdy = viewed_sturdiness(analysis, found)
    if sturdy is None:
        return ()
    band = {"kept": str(sturdy.kept), "runs": str(sturdy.runs), "by_words": sturdy.by_words}
    flips = () if found.fragile_on else _flips(analysis, sturdy)
    return (*flips, fill(say.BAND, **band))


def _flips(analysis: Analysis, sturdy: Sturdiness) -> Iterator[Sentence]:
    """The smallest set of marks, unless it is too long to be of use."""
    if not 0 < len(sturdy.flips) <= MOST_FLIPS:
        return
    known = by_document(analysis)
    quoted = (
        (mark, Piece(f"“{words_of(known[document][1].document, found.span)}”", "quote", mark))
        for mark, (document, found) in zip(flipping(analysis, sturdy), sturdy.flips, strict=True)
    )
    quotes = tuple(piece for _, quote in quoted for piece in (Piece(", "), quote))[1:]
    yield fill(say.FLIPS, marks=many(len(sturdy.flips), "mark"), quotes=quotes)


def outrun(analysis: Analysis, profile: Profile, found: Outrun, part: Part, body: Part) -> Sentence:
    """Say of which text the headline or lead carries more of a label than the rest, with the counts of both."""
    return fill(
        say.HEADLINE_STRONGER,
        text=_text(profile),
        part=say.PARTS[found.part],
        title=labels_by_id(analysis)[found.label].title,
        verdict=Piece(found.verdict, "verdict"),
        mine=f"{part.k} of {part.n}",
        rest=f"{body.k} of {body.n}",
    )


def shared_words(analysis: Analysis, found: Own) -> Sentence:
    """Say how many words of a text stand in an earlier one, too."""
    words, text = f"{found.words + found.shared:,}", _text(by_document(analysis)[found.document][1])
    return fill(say.SHARED_WORDS, text=text, shared=many(found.shared, "word"), words=words)


def leader(analysis: Analysis, found: Contrast) -> Sentence:
    """Name who has more; where that is the others, name the one text that has less."""
    template = say.OTHERS_LEAD if found.a == REST else say.LEADER
    return fill(template, a=_against(analysis, found.a), b=side(analysis, found.b))


def none_found(labels: tuple[Label, ...]) -> str:
    """Say which labels were looked for and not found; "" where each was found."""
    return say.NONE_FOUND.format(labels=", ".join(f"{x.letter} {x.title}" for x in labels)) if labels else ""


def options(chosen: Options) -> tuple[tuple[str, str], ...]:
    """Give the options of an analysis by name, in words."""
    names = sorted(Options.__dataclass_fields__)
    return tuple((name.replace("_", " "), _option(getattr(chosen, name))) for name in names)


def _against(analysis: Analysis, document: str) -> Piece:
    return Piece(say.THE_OTHERS) if document == REST else side(analysis, document)


def _option(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return say.YES if value else say.NO
    return f"{value:,}" if isinstance(value, int) else str(value) or say.FOUND_BY_PROGRAM


def _few_marks(profile: Profile) -> Sentence:
    count = max((s.n for s in profile.scores if s.voice == "narrator"), default=0)
    return fill(say.FEW_MARKS, text=_text(profile), count=many(count, "sentence"))


def _picked(analysis: Analysis, profile: Profile, template: str, pick: Pick) -> Sentence:
    return fill(
        template,
        text=_text(profile),
        title=pick.label.title,
        count=count_of(pick.score),
        range=in_100(pick.score.low, pick.score.high),
        standing=standing(analysis, pick.standing),
        example=_example(pick.example),
    )


def _aside(aside: Aside) -> Sentence:
    marks, example = many(aside.all, "mark"), _example(aside.example)
    return fill(say.ASIDE, aside=str(aside.aside), all=marks, title=aside.label.title, example=example)


def _example(shown: Evidence | None) -> Sentence:
    return fill(say.FOR_EXAMPLE, **_quoted(shown)) if shown else ()


def _quoted(shown: Evidence) -> dict[str, Piece | str | Sentence]:
    return {"quote": Piece(str(shown.excerpt), "quote", shown.id), "place": Piece(str(shown.place), "place", shown.id)}


def _reasons(entry: Event) -> str:
    return f": {'; '.join(entry.reasons)}" if entry.reasons else ""


def _reason(mark: Mark) -> str:
    if mark.off or mark.in_headline:
        return say.SWITCHED_OFF if mark.off else say.IN_HEADLINE
    return say.VOICE_UNSURE if mark.voice == "unsure" else say.STANCES[mark.stance]


def _text(profile: Profile) -> Piece:
    return Piece(text_name(profile.document), "text")


def _counts(analysis: Analysis, found: Contrast) -> str:
    scores = ((p, p.score(found.label, found.voice)) for p in analysis.profiles if p.comparable)
    having = sorted(((p, s) for p, s in scores if s), key=lambda x: -x[1].share)
    if len(having) > len(say.NUMBERS):
        having = [x for x in having if x[0].document.id in (found.a, found.b)]
    return "; ".join(
        f"{text_name(p.document)} {count_of(s) if not i else say.COUNT.format(k=s.k, n=s.n)}"
        for i, (p, s) in enumerate(having)
    )
