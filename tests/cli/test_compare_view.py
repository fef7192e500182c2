"""``framing compare --view``: the page for a class, a desk or research; other formats are the same in each."""

import pytest

from framing.shelf import sample_events

FOLDER = next(folder for folder in sample_events() if folder.name == "korea-hockey")


@pytest.mark.parametrize(
    ("chosen", "view"), [((), "desk"), (("--view", "class"), "class"), (("--view", "research"), "research")]
)
def test_the_page_is_the_view_asked_for(run, chosen, view):
    done = run("compare", str(FOLDER), "-f", "html", *chosen)
    assert f'class="view-{view}"' in done.stdout


def test_a_view_that_there_is_none_of_is_refused_with_the_nearest(run):
    done = run("compare", str(FOLDER), "--view", "clas")
    assert done.exit_code == 2
    assert "class" in done.stderr


def test_other_formats_have_one_view(run):
    assert run("compare", str(FOLDER), "--view", "class").stdout == run("compare", str(FOLDER)).stdout
