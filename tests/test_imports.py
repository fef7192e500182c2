"""Starting is quick and nothing leaves the computer: heavy libraries and the network are kept out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EVENT = ROOT / "samples" / "events" / "pyongyang-moscow"
HEAVY = {"jinja2", "nltk", "numpy", "pandas", "scipy", "simplemma", "sklearn", "trafilatura"}

_MODULES_AFTER = """
import json, sys
try:
    {code}
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
_NO_NETWORK = """
import socket
def refuse(*args, **kwargs):
    raise RuntimeError("the network was asked for")
for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
    setattr(socket, name, refuse)
"""


def run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False)


def modules_after(code):
    done = run(_MODULES_AFTER.format(code=code))
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in json.loads(done.stderr.splitlines()[-1])}


@pytest.mark.parametrize("words", [["--help"], ["--version"], ["compare", "--help"]])
def test_help_loads_no_heavy_library(words):
    code = f"import sys; sys.argv = ['framing', *{words!r}]; from framing.__main__ import main; main()"
    assert not modules_after(code) & HEAVY


@pytest.mark.parametrize("code", ["import framing", "import framing; framing.compare", "import framing.model"])
def test_importing_loads_no_heavy_library(code):
    assert not modules_after(code) & HEAVY


def test_reading_and_marking_load_no_heavy_library():
    code = (
        "from framing import Document; from framing.pipeline import Analyzer; "
        "Analyzer().find(Document('a', 'War broke out.'))"
    )
    assert not modules_after(code) & HEAVY


def test_a_comparison_asks_nothing_of_the_network(tmp_path):
    report = tmp_path / "report.html"
    words = ["framing", "compare", str(EVENT), "-o", str(report)]
    done = run(f"{_NO_NETWORK}\nimport sys; sys.argv = {words!r}\nfrom framing.__main__ import main; main()")
    assert done.returncode == 0, done.stderr
    assert report.stat().st_size > 10_000
