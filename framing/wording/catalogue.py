"""The catalogue: every sentence that the reports print about texts, with gaps to fill.

The subject is always the text; counts come before rates; no decimals.
"""

from __future__ import annotations

from framing.model import ClaimState, Place, Relation, Stance, Verdict, VoiceKind
from framing.viewing import Reason

#: The smallest pieces of a sentence.
COUNT, IN_100, AND = "{k} of {n}", "{low}–{high} in 100", " and "
FEWER_TO, MORE_TO = "{count} fewer", "{count} more"
UNCOMPARED = "not compared"
FOUND_BY_PROGRAM, YES, NO = "found by the program", "yes", "no"
LABEL_OF = "{letter} {title} ({id}, codebook {codebook})"
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

TITLE_ONE = "How one text tells it"
TITLE = "How {number} texts tell it"
SIZE = "{texts}, {words}. Counts are of sentences in the narrator’s own words unless they say otherwise."

LEAD = "{text} {title}: {count} (range {range}){standing}{example}."
ALSO = "It also {title}: {count} (range {range}){standing}{example}."
FOR_EXAMPLE = ", for example “{quote}” ({place})"
THAN = ", {verdict} than {other}"
HINT = "; {verdict} that this is more than in {other}"
NO_DIFFERENCE = "; {verdict} from {other}"
FEW_MARKS = "{text} has no wording that stands out: no label has three or more counted marks in {count}."
ASIDE = "Of its {all} for “{title}”, {aside} are denied or set aside and not counted{example}."

NOT_COMPARED = "{text} is not compared: {notice}."
TOO_SHORT = "{text} is too short to compare: {words} by the narrator, and a verdict needs {least}. Its marks are shown."
NOT_ENGLISH = "{text} is not in English: nothing was scored."
REFUSED = "Left out: {message}"

MORE_IN = "{title}: {verdict} in {a} than in {b} ({counts}). {range}"
HINT_IN = "{title}: {verdict} that there is more in {a} than in {b} ({counts}). {range}"
SAME_IN = "{title}: {verdict} between {a} and {b} ({counts}). {range}"
DIFFERENCE = "Range of the difference: {low} to {high} sentences in 100."
FRAGILE = "This rests on one sentence: without {example}, the verdict would be weaker."
FRAGILE_HERE = "This is close: with one sentence less in {text}, the verdict would be weaker."
THE_OTHERS = "the others"
THE_OTHERS_TOGETHER = "the others taken together"
STANDS_MORE = " than {other}"
STANDS_LESS = " in {other}"
HINTS_MORE = ": more than {other}"
HINTS_LESS = ": more in {other}"
LEFT_OUT = "not compared: {notice}"
NARRATED = "{narrator} of {words} are the narrator’s own"
NOTHING = "none"
LEADER = "{a}"
OTHERS_LEAD = "{a}, more than {b}"
EVERYWHERE = "between any of the texts"

EVENT: dict[Relation, str] = {
    "same event": "The texts treat the same event{reasons}. So this is a comparison of coverage.",
    "related": (
        "The texts treat a shared topic, but not all the same event{reasons}. "
        "So this compares style on a shared topic, not coverage of one event."
    ),
    "unrelated": "Nothing shows that the texts treat the same event{reasons}. So this compares style only.",
}
GROUP: dict[Relation, str] = {
    "same event": "{texts} treat the same event{reasons}.",
    "related": "{texts} treat a shared topic, not the same event{reasons}.",
    "unrelated": "Nothing shows that {texts} treat the same event{reasons}.",
}

VOICES: dict[VoiceKind, str] = {
    "narrator": "narrator",
    "indirect": "reported speech",
    "quoted": "quotation",
    "unsure": "voice unclear",
}
NO_VOICE: dict[VoiceKind, str] = {
    "narrator": "no narrator words",
    "indirect": "no reported speech",
    "quoted": "no quoted words",
    "unsure": "no such words",
}
STANCES: dict[Stance, str] = {
    "asserted": "asserted",
    "hypothetical": "hypothetical",
    "denied": "denied",
    "set_aside": "set aside",
}
COUNTED = "counted"
NOT_COUNTED = "not counted: {reason}"
IN_HEADLINE = "in the headline, which is reported apart"
SWITCHED_OFF = "switched off by the reader"
MARKS_OFF = "{marks} switched off by the reader: shown, and not counted."
VOICE_UNSURE = "it is unclear whose words these are"
CAPPED = "{shown} of {all} marks are listed here; every mark stands in the text."
NONE_FOUND = "Looked for and not found in any text: {labels}."

