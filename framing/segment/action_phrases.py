"""One sentence cut into noun phrases, verb groups and what links them, told from word forms and positions alone."""

from __future__ import annotations

from collections.abc import Mapping

from framing.segment.action_groups import verb_phrase_at
from framing.segment.action_line import (
    Kind,
    Line,
    Phrase,
    finite,
    is_adverb,
    is_auxiliary,
    is_function,
    is_past_form,
    last_is_plural,
    opens_infinitive,
)
from framing.segment.action_words import action_table, reading, words_of
from framing.segment.numerals import may_open

_OPEN_QUOTES = frozenset('"“”«»()[]—–-:;?!…*|/')


def phrases(line: Line) -> list[Phrase]:
    """Cut one sentence into phrases that cover it.

    >>> words = "the minister invited Putin to Oslo".split()
    >>> [one.kind for one in phrases(Line([w.lower() for w in words], words, 0, 6, {3: 4, 5: 6}))]
    ['noun', 'verb', 'noun', 'preposition', 'noun']
    """
    found: list[Phrase] = []
    index = line.first
    while index < line.last:
        phrase = _phrase(line, index, found[-1] if found else None)
        found.append(phrase)
        index = phrase.last
    return found


def _phrase(line: Line, index: int, before: Phrase | None) -> Phrase:
    if index in line.names:
        return _noun(line, index)
    word = line.words[index]
    return (
        _bounded(line, index)
        or _single(line, index, word, before)
        or verb_phrase_at(line, index, before)
        or (_noun(line, index) if word[:1].isalnum() else Phrase("stop", index, index + 1))
    )


def _bounded(line: Line, index: int) -> Phrase | None:
    """A noun phrase that says how many at least or at most: "more than 400 ships"."""
    if f"{line.words[index]} {line.word(index + 1)}" not in words_of("bounds") or not line.word(index + 2):
        return None
    if not may_open(line.word(index + 2)):
        return None
    counted = _noun(line, index + 2)
    return Phrase(counted.kind, index, counted.last)


def _single(line: Line, index: int, word: str, before: Phrase | None) -> Phrase | None:
    """A word that is a phrase of its own."""
    if word == ",":
        return Phrase("comma", index, index + 1)
    if word in _OPEN_QUOTES:
        return Phrase("stop", index, index + 1)
    if word in {"one", "no"} or not word[:1].isalnum():
        return None
    if _is_contraction(word) or ((before is None or before.kind in {"stop", "comma"}) and word in {"said", "says"}):
        return Phrase("vague", index, index + 1)
    if before and _is_relative(line, index, before):
        return Phrase("relative", index, index + 1)
    if word == "to":
        return None if opens_infinitive(line, index) else Phrase("preposition", index, index + 1)
    return _function_word(line, index, word)


def _is_relative(line: Line, index: int, before: Phrase) -> bool:
    """Whether a clause on the noun before begins: "who", "which", and "that" with a verb right behind."""
    word, after = line.words[index], line.word(index + 1)
    if word == "that" and before.kind == "noun":
        return is_auxiliary(after) or is_past_form(after)
    return word in words_of("relatives") and before.kind in {"noun", "comma"}


def _is_contraction(word: str) -> bool:
    """Whether subject and verb are one word, such as "he's" and "I'll"."""
    stem, apostrophe, ending = word.rpartition("'")
    pronoun = stem in words_of("subject_pronouns") | {"that", "there", "who", "what", "here"}
    return bool(apostrophe) and (ending in {"ll", "ve", "d", "re", "m"} or (pronoun and ending == "s"))


def _function_word(line: Line, index: int, word: str) -> Phrase | None:
    if word in words_of("times"):
        return Phrase("adverb", index, index + 1)
    if word == "that" and line.word(index + 1) in words_of("times"):
        return Phrase("adverb", index, index + 2)
    kind = next((kind for kind in _KINDS if word in words_of(kind + "s")), None)
    if kind:
        return Phrase(kind, index, index + 1)
    return Phrase("adverb", index, index + 1) if is_adverb(word) else None


_KINDS: tuple[Kind, ...] = ("subordinator", "coordinator", "preposition", "adverb")


