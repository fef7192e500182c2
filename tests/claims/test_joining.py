"""Clauses that tell the same fact amid other words, and clauses that share much and tell another."""

import pytest

from framing.api import score
from framing.claims import claims
from framing.model import Document

ONE = """Harbour report

Fishermen in Tarn mended their nets through the long grey morning. The mayor opened a school with a song.
Bakers sold rolls from open windows. A choir sang beside the old mill. Rain fell on the vineyards.
Two painters quarrelled about a blue door. The library lent its last atlas to a schoolboy."""
OTHER = """Evening notes

Gardeners in Belm planted elms along the canal. A juggler dropped his clubs near the fountain.
The tailor closed early because of the heat. Swallows nested under the roof of the customs house.
A clockmaker repaired the tower clock. Pupils counted frogs in a pond. Cyclists rested in the shade."""


def joined(one, other):
    """Whether two sentences, each in a text of its own with others, are stated by one claim without a conflict."""
    documents = [Document("one", f"{ONE}\n\n{one}"), Document("other", f"{OTHER}\n\n{other}")]
    for claim in claims(score(documents).profiles):
        stated = [s for s in claim.statements if s.span and s.state in {"present", "reported"}]
        words = [
            s.span.of(document.text) for s, document in zip(claim.statements, documents, strict=True) if s in stated
        ]
        if len(words) > 1:
            return words[0] in one and words[1] in other
    return False


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The pact, praised by bankers and feared by millers, runs for 120 days, and nobody will rush.",
            "The clock, set at 120 days, had begun to tick.",
        ),
        (
            "Within hours, missiles slammed into the port of Odesa, a stunning blow that left the ink barely dry.",
            "On Saturday, two missiles hit the port of Odesa and two more were shot down, the navy said.",
        ),
        (
            "Oleksandr Kubrakov, the Ukrainian infrastructure minister, emerged from the wings to sign a text.",
            "The document was signed by the Minister of Infrastructure of Ukraine, Oleksandr Kubrakov.",
        ),
        (
            "Belsana spent 410 million francs to develop the vaccine, part of which came from the Lind Foundation.",
            "Belsana has put 410 million francs into the vaccine, more than into any other.",
        ),
        (
            "By the time the ferry was pulled free, more than 400 ships were waiting at either end of Rill Sound.",
            "The harbour master of Rill, Piet Malder, said 422 ships were waiting.",
        ),
        (
            "No injuries or spills have been reported, according to Bernhard Shipping, which ran the ferry.",
            "Not a single person had been hurt on board.",
        ),
        (
            "More than 20 million tonnes of rye lay trapped in the silos of Odesa, mines drifted in the lanes.",
            "The silos hold more than 20 million tonnes.",
        ),
    ],
)
def test_same_fact_amid_other_words(one, other):
    assert joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crew waved, and the ship slid off.", "Terminals are hiring extra crews for the wave to come."),
        (
            "The audience is left with a chilling question.",
            "The official insisted, leaving aside questions about arms.",
        ),
    ],
)
def test_two_words_without_a_name_or_figure_are_not_enough(one, other):
    assert not joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Senator Alice Moreau attacked Governor Dale Whitt over his taxes in the debate on Tuesday.",
            "Senator Alice Moreau thanked Governor Dale Whitt for his help with the flood in the debate on Tuesday.",
        ),
        (
            "A study from Bergen found that the drug halved the number of heart attacks among smokers.",
            "A study from Bergen found that the drug doubled the number of nosebleeds among smokers.",
        ),
        (
            "The government has doubled the fines for drivers who use their phones at the wheel.",
            "The government has bought cameras that detect drivers who use their phones at the wheel.",
        ),
        (
            "Nobody was hurt when the night train left the rails near Udine.",
            "Several people were hurt when the night train left the rails near Udine.",
        ),
        (
            "Kim Yo Jong warned Seoul on Monday against flying drones over the capital.",
            "Kim Jong Un warned Seoul on Monday against flying drones over the capital.",
        ),
        (
            "The probe has entered its orbit around Venus, the space agency said on Friday.",
            "The probe is due to enter its orbit around Venus soon, the space agency said on Friday.",
        ),
        (
            "The museum in Ghent returned 12 statues to Cambodia last month.",
            "The museum in Ghent showed 12 statues from Cambodia in an exhibition last month.",
        ),
        (
            "Kim Yo Jong demanded on Monday that Seoul stop its drones over the capital.",
            "Kim Jong Un demanded on Monday that Seoul stop its drones over the capital.",
        ),
        (
            "Protesters burned a portrait of the North Korean leader outside Seoul Station in the rain.",
            "Two players, one of the South and one of North Korea, carried the torch up a steep white stair in Seoul.",
        ),
        ("Spectators will remember the eight goals that Oslo scored.", "Ana Duarte scored four goals for Oslo."),
        ("The army shelled Kelmet, Hofer said.", "Mayor Lena Hofer said the harvest was good."),
        ("The mayor, Lena Hofer, mixed the teams.", "The mayor, Lena Hofer, fought her corner."),
    ],
)
def test_another_fact_in_like_words(one, other):
    assert not joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The two armies accused each other in Jeddah on Friday of breaking the truce within hours of its start.",
            "The two armies agreed in Jeddah on Friday to exchange 90 prisoners each during the truce.",
        ),
    ],
)
@pytest.mark.xfail(strict=True)
def test_known_false_merges(one, other):
    assert not joined(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Insurers welcomed it: the deal may be extended.", "The deals run for some time and can be renewed."),
    ],
)
@pytest.mark.xfail(strict=True)
def test_known_misses(one, other):
    assert joined(one, other)


def test_the_clause_gives_the_words_that_differ():
    one = "Within hours missiles slammed into the port of Odesa, a stunning blow that left traders weeping over rye."
    other = "On Saturday two missiles hit the port of Odesa, as stewards of the yacht club polished their brass bell."
    documents = [Document("one", f"{ONE}\n\n{one}"), Document("other", f"{OTHER}\n\n{other}")]
    claim = next(c for c in claims(score(documents).profiles) if all(s.span for s in c.statements))
    assert "weeping" not in " ".join(span.of(documents[0].text) for span in claim.statements[0].differing)


def test_a_clause_may_tell_two_facts():
    texts = (
        f"{ONE}\n\nDefence Minister Sergei Shoigu and Oleksandr Kubrakov signed in turn.",
        f"{OTHER}\n\nA paper was signed by the Minister of Defence, Sergei Shoigu.",
        "A doctor bought pears at noon.\n\nAn accord was signed by the engineer Oleksandr Kubrakov.",
    )
    found = claims(score([Document(str(n), text) for n, text in enumerate(texts)]).profiles)
    stated = [[s.document for s in claim.statements if s.span] for claim in found]
    assert ["0", "1"] in stated and ["0", "2"] in stated


def test_order_of_the_texts_changes_nothing():
    documents = [
        Document("one", f"{ONE}\n\nThe silos hold 21 tonnes."),
        Document("other", f"{OTHER}\n\n21 tonnes lay."),
    ]
    told = [
        sorted(sorted((s.document, s.state, s.span) for s in claim.statements if s.span) for claim in claims(found))
        for found in (score(documents).profiles, score(documents[::-1]).profiles)
    ]
    assert told[0] == told[1]
