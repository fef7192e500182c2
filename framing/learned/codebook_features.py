"""What the codebook sees in a passage, as features: its marks by label, voice and stance and by cue, and the voices."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from framing.learned.ngrams import Occurrence
from framing.learned.passage import Passage


@dataclass(frozen=True, slots=True)
class MarkFeatures:
    """Marks by label, voice and stance (``tone:loaded/narrator/asserted``) and by cue (``tone:loaded#LOA03``).

    A mark that a reader switched off is evidence all the same: what a model says does not follow one reader.
    """

    def units(self, passage: Passage) -> Sequence[str]:
        """Give the features of each mark."""
        return [found.key for found in self.occurrences(passage)] if passage.marks else ()

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give the tokens of each mark, once for each of its features."""
        starts = passage.tokens.starts
        found = [(bisect_left(starts, mark.span.start), bisect_left(starts, mark.span.end)) for mark in passage.marks]
        return [(first - passage.first, last - passage.first) for first, last in found for _ in range(2)]

    def features(self, unit: str) -> Sequence[str]:
        """Give the feature itself."""
        return (unit,)

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give two features a mark, each over the words of the mark.

        >>> from framing.learned.passage import reader
        >>> passage = reader(("news-core",), mask_names=True)("The palace dropped a bombshell.")
        >>> MarkFeatures().units(passage)
        ['tone:sensational/narrator/asserted', 'tone:sensational#SEN05']
        """
        return [
            Occurrence(key, *mark.span)
            for mark in passage.marks
            for key in (f"{mark.label}/{mark.voice}/{mark.stance}", f"{mark.label}#{mark.rule}")
        ]


@dataclass(frozen=True, slots=True)
class VoiceFeatures:
    """Whose words they are: each token by the voice it is in, so that a voice counts by its length."""

    def units(self, passage: Passage) -> Sequence[str]:
        """Give the voice of each token."""
        voices = passage.voices
        if len(voices) == 1:
            return [voices[0].kind] * len(passage.forms)
        starts = passage.tokens.starts[passage.first : passage.first + len(passage.forms)]
        firsts = [voice.span.start for voice in voices]
        return [voices[max(0, bisect_right(firsts, start) - 1)].kind for start in starts] if voices else []

    def places(self, passage: Passage) -> Sequence[tuple[int, int]]:
        """Give each token, where voices were looked for."""
        return [(token, token + 1) for token in range(len(self.units(passage)))]

    def features(self, unit: str) -> Sequence[str]:
        """Give the voice itself."""
        return (unit,)

    def occurrences(self, passage: Passage) -> list[Occurrence]:
        """Give each token with the voice it is in; none where voices were not looked for."""
        keys = self.units(passage)
        return [Occurrence(key, *span) for key, span in zip(keys, passage.spans, strict=True)] if keys else []
