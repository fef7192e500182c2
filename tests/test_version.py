"""The version is that of the installed distribution."""

from configparser import ConfigParser
from importlib import metadata
from pathlib import Path

from framing.version import version


def test_the_version_is_the_one_that_is_installed():
    assert version() == metadata.version("framing-analyzer")


def test_a_checkout_that_is_not_installed_says_so(monkeypatch):
    def missing(name):
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", missing)
    assert version.__wrapped__() == "not installed"


def test_the_version_stands_in_the_settings_once():
    settings = ConfigParser()
    settings.read(Path(__file__).parents[1] / "setup.cfg", encoding="utf-8")
    assert settings["metadata"]["version"].count(".") == 2
