"""The report for a terminal: 80 columns, letters and bars only, every number with the words behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from framing import viewing, wording
from framing.model import REST, Analysis, Contrast, Label, Profile, Score, Speaker
from framing.viewing import Evidence
from framing.wording import WIDTH, Paper, columns, first_words, last_words, listed, many, plain
from framing.wording import catalogue as say

suffixes = (".txt",)

#: What a first reading shows; ``full`` shows everything.
MOST_TEXTS, MOST_PAIRS, MOST_CONTRASTS, MOST_MARKS, MOST_NAMES, MOST_SPEAKERS = 12, 6, 12, 3, 8, 4
#: Columns of a name; a longer one is cut.
NAME = 12
Section = Callable[[Analysis, Paper], Iterable[str]]


def render(analysis: Analysis, full: bool = False, only_ascii: bool = False) -> str:
    """Make the report, with no line longer than 80 columns; ``full`` lists every mark."""
    paper = Paper(only_ascii, full)
    blocks = ("\n".join(section(analysis, paper)) for section in _sections())
    return "\n\n".join(filter(None, blocks)) + "\n"


def _sections() -> tuple[Section, ...]:
    return _opening, _event, _short, _sentences, _evidence, _speakers, _names, _next


def _opening(analysis: Analysis, paper: Paper) -> Iterator[str]:
    profiles = analysis.profiles
    words = sum(profile.words for profile in profiles)
    each = listed(tuple(f"{_name(p)} {p.words:,}" for p in profiles), most=MOST_TEXTS)
    texts = {"texts": many(len(profiles), "text"), "words": many(words, "word")}
    yield from paper.wrap(say.HEADER.format(**texts, each=f" ({each})" if len(profiles) > 1 else ""))
    books = ", ".join(f"{name} {version}" for name, version, _ in analysis.recipe.codebooks)
    yield from paper.wrap(say.HEADER_BOOKS.format(books=books, language=_language(analysis)))


def _language(analysis: Analysis) -> str:
    others = tuple(_name(p) for p in analysis.profiles if p.notice == "not English")
    return say.NOT_ALL_ENGLISH.format(texts=listed(others)) if others else say.ENGLISH


def _event(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Whether it is one event, and what was left out; where nothing was compared, only the latter."""
    notices = [line for s in wording.notices(analysis) for line in paper.wrap(plain(s), "! ", "  ")]
    if not analysis.events:
        yield from [say.HEADINGS["notices"], *notices] if notices else []
        return
    yield say.HEADINGS["event"]
    whole, pairs = analysis.events[0], analysis.events[1:]
    yield from paper.wrap(plain(wording.event(analysis, whole)))
    shown = pairs if paper.full else pairs[:MOST_PAIRS]
    for entry in shown:
        yield from paper.wrap(plain(wording.event(analysis, entry)), "- ", "  ")
    yield from _left(len(pairs) - len(shown), paper)
    yield from notices


