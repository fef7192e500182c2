"""The texts, labels and contrasts of an analysis in the order in which reports show them."""

from __future__ import annotations

from dataclasses import dataclass

from framing.model import REST, Analysis, Comparison, Contrast, Cue, Document, Event, Label, Profile, Verdict, VoiceKind

#: The verdicts from the surest to none.
VERDICTS: tuple[Verdict, ...] = ("clearly more", "likely more", "a hint only", "no clear difference")


@dataclass(frozen=True, slots=True)
class Standing:
    """What a contrast says of one text: the verdict, whether this text has more, and against whom."""

    verdict: Verdict
    more: bool
    other: str
    contrast: Contrast


Standings = dict[tuple[str, str], Standing]


def text_name(document: Document) -> str:
    """Name a text for a reader: its label, else its id.

    >>> text_name(Document("wire-2", "…", label="wire"))
    'wire'
    """
    return document.label or document.id


def text_names(analysis: Analysis) -> dict[str, str]:
    """Give the name of each text by its document id."""
    return {p.document.id: text_name(p.document) for p in analysis.profiles}


def by_document(analysis: Analysis) -> dict[str, tuple[int, Profile]]:
    """Give the number (from 1) and the profile of each text by its document id."""
    return {p.document.id: (number, p) for number, p in enumerate(analysis.profiles, 1)}


def labels_by_id(analysis: Analysis) -> dict[str, Label]:
    """Give the codebook's labels by id."""
    return {label.id: label for label in analysis.labels}


def cues_by_id(analysis: Analysis) -> dict[str, Cue]:
    """Give the codebook's cues by id."""
    return {cue.id: cue for label in analysis.labels for cue in label.cues}


def cues_fired(analysis: Analysis) -> frozenset[str]:
    """Give the ids of the cues that marked something."""
    return frozenset(mark.rule for profile in analysis.profiles for mark in profile.marks)


def whole_set(analysis: Analysis) -> Event | None:
    """Give the event that holds all texts compared, or None where nothing was compared."""
    return analysis.events[0] if analysis.events else None


def main_comparison(analysis: Analysis) -> Comparison | None:
    """Give the comparison of all texts compared, or None where nothing was compared."""
    return analysis.comparisons[0] if analysis.comparisons else None


def contrasts(analysis: Analysis, voice: VoiceKind = "narrator") -> tuple[Contrast, ...]:
    """Give the contrasts of the main comparison in one voice, the surest and largest first."""
    main = main_comparison(analysis)
    mine = (c for c in main.contrasts if c.voice == voice) if main else ()
    return tuple(sorted(mine, key=lambda c: (VERDICTS.index(c.verdict), -c.difference)))


def contrasts_by_verdict(analysis: Analysis) -> dict[Verdict, tuple[Contrast, ...]]:
    """Give the narrator contrasts under each of the four verdicts, the largest first.

    That the others have more than one text is left out where it only mirrors that some text has more.
    """
    led = {c.label for c in contrasts(analysis) if c.a != REST and c.verdict != VERDICTS[-1]}
    every = tuple(c for c in contrasts(analysis) if c.a != REST or c.label not in led)
    return {verdict: tuple(c for c in every if c.verdict == verdict) for verdict in VERDICTS}


def sure_contrasts(analysis: Analysis, label: Label) -> tuple[Contrast, ...]:
    """Give the contrasts on one label that are clear or likely."""
    found = contrasts_by_verdict(analysis)
    return tuple(c for verdict in VERDICTS[:2] for c in found[verdict] if c.label == label.id)


def undecided_labels(analysis: Analysis) -> tuple[Label, ...]:
    """Give the labels that were found and on which no text differs: "no clear difference" throughout."""
    every = contrasts(analysis)
    decided = {c.label for c in every if c.verdict != "no clear difference"}
    compared = {c.label for c in every} - decided
    return tuple(label for label in labels_found(analysis) if label.id in compared)


def standings(analysis: Analysis, voice: VoiceKind = "narrator") -> Standings:
    """Give each text's surest standing on each label, keyed by label id and document id."""
    found: dict[tuple[str, str], Standing] = {}
    for contrast in contrasts(analysis, voice):
        for document, other in ((contrast.a, contrast.b), (contrast.b, contrast.a)):
            standing = Standing(contrast.verdict, document == contrast.a, other, contrast)
            found.setdefault((contrast.label, document), standing)
    return found


def telling_texts(analysis: Analysis, label: Label, most: int, known: Standings) -> tuple[Profile, ...]:
    """Choose the texts that say most on a label, in the order of the texts: those with a verdict, then the largest."""
    last = VERDICTS[-1]
    shares = {p.document.id: score.share for p in analysis.profiles if (score := p.score(label.id))}

    def rank(profile: Profile) -> tuple[bool, float]:
        standing = known.get((label.id, profile.document.id))
        return standing is None or standing.verdict == last, -shares.get(profile.document.id, 0.0)

    chosen = {profile.document.id for profile in sorted(analysis.profiles, key=rank)[:most]}
    return tuple(profile for profile in analysis.profiles if profile.document.id in chosen)


def labels_found(analysis: Analysis) -> tuple[Label, ...]:
    """Give the labels with at least one mark in some text, the largest narrator difference first."""
    marked = {mark.label for profile in analysis.profiles for mark in profile.marks}
    return tuple(label for label in labels_by_difference(analysis) if label.id in marked)


def labels_not_found(analysis: Analysis) -> tuple[Label, ...]:
    """Give the labels without a mark in any text, in the order of the codebook."""
    marked = {mark.label for profile in analysis.profiles for mark in profile.marks}
    return tuple(label for label in analysis.labels if label.id not in marked)


def labels_by_difference(analysis: Analysis) -> tuple[Label, ...]:
    """Sort the labels by the size of their largest narrator difference, then by their largest share."""
    largest: dict[str, float] = {}
    for contrast in contrasts(analysis):
        largest[contrast.label] = max(largest.get(contrast.label, 0.0), contrast.difference)
    shares = _top_shares(analysis)
    return tuple(sorted(analysis.labels, key=lambda x: (-largest.get(x.id, 0.0), -shares.get(x.id, 0.0))))


def _top_shares(analysis: Analysis) -> dict[str, float]:
    shares: dict[str, float] = {}
    for score in (s for profile in analysis.profiles for s in profile.scores if s.voice == "narrator"):
        shares[score.label] = max(shares.get(score.label, 0.0), score.share)
    return shares
