"""Scorers that learn from labelled texts and still show their words: linear models whose every score is a sum over spans.

Nothing is imported here, for scikit-learn takes a second to load: ask ``framing.learned.scorer`` and its neighbours.
"""
