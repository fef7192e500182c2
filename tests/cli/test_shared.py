"""What commands share: nearest names, labels, sizes, encodings."""

import click
import pytest

from framing.cli._shared import OneOf, _bytes, _encoding, _labels, nearest

CONTEXT = click.Context(click.Command("x")), click.Option(["--x"])


def test_nothing_near_is_named_nothing():
    assert nearest("zzz", ["compare"]) == ""


def test_a_choice_is_named_in_help():
    assert OneOf(lambda: ("a", "b")).get_metavar() == "[a|b]"


@pytest.mark.parametrize(("given", "pair"), [("A=a.txt", ("a.txt", "A")), ("Le Soir=x=y.txt", ("x=y.txt", "Le Soir"))])
def test_labels_are_paths_and_names(given, pair):
    assert _labels(*CONTEXT, (given,)) == (pair,)


@pytest.mark.parametrize("given", ["a.txt", "=a.txt", "A=", " =a"])
def test_half_a_label_is_refused(given):
    with pytest.raises(click.BadParameter):
        _labels(*CONTEXT, (given,))


@pytest.mark.parametrize(("megabytes", "size"), [(None, None), (20, 20_000_000), (0.5, 500_000), (1e-9, 1)])
def test_megabytes_are_bytes(megabytes, size):
    assert _bytes(*CONTEXT, megabytes) == size


@pytest.mark.parametrize("megabytes", [0, -1, float("nan"), float("inf")])
def test_no_size_is_refused(megabytes):
    with pytest.raises(click.BadParameter):
        _bytes(*CONTEXT, megabytes)


@pytest.mark.parametrize("name", ["utf-8", "latin-1", "CP1252", ""])
def test_encodings_are_known(name):
    assert _encoding(*CONTEXT, name) == name


@pytest.mark.parametrize("name", ["uft-8", "rot13", "base64", "a\0b"])
def test_no_encoding_is_refused(name):
    with pytest.raises(click.BadParameter):
        _encoding(*CONTEXT, name)
