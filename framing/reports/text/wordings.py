"""How the texts word it: headlines against texts, what things are called, words that stand out, shared passages."""

from __future__ import annotations

from collections.abc import Iterator

from framing import viewing, wording
from framing.model import Analysis, Distinctive, DistinctiveWord, Form, NamedIn, Passage, Profile
from framing.reports.text.layout import MOST_NAMES, MOST_TEXTS, left, name_of
from framing.viewing import Done
from framing.wording import Paper, listed, many, plain
from framing.wording import catalogue as say

#: Rows that a first reading shows.
MOST_NAMED, MOST_FORMS, MOST_PASSAGES = 5, 4, 3
_QUOTE = 90


def headlines(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """Say of which texts the headline carries more of a label than the rest; of leads only in full."""
    found = tuple(row for row in viewing.outruns(analysis) if paper.full or row[1].part == "headline")
    if not found:
        return
    yield say.HEADINGS["headlines"]
    shown = found if paper.full else found[:MOST_TEXTS]
    for row in shown:
        yield from paper.wrap(plain(wording.outrun(analysis, *row)), "- ", "  ")
    yield from left(len(found) - len(shown), paper)


def naming(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List what each text calls the same person, place or body."""
    found = viewing.named_apart(analysis)
    if not found:
        return
    yield say.HEADINGS["naming"]
    names = viewing.text_names(analysis)
    shown = found if paper.full else found[:MOST_NAMED]
    for row in shown:
        yield from paper.wrap(f"{row.name}: {_forms(row, names, paper)}.", "- ", "  ")
    yield from left(len(found) - len(shown), paper)


def _forms(row: NamedIn, names: dict[str, str], paper: Paper) -> str:
    having = [(names[document], forms) for document, forms in row.forms if forms]
    most = len(having) if paper.full else MOST_TEXTS
    return "; ".join(say.NAMED_AS.format(text=text, forms=_listed(forms, paper)) for text, forms in having[:most])


def _listed(forms: tuple[Form, ...], paper: Paper) -> str:
    counted = tuple(say.FORM.format(form=form.form, count=len(form.spans)) for form in forms)
    return listed(counted, most=len(counted) if paper.full else MOST_FORMS)


def deeds(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List what each text says that the main actors do, and what is done to them."""
    main = viewing.main_comparison(analysis)
    found = [(row, done) for row in (main.names if main else ()) if (done := viewing.deeds(analysis, row))]
    yield from [say.HEADINGS["deeds"]] if found else ()
    shown = found if paper.full else found[:MOST_NAMED]
    for row, done in shown:
        told = (
            say.DONE.format(text=name_of(one.profile), role=role, deeds=listed(some))
            for one, role, some in _roles(done)
        )
        yield from paper.wrap(f"{row.name}: {'; '.join(told)}.", "- ", "  ")
    yield from left(len(found) - len(shown), paper)


def _roles(done: tuple[Done, ...]) -> Iterator[tuple[Done, str, tuple[str, ...]]]:
    for one in done:
        yield from [(one, say.DOES, one.does)] if one.does else ()
        yield from [(one, say.UNDERGOES, one.undergoes)] if one.undergoes else ()


def words(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List the words of each text that stand out beyond chance."""
    found = viewing.distinctive(analysis)
    if not found:
        return
    yield say.HEADINGS["words"]
    shown = found if paper.full else found[:MOST_TEXTS]
    for profile, row in shown:
        yield from paper.wrap(_standing_out(profile, row, paper), "- ", "  ")
    yield from left(len(found) - len(shown), paper)


def _standing_out(profile: Profile, row: Distinctive, paper: Paper) -> str:
    if not row.words:
        return say.NOTHING_STANDS_OUT.format(text=name_of(profile))
    most = len(row.words) if paper.full else MOST_NAMES
    return say.STANDS_OUT.format(text=name_of(profile), words=listed(tuple(map(_word, row.words)), most=most))


def _word(word: DistinctiveWord) -> str:
    return say.WORD.format(word=word.word, count=word.count, others=word.others)


def passages(analysis: Analysis, paper: Paper) -> Iterator[str]:
    """List the passages that texts share, and how much of each text is its own."""
    found = viewing.passages(analysis)
    if not found:
        return
    yield say.HEADINGS["passages"]
    shown = found if paper.full else found[:MOST_PASSAGES]
    for passage in shown:
        yield from paper.wrap(_passage(analysis, passage, paper), "- ", "  ")
    yield from left(len(found) - len(shown), paper)
    for row in viewing.own(analysis).values():
        if row.shared:
            yield from paper.wrap(plain(wording.shared_words(analysis, row)), "- ", "  ")


def _passage(analysis: Analysis, passage: Passage, paper: Paper) -> str:
    names, known = viewing.text_names(analysis), viewing.by_document(analysis)
    document, span = passage.places[0]
    quote = paper.cut(viewing.words_of(known[document][1].document, span), _QUOTE)
    texts = listed(tuple(dict.fromkeys(names[d] for d, _ in passage.places)))
    return say.SHARED_PASSAGE.format(texts=texts, words=many(passage.words, "word"), quote=quote)