def _short(analysis: Analysis, paper: Paper) -> Iterator[str]:
    yield say.HEADINGS["short"]
    known = viewing.standings(analysis)
    shown = analysis.profiles if paper.full else analysis.profiles[:MOST_TEXTS]
    for profile in shown:
        sentences = wording.summary(analysis, profile, known)
        yield from paper.wrap(" ".join(map(plain, sentences)), "- ", "  ") if sentences else ()
    yield from _left(len(analysis.profiles) - len(shown), paper)


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns of the bars, the same for all labels, and the word of a verdict for each label and text."""

    name: int
    count: int
    bar: int
    verdicts: dict[tuple[str, str], str]


def _sentences(analysis: Analysis, paper: Paper) -> Iterator[str]:
    scored = [label for label in viewing.labels_found(analysis) if _counted(analysis, label)]
    beside = [label for label in viewing.labels_found(analysis) if label not in scored]
    yield say.HEADINGS["sentences"]
    yield from paper.wrap(f"{say.COUNTED_HERE} {_against(analysis)}")
    table = _table(analysis, scored)
    if scored:
        yield f"  {' ' * table.name}  {_axis(table.bar)}"
    for label in scored:
        yield from _label_rows(analysis, label, table, paper)
    if beside:
        yield from paper.wrap(say.ONLY_BESIDE.format(labels=", ".join(f"{x.letter} {x.title}" for x in beside)))
    missing = wording.none_found(viewing.labels_not_found(analysis))
    yield from paper.wrap(missing) if missing else ()


def _counted(analysis: Analysis, label: Label) -> bool:
    return any(s.k for p in analysis.profiles for s in p.scores if s.label == label.id and s.voice == "narrator")


def _against(analysis: Analysis) -> str:
    sides = [profile for profile in analysis.profiles if profile.comparable]
    if len(sides) < 2 or not analysis.comparisons:
        return ""
    two = len(sides) == 2
    return say.AGAINST_ONE.format(a=_name(sides[0]), b=_name(sides[1])) if two else say.AGAINST_REST


def _table(analysis: Analysis, labels: list[Label]) -> _Table:
    """Fit the columns: as wide a bar as the longest name and count leave, in quarters."""
    wanted = {label.id for label in labels}
    counts = [_count(s) for p in analysis.profiles for s in p.scores if s.label in wanted and s.voice == "narrator"]
    count = max(map(len, counts), default=1)
    name = min(NAME, max((columns(_name(p)) for p in analysis.profiles), default=1))
    room = WIDTH - name - count - len("   || ") - len("  11-100%  ") - len(viewing.VERDICTS[-1])
    return _Table(name, count, max(8, min(40, room - 1)) // 4 * 4 + 1, _verdicts(analysis))


def _verdicts(analysis: Analysis) -> dict[tuple[str, str], str]:
    """The word that a row ends in: of the text that has more, or where the others have, of the one that has less."""
    found: dict[tuple[str, str], str] = {}
    for verdict, contrasts in viewing.contrasts_by_verdict(analysis).items():
        for contrast in contrasts if verdict != "no clear difference" else ():
            if contrast.a == REST:
                found[contrast.label, contrast.b] = say.IN_THE_OTHERS.format(verdict=verdict)
            else:
                found[contrast.label, contrast.a] = verdict
    return found


def _axis(bar: int) -> str:
    step = bar // 4
    return "".join(mark.ljust(step) for mark in ("0", "25", "50", "75")) + "100%"


def _label_rows(analysis: Analysis, label: Label, table: _Table, paper: Paper) -> Iterator[str]:
    yield from paper.wrap(label.title, f"{label.letter} ", "  ")
    rows = [(p, s) for p in analysis.profiles if (s := p.score(label.id))]
    shown = rows if paper.full or len(rows) <= MOST_TEXTS else _most_telling(rows, table)
    undecided = label in viewing.undecided_labels(analysis)
    for profile, score in shown:
        last = undecided and profile is shown[-1][0]
        words = "no clear difference" if last else table.verdicts.get((label.id, profile.document.id), "")
        unlike = "not compared" if analysis.comparisons and not profile.comparable else words
        yield from _row(profile, score, unlike, table, paper)
    yield from _left(len(rows) - len(shown), paper)
    yield from _beside(analysis, label, paper)


def _most_telling(rows: list[tuple[Profile, Score]], table: _Table) -> list[tuple[Profile, Score]]:
    """The texts with a verdict first, then those with the largest shares, back in the order of the texts."""
    ranked = sorted(rows, key=lambda row: ((row[1].label, row[0].document.id) not in table.verdicts, -row[1].share))
    kept = {profile.document.id for profile, _ in ranked[:MOST_TEXTS]}
    return [row for row in rows if row[0].document.id in kept]


def _row(profile: Profile, score: Score, verdict: str, table: _Table, paper: Paper) -> Iterator[str]:
    span = f"{round(score.low * 100)}-{round(score.high * 100)}%"
    name, bar = paper.pad(_name(profile), table.name), _bar(score, table.bar)
    start = f"  {name} |{bar}| {_count(score):>{table.count}}  {span:>7}"
    lines = paper.wrap(verdict, start + "  ", " " * len(start) + "  ") if verdict else [start]
    yield from (line.rstrip() for line in lines)


def _count(score: Score) -> str:
    return f"{score.k} of {score.n}"


def _bar(score: Score, bar: int) -> str:
    """Draw a share and its range, such as ``  [--o-----]``."""
    low, share, high = (round(x * (bar - 1)) for x in (score.low, score.share, score.high))
    cells = [" "] * low + ["-"] * (high - low + 1) + [" "] * (bar - high - 1)
    cells[low], cells[high] = "[", "]"
    cells[share] = "o"
    return "".join(cells)


def _beside(analysis: Analysis, label: Label, paper: Paper) -> Iterator[str]:
    found = [
        f"{_name(profile)} {', '.join(say.BESIDE[reason].format(count=count) for reason, count in counts)}"
        for profile in analysis.profiles
        if (counts := viewing.beside(profile, label.id))
    ]
    if found and (paper.full or len(found) <= MOST_TEXTS):
        yield from paper.wrap(say.BESIDE_THESE.format(marks="; ".join(found)), "  ", "    ")


def _evidence(analysis: Analysis, paper: Paper) -> Iterator[str]:
    total = sum(len(profile.marks) for profile in analysis.profiles)
    parts = list(_all_evidence(analysis) if paper.full else _some_evidence(analysis))
    shown = len({item.id for _, items in parts for item in items})
    many_marks = say.ALL_EVIDENCE if shown == total else say.SOME_EVIDENCE
    yield f"{say.HEADINGS['evidence']} ({many_marks.format(shown=shown, all=total)})" if total else say.NO_EVIDENCE
    for words, items in parts:
        yield from paper.wrap(words) if words else ()
        for item in items:
            yield from _mark(analysis, item, paper)


def _some_evidence(analysis: Analysis) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """A few marks for each clear difference; where there is none, the best mark of each label a text shows."""
    found = viewing.contrasts_by_verdict(analysis)
    sure = [c for verdict in viewing.VERDICTS[:2] for c in found[verdict]] or list(found["a hint only"])
    for contrast in sure[:MOST_CONTRASTS]:
        yield _contrast(analysis, contrast), viewing.examples(analysis, contrast, MOST_MARKS)
    for profile in () if sure else analysis.profiles[:MOST_TEXTS]:
        best = (viewing.example(analysis, profile, label.id) for label in viewing.labels_found(analysis))
        ids = {item.id: rank for rank, item in enumerate(filter(None, best))}
        items = (item for item in viewing.evidence(analysis, profile) if item.id in ids)
        yield "", tuple(sorted(items, key=lambda item: ids[item.id]))[: 2 * MOST_MARKS]


def _contrast(analysis: Analysis, contrast: Contrast) -> str:
    letter = next(label.letter for label in analysis.labels if label.id == contrast.label)
    sentences = (wording.contrast(analysis, contrast), wording.fragile(analysis, contrast))
    return f"{letter} {' '.join(filter(None, map(plain, sentences)))}"


def _all_evidence(analysis: Analysis) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    order = viewing.labels_by_difference(analysis)
    grouped = (viewing.evidence_by_label(analysis, profile, order) for profile in analysis.profiles)
    by_text = [{label.id: items for label, items in groups} for groups in grouped]
    for label in viewing.labels_found(analysis):
        items = tuple(item for found in by_text for item in found.get(label.id, ()))
        yield f"{label.letter} {wording.capital(label.title)} ({many(len(items), 'mark')})", items


def _mark(analysis: Analysis, item: Evidence, paper: Paper) -> Iterator[str]:
    """One mark in its line: text, place, rule and the words in brackets among those around them."""
    name = paper.cut(_name(analysis.profiles[item.id.text - 1]), NAME)
    start = f"  {name} {item.place}  {item.mark.rule}  "
    yield start + _around(item, paper, paper.width - columns(start))
    if item.mark.voice != "narrator" or not item.mark.counted:
        voice = say.VOICES[item.mark.voice]
        whose = say.SAID_BY.format(voice=voice, speaker=item.speaker) if item.speaker else voice
        yield from paper.wrap(f"({whose}; {wording.whether_counted(item.mark)})", "    ", "    ")


def _around(item: Evidence, paper: Paper, room: int) -> str:
    quote = f"[{paper.cut(item.excerpt.quote, room - 2)}]"
    spare = room - columns(quote) - 2 * len(paper.ellipsis)
    before, after = paper.clean(item.excerpt.before), paper.clean(item.excerpt.after)
    left = last_words(before, max(spare // 2, spare - columns(after)))
    right = first_words(after, spare - columns(left))
    opening = paper.ellipsis if item.excerpt.cut_before or left != before else ""
    closing = paper.ellipsis if item.excerpt.cut_after or right != after else ""
    whole = f"{opening}{left}{quote}{right}{closing}"
    return whole if columns(whole) <= room else quote


def _speakers(analysis: Analysis, paper: Paper) -> Iterator[str]:
    if not analysis.comparisons:
        return
    yield say.HEADINGS["speakers"]
    everybody = viewing.speakers(analysis)
    shown = everybody if paper.full else everybody[:MOST_TEXTS]
    for profile, found in shown:
        most = len(found) if paper.full else MOST_SPEAKERS
        names = listed(tuple(_speaker(one, paper) for one in found), most=most)
        said = f"{names}." if names else say.NO_SPEAKERS
        sentence = say.SPEAKERS.format(text=_name(profile), narrated=wording.narrated(profile), speakers=said)
        yield from paper.wrap(sentence, "- ", "  ")
    yield from _left(len(everybody) - len(shown), paper)


def _speaker(speaker: Speaker, paper: Paper) -> str:
    words = many(speaker.quoted_words + speaker.indirect_words, "word")
    template = say.SPEAKER_MORE if paper.full and speaker.verbs else say.SPEAKER
    return template.format(speaker=speaker.speaker or say.UNNAMED, words=words, verbs=", ".join(speaker.verbs))


def _names(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """The names that one text alone has; only of one event, for elsewhere it says nothing that they differ."""
    whole = viewing.whole_set(analysis)
    if not whole or whole.relation != "same event" or len(whole.documents) < 2:
        return
    yield say.HEADINGS["names"]
    having = [(profile, found) for profile, found in viewing.names_in_one(analysis) if found]
    for profile, found in having if paper.full else having[:MOST_TEXTS]:
        most = len(found) if paper.full else MOST_NAMES
        yield from paper.wrap(f"{_name(profile)}: {listed(tuple(x.name for x in found), most=most)}.", "- ", "  ")
    yield from paper.wrap(say.HINTS["names"] if having else say.NO_NAMES)


def _next(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Commands to go on with: the first mark of the evidence explained, and the same texts as a page."""
    shown = next((item for _, items in _some_evidence(analysis) for item in items), None)
    yield say.HEADINGS["next"]
    for words in wording.next_commands(analysis, shown, paper):
        yield from paper.command(words)


def _left(count: int, paper: Paper) -> list[str]:
    return paper.wrap(say.MORE_LISTED.format(count=count), "  ", "  ") if count > 0 else []


def _name(profile: Profile) -> str:
    return viewing.text_name(profile.document)
