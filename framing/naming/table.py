"""Who and what is named in the texts of an event, and by which names, roles and epithets each text calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from framing.model import Document, NamedIn, Profile, Segments
from framing.naming.aliases import Aliases
from framing.naming.cast import cast
from framing.naming.epithets import described
from framing.naming.forms import Marks, Mention, forms, in_order
from framing.naming.renaming import Renaming, renaming

_NO_ALIASES = Aliases()
_Marked = tuple[Document, Marks]
#: For each referent the mentions of each text.
_Table = dict[str, dict[str, list[Mention]]]


def names(profiles: Sequence[Profile], aliases: Aliases | None = None) -> tuple[NamedIn, ...]:
    """Give who and what is named in an event with how often and how each text does, the most widespread first.

    Names that stand for the same person, body or country ("Kim", "Kim Jong Un") count together; roles and epithets
    are forms beside them and never counted. ``aliases`` say what else stands for whom, over what the program finds.
    """
    told = aliases or _NO_ALIASES
    texts = [profile.segments for profile in profiles]
    found = cast(texts)
    change = renaming(told, texts, found.owners)
    table: _Table = defaultdict(lambda: defaultdict(list))
    others = described(texts, found.owners, found.kinds, found.countries)
    for segments, owners, mentions in zip(texts, found.owners, others, strict=True):
        for mention in _mentions(segments, owners, mentions, change):
            table[mention.owner][segments.document.id].append(mention)
    kinds = dict(found.kinds) | {entry.name: entry.kind for entry in told.entries if entry.kind}
    marked = [(profile.document, in_order(profile.marks)) for profile in profiles]
    rows = [_row(name, by_text, marked, kinds.get(name, "unknown")) for name, by_text in table.items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.counts), -sum(n for _, n in row.counts), row.name)))


def _mentions(
    segments: Segments, owners: Sequence[str], others: Sequence[Mention], change: Renaming
) -> Iterator[Mention]:
    """All words of a text that stand for somebody; what an alias file says of words goes before what was found."""
    text = segments.document.text
    renamed = [change.owner(name.span.of(text), owner) for name, owner in zip(segments.names, owners, strict=True)]
    for index, (name, owner) in enumerate(zip(segments.names, renamed, strict=True)):
        yield Mention(name.span, "name", owner, index)
    told = list(change.called(segments))
    yield from told
    taken = {mention.span for mention in told}
    for mention in others:
        owner = renamed[mention.name] if mention.name >= 0 else change.owner("", mention.owner)
        if mention.span not in taken and change.keeps(owner, mention.span.of(text)):
            yield mention._replace(owner=owner)


def _row(name: str, by_text: Mapping[str, Sequence[Mention]], texts: Sequence[_Marked], kind: str) -> NamedIn:
    mentioned = [(document, by_text[document.id], marks) for document, marks in texts if document.id in by_text]
    counts = [(document.id, sum(one.kind == "name" for one in mentions)) for document, mentions, _ in mentioned]
    used = tuple((document.id, forms(document.text, mentions, marks)) for document, mentions, marks in mentioned)
    return NamedIn(name, tuple((text, count) for text, count in counts if count), kind, used)
