import subprocess
import sys

import pytest

GREEDY = """
from framing.limits import limit_memory
limit_memory(50_000_000)
try:
    bytearray(200_000_000)
except MemoryError:
    print("refused")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process this way")
def test_a_process_cannot_take_more_than_its_limit():
    done = subprocess.run([sys.executable, "-c", GREEDY], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"
