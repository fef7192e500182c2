"""An alias file put over what the program found: whom names and words stand for, as the user says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from framing.model import FormKind, Segments, Span
from framing.naming.aliases import Alias, Aliases
from framing.naming.forms import Mention, form_key
from framing.shelf import lexicon_words

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Renaming:
    """Aliases made ready for the texts of an event.

    ``by_words`` gives entries by all their words, ``whole`` by the referents that they take whole, ``unnamed`` by those
    of their words that are a name in no text.
    """

    by_words: Mapping[str, Alias] = field(default_factory=dict)
    whole: Mapping[str, Alias] = field(default_factory=dict)
    unnamed: Mapping[_Words, Alias] = field(default_factory=dict)

    def owner(self, words: str, owner: str) -> str:
        """Give whom a name stands for, by the name itself and by whom the program takes it for."""
        key = form_key(words)
        taken = self.by_words.get(key) or self.whole.get(owner)
        if taken is None or form_key(owner) in _keys(taken.excluded):
            return owner
        if key not in _keys(taken.excluded):
            return taken.name
        return owner if form_key(owner) not in _keys((taken.name, *taken.also)) else " ".join(words.split())

    def keeps(self, owner: str, words: str) -> bool:
        """Whether a role or epithet may stand for somebody, as far as the file says."""
        entry = self.by_words.get(form_key(owner))
        return entry is None or form_key(words) not in _keys(entry.excluded)

    def called(self, segments: Segments) -> Iterator[Mention]:
        """Give where a text has words of the file that are no names ("the strongman"), the longest first."""
        openings = {form_key(words[0]) for words in self.unnamed}
        keys = [form_key(word) for word in segments.tokens.texts] if openings else []
        taken = _inside_names(segments) if openings else frozenset()
        end = 0
        for first in (at for at, key in enumerate(keys) if key in openings):
            ends = [
                (first + len(words), entry)
                for words, entry in self.unnamed.items()
                if _stands(segments, keys, first, words) and taken.isdisjoint(range(first, first + len(words)))
            ]
            last, entry = max(ends, key=lambda found: found[0], default=(0, None))
            if entry and first >= end:
                yield _mention(segments, first, last, entry)
                end = last


def renaming(aliases: Aliases, texts: Sequence[Segments], owners: Sequence[Sequence[str]]) -> Renaming:
    """Make aliases ready: an entry takes a whole referent where its words are the referent's own name.

    So does an entry whose name is one of the referent's names. Words that are a name in some text are looked for among
    names only: "the North" is not the beginning of "the North Korean team".

    >>> renaming(Aliases((Alias("Kim", ("the marshal",)),)), (), ()).unnamed[("the", "marshal")].name
    'Kim'
    """
    if not aliases.entries:
        return Renaming()
    by_words = {form_key(words): entry for entry in aliases.entries for words in (entry.name, *entry.also)}
    own_names = {form_key(entry.name): entry for entry in aliases.entries}
    whole: dict[str, Alias] = {}
    named: set[str] = set()
    for segments, forms in zip(texts, owners, strict=True):
        for name, owner in zip(segments.names, forms, strict=True):
            key = form_key(name.span.of(segments.document.text))
            named.add(key)
            entry = by_words.get(form_key(owner)) or own_names.get(key)
            if entry:
                whole.setdefault(owner, entry)
    others = {tuple(words.split()): entry for entry in aliases.entries for words in entry.also}
    unnamed = {words: entry for words, entry in others.items() if form_key(" ".join(words)) not in named}
    return Renaming(by_words, whole, unnamed)


def _stands(segments: Segments, keys: Sequence[str], first: int, words: _Words) -> bool:
    """Whether words stand at a token; what has a capital in the file has one in the text."""
    texts = segments.tokens.texts[first : first + len(words)]
    same = list(keys[first : first + len(words)]) == [form_key(word) for word in words]
    return same and all(text[0].isupper() for text, word in zip(texts, words, strict=True) if word[0].isupper())


def _mention(segments: Segments, first: int, last: int, entry: Alias) -> Mention:
    tokens = segments.tokens
    judging = not lexicon_words("epithets.toml", "epithets").isdisjoint(tokens.folded[first:last])
    kind: FormKind = "epithet" if judging else "role"
    return Mention(Span(tokens.starts[first], tokens[last - 1].end), kind, entry.name)


def _inside_names(segments: Segments) -> frozenset[int]:
    """The tokens that are parts of names."""
    starts = segments.tokens.starts
    spans = (name.span for name in segments.names)
    return frozenset(
        at for span in spans for at in range(bisect_left(starts, span.start), bisect_left(starts, span.end))
    )


def _keys(words: Sequence[str]) -> set[str]:
    return set(map(form_key, words))
