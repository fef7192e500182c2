"""Words from outside stay words: in every field of a text, a codebook and a comparison, in every view."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from framing import api
from framing.model import Analysis, Refusal
from framing.reports import html
from framing.viewing.views import VIEWS
from tools.states import STATES, opened

pytestmark = pytest.mark.slow
HOSTILE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text(encoding="utf-8"))["words"]
VIEW_OF = dict(zip(HOSTILE, [*VIEWS] * len(HOSTILE), strict=False))
DRAMA = "The palace dropped a bombshell.\n\n" + "The curtain rose on Minister Bo Lind. “We won,” said Bo Lind. " * 20
PLAIN = "The palace held talks.\n\n" + "Minister Bo Lind signed a treaty on trade on Monday, said the agency. " * 16


@pytest.fixture(scope="module")
def compared():
    return api.compare({"one": DRAMA, "two": PLAIN})


def attacked(analysis: Analysis, words: str) -> Analysis:
    """The same analysis with the words in every field that can come from outside."""
    first, second = analysis.profiles
    fields = ("title", "label", "source", "author", "date", "url", "path", "language")
    document = replace(
        first.document, text=f"{first.document.text}\n\n{words}", notes=(words,), **dict.fromkeys(fields, words)
    )
    profile = replace(first, document=document, segments=replace(first.segments, document=document))
    labels = tuple(
        replace(label, title=words, letter=words, question=words, definition=words, include=words, sources=(words,))
        for label in analysis.labels
    )
    main = analysis.comparisons[0]
    main = replace(
        main,
        voices=tuple(replace(one, speaker=words, kind=words, verbs=(words,)) for one in main.voices),
        names=tuple(replace(one, name=words) for one in main.names),
    )
    return replace(
        analysis,
        profiles=(profile, second),
        labels=labels,
        comparisons=(main, *analysis.comparisons[1:]),
        events=(replace(analysis.events[0], reasons=(words,)), *analysis.events[1:]),
        recipe=replace(analysis.recipe, version=words, codebooks=((words,) * 3,), inputs=((words, words),)),
        refusals=(Refusal(words, words, words),),
    )


def seen(browser, file):
    """What a page did: elements, the name that only an attack sets, what was asked for, and its words."""
    asked = []
    with opened(browser, file, STATES[0]) as page:
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        page.reload()
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
        count, hit, words = page.evaluate(
            "[document.querySelectorAll('*').length, typeof hit, document.body.textContent]"
        )
        return count, hit, [url for url in asked if url != file.resolve().as_uri()], words


@pytest.fixture(scope="module")
def harmless(browser, compared, tmp_path_factory):
    """How many elements each view has when the words are harmless."""
    folder = tmp_path_factory.mktemp("harmless")
    counts = {}
    for view in VIEWS:
        file = folder / f"{view}.html"
        file.write_text(html.render(attacked(compared, "harmless"), view=view), encoding="utf-8")
        counts[view] = seen(browser, file)[0]
    return counts


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_is_run_and_all_is_shown(browser, compared, harmless, tmp_path, words):
    view = VIEW_OF[words]
    file = tmp_path / "page.html"
    file.write_text(html.render(attacked(compared, words), view=view), encoding="utf-8")
    count, hit, asked, shown = seen(browser, file)
    assert (count, hit, asked) == (harmless[view], "undefined", [])
    assert shown.count(words) >= 15


def test_there_are_sixty_or_more():
    assert len(set(HOSTILE)) == len(HOSTILE) >= 60


def test_an_attack_that_works_is_seen(browser, tmp_path):
    file = tmp_path / "open.html"
    file.write_text("<!DOCTYPE html><title>x</title><img src=missing.png onerror='hit=1'>", encoding="utf-8")
    count, _, asked, _ = seen(browser, file)
    assert count == 5
    assert len(asked) == 1
