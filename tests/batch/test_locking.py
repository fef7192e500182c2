import subprocess
import sys

import pytest

from framing.batch.locking import LOCK, locked
from framing.errors import FramingError

HOLD = """
import sys
from pathlib import Path
from framing.batch.locking import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdin=-1, stdout=-1, text=True)
    process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def test_a_second_run_is_kept_off_and_told_who_is_there(tmp_path, holder):
    with pytest.raises(FramingError, match=f"process {holder.pid} on .* is writing there"), locked(tmp_path):
        pass


def test_the_lock_of_a_killed_run_is_taken_over(tmp_path, holder):
    holder.kill()
    holder.wait()
    with locked(tmp_path):
        assert "process" in (tmp_path / LOCK).read_text(encoding="utf-8")
    assert not (tmp_path / LOCK).read_text(encoding="utf-8")
