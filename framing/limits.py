"""How much memory a worker may take, so that one text cannot take that of the whole machine."""

from __future__ import annotations

import sys
from pathlib import Path

#: More than a text of the largest size that is read takes, above what the program itself has.
_MEMORY = 1_500_000_000


def limit_memory(most: int = _MEMORY) -> None:
    """Let this process take ``most`` bytes more than it has; where the system knows no such limit, nothing is done."""
    if sys.platform != "linux":
        return
    import resource

    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = pages * resource.getpagesize() + most
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or limit < hard:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
