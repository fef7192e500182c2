import pytest

from framing.groups import Row


@pytest.fixture
def row():
    """Make rows of which only the telling part is written down."""

    def made(document, group="A", event="", k=0, n=10, cluster="", label="tone:loaded", voice="narrator"):
        return Row(document, group, event, cluster, label, voice, k, n, k, 20 * n)

    return made


@pytest.fixture
def duel(row):
    """Two groups on each of so many events, of which one has ``more`` sentences with a mark, give or take two."""

    def made(events, more=0, **options):
        rows = []
        for event in range(events):
            rows.append(row(f"a{event}", "A", f"e{event}", 3 + more + event % 3, 20, **options))
            rows.append(row(f"b{event}", "B", f"e{event}", 3 + event * 7 % 5 // 2, 20, **options))
        return rows

    return made
