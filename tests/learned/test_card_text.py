"""The card as a page: all that the card knows, and names out of the data as text."""

from dataclasses import replace

from framing.learned.card_text import markdown
from framing.learned.training import Settings, train


def test_the_page_has_everything(labels, small):
    page = markdown(train(labels, Settings("mine", "tone:loaded", estimator=small)).card)
    for words in (
        "# mine\n",
        "It speaks for `tone:loaded` beside the codebook and changes no score of it.",
        "labels.jsonl: 60 texts; loaded 30, plain 30; 6 sources, 3 topics.",
        "| sources held out | texts | groups | macro-F1 | range | accuracy |",
        "| the source's name | 60 | 60 |",
        "Events held out: not possible, no event is known.",
        "## Known failures\n",
        "Codebook news-core",
    ):
        assert words in page


def test_names_are_no_markup(labels, small):
    odd = tuple(replace(text, label=f"<b>|{text.label}") for text in labels.texts)
    page = markdown(train(replace(labels, texts=odd), Settings("*x*", estimator=small)).card)
    assert "<b>" not in page.replace("\\<b\\>", "")
    assert page.startswith("# \\*x\\*\n")