def _noun(line: Line, index: int) -> Phrase:
    """The noun phrase that begins at ``index``, as far as it is sure."""
    if index not in line.names and _is_pronoun(line, index):
        return Phrase("noun", index, index + 1)
    place, nouns = index, 0
    while place < line.last:
        step = _step(line, place, index, nouns)
        if not step:
            break
        nouns += 1 if _is_noun(line, place) else 0
        place = step
    while place - 1 > index and _is_no_end(line, place - 1):
        place -= 1
    return _closed(line, index, place) if place > index else Phrase("vague", index, index + 1)


def _is_no_end(line: Line, place: int) -> bool:
    """Whether a phrase ends before a word: "last" in "charged Kim last month", "2-0" in "beat Italy 2-0"."""
    word = line.words[place]
    return place + 1 not in line.names.values() and (word in words_of("not_last") or word[0].isdigit())


def _is_pronoun(line: Line, index: int) -> bool:
    """Whether a word is a pronoun: "her" is one unless a noun follows."""
    word, after = line.words[index], line.word(index + 1)
    if word == "her" and after[:1].isalpha() and not is_function(after) and after not in words_of("determiners"):
        return False
    return word in words_of("subject_pronouns") | words_of("object_pronouns")


def _closed(line: Line, first: int, last: int) -> Phrase:
    """A noun phrase, an adverbial of time, or what is neither because it has no noun."""
    head = line.words[last - 1]
    weak = words_of("adjectives") | words_of("determiners")
    if line.word(last) in words_of("times") and (head in weak or head[0].isdigit()):
        return Phrase("adverb", first, last + 1)
    headless = head in words_of("determiners") | words_of("possessives") or _is_possessive(head)
    headless = headless or (last - first == 1 and reading(head, "ing") is not None and first not in line.names)
    headless = headless or (last - 1 not in line.names and not line.is_capital(last - 1) and is_past_form(head))
    return Phrase("vague" if headless else "noun", first, last)


def _step(line: Line, place: int, first: int, nouns: int) -> int:
    """The token after the next word of a noun phrase, or 0 where the phrase ends before it."""
    if place in line.names:
        opens = place == first or not _ends_with_name(line, place)
        return line.names[place] if opens else 0
    word = line.words[place]
    if word == ".":
        return place + 1 if nouns and _is_abbreviation(line, place) else 0
    if word in words_of("determiners") | words_of("possessives"):
        return place + 1 if nouns == 0 and not (word == "that" and place > first) else 0
    if not word[:1].isalnum() or is_function(word) or _is_contraction(word):
        return place + 1 if is_adverb(word) and nouns == 0 and place > first and not is_auxiliary(word) else 0
    return 0 if _ends_phrase(line, place, first, nouns) else place + 1


def _ends_with_name(line: Line, place: int) -> bool:
    """Whether a personal name ends right before: two names in a row are two phrases."""
    before = line.word(place - 1)
    ended = any(end == place for start, end in line.names.items() if start >= line.first and end <= place)
    return ended and not _is_possessive(before) and before not in _peoples()


def _peoples() -> Mapping[str, str]:
    """The adjectives of peoples with their countries."""
    peoples: Mapping[str, str] = action_table()["peoples"]
    return peoples


def _is_noun(line: Line, place: int) -> bool:
    """Whether a word can be the head that a verb follows: no determiner, number, adjective or owner."""
    word = line.words[place]
    if place in line.names:
        return not _is_possessive(line.words[line.names[place] - 1])
    weak = words_of("determiners") | words_of("possessives") | words_of("adjectives")
    adjective = word in _peoples() and not word.endswith("s")
    return not (word in weak or adjective or word[0].isdigit() or _is_possessive(word) or is_adverb(word))


def _is_abbreviation(line: Line, place: int) -> bool:
    """Whether a full stop belongs to the word before it, inside the sentence."""
    return place + 1 < line.last and (line.texts[place - 1][:1].isupper() and len(line.texts[place - 1]) < 5)


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "s'"))


def _ends_phrase(line: Line, place: int, first: int, nouns: int) -> bool:
    """Whether a word that might go on a noun phrase is a verb instead."""
    word = line.words[place]
    if not nouns or line.is_capital(place):
        return False
    if reading(word, "ing") or is_past_form(word):
        return True
    return finite(line, place, last_is_plural(line, first, place)) is not None
