"""Whether a text is English, told from how many of its words are English function words."""

from __future__ import annotations

from framing.shelf import lexicon_words

#: Code points looked at: about 200 words, enough to tell and quick.
_HEAD = 1200
_FEWEST_WORDS = 8
#: Of the words of 6,000 English news articles 30% were on the list, in all but one in a thousand more than this; of
#: the words of texts in thirteen other languages at most 6%.
_ENGLISH = 0.15
#: Even lists and figures in English mostly have more than this.
_FOREIGN = 0.03
#: Headlines may have no function word at all, so short texts always get the slower look.
_ENOUGH_WORDS = 40
#: The share of words simplemma knows in English: above .7 in English headlines, at most .5 in other languages.
_KNOWN = 0.55


def is_english(text: str) -> bool | None:
    """Tell whether a text is English from its first 200 words; None under eight words, too few to tell.

    >>> is_english("The two leaders met in the palace and spoke about trade for an hour.")
    True
    >>> is_english("Die beiden Politiker trafen sich im Palast und sprachen eine Stunde über den Handel.")
    False
    """
    head = text[:_HEAD]
    words = head.lower().split()
    if len(words) < _FEWEST_WORDS:
        return False if _is_foreign_script(head) else None
    share = sum(map(lexicon_words("english_function_words.toml", "words").__contains__, words)) / len(words)
    if share >= _ENGLISH:
        return True
    return False if share < _FOREIGN and len(words) >= _ENOUGH_WORDS else _is_known(head)


def _is_foreign_script(text: str) -> bool:
    """Find text written without spaces, such as Chinese, which looks like a few long words."""
    foreign = sum(character.isalpha() and not character.isascii() for character in text)
    return foreign > max(_FEWEST_WORDS, len(text) / 2)


def _is_known(text: str) -> bool:
    # Imported here, for its word lists take a tenth of a second to load and few texts need them.
    from simplemma import in_target_language

    return in_target_language(text, "en") > _KNOWN
