"""The shipped codebooks (a folder each) and word classes (a file each); see README.md for the format."""
