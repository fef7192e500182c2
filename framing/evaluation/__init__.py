"""Measures the program on texts marked by hand, and on contrast sets."""
