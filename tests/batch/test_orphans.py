import subprocess
import sys
import time
from pathlib import Path

import pytest

SCRIPT = """
import os, signal, time
from framing.batch.beside import beside

def hold(wait):
    print(os.getpid(), flush=True)
    time.sleep(60)

with beside(hold):
    time.sleep(0.3)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the script is forked")
def test_a_process_does_not_outlive_the_one_that_started_it():
    started = subprocess.run([sys.executable, "-c", SCRIPT], stdout=subprocess.PIPE, check=False, timeout=20)
    child = int(started.stdout)
    end = time.monotonic() + 5
    while _lives(child):
        assert time.monotonic() < end
        time.sleep(0.02)


def _lives(process):
    """Whether a process is there and has not ended; one that nobody has asked for its outcome is listed as Z."""
    status = Path(f"/proc/{process}/stat")
    return status.exists() and status.read_text().rpartition(")")[2].split()[0] != "Z"
