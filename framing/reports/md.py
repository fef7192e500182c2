"""A short report in Markdown, for a pull request or a newsletter: tables, and quotes with their places.

Text, names and titles are untrusted: every character that Markdown, HTML or a forge gives a meaning is escaped, so
that no name becomes a link, a heading, an image or a mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from framing import viewing, wording
from framing.model import Analysis, Contrast, Label, Profile, Speaker
from framing.viewing import Evidence, Fact
from framing.wording import Paper, Sentence, capital, folded, in_100, listed, many
from framing.wording import catalogue as say

suffixes = (".md", ".markdown")

#: What a short report shows.
MOST_TEXTS, MOST_LABELS, MOST_CONTRASTS, MOST_MARKS, MOST_FACTS, MOST_SPEAKERS, MOST_NAMES = 12, 12, 8, 3, 10, 4, 8
MOST_GROUPS = 6
#: Columns of a quotation; a longer one is cut.
QUOTE = 110
_PAPER, _DIGEST = Paper(), 12
_ESCAPES = str.maketrans(
    {letter: f"\\{letter}" for letter in "\\`*_[]|~$"} | {letter: f"&#{ord(letter)};" for letter in "<>&{}"}
)
#: What begins a list or a heading at the start of a line: a sign, or a number before its full stop.
_OPENS = re.compile(r"(\d{1,9}(?=[.)])|(?=[-+#=]))")
#: Where a reader of Markdown would make a link or a mention of bare words; an invisible joiner keeps them words.
_LINKS = re.compile(r"(?i)(?<=@)|(?<=#)|(?<=:)(?=//)|(?<=\bwww)(?=\.)")
_JOINER = "\N{WORD JOINER}"


def render(analysis: Analysis, only_ascii: bool = False) -> str:
    """Make the report. The same analysis gives the same bytes."""
    sections = (_opening, _short, _labels, _evidence, _facts, _speakers, _names, _limits)
    parts = ("\n".join(section(analysis)) for section in sections)
    made = "\n\n".join(filter(None, parts)) + "\n"
    return folded(made.replace(_JOINER, f"&#{ord(_JOINER)};")) if only_ascii else made


def safe(words: str) -> str:
    r"""Escape words, so that they stand as they are, on one line, wherever Markdown is read.

    >>> safe("[a](http://x.y) *b* <i>")
    '\\[a\\](http:\u2060//x.y) \\*b\\* &#60;i&#62;'
    """
    clean = " ".join(_PAPER.clean(words).split())
    joined = _LINKS.sub(_JOINER, clean).translate(_ESCAPES)
    opening = _OPENS.match(joined)
    return f"{opening[1]}\\{joined[opening.end(1) :]}" if opening else joined


def _opening(analysis: Analysis) -> Iterator[str]:
    """The title, how much was read, and whether it is one event."""
    yield f"# {wording.title(analysis)}"
    yield f"\n{wording.size(analysis)}"
    for entry in analysis.events[:1]:
        yield f"\n{_said(wording.event(analysis, entry))}"
    groups = (wording.event(analysis, entry) for entry in analysis.events[1:] if entry.relation == "same event")
    notes = _list(map(_said, (*list(groups)[:MOST_GROUPS], *wording.notices(analysis))))
    yield from ["", *notes] if notes else ()


def _short(analysis: Analysis) -> Iterator[str]:
    """Each text in a sentence or two."""
    known = viewing.standings(analysis)
    told = (wording.summary(analysis, profile, known) for profile in analysis.profiles[:MOST_TEXTS])
    yield from _section("short", _list(" ".join(map(_said, sentences)) for sentences in told if sentences))
    yield from _left(len(analysis.profiles) - MOST_TEXTS)


def _labels(analysis: Analysis) -> Iterator[str]:
    """The labels as rows and the texts as columns: counts with range, and the verdict where there is one."""
    found, profiles = viewing.labels_found(analysis), analysis.profiles[:MOST_TEXTS]
    standings = viewing.standings(analysis)
    rows = (
        [f"**{safe(label.letter)}** {safe(label.title)}", *(_count(analysis, p, label, standings) for p in profiles)]
        for label in found[:MOST_LABELS]
    )
    yield from _section(
        "sentences", [say.COUNTED_IN_TABLE, "", *_table(["", *map(_name, profiles)], rows)] if found else []
    )
    yield from _left(len(found) - MOST_LABELS)
    missing = wording.none_found(viewing.labels_not_found(analysis))
    yield from ["", safe(missing)] if missing else ()


def _count(analysis: Analysis, profile: Profile, label: Label, standings: viewing.Standings) -> str:
    score = profile.score(label.id)
    if score is None:
        return say.NO_VOICE["narrator"]
    counted = f"{say.COUNT.format(k=score.k, n=score.n)} ({in_100(score.low, score.high)})"
    found = standings.get((label.id, profile.document.id))
    if found is None or not found.more or found.verdict == viewing.VERDICTS[-1]:
        return counted
    return f"{counted}, **{found.verdict}**{_said(wording.stands(analysis, found))}"


def _evidence(analysis: Analysis) -> Iterator[str]:
    """For each difference that is clear or likely, its sentence and a few marks; else the best mark of each label."""
    found = viewing.contrasts_by_verdict(analysis)
    sure = [contrast for verdict in viewing.VERDICTS[:2] for contrast in found[verdict]]
    shown = [_contrast(analysis, contrast) for contrast in sure[:MOST_CONTRASTS]] if sure else [_examples(analysis)]
    yield from _section("evidence", [line for lines in shown for line in ("", *lines)][1:])
    yield from _left(len(sure) - MOST_CONTRASTS)


def _contrast(analysis: Analysis, contrast: Contrast) -> list[str]:
    sentences = (wording.contrast(analysis, contrast), wording.fragile(analysis, contrast))
    marks = viewing.examples(analysis, contrast, MOST_MARKS)
    return [" ".join(filter(None, map(_said, sentences))), "", *_list(_mark(analysis, item) for item in marks)]


def _examples(analysis: Analysis) -> list[str]:
    profiles, labels = analysis.profiles[:MOST_TEXTS], viewing.labels_found(analysis)
    found = ((viewing.example(analysis, p, label.id) for label in labels) for p in profiles)
    items = (item for best in found for item in list(filter(None, best))[:MOST_MARKS])
    return _list(_mark(analysis, item) for item in items)


def _mark(analysis: Analysis, item: Evidence) -> str:
    name = _name(analysis.profiles[item.id.text - 1])
    words = item.excerpt
    before, after = f"{'…' * words.cut_before}{words.before}", f"{words.after}{'…' * words.cut_after}"
    return f"{name} {item.place} ({safe(item.cue.name)}): “{_inside(before)}**{safe(words.quote)}**{_inside(after)}”"


def _facts(analysis: Analysis) -> Iterator[str]:
    """Who tells what: a row a fact that several texts state."""
    for comparison in viewing.tellings(analysis):
        shared = viewing.shared(viewing.facts(analysis, comparison))
        if shared and len(shared[0].cells) <= MOST_TEXTS:
            names = [_name(cell.profile) for cell in shared[0].cells]
            table = _table(["", *names], map(_fact, shared[:MOST_FACTS]))
            yield from _section("facts", [say.FACTS_KEY, "", *table, *_left(len(shared) - MOST_FACTS)])
            yield f"\n{say.FACTS_MISSED} {say.FACTS_INNOCENT}"


def _fact(fact: Fact) -> list[str]:
    told = say.ONLY_EXAMPLE.format(quote=_PAPER.cut(fact.first.quote, QUOTE), place=fact.first.place)
    return [
        f"{_name(fact.first.profile)} {safe(told)}",
        *(safe(f"{cell.sign} {cell.statement.conflict}") for cell in fact.cells),
    ]


def _speakers(analysis: Analysis) -> Iterator[str]:
    """Who speaks in each text."""
    rows = viewing.speakers(analysis)[:MOST_TEXTS]
    yield from _section("speakers", _list(_speaking(analysis, profile, found) for profile, found in rows))


def _speaking(analysis: Analysis, profile: Profile, found: tuple[Speaker, ...]) -> str:
    names = listed(tuple(map(_speaker, found)), most=MOST_SPEAKERS)
    said = f"{names}." if names else say.NO_SPEAKERS
    told = {"text": viewing.text_name(profile.document), "narrated": wording.narrated(profile), "speakers": said}
    return safe(f"{say.SPEAKERS.format(**told)} {wording.sourced(analysis, profile)}")


def _speaker(speaker: Speaker) -> str:
    words = many(speaker.quoted_words + speaker.indirect_words, "word")
    return say.SPEAKER.format(speaker=speaker.speaker or say.UNNAMED, words=words)


def _names(analysis: Analysis) -> Iterator[str]:
    """The names that one text alone has; only of one event, for elsewhere it says nothing that they differ."""
    whole = viewing.whole_set(analysis)
    if not whole or whole.relation != "same event":
        return
    having = [(profile, found) for profile, found in viewing.names_in_one(analysis) if found]
    rows = (f"{_name(p)}: {safe(listed(tuple(x.name for x in found), most=MOST_NAMES))}." for p, found in having)
    yield from _section("names", [*_list(list(rows)[:MOST_TEXTS]), "", say.HINTS["names"]] if having else [])


def _limits(analysis: Analysis) -> Iterator[str]:
    """What the report cannot tell, and what it was made with."""
    yield from _section("limits", _list(say.LIMITS))
    books = ", ".join(f"{name} {version} ({digest[:_DIGEST]})" for name, version, digest in analysis.recipe.codebooks)
    yield f"\n{safe(say.MADE_WITH.format(version=analysis.recipe.version, books=books))}"


def _section(heading: str, lines: Iterable[str]) -> list[str]:
    """A heading with what stands under it; nothing where nothing does."""
    found = list(lines)
    return [f"## {say.HEADINGS[heading].capitalize()}", "", *found] if found else []


def _list(items: Iterable[str]) -> list[str]:
    return [f"- {item}" for item in items]


def _table(heads: list[str], rows: Iterable[list[str]]) -> list[str]:
    lines = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def _left(count: int) -> list[str]:
    return ["", f"{capital(say.MORE_ROWS.format(count=count))}."] if count > 0 else []


def _name(profile: Profile) -> str:
    return f"**{safe(viewing.text_name(profile.document)) or say.UNNAMED}**"


def _said(sentence: Sentence) -> str:
    """A sentence with the names of texts and the verdicts in bold."""
    bold = ("text", "verdict")
    return "".join(f"**{safe(p.words) or say.UNNAMED}**" if p.role in bold else _inside(p.words) for p in sentence)


def _inside(words: str) -> str:
    """Words in the middle of a sentence, with the blanks at their ends."""
    opening, closing = " " * words[:1].isspace(), " " * words[-1:].isspace()
    return f"{opening}{safe(words)}{closing if words.strip() else ''}"
