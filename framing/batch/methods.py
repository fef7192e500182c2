"""What a paper has to say of a run: how many texts, which were left out and why, what was counted, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from framing.batch.job import Job
from framing.batch.linking import Links
from framing.batch.page import Shown
from framing.batch.precision import Precision
from framing.batch.recipe import Recipe
from framing.version import version

NAME = "methods.md"
_NOT_MEASURED = (
    "not measured in these texts. Judge a random sample of the table of marks before a claim rests on a label."
)
_COUNTING = """
## What was counted

- A text is cut into sentences, the headline apart. Its voices are told apart: narrator, reported (indirect) speech,
  quoted speech. A stretch whose voice is not sure is scored in none.
- A mark is a stretch of a text that a cue of the codebook found. Marks that the text denies or sets aside, that stand
  in the headline or in no sure voice are listed and not counted.
- A score is k of n: of the n sentences with words of a voice, k have at least one counted mark of the label. The rate
  is counted marks per 1,000 words of that voice.
- A text under the limit of narrator words has marks and scores, and enters no comparison.

## Intervals

- Shares: 95% Jeffreys interval, quantiles of Beta(k + 1/2, n - k + 1/2) (Brown, Cai and DasGupta 2001, Statistical
  Science 16(2)).
- Rates: 95% quantiles of Gamma(count + 1/2, 1) over the words (Brown, Cai and DasGupta 2003, Statistica Sinica 13).
- Both are those of one text. Texts on one event, or copies of one report, are not independent: averages over texts
  need intervals that are drawn by event.
"""
_LIMITS = """
## Limits

- The wording of texts is described, not their truth, their authors or their outlets.
- Cues are words and phrases: irony and what is left unsaid are not found.
"""


_LINKS = """
## Copies and events

- Copies: texts whose sets of word sequences have most members in common, found by MinHash (Broder 1997) and each
  checked against the one that represents its cluster. Texts that stand mostly within a longer one are listed and are no
  copies.
- Events: texts of near dates that share rare names and words, put together by the same rules as in a comparison of a
  few texts. Copies enter once. A text that is put to no other stands alone.
"""
_GROUPS = """
## Groups

- Rates: the sum of k over the sum of n of the texts of a group; each of m copies within it counts 1/m. 95% interval: a
  studentised bootstrap over stories (Davison and Hinkley 1997, 5.2): texts on one event, and copies, are drawn
  together.
- Differences on the same events: a group's mean share on an event less the mean share of the others on it, averaged
  over events; p from names shuffled within events; q by Benjamini and Hochberg (1995) over all labels, groups and
  voices. A group stands apart where q is 0.04 or less and the interval leaves out 0.
- Changes over time: a weighted straight line through the shares, p from shuffled dates.
- Under 30 texts, 20 independent stories or 5 stories with a mark a group is described only.
"""


def methods(job: Job, shown: Shown) -> str:
    """Give the methods of a run as Markdown; nothing in it depends on time or on the machine."""
    head = ["# Methods", "", *_versions(shown.recipe), "", "## Texts", "", *_texts(job, shown), _COUNTING.rstrip("\n")]
    links, groups = shown.findings.links, shown.findings.groups
    linked = [_LINKS.rstrip("\n"), *_linked(links)] if links else []
    grouped = [_GROUPS.rstrip("\n"), *_grouped(shown)] if groups else []
    return "\n".join([*head, *linked, *grouped, _LIMITS, *_measured(shown.precisions), ""])


def _versions(recipe: Recipe) -> Iterator[str]:
    yield f"- Program: framing {version()}; each text is scored by itself, and nothing is sent anywhere."
    for name, number, digest in recipe.codebooks:
        yield f"- Codebook: {name} {number}, SHA-256 {digest}."


def _texts(job: Job, shown: Shown) -> Iterator[str]:
    counts = shown.counts
    yield f"- In: {counts.texts:,}. Scored: {counts.scored:,} ({counts.words:,} words). Refused: {counts.refused:,}."
    if counts.left:
        yield f"- Not scored yet: {counts.left:,}; the run was stopped before them."
    yield f"- Texts that repeat another word for word, title included: {shown.repeated:,}; each is a row of its own."
    yield f"- Limit for comparison: {job.options.min_words} words in the narrator's own voice."
    yield from _listed("Scored and not compared", counts.notices)
    yield from _listed("Refused", counts.codes)


def _linked(links: Links) -> Iterator[str]:
    yield f"- Clusters of copies: {links.clusters:,}, with {links.copies:,} copies beside those that represent them."
    yield f"- Texts mostly within a longer one: {links.within:,}."
    yield f"- Events told by two texts or more: {links.events:,}, with {links.on_events:,} texts."


def _grouped(shown: Shown) -> Iterator[str]:
    given = "those that the input gives" if shown.outcome.events_given else "those that were found"
    yield f"- Events here are {given if shown.findings.links or shown.outcome.events_given else 'not known'}."
    for by, found in shown.findings.groups:
        tested = sum(effect.p is not None for effect in found.effects)
        yield f"- By {by}: {len({rate.group for rate in found.rates}):,} groups, {tested:,} tested differences."


def _measured(found: Iterable[Precision]) -> Iterator[str]:
    """How often marks were right where that was measured, a line a label."""
    yield from ("## Measured precision", "", f"Precision of the labels: {_NOT_MEASURED}")
    known = [one for one in found if one.judged]
    if not known:
        return
    yield f"It was measured elsewhere, judged by {known[0].reader}; in brackets the 95% Jeffreys interval."
    yield ""
    for one in found:
        low, high = one.interval if one.judged else (0.0, 0.0)
        counts = (
            f"{one.right} of {one.judged} right ({low:.2f} to {high:.2f}) in {one.corpus}"
            if one.judged
            else "not measured"
        )
        yield f"- {one.label}: {counts}"


def _listed(what: str, found: Mapping[str, int]) -> Iterable[str]:
    parts = [f"{name} {number:,}" for name, number in sorted(found.items())]
    return [f"- {what}: {', '.join(parts) or 'none'}."]
