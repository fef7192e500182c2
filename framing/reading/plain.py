"""Plain text: the text as it stands, its first line perhaps a headline."""

from __future__ import annotations

from framing.model import Document, Options
from framing.reading import headline
from framing.reading.encoding import decode

suffixes = (".txt",)


def read(data: bytes, options: Options) -> Document:
    r"""Give the document in a plain text file.

    >>> read(b"Leaders meet\n\nThey spoke for an hour.", Options()).title
    'Leaders meet'
    """
    text, notes = decode(data, options.encoding)
    return compose(text, options, notes)


def compose(text: str, options: Options, notes: tuple[str, ...] = ()) -> Document:
    r"""Give the document of a text at hand; only outer blank space is taken off.

    >>> compose("One line is no headline.", Options(headline="first-line")).notes
    ('no headline: the text is a single line',)
    """
    text = text.strip()
    title = headline.find(text, options.headline)
    asked_in_vain = options.headline == "first-line" and text and not title
    return Document(
        "", text, title, notes=(*notes, *(["no headline: the text is a single line"] * bool(asked_in_vain)))
    )
