"""The methods paragraph of an analysis, with real numbers, and how to cite the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from framing.model import Analysis, Score
from framing.viewing import VERDICTS, contrasts, labels_found, text_name, text_names, whole_set
from framing.wording import views
from framing.wording.numbers import capital, listed, many


def methods(analysis: Analysis) -> tuple[str, ...]:
    """Give the sentences of a methods paragraph: what was read, by which codebook, what was counted and compared."""
    return (_read(analysis), _codebook(analysis), *_counted(analysis), *_compared(analysis), views.PRECISION)


def citation(analysis: Analysis) -> tuple[str, str]:
    """Give the reference to the program and its codebook, and what makes the run repeatable."""
    reference = views.CITE.format(version=analysis.recipe.version, codebooks=_codebooks(analysis))
    return reference, views.AGAIN.format(method=f"“{views.SECTIONS['method']}”")


def _read(analysis: Analysis) -> str:
    narrator = sum(profile.narrator_words for profile in analysis.profiles)
    return views.READ.format(
        texts=capital(many(len(analysis.profiles), "text")),
        names=listed(tuple(text_name(profile.document) for profile in analysis.profiles), most=50),
        words=many(sum(profile.words for profile in analysis.profiles), "word"),
        narrator=f"{narrator:,}",
        version=analysis.recipe.version,
    )


def _codebook(analysis: Analysis) -> str:
    return views.CODEBOOK.format(
        codebooks=_codebooks(analysis),
        labels=many(len(analysis.labels), "label"),
        cues=many(sum(len(label.cues) for label in analysis.labels), "cue"),
        found=many(len(labels_found(analysis)), "label"),
    )


def _codebooks(analysis: Analysis) -> str:
    return listed(tuple(f"{name} {version} ({digest})" for name, version, digest in analysis.recipe.codebooks))


def _counted(analysis: Analysis) -> Iterator[str]:
    scores = tuple(_narrator_scores(analysis))
    if not scores:
        return
    marks = sum(len(profile.marks) for profile in analysis.profiles)
    counted = sum(len(score.marks) for score in scores)
    yield views.MARKED.format(marks=many(marks, "mark"), counted=f"{counted:,}")
    sizes = [score.n for score in scores]
    yield views.SHARES.format(least=min(sizes), most=max(sizes))


def _narrator_scores(analysis: Analysis) -> Iterator[Score]:
    return (score for profile in analysis.profiles for score in profile.scores if score.voice == "narrator")


def _compared(analysis: Analysis) -> Iterator[str]:
    every, event = contrasts(analysis), whole_set(analysis)
    if every and event:
        texts = len({side for contrast in every for side in (contrast.a, contrast.b)} & set(event.documents))
        yield views.RELATION[event.relation]
        yield views.COMPARED.format(
            compared=capital(many(texts, "text")),
            against=views.AGAINST_ONE_OTHER if texts == 2 else views.AGAINST_THE_MEAN,
            contrasts=many(len(every), "comparison"),
            tally=_tally(Counter(contrast.verdict for contrast in every)),
        )
    names = text_names(analysis)
    left = tuple(f"{names[p.document.id]} ({p.notice})" for p in analysis.profiles if p.notice)
    if left:
        yield views.NOT_COMPARED.format(texts=listed(left, most=50))
    if analysis.refusals:
        yield views.REFUSED.format(count=many(len(analysis.refusals), "input"))


def _tally(verdicts: Counter[str]) -> str:
    return listed(tuple(f"{verdicts[verdict]} “{verdict}”" for verdict in VERDICTS))
