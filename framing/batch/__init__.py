"""From a table or folder of any length to tables: read as a stream, scored in shards by workers, resumed at will.

One way: sources -> entries -> shards -> tables. Everything that must not be lost is a file that appears whole or not
at all; everything that may be made again is an index.
"""

from __future__ import annotations
