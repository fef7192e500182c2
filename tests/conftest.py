"""The sample events as documents and as analyses, made once."""

from functools import cache
from pathlib import Path

import pytest

from framing import pipeline, reading
from tools import states

EVENTS = {folder.name: folder for folder in sorted((Path(__file__).parents[1] / "samples" / "events").iterdir())}


@cache
def documents_of(event):
    return tuple(reading.gather([str(EVENTS[event])])[0])


@cache
def analysis_of(event):
    return pipeline.compare(documents_of(event))


@pytest.fixture(scope="session", params=EVENTS)
def event(request):
    """The name of each sample event in turn."""
    return request.param


@pytest.fixture(scope="session")
def documents():
    """Give the documents of a sample event."""
    return documents_of


@pytest.fixture(scope="session")
def compared():
    """Give the analysis of a sample event."""
    return analysis_of


@pytest.fixture(scope="session")
def browser():
    """Start the Chromium of this computer, once for all tests: two drivers in one process get into each other's way."""
    pytest.importorskip("playwright.sync_api", reason="no playwright here: pip install 'framing-analyzer[test]'")
    if states.browser_path() is None:
        pytest.skip(states.NO_BROWSER)
    with states.chromium() as started:
        yield started
