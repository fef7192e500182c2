"""Scorers that learn from labelled texts and still show their words: each score is a sum over stretches of the text.

Nothing is imported here, for scikit-learn takes a second to load: ask ``framing.learned.scorer`` and its neighbours.
"""
