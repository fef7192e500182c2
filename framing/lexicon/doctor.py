"""Advice on a codebook as it is written: terms that cannot win, that mean too much, that hide one another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import prod

from framing.lexicon.codebook import Codebook, Term
from framing.lexicon.matching import Match, Matcher
from framing.lexicon.terms import Cased, Element, Pattern, Prefix, expand, parse
from framing.model import Label, Tokens
from framing.segment.tokens import fold, is_word
from framing.shelf import lexicon_words

#: A label with less is easily upset by one word.
_FEWEST_CUES, _FEWEST_TERMS = 12, 120
#: A term that stands for more is slow to read and hard to foresee.
_MANY_PATTERNS = 2_000
#: Stands for a free word when a pattern is laid out as text.
_FILLER = "filler"
#: Words as short as this are function words that the list leaves out for other reasons (at, by, no, we).
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice: the cue or label it is for, the term if it is about one, and what to look at."""

    cue: str
    term: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Matchers:
    """All terms with what wins among them, and those under ``not`` alone, to be heard for once."""

    heard: Matcher
    hushed: Matcher


def advise(book: Codebook) -> Iterator[Advice]:
    """Give advice on a codebook as written; a clean one gets none.

    Raises CodebookError for a term that does not follow the notation.

    >>> term = Term("has-been", "LOA01", "tone:loaded", False)
    >>> [advice.cue for advice in advise(Codebook("b", "1", "", "", "", (), (term,)))]
    ['LOA01']
    """
    Matcher(book)  # refuses a broken term, naming its cue
    yield from (advice for label in book.labels for advice in _thin(label, book.terms))
    yield from (advice for term in book.terms for advice in _broad(term))
    yield from _hidden(book)
    yield from _idle(book)


def by_term(book: Codebook) -> Codebook:
    """Give the codebook with every term as a cue of its own, in the order that decides between equals.

    >>> [term.cue for term in by_term(Codebook("b", "1", "", "", "", (), (Term("x", "SEN01", "tone:x", False),))).terms]
    ['SEN01#00000']
    """
    terms = tuple(replace(term, cue=f"{term.cue}#{number:05}") for number, term in enumerate(book.terms))
    return replace(book, terms=terms)


def term_of(book: Codebook, rule: str) -> Term:
    """Give the term that a rule of ``by_term`` stands for."""
    return book.terms[int(rule.partition("#")[2])]


def _thin(label: Label, terms: Iterable[Term]) -> Iterator[Advice]:
    cues, count = len(label.cues), sum(term.label == label.id and not term.silent for term in terms)
    if cues < _FEWEST_CUES or count < _FEWEST_TERMS:
        yield Advice(
            label.id,
            "",
            f"has {cues} cues and {count} terms; under {_FEWEST_CUES} and {_FEWEST_TERMS} one word weighs much",
        )


def _broad(term: Term) -> Iterator[Advice]:
    """What the words of a term alone show."""
    patterns = prod(map(len, parse(term.text)))
    if patterns > _MANY_PATTERNS:
        yield _on(term, f"stands for {patterns} patterns; write it as several terms")
    if not term.silent and all(_is_function(word) for word in _words(term.text)):
        yield _on(term, "is made of function words only; look at its hits with codebook try")
    for word in () if term.silent else term.text.split():
        spaced = word.partition("/")[0].split("-")
        if len(spaced) > 1 and all(map(_is_function, spaced)):
            yield _on(term, f"also matches {' '.join(spaced)!r} written with a space, an ordinary phrase")


def _hidden(book: Codebook) -> Iterator[Advice]:
    """Terms whose words are taken by another term wherever they stand, and terms that two labels share."""
    numbered = by_term(book)
    silent = replace(numbered, terms=tuple(replace(term, silent=False) for term in numbered.terms if term.silent))
    matchers = _Matchers(Matcher(numbered), Matcher(silent))
    for term, own in zip(book.terms, numbered.terms, strict=True):
        if not term.silent:
            patterns = expand(parse(term.text))
            yield from _never_wins(term, own, patterns, matchers)
            yield from _shared(term, patterns[0], matchers.heard)