LIMITS = (
    "It does not say whether a text is right, fair or complete, and it judges no outlet and no author.",
    (
        "It finds wording that its codebook lists. It misses other wording, "
        "and it can mark words that were meant otherwise: look at the evidence."
    ),
    (
        "A range shows how much a count could shift with another set of such sentences. "
        "It says nothing about other texts of the same source."
    ),
    "Who speaks is found by rules. Where that is unclear, the words are shown and left out of every count.",
    "What a text does not mention may be missing because of its date, its length or its editing.",
)
METHOD = (
    (
        "Each text is cut into sentences, and each sentence into the narrator’s own words, reported speech and "
        "quotation. The headline is shown apart and is in no count."
    ),
    (
        "A mark is a stretch of words that a cue of the codebook names. A label’s count is the number of sentences "
        "with at least one counted mark, out of all sentences with words in that voice."
    ),
    "A mark that its sentence denies or sets aside is shown and not counted.",
    (
        "Ranges are 95% intervals: Jeffreys’ for a count, Newcombe’s score method for a difference. A text is set "
        "against the other one, or against the mean of the others where there are more than two."
    ),
)
VERDICT_MEANINGS: dict[Verdict, str] = {
    "clearly more": (
        "the range of the difference stays above 0, there are at least 5 counted marks, "
        "and both hold whichever one sentence is dropped"
    ),
    "likely more": "the same, but it does not hold when some one sentence is dropped",
    "a hint only": "the range stays above 0 on fewer than 5 marks, or only a narrower (80%) range stays above 0",
    "no clear difference": "anything else; this too is a finding",
}
GLOSSARY = {
    "codebook": "the list of labels and cues that the program looks for; it can be read and changed",
    "label": "a tone or a frame: what a group of cues has in common",
    "cue": "one kind of wording, with the reason why it is marked and where that observation comes from",
    "mark": "words in a text that fit a cue",
    "narrator": "the text’s own voice: words that are neither quoted nor reported from somebody",
    "reported speech": "words given as somebody’s without quotation marks: “the minister said that …”",
    "quotation": "words in quotation marks",
    "denied": "said not to be so",
    "set aside": "mentioned only to say that the focus is elsewhere",
    "hypothetical": "said of what may, would or could be; counted",
    "range": "the counts that would be no surprise, given how few or many sentences there are",
}

