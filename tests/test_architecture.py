"""The shape of the code is a checked fact: imports keep the contracts of setup.cfg, and every module has its test."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"

#: Modules and folders without a test file of their own, and where they are tested.
TESTED_ELSEWHERE = {
    "__init__.py": "test_imports.py",
    "__main__.py": "test_cli.py",
    "clauses.py": "test_stance.py",
    "contract/": "test_contract.py",
    "cli/_models.py": "cli/test_disagree.py",
    "cli/_said.py": "cli/test_compare_aliases.py",
    "cli/evaluate.py": "test_evaluation.py",
    "detectors/lexical.py": "test_contrast.py",
    "evaluation/": "test_evaluation.py",
    "evaluation/contrast.py": "test_contrast.py",
    "learned/beside.py": "cli/test_disagree.py",
    "lexicon/codebook.py": "cli/test_codebook.py",
    "operators.py": "test_stance.py",
    "reaching.py": "test_stance.py",
    "reading/pdf_lines.py": "reading/test_pdf.py",
    "reports/text/": "reports/test_text.py",
    "tables/": "tables/test_tables.py",
    "segment/attribution/": "test_contrast.py",
    "viewing/": "reports/test_viewing.py",
    "wording/": "reports/test_wording.py",
}
#: Modules that have their doctests only; the list may only grow shorter.
DOCTESTS_ONLY = {
    "collecting.py",
    "segment/name_grammar.py",
    "segment/name_words.py",
}


@pytest.mark.slow
@pytest.mark.skipif(not LINT_IMPORTS.exists(), reason="import-linter is not installed: pip install '.[dev]'")
def test_imports_keep_the_contracts():
    done = subprocess.run([LINT_IMPORTS], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def modules() -> set[str]:
    """The modules of the package that hold code of their own: a package is tested by its modules."""
    found = {path.relative_to(ROOT / "framing") for path in (ROOT / "framing").rglob("*.py")}
    return {path.as_posix() for path in found if path.name != "__init__.py" or path.parent == Path()}


def has_test(module: str) -> bool:
    """Whether a module has a test of its own: the tests mirror the package."""
    path = Path(module)
    return (ROOT / "tests" / path.parent / f"test_{path.stem.strip('_')}.py").exists()


def is_excepted(module: str) -> bool:
    return module in DOCTESTS_ONLY or module in TESTED_ELSEWHERE or f"{Path(module).parent}/" in TESTED_ELSEWHERE


def test_every_module_has_a_test():
    assert not sorted(module for module in modules() if not has_test(module) and not is_excepted(module))


def test_exceptions_name_a_test_that_is_there():
    assert not [test for test in TESTED_ELSEWHERE.values() if not (ROOT / "tests" / test).exists()]


def test_exceptions_are_still_needed():
    assert not sorted(module for module in DOCTESTS_ONLY if has_test(module) or module not in modules())
