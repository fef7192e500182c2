"""Measures of how right and how fast the program is, on files that are not part of it; run from a checkout."""
