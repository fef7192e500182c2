"""What a paper has to say of a run: how many texts, which were left out and why, what was counted, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from framing.batch.job import Job
from framing.batch.merging import Counts
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

## Limits

- The wording of texts is described, not their truth, their authors or their outlets.
- Cues are words and phrases: irony and what is left unsaid are not found.
"""


def methods(job: Job, recipe: Recipe, counts: Counts, copies: int) -> str:
    """Give the methods of a run as Markdown; nothing in it depends on time or on the machine."""
    head = ["# Methods", "", *_versions(recipe), "", "## Texts", "", *_texts(job, counts, copies)]
    measured = ["## Measured precision", "", f"Precision of the labels: {_NOT_MEASURED}"]
    return "\n".join([*head, _COUNTING, *measured, ""])


def _versions(recipe: Recipe) -> Iterator[str]:
    yield f"- Program: framing {version()}; each text is scored by itself, and nothing is sent anywhere."
    for name, number, digest in recipe.codebooks:
        yield f"- Codebook: {name} {number}, SHA-256 {digest}."


def _texts(job: Job, counts: Counts, copies: int) -> Iterator[str]:
    yield f"- In: {counts.texts:,}. Scored: {counts.scored:,} ({counts.words:,} words). Refused: {counts.refused:,}."
    if counts.left:
        yield f"- Not scored yet: {counts.left:,}; the run was stopped before them."
    yield f"- Texts that repeat another word for word, title included: {copies:,}; each is a row of its own."
    yield f"- Limit for comparison: {job.options.min_words} words in the narrator's own voice."
    yield from _listed("Scored and not compared", counts.notices)
    yield from _listed("Refused", counts.codes)


def _listed(what: str, found: Mapping[str, int]) -> Iterable[str]:
    parts = [f"{name} {number:,}" for name, number in sorted(found.items())]
    return [f"- {what}: {', '.join(parts) or 'none'}."]
