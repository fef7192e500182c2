"""The shipped sample events with their gold annotations; written for this project, not real articles."""
