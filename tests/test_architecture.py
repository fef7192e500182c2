"""The shape of the code is a checked fact: imports keep the contracts of setup.cfg, and every module has its test."""

import subprocess
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = Path(sysconfig.get_path("scripts")) / "lint-imports"

#: Modules without a test file of their own, and where they are tested.
TESTED_ELSEWHERE: dict[str, str] = {}


@pytest.mark.slow
@pytest.mark.skipif(not LINT_IMPORTS.exists(), reason="import-linter is not installed: pip install '.[dev]'")
def test_imports_keep_the_contracts():
    done = subprocess.run([LINT_IMPORTS], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_has_a_test_file():
    modules = {path.relative_to(ROOT / "framing").as_posix() for path in (ROOT / "framing").rglob("*.py")}
    missing = {module for module in modules if not home_of(module).exists()}
    assert missing == set(TESTED_ELSEWHERE)


def test_exceptions_name_a_test_that_is_there():
    assert not {test for test in TESTED_ELSEWHERE.values() if not (ROOT / "tests" / test).exists()}


def home_of(module: str) -> Path:
    """Where the test of a module lies: the tests mirror the package."""
    path = Path(module)
    name = path.parent.name or "framing" if path.stem == "__init__" else path.stem.strip("_")
    folder = path.parent.parent if path.stem == "__init__" else path.parent
    return ROOT / "tests" / folder / f"test_{name}.py"
