"""The report of a run: one page without a script, made of what the run came to; it holds no text.

Titles, sources, names of groups and of files are untrusted: they reach the page through an autoescaping template.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from framing import wording
from framing.batch.findings import Findings
from framing.batch.merging import Counts
from framing.batch.outcome import Outcome, Total
from framing.batch.page_axis import Bar, end_of, rising
from framing.batch.page_groups import MOST_SENTENCES, ByColumn, by_column
from framing.batch.precision import Precision
from framing.batch.recipe import Recipe
from framing.model import Label
from framing.reports.html import policy
from framing.templating import environment
from framing.version import version
from framing.wording import corpus_page as say
from framing.wording import many

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

NAME = "report.html"
#: Labels that are open although no group stands apart in them.
MOST_OPEN = 2
_STYLES = ("report.css", "corpus.css")


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the page shows of a run; ``repeated`` texts repeat another word for word."""

    counts: Counts
    repeated: int
    outcome: Outcome
    findings: Findings
    precisions: tuple[Precision, ...]
    labels: tuple[Label, ...]
    recipe: Recipe
    inputs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One label over all texts."""

    label: Label
    bar: Bar
    counted: str
    texts: str


def render(shown: Shown) -> str:
    """Make the page. The same run gives the same bytes."""
    made = environment("framing.reports")
    style = _style(made)
    groups = tuple(by_column(by, found, shown.labels) for by, found in shown.findings.groups)
    totals, end = _totals(shown)
    page = made.get_template("corpus.html").render(
        shown=shown,
        say=say,
        many=many,
        capital=wording.capital,
        percent=_percent,
        sentences=MOST_SENTENCES,
        open=MOST_OPEN,
        title=_title(shown, groups),
        groups=groups,
        totals=totals,
        end=end,
        not_found=_not_found(shown),
        sections=_sections(shown),
        facts=_facts(shown),
        version=version(),
        style=style,
        policy=policy(style),
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def _title(shown: Shown, groups: tuple[ByColumn, ...]) -> str:
    texts = many(shown.counts.scored, "text")
    columns = wording.listed(tuple(group.by for group in groups))
    return say.TITLE_BY.format(texts=texts, columns=columns) if columns else say.TITLE.format(texts=texts)


def _sections(shown: Shown) -> tuple[str, ...]:
    left_out = set() if shown.findings.groups else {"trends"}
    return tuple(name for name in say.SECTIONS if name not in left_out)


def _facts(shown: Shown) -> tuple[tuple[str, str], ...]:
    """What was read, in numbers."""
    counts, outcome = shown.counts, shown.outcome
    numbers = {name: getattr(counts, name) for name in ("texts", "scored", "refused", "left", "words")}
    numbers |= {"repeated": shown.repeated, "sources": outcome.sources}
    facts = [(say.READ[name], f"{number:,}") for name, number in numbers.items() if number or name != "left"]
    if outcome.first:
        facts.append((say.READ["dates"], say.DATES.format(first=outcome.first, last=outcome.last)))
    notices = sorted(counts.notices.items())
    return (*facts, *((say.NOTICE.format(notice=notice), f"{number:,}") for notice, number in notices))


def _narrator(shown: Shown) -> dict[str, Total]:
    return {total.label: total for total in shown.outcome.totals if total.voice == "narrator"}


def _totals(shown: Shown) -> tuple[tuple[TotalLine, ...], float]:
    """The labels over all texts, and where their axis ends, in sentences of 100."""
    found = {label: total for label, total in _narrator(shown).items() if total.k}
    end = end_of(total.k / total.n for total in found.values())
    lines = (_total(label, found[label.id], end) for label in shown.labels if label.id in found)
    return tuple(lines), 100 * end


def _total(label: Label, total: Total, end: float) -> TotalLine:
    counted = say.COUNT.format(k=f"{total.k:,}", n=f"{total.n:,}")
    texts = say.TEXTS.format(marked=f"{total.marked:,}", texts=f"{total.texts:,}")
    return TotalLine(label, rising(total.k / total.n, None, None, end), counted, texts)


def _not_found(shown: Shown) -> str:
    found = _narrator(shown)
    missing = tuple(x.title for x in shown.labels if not (x.id in found and found[x.id].k))
    return say.NOT_FOUND.format(labels=wording.listed(missing, most=50)) if missing else ""


def _percent(share: float) -> str:
    return f"{share * 100:.1f}%"


def _style(made: Environment) -> Markup:
    """The style sheet of all reports, and what this page adds to it."""
    from markupsafe import Markup

    assert made.loader is not None
    return Markup("\n".join(made.loader.get_source(made, name)[0] for name in _STYLES))  # noqa: S704  (our own files)
