"""The same words have the same digest, and other words another."""

import hashlib

from framing.digests import text_digest


def test_it_is_the_sha256_of_the_words_in_utf8():
    assert text_digest("Türkiye 😀") == hashlib.sha256("Türkiye 😀".encode()).hexdigest()


def test_half_a_surrogate_pair_has_a_digest_of_its_own():
    assert len({text_digest("a\udc80"), text_digest("a\udc81"), text_digest("a")}) == 3
