"""Who is said to say what inside one sentence: a cue, a speaker and the words reported.

Cue, source and content are those of Pareti 2015 (PARC) and of PolNeAR (Newell et al. 2018). Patterns are tried at each reporting
verb: trailing (", the minister said"), inverted (", said the minister"), in mid-sentence, and leading ("The minister said that …").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from framing.model import Tokens
from framing.segment.reporting import Reporting, Verb, reporting

Range = tuple[int, int]
_STOPS = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "[", "]", '"', ".", "!", "?", "…", "...", "-"})
_QUOTE = '"'
_LONGEST_SUBJECT = 24
_LONGEST_CLOSING = 30
_LONGEST_APPOSITION = 40
_PREPOSITIONS_OF_INTRO = frozenset("in on at after before during since for with under by from as despite through of among amid".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """Token ranges of the cue, the speaker (or None) and the reported words; ``implies`` is the verb's class."""

    cue: Range
    source: Range | None
    content: tuple[Range, ...]
    implies: str
    negated: bool = False


def attributions(
    tokens: Tokens, first: int, last: int, quoted: Sequence[Range], opens_paragraph: bool = False
) -> list[Attribution]:
    """Give the attributions of the sentence in tokens ``first`` up to ``last``; ``quoted`` are its quotations."""
    return list(_Sentence(tokens, first, last, quoted, reporting(), opens_paragraph).attributions())


@dataclass(frozen=True, slots=True)
class _Cue:
    """A reporting verb in the sentence: its place, the place after it, and its entry."""

    first: int
    last: int
    verb: Verb


