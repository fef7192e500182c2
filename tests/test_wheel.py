"""What is shipped works where it is installed: the wheel is built, put into a fresh environment and run."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from configparser import ConfigParser
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGED = ("framing", "lexicons", "samples")
PIP = (sys.executable, "-m", "pip")
#: A shipped file has one of these endings; whatever else lies in the folders is left out.
SUFFIXES = {".py", ".toml", ".txt", ".json", ".md", ".html", ".css", ".js", ".npz", ".typed"}

needs_setuptools = pytest.mark.skipif(
    int(version("setuptools").partition(".")[0]) < 71,
    reason="building a wheel without a download needs setuptools 71 or newer: pip install '.[test]'",
)


def test_the_list_of_packages_is_complete():
    settings = ConfigParser()
    settings.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = settings["options"]["packages"].split()
    folders = [folder.parent.relative_to(ROOT) for folder in sorted((ROOT / "framing").rglob("__init__.py"))]
    assert sorted(listed) == sorted(
        [".".join(folder.parts) for folder in folders] + ["framing.lexicons", "framing.samples"]
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel of a copy of the project, so that nothing is left behind in the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "project"
    for name in PACKAGED:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "NOTICE"):
        shutil.copy(ROOT / name, copy / name)
    run(
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        folder,
        copy,
        cwd=folder,
    )
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The command of a fresh environment that has the wheel, and borrows from this one only what the wheel needs."""
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, symlinks=os.name != "nt", with_pip=False)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=folder).strip())
    run(*PIP, "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    # Behind the wheel on the path, and only a path: the editable install in this environment is started by a .pth file,
    # which is not read from a folder that is merely added.
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", encoding="utf-8")
    return scripts / "framing"


def run(*command, cwd):
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    words = [str(part) for part in command]
    done = subprocess.run(
        words, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def shipped_files():
    for name in PACKAGED:
        for path in sorted((ROOT / name).rglob("*")):
            if path.suffix in SUFFIXES:
                inside = path.relative_to(ROOT).as_posix()
                yield inside if name == "framing" else f"framing/{inside}"


@pytest.mark.slow
@needs_setuptools
def test_the_wheel_holds_every_file_of_the_package_and_nothing_else(wheel):
    names = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert names == set(shipped_files())


@pytest.mark.slow
@needs_setuptools
def test_the_wheel_names_the_command_and_the_licence(wheel):
    names = ZipFile(wheel).namelist()
    assert {Path(name).name for name in names if ".dist-info/" in name} >= {"LICENSE", "NOTICE", "entry_points.txt"}


@pytest.mark.slow
@needs_setuptools
def test_an_installed_framing_compares_the_samples_from_any_folder(installed, tmp_path):
    asked = "from framing import shelf; print(shelf.sample_events()[0])"
    event = Path(run(installed.parent / "python", "-c", asked, cwd=tmp_path).strip())
    assert ROOT not in event.parents
    texts = sorted(event.glob("*.txt"))
    output = run(installed, "compare", *texts, "-f", "json", cwd=tmp_path)
    assert json.loads(output)["schema"] == "framing/analysis/1"
    run(installed, "compare", *texts, "-o", "report.html", cwd=tmp_path)
    assert (tmp_path / "report.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
