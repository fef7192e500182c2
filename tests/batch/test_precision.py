"""What was measured of the labels is told of the codebooks that ship, and of no other."""

import re
import shutil
from pathlib import Path

import pytest

from framing.batch.precision import Precision, precisions
from framing.model import Options
from framing.pipeline import Analyzer

ROOT = Path(__file__).resolve().parents[2]
_ROW = re.compile(r"(?m)^\| `([a-z]+:[a-z]+)` \| (\d+) \| (\d+) \| [01]\.\d\d \|")


def of(options):
    return precisions(options, Analyzer(options).labels)


def test_every_label_of_the_shipped_codebook_was_measured():
    found = of(Options())
    assert len(found) == 16
    assert all(0 < one.right <= one.judged for one in found)
    assert all(one.interval[0] < one.share < one.interval[1] and one.title for one in found)


def test_the_page_on_precision_says_the_same():
    page = (ROOT / "docs" / "precision.md").read_text(encoding="utf-8")
    said = {label: (int(judged), int(right)) for label, judged, right in _ROW.findall(page)}
    assert said == {one.label: (one.judged, one.right) for one in of(Options())}


@pytest.mark.parametrize("name", ["policy-frames", "generic-frames"])
def test_what_was_not_measured_says_so(name):
    assert {one.judged for one in of(Options(codebooks=(name,)))} == {0}


def test_a_folder_with_the_name_of_a_shipped_codebook_is_not_it(tmp_path):
    folder = tmp_path / "mine"
    shutil.copytree(ROOT / "lexicons" / "news-core", folder)
    assert {one.judged for one in of(Options(codebooks=(str(folder),)))} == {0}


def test_nothing_judged_has_no_share():
    assert Precision("tone:loaded", "").share == 0.0
