import pytest

from framing.api import score
from framing.claims.spots import spots
from framing.claims.units import units
from framing.model import Document


def found(words):
    segments = score([Document("a", words)]).profiles[0].segments
    return {spot: set(names) for spot, names in spots(units(segments)[0], segments.tokens, words).items()}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The talks were held in Oslo.", {"in": {"Oslo"}}),
        ("She flew from Oslo to Madrid.", {"from": {"Oslo"}, "to": {"Madrid"}}),
        ("Troops moved into the Netherlands.", {"into": {"Netherlands"}}),
        ("A British climber fell.", {"climber": {"british"}}),
        ("The South Korean team lost.", {"team": {"south korean"}}),
        ("She was fined by Oslo.", {}),
        ("The talks failed.", {}),
    ],
)
def test_names_by_their_spots(words, expected):
    assert found(words) == expected