HINTS = {
    "summary": "Each example leads to its place in the evidence.",
    "charts": (
        "A dot is the share of sentences, the bar its range. All rows have the same axis, from 0 to 100 of 100 "
        "sentences. The labels with the largest difference come first."
    ),
    "speakers": "Words that are somebody’s are counted apart from the text’s own.",
    "facts": "Each row is a fact, each column a text. Open a row to read the sentences side by side.",
    "worded": "Underlined words stand in this text only; those in bold carry a mark.",
    "numbers": "Figures that stand with the same words in two texts or more.",
    "naming": "All the ways in which each text names the same person, place or body.",
    "deeds": "What each text says, in its own or reported words, that they do and what is done to them.",
    "words": "Words that a text uses more than the others, beyond what chance gives in texts of this length.",
    "passages": "Passages that stand in two texts or more, such as agency copy. They say nothing on who wrote first.",
    "headlines": "The headline or lead against the rest of its own text, by the rules of the four verdicts.",
    "names": "Not mentioned in the other texts. A text may leave a name out because of its date, length or editing.",
    "texts": "A boxed letter ends each mark and leads to its evidence. Patterns and letters mean the same in print.",
    "evidence": "Each mark under its cue. The line and column lead back to the text.",
    "counts": "“No quoted words” means that the text has none, which is not the same as none found.",
    "method": "The program is one reader with fixed rules. It can be read, checked and disagreed with.",
}
NO_MARKS = "No mark was found in this text."
NO_SPEAKERS = "Nobody is quoted or reported in this text."
UNNAMED = "not named"
MORE_ROWS = "and {count} more"
NO_COUNTS = "With so many texts the table of all counts is left out here; the JSON form of this analysis holds it."
NO_WHOLE_TEXTS = (
    "With so many texts their words are left out here; the evidence below quotes them, one mark a label and text at "
    "most, and the JSON form of this analysis holds every mark."
)
KINDS = {
    "narrator": "the narrator’s own words",
    "quoted": "inside a quotation",
    "indirect": "in reported speech",
    "apart": "shown, and not counted: denied, set aside, in the headline, or of unclear voice",
}
MARK_NAME = "{letter}: {title}. To the evidence."
#: The reader's own reading, made in the page.
YOURS = {
    "name": "Your reading",
    "differently": "I read this differently",
    "yours": "Your reading: {marks} switched off.",
    "now": "{text} {title}{voice}: {count} now{standing}.",
    "same": "“{quote}” was not counted, so no number changes.",
    "back": "Every mark is as it was when this report was made.",
    "off": "Switched off by you.",
    "on": "Switched on again by you.",
    "recounted": "Counted again without the marks that you switched off.",
    "rest": "Counts, ranges and verdicts are counted again; the other tables stay as the program made them.",
    "save": "Save my reading",
    "undo": "Undo all",
    "csv": "Save this table as CSV",
    "only": "Choose what to show:",
    "voice": "Whose words",
    "stance": "How they are meant",
    "all": "Show all",
    "less": "Only the marks that you chose are listed.",
    "shown": "{shown} of {all} shown.",
    "letter": "{letter}: {title}. About this mark",
    "note": "About this mark",
    "evidence": "To the evidence",
    "close": "Close",
}

#: The terminal report.
HEADER = "{texts}, {words}{each}."
HEADER_BOOKS = "Codebook {books}. Language: {language}. Nothing left this computer."
ENGLISH, NOT_ALL_ENGLISH = "English", "English, but for {texts}"
HEADINGS = {
    "event": "SAME EVENT?",
    "short": "IN SHORT",
    "notices": "LEFT OUT OR NOT COMPARED",
    "sentences": "SENTENCES WITH AT LEAST ONE MARK",
    "evidence": "EVIDENCE",
    "models": "MODEL BESIDE THE CODEBOOK",
    "facts": "WHO TELLS WHAT",
    "worded": "THE SAME IN OTHER WORDS",
    "numbers": "NUMBERS AND DATES",
    "headlines": "HEADLINE AND TEXT",
    "speakers": "WHO SPEAKS",
    "naming": "WHAT THINGS ARE CALLED",
    "deeds": "WHAT THEY DO",
    "words": "WORDS THAT STAND OUT",
    "passages": "SHARED PASSAGES",
    "names": "ONLY IN ONE",
    "limits": "WHAT THIS CANNOT TELL YOU",
    "next": "READ NEXT",
}
#: A profile or a comparison alone, in a notebook: without its analysis it knows ids, not titles.
SHOWN_IDS = "Sentences in the narrator’s own words with at least one mark; labels and texts by their ids."
COLUMNS = {
    "label": "Label",
    "count": "Sentences",
    "range": "Range",
    "evidence": "Evidence",
    "more": "More in",
    "less": "than in",
    "difference": "Difference",
    "verdict": "Verdict",
}
MARKS_BESIDE = "Marked, but never in the narrator’s own words."
COMPARISON = "Comparison {event}"
NO_DIFFERENCES = "No label has a difference, not even a hint of one."
TABLES = "It also holds {tables}."

#: The chart as a picture.
CHART_AXIS = "of 100 sentences"

#: The report in Markdown.
COUNTED_IN_TABLE = (
    "Sentences with at least one mark in the narrator’s own words, headlines apart, with their 95% range. "
    "A verdict stands with the text that has more."
)
MADE_WITH = "Made with framing {version}, codebook {books}. Nothing left the computer it was made on."

