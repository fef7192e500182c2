import gzip
import json

import pytest

from benchmarks.reading import Data


@pytest.fixture
def data(tmp_path):
    """Write invented rows as data files and give the folder as a measure gets it."""

    def written(**files):
        for name, rows in files.items():
            lines = "".join(json.dumps(row) + "\n" for row in rows)
            (tmp_path / f"{name}.jsonl.gz").write_bytes(gzip.compress(lines.encode("utf-8")))
        return Data(tmp_path)

    return written
