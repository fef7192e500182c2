"""What the texts of an event call persons, places and bodies, and which of these words stand for the same one."""

from framing.naming.aliases import Aliases, read_aliases, write_aliases
from framing.naming.table import names

__all__ = ["Aliases", "names", "read_aliases", "write_aliases"]
