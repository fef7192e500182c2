"""Why a mark is there, and what a cue stands for, as titled rows."""

from __future__ import annotations

from collections.abc import Iterable

from framing.model import Analysis, Cue, Label, Mark, Profile
from framing.viewing import cues_by_id, labels_by_id, lines_of, words_of
from framing.wording import catalogue as say
from framing.wording.paper import Paper
from framing.wording.sentences import whether_counted

#: The name of a row and its words.
Row = tuple[str, str]
#: Columns of a row's name.
_NAME = 12


def of_cue(label: Label, cue: Cue) -> list[Row]:
    """Give what a cue marks and why, with an example either way and what an editor can do."""
    heads = say.EXPLANATION
    options = [(heads["options"] if not number else "", f"{name}: {words}") for number, (name, words) in _options(cue)]
    return [
        (heads["cue"], f"{cue.id} {cue.name}"),
        (heads["why"], cue.why),
        (heads["source"], cue.source),
        *_of_label(label),
        (heads["match"], cue.marks[0].translate({ord("<"): "[", ord(">"): "]"})),
        (heads["no match"], cue.quiet[0]),
        *options,
    ]


def of_mark(analysis: Analysis, profile: Profile, mark: Mark) -> list[Row]:
    """Give whose words a mark is, whether it counts, and everything of its cue."""
    heads, document = say.EXPLANATION, profile.document
    speaker, voice = words_of(document, mark.speaker), say.VOICES[mark.voice]
    sentence = profile.segments.sentences[mark.sentence].of(document.text)
    place = lines_of(document.text).place(mark.span.start)
    note = [(heads["note"], mark.note)] if mark.note else []
    return [
        (f"{place}", f"“{words_of(document, mark.span)}”"),
        (heads["voice"], say.SAID_BY.format(voice=voice, speaker=speaker) if speaker else voice),
        (heads["stance"], f"{say.STANCES[mark.stance]}; {whether_counted(mark)}"),
        (heads["sentence"], sentence),
        *note,
        *of_cue(labels_by_id(analysis)[mark.label], cues_by_id(analysis)[mark.rule]),
    ]


def laid_out(rows: Iterable[Row], paper: Paper) -> str:
    """Lay rows out in two columns, the names on the left.

    >>> print(laid_out([("Why", "It is a stage."), ("", "Or was.")], Paper()))
    Why         It is a stage.
                Or was.
    """
    lines = (paper.wrap(words, paper.pad(name, _NAME), " " * _NAME) for name, words in rows)
    return "\n".join(line for broken in lines for line in broken)


def _of_label(label: Label) -> list[Row]:
    heads = say.EXPLANATION
    return [
        (
            heads["label"],
            say.LABEL_OF.format(letter=label.letter, title=label.title, id=label.id, codebook=label.codebook),
        ),
        (heads["question"], label.question),
        (heads["definition"], label.definition),
    ]


def _options(cue: Cue) -> Iterable[tuple[int, Row]]:
    return enumerate(cue.options.items())
