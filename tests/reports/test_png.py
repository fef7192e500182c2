"""The chart as PNG; drawn only where the extra ``charts`` is installed."""

import struct

import pytest

from framing.reports import png

pytest.importorskip("vl_convert", reason="no Vega-Lite to draw with: pip install '.[charts]'")


def test_it_is_a_picture_of_some_size(pair):
    made = png.render(pair)
    assert made.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", made[16:24])
    assert width > 1000
    assert height > 200


def test_more_rows_make_it_higher(pair, build, thriller):
    heights = [struct.unpack(">I", png.render(made)[20:24])[0] for made in (build((thriller(),)), pair)]
    assert heights[0] < heights[1]
