"""The documentation is true: what it shows is run, what it links to is there, every command is in the reference."""

import difflib
import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_spec = spec_from_file_location("docs_check", ROOT / "docs" / "check.py")
check = module_from_spec(_spec)
_spec.loader.exec_module(check)

PAGES = [*check.pages(), ROOT / "CONTRIBUTING.md", ROOT / "lexicons" / "README.md"]
#: Where a link leads: to a file here, with or without a heading.
_LINK = re.compile(r"\]\((?!https?:)(?P<path>[^)#\s]*)(?:#(?P<heading>[^)\s]*))?\)")


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def assert_same(written: str, made: str, page: Path) -> None:
    lines = difflib.unified_diff(written.splitlines(), made.splitlines(), name_of(page), "as it is now", lineterm="")
    assert written == made, "write it anew with make docs:\n" + "\n".join(lines)


@pytest.mark.slow
@pytest.mark.parametrize("page", check.pages(), ids=name_of)
def test_what_a_page_shows_is_what_comes_out(page):
    written = page.read_text(encoding="utf-8")
    assert_same(written, check.rendered(written), page)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_links_of_a_page_lead_somewhere(page):
    for link in _LINK.finditer(page.read_text(encoding="utf-8")):
        target = page.parent / link["path"] if link["path"] else page
        assert target.exists(), f"{name_of(page)} links to {link['path']}"
        if link["heading"]:
            assert link["heading"] in anchors(target), f"{name_of(page)} links to {link[0]}"


def anchors(page: Path) -> set[str]:
    """The names that headings are linked by."""
    titles = re.findall(r"(?m)^#+ (.+)$", page.read_text(encoding="utf-8"))
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def test_the_command_reference_is_what_help_says():
    assert_same(check.REFERENCE.read_text(encoding="utf-8"), check.reference(), check.REFERENCE)


def test_every_command_is_in_the_reference():
    headings = re.findall(r"(?m)^## (framing.*)$", check.REFERENCE.read_text(encoding="utf-8"))
    assert headings == list(check.command_names())


def test_a_page_that_shows_what_is_no_longer_so_is_found():
    page = "<!-- run -->\n```\n$ framing --version\nframing, version none\n```\n"
    assert check.rendered(page) != page
    assert "framing, version" in check.rendered(page)


def test_a_session_that_shows_what_is_no_longer_so_is_found():
    page = "```python\n>>> number = 1\n>>> for _ in range(2):\n...     print(number)\n2\n```\n"
    assert check.rendered(page) == page.replace("\n2\n", "\n1\n1\n")


def test_a_page_may_show_the_first_lines_only():
    page = "<!-- run 1 -->\n```\n$ framing codebook list\n```\n"
    lines = check.rendered(page).splitlines()
    assert lines[2] == "$ framing codebook list"
    assert lines[4] == check.CUT
    assert len(lines) == 6


def test_every_label_that_ships_is_in_the_page_on_codebooks():
    from framing.lexicon.loading import load_codebook

    page = (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8")
    missing = [label.id for label in load_codebook("news-core").labels if label.id not in page]
    assert not missing


def test_the_pages_are_listed_in_the_index():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    names = {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert not {name for name in names if f"({name})" not in index}
