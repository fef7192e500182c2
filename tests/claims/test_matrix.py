import pytest

from framing.api import score
from framing.claims import claims
from framing.model import Document

FIRST = """Army leaves Kelmet

The army withdrew its troops from Kelmet on Friday. Six soldiers died in the fighting.

“The bridge over the Sarn has been destroyed,” Mayor Lena Hofer said.

The harvest in Kelmet brought in 12,000 tonnes of wheat last year."""
OTHER = """Town is free again

On Friday the army pulled its troops back from Kelmet, the strongman's last foothold. It rained.

Engineers found on Sunday that the bridge over the Sarn has been destroyed.

Nine soldiers died in the fighting."""


def listed(*texts):
    documents = [Document(str(n), text, title=text.split("\n", 1)[0]) for n, text in enumerate(texts)]
    return claims(score(documents).profiles)


def claim_with(words, *texts):
    """The statements of the first claim with these words in some text."""
    found = (
        claim
        for claim in listed(*texts)
        for statement in claim.statements
        if statement.span and words in statement.span.of(texts[int(statement.document)])
    )
    return next(found).statements


def test_one_statement_a_text_in_their_order():
    assert all([s.document for s in claim.statements] == ["0", "1"] for claim in listed(FIRST, OTHER))


def test_present_in_both_with_the_place():
    one, other = claim_with("withdrew its troops", FIRST, OTHER)
    assert (one.state, one.place, one.paragraph) == ("present", "lead", 1)
    assert other.state == "present"


def test_words_that_differ():
    other = claim_with("withdrew its troops", FIRST, OTHER)[1]
    assert "strongman's last foothold" in [span.of(OTHER) for span in other.differing]


def test_reported_with_its_speaker():
    one, other = claim_with("bridge", FIRST, OTHER)
    assert (one.state, one.speaker.of(FIRST), one.place) == ("reported", "Mayor Lena Hofer", "body")
    assert other.speaker is None or other.state == "reported"


def test_conflicting_on_both_sides_of_a_tie():
    statements = claim_with("Six soldiers", FIRST, OTHER)
    assert [s.state for s in statements] == ["conflicting", "conflicting"]
    assert all("6" in s.conflict and "9" in s.conflict for s in statements)


def test_conflicting_only_where_the_others_agree():
    statements = claim_with("Six soldiers", FIRST, OTHER, FIRST)
    assert [s.state for s in statements] == ["present", "conflicting", "present"]


def test_not_mentioned_with_the_nearest_sentence():
    one, other = claim_with("harvest", FIRST, OTHER)
    assert (one.state, other.state) == ("present", "not mentioned")
    assert other.nearest is None or 0 < other.likeness < 1


def test_what_tells_nothing_is_not_listed():
    with pytest.raises(StopIteration):
        claim_with("It rained", FIRST, OTHER)


def test_most_widely_told_first():
    counts = [sum(s.span is not None for s in claim.statements) for claim in listed(FIRST, OTHER, FIRST)]
    assert counts == sorted(counts, reverse=True)


def test_headline_has_no_paragraph():
    headline = next(s for claim in listed(FIRST, FIRST) for s in claim.statements if s.place == "headline")
    assert headline.paragraph is None


def test_order_of_the_texts_changes_only_the_order_of_statements():
    def told(claim):
        return sorted((s.document, s.state, s.span) for s in claim.statements if s.span)

    documents = [Document(name, text) for name, text in zip("ab", (FIRST, OTHER), strict=True)]
    one, other = (claims(score(order).profiles) for order in (documents, documents[::-1]))
    assert sorted(map(told, one)) == sorted(map(told, other))


@pytest.mark.parametrize("texts", [("Yes.",), ("Yes.", "No."), ("", "The army left Kelmet on Friday.")])
def test_short_texts(texts):
    assert all(len(claim.statements) == len(texts) for claim in listed(*texts))
