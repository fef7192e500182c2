"""The names by which a text may give its outlet away."""

import pytest

from framing.model import Document
from framing.teaching.giveaways import giveaways, outlet_names, sites


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("", ()),
        ("X", ()),
        ("The Guardian", ("Guardian",)),
        ("State Gazette (sample)", ("State Gazette",)),
        ("New York Times - News", ("New York Times", "NYT")),
        ("Fox Online News", ("Fox News",)),
        ("CNN (Web News)", ("CNN",)),
        ("NPR Online News", ("NPR News", "NPR")),
        ("Agency", ("Agency",)),
        ("US News", ("US News",)),
        ("The Guardian (UK)", ("Guardian",)),
        ("Newsweek (USA)", ("Newsweek",)),
        ("British Broadcasting Corporation", ("British Broadcasting Corporation", "BBC")),
    ],
)
def test_names_of_an_outlet(source, names):
    assert outlet_names(source) == names


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ({"source": "The Hill"}, [("outlet", "Hill", True, True)]),
        ({"source": "Slate"}, [("outlet", "Slate", True, False)]),
        ({"source": "The Tass"}, [("outlet", "Tass", False, False)]),
        ({"label": "wire"}, []),
        ({"label": "TASS", "source": "TASS"}, [("outlet", "TASS", False, False)]),
        (
            {"author": "Eva Nowak, Luis Ortega & staff"},
            [("author", n, False, False) for n in ("Eva Nowak", "Luis Ortega")],
        ),
    ],
)
def test_giveaways(known, names):
    assert list(map(tuple, giveaways(Document("x", "", **known)))) == names


def test_sites_are_the_host_and_the_squeezed_names():
    assert sites(Document("x", "", url="https://www.a.org/b", source="The Varna Post")) == (
        "a.org",
        {"varnapost", "thevarnapost"},
    )
