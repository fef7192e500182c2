"""Codebooks: loading, terms, matching, examples and the doctor."""
