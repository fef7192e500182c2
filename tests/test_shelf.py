"""Where the shipped files lie."""

import pytest

from framing import shelf


def test_codebooks_are_known_by_name():
    assert shelf.codebook_names() == ("generic-frames", "news-core", "policy-frames")
    assert all((shelf.codebook_folder(name) / "codebook.toml").is_file() for name in shelf.codebook_names())


def test_a_folder_is_a_codebook_too(tmp_path):
    assert shelf.codebook_folder(str(tmp_path)) == tmp_path
    assert shelf.codebook_folder(str(tmp_path / "none")) is None


@pytest.mark.parametrize("name", ["reporting_verbs.toml", "speakers.toml", "stance.toml", "names.toml"])
def test_lexicon_files_are_there(name):
    assert shelf.lexicon_file(name).is_file()


def test_samples_are_in_alphabetical_order():
    names = [event.name for event in shelf.sample_events()]
    assert names == sorted(names)
    assert "pyongyang-moscow" in names
    assert shelf.sample_file("floors.json").is_file()