def _never_wins(term: Term, own: Term, patterns: Iterable[Pattern], matchers: _Matchers) -> Iterator[Advice]:
    why = ""
    for pattern in patterns:
        winners = _of(term.label, matchers.heard, pattern)
        if own in winners:
            return
        why = why or _winner(term, winners, _of(term.label, matchers.hushed, pattern))
    yield _on(term, f"never fires: {why}; take one of them out")


def _winner(term: Term, winners: list[Term], silencers: list[Term]) -> str:
    """In words, which term takes the words of ``term``."""
    if not winners:
        return f"{silencers[0].text!r} stands under not in {_cue(silencers[0])}" if silencers else "nothing is like it"
    other = winners[0]
    if (_cue(other), other.text) == (term.cue, term.text):
        return "it stands twice in its cue"
    return f"{other.text!r} of {_cue(other)} takes the same words"


def _shared(term: Term, pattern: Pattern, heard: Matcher) -> Iterator[Advice]:
    for match in _whole(heard, pattern):
        if match.term.label > term.label:
            other = f"{match.term.text!r} of {_cue(match.term)}"
            yield _on(term, f"is in {match.term.label} too ({other}); see that both labels mean it")


def _idle(book: Codebook) -> Iterator[Advice]:
    """Terms under ``not`` that neither hold a term of their label nor share a word with its phrases."""
    spoken = Matcher(replace(book, terms=tuple(term for term in book.terms if not term.silent)))
    phrases = _phrase_words(book)
    for term in book.terms:
        if term.silent and not _silences(term, spoken, phrases[term.label]):
            yield _on(term, "stands under not and silences nothing: no term of the label shares its words")


def _silences(term: Term, spoken: Matcher, phrases: frozenset[str]) -> bool:
    """Whether a silent term can overlap a term of its label, within it or over its edge."""
    for pattern in expand(parse(term.text)):
        if any(match.term.label == term.label for match in spoken.find(_laid_out(pattern))):
            return True
        if phrases & {_folded(pattern[0]), _folded(pattern[-1])}:
            return True
    return False


def _phrase_words(book: Codebook) -> defaultdict[str, frozenset[str]]:
    """For each label, the words that begin or end one of its terms of several words."""
    words: defaultdict[str, set[str]] = defaultdict(set)
    for term in book.terms:
        for pattern in () if term.silent else expand(parse(term.text)):
            words[term.label].update(map(_folded, (pattern[0], pattern[-1]) if len(pattern) > 1 else ()))
    return defaultdict(frozenset, {label: frozenset(found) for label, found in words.items()})


def _folded(element: Element) -> str:
    return fold(_text(element))


def _of(label: str, matcher: Matcher, pattern: Pattern) -> list[Term]:
    return [match.term for match in _whole(matcher, pattern) if match.term.label == label]


def _cue(term: Term) -> str:
    """The cue of a term of ``by_term``, as written."""
    return term.cue.partition("#")[0]


def _whole(matcher: Matcher, pattern: Pattern) -> list[Match]:
    """The matches that take all words of a pattern laid out as text."""
    return [match for match in matcher.find(_laid_out(pattern)) if (match.first, match.last) == (0, len(pattern))]


def _laid_out(pattern: Pattern) -> Tokens:
    texts = [_text(element) for element in pattern]
    return Tokens(texts, range(len(texts)), [fold(text) for text in texts], [is_word(text) for text in texts])


def _text(element: Element) -> str:
    if isinstance(element, str):
        return element
    if isinstance(element, Prefix):
        return element.stem
    return element.word if isinstance(element, Cased) else _FILLER


def _words(term: str) -> list[str]:
    return [word.partition("/")[0] for piece in term.split() for word in piece.split("|") if word != "*"]


def _is_function(word: str) -> bool:
    return word.islower() and (len(word) <= _SHORT or word in lexicon_words("english_function_words.toml", "words"))


def _on(term: Term, sentence: str) -> Advice:
    return Advice(term.cue, term.text, f"{term.text!r} {sentence}")