#: What the texts of one event state, and how.
FACTS_FOUND = "{shared} found in two texts or more; {single} more that no other text was found to state."
OF_TEXTS = "Of {texts}, which treat one event."
FACTS_KEY = (
    "A number is the paragraph it stands in, H the headline, – not mentioned in this text. (3) is only reported or "
    "quoted there; 3! is told with other figures, dates or roles."
)
FACTS_INNOCENT = "A text may leave something out because of its date, its length or its editing."
FACTS_MISSED = (
    "Sentences are matched by rules that would rather miss a match than make a wrong one: “not mentioned” means that "
    "none was found."
)
TOLD_BY = "{count} of {all} texts"
NO_FACTS = "No two texts state the same in sentences that could be matched."
CONFLICT = "{text} {place}: {conflict}"
ONLY_HERE = "{text}: {facts} without a match elsewhere{examples}."
ONLY_EXAMPLE = "“{quote}” ({place})"
AGREES = "the texts agree"
CONFLICTS = "the texts differ"
NUMBER_GIVEN = "{text} “{quote}” ({place})"
HEADLINE_STRONGER = "{text}: its {part} {title} more than the rest of it ({verdict}: {part} {mine}, the rest {rest})."
PARTS: dict[Place, str] = {"headline": "headline", "lead": "lead", "body": "body"}
HEARD_ELSEWHERE = "Heard in other texts and not in {text}: {speakers}."
SOURCED = "A source was seen for {sourced} of {sentences} that state something."
NEAREST = "the nearest sentence is “{quote}”"
STATES: dict[ClaimState, str] = {
    "present": "told",
    "reported": "only in reported or quoted speech",
    "conflicting": "told with a difference",
    "not mentioned": "not mentioned in this text",
}
NAMED_AS = "{text} {forms}"
FORM = "“{form}” {count}"
DOES, UNDERGOES = "does", "done to it"
DONE = "{text} {role}: {deeds}"
STANDS_OUT = "{text}: {words}."
WORD = "{word} ({count}, others {others})"
NOTHING_STANDS_OUT = "{text}: nothing stands out beyond chance."
SHARED_PASSAGE = "{texts} share {words}: “{quote}”"
SHARED_WORDS = "{text} shares {shared} of its {words} with an earlier text."
FLIPS = "Without {marks} the verdict would be weaker: {quotes}."
BAND = (
    "With a fifth of the cues left out at random it stays as sure in {kept} of {runs} tries; "
    "counted by words instead of sentences: {by_words}."
)
NOT_JUDGED = "Not judged: fewer than two texts can be compared."
COUNTED_HERE = "In the narrator’s own words, headlines apart; the bars are 95% ranges."
AGAINST_ONE = "A verdict sets {a} against {b}."
AGAINST_REST = "A verdict sets a text against the mean of the others."
IN_THE_OTHERS = "{verdict} in the others"
BESIDE: dict[Reason, str] = {
    "off": "{count} switched off by the reader",
    "quoted": "{count} in a quotation",
    "indirect": "{count} in reported speech",
    "unsure": "{count} of unclear voice",
    "denied": "{count} denied",
    "set_aside": "{count} set aside",
    "headline": "{count} in the headline",
}
BESIDE_THESE = "not in these counts: {marks}"
ONLY_BESIDE = "Marked, but never in the narrator’s own words: {labels}."
SOME_EVIDENCE = "{shown} of {all} marks; -v lists all"
ALL_EVIDENCE = "all {all} marks"
NO_EVIDENCE = "No mark was found."
NO_NAMES = "No name stands in one text only."
SPEAKERS = "{text}: {narrated}. {speakers}"
SPEAKER = "{speaker} ({words})"
SPEAKER_MORE = "{speaker} ({words}: {verbs})"
MORE = "{count} more"
MORE_LISTED = "and {count} more; -v lists all"
EXPLANATION = {
    "label": "Label",
    "question": "It asks",
    "cue": "Cue",
    "why": "Why",
    "definition": "Definition",
    "source": "Source",
    "voice": "Voice",
    "stance": "Stance",
    "sentence": "Sentence",
    "note": "Note",
    "match": "Matches",
    "no match": "Does not",
    "options": "Options",
}
SAID_BY = "{voice}: {speaker}"
NEAREST_MARK = "no mark here; the nearest is “{quote}” at {nearest}."
NO_MARK_AT_ALL = "no mark here, nor anywhere in this text."