class _Sentence:
    """A sentence with the tables beside it; all places are token indices of the whole text."""

    def __init__(
        self, tokens: Tokens, first: int, last: int, quoted: Sequence[Range], tables: Reporting, opens_paragraph: bool
    ) -> None:
        self.opens_paragraph = opens_paragraph
        self.words, self.texts = tokens.folded, tokens.texts
        self.first, self.last = first, last
        self.quoted, self.tables, self.classes = quoted, tables, tables.classes
        self.end = self._before_final_stop()
        words, verbs, nouns = self.words, tables.verbs, tables.nouns
        self.cues = [i for i in range(first, self.end) if words[i] in verbs or words[i] in nouns or words[i] in _SOURCE_PHRASES]

    def _before_final_stop(self) -> int:
        end = self.last
        while end > self.first and self.words[end - 1] in {".", "!", "?", "…", "..."}:
            end -= 1
        return end

    def attributions(self) -> Iterator[Attribution]:
        """Try the patterns at each cue from left to right; content reported once is not reported again."""
        named = self._before_colon()
        if named is not None:
            yield named
            return
        floor, closing = self.first, self._closing_attribution()
        if closing is not None:
            yield closing
            return
        for index in self.cues:
            if index < floor or self._in_quotation(index):
                continue
            found = self._at(index, floor)
            if found is not None:
                floor = max([found.cue[1], *(last for _, last in found.content)])
                yield found

    def _before_colon(self) -> Attribution | None:
        """``Minister: no deal before May``: a name, role or document before a colon at the head of a paragraph."""
        colon = next((i for i in range(self.first + 1, min(self.first + 6, self.end - 3)) if self.words[i] == ":"), None)
        if not self.opens_paragraph or colon is None:
            return None
        head = self.texts[self.first : colon]
        named = all(text[0].isupper() for text in head) and not all(text.isupper() for text in head)
        role = self.words[colon - 1] in self.classes["reports"]
        if not named or (not role and self.words[colon - 1] in self.classes["words"]):
            return None
        return Attribution((colon, colon + 1), (self.first, colon), ((colon + 1, self.end),), "neutral")

    def _closing_attribution(self) -> Attribution | None:
        """The attribution that ends the sentence and takes in all before it: ``…, the minister said on Monday.``."""
        for index in reversed(self.cues):
            if index < self.end - _LONGEST_CLOSING:
                return None
            if self.words[index] not in self.tables.verbs and self.words[index] not in _SOURCE_PHRASES:
                continue
            found = None if self._in_quotation(index) else self._at(index, self.first)
            if found and found.content[0][0] == self.first and len(found.content) == 1 and not self._quotes_reach(found):
                return found
        return None

    def _quotes_reach(self, found: Attribution) -> bool:
        """Whether what comes before is itself an attributed quotation, to be taken by its own verb."""
        inner = [span for span in self.quoted if span[1] <= found.content[0][1]]
        return bool(inner) and any(self.words[i] in self.tables.verbs for i in range(inner[0][1], found.content[0][1]))

    def _at(self, index: int, floor: int) -> Attribution | None:
        word = self.words[index]
        if word in self.tables.verbs:
            cue = self._cue(index)
            return self._reported_by(cue, floor) if cue else None
        if word in _SOURCE_PHRASES and self._source_phrase(index):
            return self._according(index, floor)
        if word in self.tables.nouns:
            return self._noun_content(index)
        return None

    def _in_quotation(self, index: int) -> bool:
        return any(first < index < last - 1 for first, last in self.quoted)

    def _source_phrase(self, index: int) -> int:
        """The length of a phrase that names a source and ends at ``index``: "according to", "in the words of"."""
        for phrase in _SOURCE_PHRASES[self.words[index]]:
            start = index + 1 - len(phrase)
            if start >= self.first and tuple(self.words[start : index + 1]) == phrase:
                return len(phrase)
        return 0

    # Cues

    def _cue(self, index: int) -> _Cue | None:
        """The verb at ``index`` if it is one here and not a noun or participle."""
        for verb in self.tables.verbs[self.words[index]]:
            last = index + 1 + len(verb.rest)
            if tuple(self.words[index + 1 : last]) == verb.rest and self._is_verb(index, verb):
                return _Cue(index, last, verb)
        return None

    def _is_verb(self, index: int, verb: Verb) -> bool:
        before = self.words[index - 1] if index > self.first else ""
        after = self.words[index + 1] if index + 1 < self.last else ""
        if before == "worth":
            return False
        if verb.shape in ("base", "s", "past") and before in self.classes["determiners"] - {"that", "this", "these", "those", "all", "some", "many", "most", "several", "few", "both", "more", "one", "two", "three", "four", "five", "other", "another", "each", "any", "such", "much"}:
            return False
        if verb.shape == "base" and index == self.first:
            return False
        return not (verb.shape == "past" and before in {"be", "been", "is", "are"} and verb.base not in {"tell"})

    # Patterns

    def _reported_by(self, cue: _Cue, floor: int) -> Attribution | None:
        if self._negated(cue):
            return None
        inverted = self._inverted(cue, floor)
        if inverted:
            return inverted
        source = self._subject(cue.first, floor) or self._shared_subject(cue)
        left = self._left_content(source, cue, floor)
        after = self._skip_adjuncts(cue.last)
        if left and self._closes_clause(after) and not self._introduces_quotation(after, left):
            return self._attribution(cue, source, left, self._resumed(after, left))
        if cue.verb.ambiguous and not self._shows_verb(cue, after):
            return None
        content = self._leading_content(cue, after)
        if content is None:
            return None
        return self._attribution(cue, source, None, content)

    def _introduces_quotation(self, after: int, left: Range) -> bool:
        """Whether a quotation begins behind the verb and what stands before is not one: ``On Monday, he said, "…"``."""
        opens = self.words[after : after + 2] == [",", _QUOTE] or self.words[after : after + 1] in ([":"], [_QUOTE])
        return opens and self.words[left[1] - 1] != _QUOTE

    def _shows_verb(self, cue: _Cue, after: int) -> bool:
        """Whether what stands beside an ambiguous form shows that it is a verb."""
        if cue.first > self.first and self.words[cue.first - 1] in {"he", "she", "they", "who", "it", "i", "we", "which"}:
            return True
        if after >= self.end:
            return False
        if self.words[after] in {"that", "whether", "how", "why", "what", ":", _QUOTE, "to"} | self.classes["pronouns"]:
            return True
        return self._shown_by_document(cue) or (cue.verb.clause and self.words[after] in self.classes["determiners"])

    def _shown_by_document(self, cue: _Cue) -> bool:
        """Whether a poll, study or record is the subject of a verb of showing."""
        nouns = self.words[max(self.first, cue.first - 12) : cue.first]
        return cue.verb.base in {"show", "find", "suggest", "indicate", "reveal"} and any(
            word in self.classes["documents"] for word in nouns
        )

    def _attribution(self, cue: _Cue, source: Range | None, *parts: Range | None) -> Attribution | None:
        content = tuple(part for part in parts if part and part[0] < part[1])
        if not content:
            return None
        return Attribution((cue.first, cue.last), source, content, cue.verb.implies)

    def _negated(self, cue: _Cue) -> bool:
        """Whether the verb is denied, so that the words after it are nobody's speech."""
        window = self.words[max(self.first, cue.first - 4) : cue.first]
        hit = [index for index, word in enumerate(window) if word in self.classes["negations"]]
        return bool(hit) and not any(word in {",", "who", "that"} for word in window[hit[-1] :])

    def _inverted(self, cue: _Cue, floor: int) -> Attribution | None:
        """``…, said the minister``: content, comma or mark, verb, speaker."""
        before = self.words[cue.first - 1] if cue.first > floor else ""
        fits = cue.verb.inverts or (before == _QUOTE and (cue.verb.trails or cue.verb.quote))
        if before not in {",", _QUOTE, "—", "?", "!", "'"} or not fits or cue.verb.shape == "ing" or cue.verb.base == "tell":
            return None
        if cue.last >= self.end or not self._starts_subject(cue.last):
            return None
        source = (cue.last, self._subject_end(cue.last))
        if source[0] == source[1] or self._has_finite_verb(*source):
            return None
        left = (floor, self._trim_left(cue.first, floor))
        if before == "," and self._clause_follows(cue.last):
            return None
        if not self._closes_clause(self._skip_adjuncts(source[1])) and self.words[source[1]] not in {"who", "that"}:
            return None
        if left[1] - left[0] < 1 or (self._is_intro(left) and before == ","):
            return None
        return self._attribution(cue, source, left, self._resumed(self._skip_relative(source[1]), left))

    def _clause_follows(self, index: int) -> bool:
        """Whether a finite verb stands before the next comma: then the noun after the verb is no speaker."""
        for place in range(index, self.end):
            if self.words[place] in {",", "who", _QUOTE}:
                return False
            if self.words[place] in _FINITE:
                return True
        return False

    def _left_content(self, source: Range | None, cue: _Cue, floor: int) -> Range | None:
        """What stands before ``, the minister said``; nothing if it is only an introductory phrase."""
        if source is None or source[0] <= floor or not (cue.verb.trails or cue.verb.quote) or cue.verb.shape == "ing":
            return None
        start = source[0] - 1 if self.words[source[0] - 1] == "as" else source[0]
        if start <= floor or self.words[start - 1] not in {",", _QUOTE, "—", "–", "--", "?", "!", "'"}:
            return None
        if self.words[start - 1] == _QUOTE and self.words[start - 2] not in {",", "?", "!", "—", "…", "...", ".", "-", "–"}:
            return None
        if not cue.verb.trails and self.words[start - 1] != _QUOTE:
            return None
        return (floor, self._trim_left(start, floor))

    def _trim_left(self, index: int, floor: int) -> int:
        """The place before commas and dashes that stand before ``index``; quotation marks stay."""
        while index > floor and self.words[index - 1] in {",", "—", "–", "--"}:
            index -= 1
        return index

    def _closes_clause(self, after: int) -> bool:
        """Whether nothing reportable follows the verb: the end, a comma, a dash or a new quotation."""
        return after >= self.end or self.words[after] in {",", ";", "—", "–", "--", _QUOTE, ")"} or (
            self.words[after] in {"and", "but", "as", "when", "while", "after", "before", "because"}
        )

    def _resumed(self, after: int, left: Range) -> Range | None:
        """The content that goes on after ``, the minister said,``."""
        if after >= self.end or self.words[after] not in {",", "—", "–", "--", _QUOTE}:
            return None
        start = after if self.words[after] == _QUOTE else after + 1
        if start >= self.end:
            return None
        word = self.words[start]
        if self.words[left[1] - 1] == _QUOTE and word != _QUOTE:
            return None
        if word in {"who", "which", "when", "where", "while", "citing", "referring"} or self._is_saying(word):
            return None
        if word in {"but", "and"} and self._opens_subject(start + 1):
            return None
        return (start, self.end)

    def _is_saying(self, word: str) -> bool:
        """Whether a participle opens another report: "adding", "saying"."""
        return any(verb.shape == "ing" and verb.clause for verb in self.tables.verbs.get(word, ()))

    def _leading_content(self, cue: _Cue, after: int) -> Range | None:
        """What follows the verb: a that-clause, a bare clause, a quotation, an infinitive or a phrase."""
        verb = cue.verb
        that = self._find_that(cue.last, after)
        if verb.base in _TOLD:
            after = self._skip_listener(after)
        if that is not None and verb.that:
            return (that, self._content_end(that))
        if after >= self.end:
            return None
        word = self.words[after]
        if word == ":" or (word == "," and after + 1 < self.end and self.words[after + 1] == _QUOTE):
            return (after + 1, self.end) if after + 1 < self.end else None
        if word in {"whether", "how", "why", "what"} and verb.that:
            return (after, self._content_end(after))
        if word == _QUOTE and (verb.that or verb.of or verb.quote):
            return (after, self._content_end(after))
        if word == "to" and verb.to:
            return (after, self._content_end(after))
        to = self._find_to(cue) if verb.to else None
        if to is not None:
            return (to, self._content_end(to))
        of = self._find_of(cue)
        if of is not None:
            return (of + 1, self._content_end(of + 1))
        if verb.quote:
            return self._label_given(cue)
        return self._bare_clause(cue, after)

    def _label_given(self, cue: _Cue) -> Range | None:
        """What somebody is called: the quotation after the object, or object and name (``called the plan a hoax``)."""
        quote = self._labelling_quote(cue)
        if quote is not None:
            return next((span for span in self.quoted if span[0] == quote), None)
        if cue.verb.base not in _NAMING or self.words[cue.last] in {"for", "on", "off", "up", "in", "out", "to"}:
            return None
        subject = self.texts[cue.first - 1] if cue.first > self.first else ""
        if not (subject[:1].isupper() or subject.lower() in _NOMINATIVE or subject.lower() in self.classes["auxiliaries"] - _PASSIVE):
            return None
        end = next((i for i in range(cue.last, self.end) if self.words[i] in {",", "and", "because", "after", "but", ";", "when"}), self.end)
        named = any(self.words[i] in {"a", "an", "the"} for i in range(cue.last + 1, min(end, cue.last + 10)))
        return (cue.last, end) if named else None

    def _find_of(self, cue: _Cue) -> int | None:
        """The preposition that opens the content, right after the verb or after its object."""
        reach = cue.last + (3 if cue.verb.base == "call" else 10 if cue.verb.base in {"accuse", "blame", "praise", "criticize", "criticise", "describe", "dismiss", "denounce", "condemn", "hail"} else 1)
        for index in range(cue.last, min(reach, self.end)):
            if self.words[index] in cue.verb.of:
                return index
            if self.words[index] in _FINITE:
                return None
        return None

    def _find_to(self, cue: _Cue) -> int | None:
        """The infinitive after the person urged: ``urged the council to vote``."""
        for index in range(cue.last, min(cue.last + 8, self.end - 1)):
            if self.words[index] == "to":
                return index
            if self.words[index] in _FINITE or self.words[index] in _STOPS:
                return None
        return None

    def _labelling_quote(self, cue: _Cue) -> int | None:
        """The quotation after the object of a verb of naming: ``called it a "bombshell"``."""
        for index in range(cue.last, min(cue.last + 16, self.end)):
            if self.words[index] == _QUOTE:
                return index
            if self.words[index] in _FINITE or self.words[index] in {",", ";", ":"}:
                return None
        return None

    def _find_that(self, start: int, after: int) -> int | None:
        """The "that" which opens the reported clause, near the verb and before any other clause."""
        for index in range(start, min(start + 12, self.end)):
            word = self.words[index]
            if word == "that":
                return index if index >= start and not self._is_demonstrative(index) else None
            if word in self.classes["clause_words"] or word in {":", ";", _QUOTE} or word in _FINITE:
                return None
            if word in self.tables.verbs and index > after:
                return None
        return None

    def _is_demonstrative(self, index: int) -> bool:
        return index + 1 < self.end and self.words[index + 1] in {"'s", "was", "is", ",", "would", "."}

    def _bare_clause(self, cue: _Cue, after: int) -> Range | None:
        """A clause without "that": only after verbs that take one, and only if it looks like one."""
        if self._shown_by_document(cue):
            return (after, self._content_end(after))
        if not cue.verb.clause and not (cue.verb.that and self._is_pronoun_clause(after)):
            return None
        start = after
        if start >= self.end or self.words[start] in _STOPS - {_QUOTE, "("} or self.words[start] in _FINITE:
            return None
        if self.words[cue.last] in cue.verb.blocked or (cue.verb.base == "add" and self.words[start][:1].isdigit()):
            return None
        end = self._content_end(start)
        if end - start < 2 or not self._looks_like_clause(start, end, cue.verb):
            return None
        return (start, end)

    def _is_pronoun_clause(self, start: int) -> bool:
        """Whether a pronoun and a finite verb follow: ``indicated he may be willing``."""
        return self.words[start] in {"he", "she", "they", "it", "there", "we", "i"} and self._has_finite_verb(start + 1, min(start + 4, self.end))

    def _looks_like_clause(self, start: int, end: int, verb: Verb) -> bool:
        if verb.base == "say":
            return self.words[start] not in {"goodbye", "hello", "so", "sorry", "no", "yes"}
        return self._has_finite_verb(start, end)

    def _has_finite_verb(self, start: int, end: int) -> bool:
        words = self.words[start:end]
        return any(word in _FINITE or word.endswith(("n't", "'re", "'ve", "'ll", "'d")) or (word.endswith("ed") and len(word) > 4) for word in words)

    def _content_end(self, start: int) -> int:
        """The end of a reported clause: the sentence's, or where another clause is set against it."""
        subordinate = self.words[self.first] in _SUBORDINATORS and "," not in self.words[self.first : start]
        for index in range(start + 2, self.end - 1):
            if self._in_quotation(index):
                continue
            word, following = self.words[index], self.words[index + 1]
            if subordinate and word == "," and following in self.classes["pronouns"] | self.classes["determiners"]:
                return index
            if word == "," and ((following == "according" and self._source_stop(index + 3) >= self.end) or (following == "but" and self._opens_subject(index + 2))):
                return index
            if word == "," and self._new_attribution(index + 1):
                return index
        return self.end

    def _opens_subject(self, index: int) -> bool:
        if index >= self.end:
            return False
        word = self.words[index]
        return word in self.classes["pronouns"] | self.classes["determiners"] or self.texts[index][0].isupper()

    def _new_attribution(self, index: int) -> bool:
        """Whether a further participle of saying follows: ", adding that …", or ", and the mayor said"."""
        word = self.words[index]
        if self._is_saying(word):
            return True
        if word not in {"and", "but"}:
            return False
        cues = [i for i in range(index + 2, min(index + 8, self.end)) if self.words[i] in {"said", "says", "told", "added"}]
        return bool(cues) and self._subject(cues[0], index + 1) == (index + 1, cues[0])

    # Speakers

    def _subject(self, verb: int, floor: int) -> Range | None:
        """The noun phrase left of a verb, with what stands in apposition to it."""
        end = verb
        while end > floor and self._is_link(end - 1):
            end -= 1
        if end > floor and self.words[end - 1] in {",", ")", "—"}:
            return self._subject_before_apposition(end - 1, floor)
        if end > floor and self.words[end - 1] in _NOMINATIVE:
            return self._with_partner(end - 1, floor), end
        start = self._phrase_start(end, floor)
        return (start, end) if start < end else None

    def _shared_subject(self, cue: _Cue) -> Range | None:
        """The subject of the sentence, where the verb shares it: ``The mayor left and said …``, ``…, adding that …``."""
        before = self.words[cue.first - 1] if cue.first > self.first else ""
        if before not in {"and", "but", ","} and cue.verb.shape != "ing":
            return None
        start = self._after_intro()
        end = start
        while end < cue.first and not self._ends_subject(end):
            end += 1
        return (start, end) if start < end < cue.first else None

    def _after_intro(self) -> int:
        """The first token after an introductory phrase that a comma closes."""
        if self.words[self.first] not in _PREPOSITIONS_OF_INTRO:
            return self.first
        commas = (index for index in range(self.first, min(self.first + 12, self.end)) if self.words[index] == ",")
        return next(commas, self.first - 1) + 1

    def _ends_subject(self, index: int) -> bool:
        """Whether a verb, comma or relative pronoun ends the noun phrase that opens the sentence."""
        word = self.words[index]
        if (word in _STOPS and not self._is_inner_stop(index)) or word in _FINITE or word in {"who", "which", "that"}:
            return True
        past = word.endswith("ed") and len(word) > 4 and self.texts[index].islower()
        return past or word in self.tables.verbs or word in self.classes["adverbs"]

    def _with_partner(self, pronoun: int, floor: int) -> int:
        """The start of a subject that ends in a pronoun: the pronoun, or what "and" joins to it."""
        joined = pronoun - 1 > floor and self.words[pronoun - 1] == "and" and self.texts[pronoun - 2][0].isupper()
        return self._phrase_start(pronoun - 1, floor) if joined else pronoun

    def _is_link(self, index: int) -> bool:
        word = self.words[index]
        adverb = word.endswith("ly") and len(word) > 4 and self.texts[index].islower()
        return adverb or word in self.classes["auxiliaries"] or word in self.classes["adverbs"]

    def _subject_before_apposition(self, close: int, floor: int) -> Range | None:
        """``John Smith, the mayor of Reno, said``: the phrase before the commas, with what is between them."""
        opener = {",": ",", ")": "(", "—": "—"}[self.words[close]]
        for index in range(close - 1, max(floor, close - _LONGEST_APPOSITION), -1):
            if self.words[index] == opener:
                start = self._phrase_start(index, floor)
                return (start, close) if start < index else None
        return None

    def _phrase_start(self, end: int, floor: int) -> int:
        start = end
        while start > max(floor, end - _LONGEST_SUBJECT) and not self._ends_phrase(start - 1, start, end):
            start -= 1
        return start

    def _ends_phrase(self, index: int, start: int, end: int) -> bool:
        """Whether the token at ``index`` cannot belong to the noun phrase that begins at ``start``."""
        word = self.words[index]
        if word in _STOPS and not self._is_inner_stop(index):
            return True
        if word in {"and", "or"}:
            return not (start < end and self._joins_nouns(index, start))
        if word in {"but", "because", "while", "as", "when", "if", "although", "though", "since", "that", "so", "where", "whereas", "whether", "than", "what", "how", "why"}:
            return True
        if word in {"who", "which"}:
            return start < end
        return word in _FINITE and start <= end

    def _is_inner_stop(self, index: int) -> bool:
        """A full stop inside an abbreviation, or a hyphen inside a phrase."""
        return self.words[index] == "." and index > self.first and (len(self.texts[index - 1]) <= 4 and self.texts[index - 1][0].isupper())

    def _joins_nouns(self, index: int, start: int) -> bool:
        """Whether "and" joins two parts of the subject: both sides begin with a capital or an article."""
        left = self.texts[index - 1] if index > self.first else ""
        right = self.texts[start] if start < self.end else ""
        if left.lower() in {"he", "she", "they"} or self.words[start] in {"others", "another"}:
            return True
        return left[:1].isupper() and right[:1].isupper()

    def _starts_subject(self, index: int) -> bool:
        word, text = self.words[index], self.texts[index]
        return word in self.classes["pronouns"] or word in self.classes["determiners"] or text[0].isupper() or word.isalpha() and word not in self.classes["prepositions"] | self.classes["days"] and word not in {"that", "whether", "how", "why"}

    def _subject_end(self, start: int) -> int:
        if self.words[start] in {"he", "she", "they", "it", "i", "we", "one", "another"}:
            return start + 1
        index = start
        while index < self.end and not self._ends_inverted(index):
            index += 1
        return index

    def _ends_inverted(self, index: int) -> bool:
        word = self.words[index]
        if word in _STOPS:
            return not self._is_inner_stop(index)
        return word in {"in", "on", "at", "during", "after", "before", "as", "when", "while", "who", "that", "by", "last", "to"} or word in self.classes["days"]

    def _skip_relative(self, index: int) -> int:
        """Pass over ", who is …," or ", the mayor of …," after an inverted speaker."""
        if index >= self.end or self.words[index] != ",":
            return self._skip_adjuncts(index)
        for close in range(index + 1, min(index + _LONGEST_APPOSITION, self.end)):
            if self.words[close] == ",":
                return close
            if self.words[close] == _QUOTE:
                return index
        return self.end

    # Adjuncts

    def _skip_adjuncts(self, index: int) -> int:
        """Pass over time, place and listener after a verb: "on Monday", "in a statement", "reporters"."""
        while index < self.end:
            word = self.words[index]
            if word in self.classes["days"] or word in self.classes["listeners"]:
                index += 1
            elif word in self.classes["prepositions"] and self._is_adjunct(index):
                index = self._adjunct_end(index + 1)
            else:
                return index
        return index

    def _is_adjunct(self, index: int) -> bool:
        """Whether the preposition opens an adjunct of the verb rather than a reported clause: no clause right after it."""
        stop = self._adjunct_end(index + 1)
        following = self.words[stop] if stop < self.end else "."
        return stop > index + 1 and (following in _STOPS or following in self.classes["clause_words"] or following in self.classes["pronouns"] or following in self.classes["determiners"] or following in self.classes["prepositions"])

    def _adjunct_end(self, index: int) -> int:
        """The end of the noun phrase after a preposition."""
        start = index
        while index < self.end and index - start < 9:
            word = self.words[index]
            if word in _STOPS and not self._is_inner_stop(index):
                return index
            if index > start and (word in self.classes["clause_words"] or word in self.classes["pronouns"] or word in self.classes["prepositions"] or word in self.classes["determiners"] or word in _FINITE):
                return index
            index += 1
        return index

    def _skip_listener(self, index: int) -> int:
        """Pass over the person told: a pronoun, a name, or a noun with its article."""
        if index >= self.end:
            return index
        if self.words[index] in {",", ":", _QUOTE}:
            return index
        if self.words[index] in {"me", "us", "him", "them", "you", "it"} or self._is_object_her(index):
            return self._skip_adjuncts(index + 1)
        start = index
        if self.words[index] in self.classes["determiners"]:
            index += 1
        while index < min(self.end, start + 8) and not (index > start and (self.words[index].split("'")[0] in self.classes["pronouns"] or self.words[index] in self.classes["determiners"] or self.words[index] in {"to", "that"} | _STOPS)):
            index += 1
            if self.words[index - 1].islower() and self.words[index - 1].endswith("s") and self.texts[index - 1].islower():
                break
        return self._skip_adjuncts(index)

    def _is_object_her(self, index: int) -> bool:
        """Whether "her" is the person told and not the owner of the next noun."""
        following = self.words[index + 1] if index + 1 < self.end else ""
        opens = self.classes["pronouns"] | self.classes["determiners"] | self.classes["clause_words"] | {"to", ",", ":"}
        return self.words[index] == "her" and following in opens

    # Other cues

    def _is_intro(self, span: Range) -> bool:
        """Whether a stretch is only an introductory phrase: short, opened by a preposition, without a verb."""
        first = self.words[span[0]]
        short = span[1] - span[0] <= 8
        return short and not self._has_finite_verb(*span) and (first in _PREPOSITIONS_OF_INTRO or first in {"however", "meanwhile", "still", "later", "instead", "and", "but", "yet"} or first.endswith("ly"))

    def _according(self, index: int, floor: int) -> Attribution | None:
        """``According to X, …`` and ``…, according to X``."""
        start = index + 1
        if start >= self.end:
            return None
        stop = self._source_stop(start)
        cue = (index + 1 - self._source_phrase(index), index + 1)
        if cue[0] <= floor + 1:
            content = ((stop + 1, self._content_end(stop + 1)),) if stop + 1 < self.end else ()
        else:
            content = ((floor, self._trim_left(cue[0], floor)),)
        content = tuple(part for part in content if part[0] < part[1])
        return Attribution(cue, (start, stop), content, "neutral") if content else None

    def _source_stop(self, start: int) -> int:
        index = start
        while index < self.end and (self.words[index] not in {",", ";", ":", "—", "–", _QUOTE} or self._is_inner_stop(index)):
            index += 1
        return index

    def _noun_content(self, index: int) -> Attribution | None:
        """``the claim that …``: the clause is somebody's content; the possessor is the speaker."""
        if index + 2 >= self.end or self.words[index + 1] != "that" or self._is_demonstrative(index + 1):
            return None
        source = None
        if index > self.first and (self.words[index - 1].endswith("'s") or self.words[index - 1] in {"his", "her", "their", "its", "my", "our"}):
            source = (self._phrase_start(index, self.first), index)
        end = self._content_end(index + 1)
        comma = next((i for i in range(index + 2, end) if self.words[i] == "," and not self._in_quotation(i)), end)
        return Attribution((index, index + 1), source, ((index + 1, comma),), "noun")


_NAMING = frozenset({"call", "label", "brand", "dub"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "be", "being", "to", "not"})
_NOMINATIVE = frozenset({"he", "she", "they", "i", "we", "who"})
_TOLD = frozenset({"tell", "warn", "remind", "assure", "inform", "notify"})
_SOURCE_PHRASES = {
    "to": (("according", "to"),),
    "by": (("as", "reported", "by"),),
    "of": (("in", "the", "words", "of"), ("in", "the", "view", "of"), ("in", "the", "opinion", "of")),
}
_SUBORDINATORS = frozenset("when after as if although while because since before once until though".split())
_FINITE = frozenset(
    "is are was were am has have had will would can could may might must shall should do does did 's isn't aren't wasn't weren't won't wouldn't can't couldn't "
    "doesn't didn't don't hasn't haven't hadn't he's she's it's they're we're that's there's".split()
)
