"""What is held out is held out whole, with its copies, and the same whatever the order of the texts."""

from dataclasses import replace

import pytest

from framing.learned.folds import folding, in_order


def held(texts, kind):
    """What each fold holds out and fits on, as texts."""
    return [({texts[i].id for i in out}, {texts[i].id for i in fit}) for fit, out in folding(texts, kind).parts]


@pytest.mark.parametrize("kind", ["random", "source", "topic"])
def test_every_text_is_held_out_once(texts, kind):
    parts = held(in_order(texts), kind)
    assert sorted(name for out, _ in parts for name in out) == sorted(text.id for text in texts)
    assert all(not out & fit for out, fit in parts)


@pytest.mark.parametrize("kind", ["source", "topic"])
def test_no_source_or_topic_is_on_both_sides(texts, kind):
    of = {text.id: getattr(text, kind) for text in texts}
    for out, fit in held(in_order(texts), kind):
        assert not {of[name] for name in out} & {of[name] for name in fit}


def test_a_copy_of_a_held_out_text_is_not_fitted_on(texts):
    copy = replace(texts[0], id="copy", text=texts[0].text.upper() + " ", source="paper 5")
    for kind in ("random", "source"):
        for out, fit in held(in_order((*texts, copy)), kind):
            assert not ({"t0", "copy"} & out and {"t0", "copy"} & fit)


def test_at_random_classes_are_alike_in_all_folds(texts):
    ordered = in_order(texts)
    counts = [sum(ordered[i].label == "loaded" for i in out) for _, out in folding(ordered, "random").parts]
    assert counts == [6] * 5


def test_the_order_of_the_lines_does_not_matter(texts):
    assert held(in_order(texts), "source") == held(in_order(texts[::-1]), "source")


def test_texts_of_unknown_origin_take_no_part(texts):
    some = in_order([replace(text, topic="") if text.id < "t3" else text for text in texts])
    found = folding(some, "topic")
    assert found.about.texts == sum(bool(text.topic) for text in some)
    assert all(some[i].topic for fit, out in found.parts for i in (*fit, *out))


@pytest.mark.parametrize(
    ("change", "kind", "reason"),
    [
        ({"event": ""}, "event", "no event is known"),
        ({"source": "one"}, "source", "all texts are of one source"),
        ({"text": "the same"}, "random", "all texts are copies of one text"),
    ],
)
def test_what_cannot_be_held_out_is_said(texts, change, kind, reason):
    found = folding([replace(text, **change) for text in texts], kind)
    assert (found.parts, found.reason) == ((), reason)
    assert found.about.reason == reason
