from framing.batch.table import too_large


def test_the_limit_is_named():
    assert "20.0 MB" in str(too_large(20_000_000))
