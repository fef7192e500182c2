"""What the report of a batch run says; a part of the catalogue, with gaps to fill."""

from __future__ import annotations

TITLE = "How {texts} tell it"
TITLE_BY = "How {texts} tell it, by {columns}"
SIZE = "{words}. Rates are of sentences in the narrator’s own words unless they say otherwise."
CONTENTS = "On this page"
MADE_BY = "Made by framing {version} on this computer. Nothing was sent anywhere."

#: The sections, in their order, as the page's own contents name them.
SECTIONS = {
    "short": "In short",
    "read": "What was read",
    "rates": "Label by label",
    "trends": "Changes over time",
    "linked": "Copies and events",
    "refused": "What was refused",
    "precision": "How often a mark is right",
    "limits": "How not to read this page",
    "recipe": "How this was made",
}

#: In short.
ON_EVENTS = "On the same events"
APART = "{group}: “{title}”{voice}, {state}: {size}."
SIZE_OF_EFFECT = "{points} (range {low} to {high}; {events})"
POINTS = "{value:+.1f} sentences in 100"
END = "{value:+.1f}"
IN_VOICE = " in its {voice}"
VOICES = {"narrator": "own words", "indirect": "reported speech", "quoted": "quotations"}
MORE_APART = "{count} more stand in effects.csv."
OF_DIFFERENCES = (
    "By {by}, {apart} of {tested} tested differences from the others on the same events stand apart from chance. "
    "Of those that do, about 4 in 100 are still expected to be chance."
)
NONE_APART = (
    "By {by} none of {tested} tested differences on the same events stands apart from chance: no clear difference."
)
NONE_TESTED = (
    "By {by} no group is large enough for a comparison on the same events: "
    "that takes 30 texts and 20 stories that others tell too."
)
NO_GROUP = "No text has a value in {by}, so nothing is compared by it."
NOT_GROUPED = (
    "No groups were asked for. These are the counts over all texts, without a range: "
    "--group-by source compares outlets, and --resume adds that to this run."
)

#: What was read.
READ = {
    "texts": "In",
    "scored": "Scored",
    "refused": "Refused",
    "left": "Not scored yet",
    "words": "Words",
    "repeated": "Repeat another text word for word, title included",
    "sources": "Sources",
    "dates": "Dates",
}
NOTICE = "Scored and not compared: {notice}"
DATES = "{first} to {last}"
NONE = "none"

#: Label by label.
RATES_HINT = (
    "A dot is the share of sentences with a mark, a bar its 95% range; each label has its own axis. A rate tells what "
    "a group covers as much as how: it has a range and no verdict."
)
EFFECTS_HINT = (
    "The second table of a label sets each group against the others on the same events. The line in the middle is no "
    "difference. The grey field is chance: with the names of the groups shuffled, 95 of 100 differences stay inside "
    "it. A verdict takes into account how many differences were tested, so that a range without 0 may be no clear "
    "difference."
)
RATES, EFFECTS = "All texts of the group", "On the same events, against the others"
RATE_HEADS = ("Group", "Sentences in 100", "Sentences with a mark", "Texts")
EFFECT_HEADS = ("Group", "Sentences in 100 more or less", "Difference", "Verdict")
TOTAL_HEADS = ("Label", "Sentences in 100", "Sentences with a mark", "Texts with a mark")
COUNT, IN_100 = "{k} of {n}", "{low:.1f}–{high:.1f} in 100"
TEXTS_COPIES = "{texts}, {distinct} without copies"
DIFFERENCE, FROM_TO = "{points}", "{low} to {high}"
AXIS, AXIS_BOTH = "axis from 0 to {end:g} sentences in 100", "axis from −{end:g} to +{end:g} sentences in 100"
TEXTS = "{marked} of {texts}"
CHANCE = "{events}; chance within ±{chance:.1f}"
ONLY_DESCRIBED = "{state}: {reason}"
MORE_GROUPS = "{count} more stand in {table}."
NOT_FOUND = "Looked for and not found in any text: {labels}."
APART_HERE = "{count} stand apart"
BY = "By {by}"
EVENTS_GIVEN = "Events are those that the input gives."
EVENTS_FOUND = "Events are those that the program found."
EVENTS_NONE = "No event was given or looked for, so nothing is compared on the same events."

#: Changes over time.
TREND = "{group}: “{title}”{voice}, {state}: {points} from {first} to {last} (range {low} to {high})."
TRENDS_REST = "{clear} of {tested} tested changes by {by} are rising or falling; the others show no clear trend."
TRENDS_UNTESTED = "By {by} no group has enough texts with a full date for a trend."

#: Copies and events.
NOT_LINKED = "Copies and events were not looked for."
CLUSTERS = (
    "{copies} repeat the words of another, or nearly so, in {clusters}. Within a group copies count once. "
    "{within} stand mostly within a longer one, and count."
)
EVENTS = "{texts} were found to tell {events} with others; the reasons stand in events.csv. All others stand alone."
EVENT_HEADS = ("Event", "First headline", "Texts", "Sources", "Dates")
CLUSTER_HEADS = ("Copies", "Headline", "Texts", "Sources", "Dates")
LARGEST = "The largest"
UNTITLED = "without a headline"

#: What was refused.
REFUSED = "Each input that was refused has a row in errors.csv with what to do about it."
REFUSED_HEADS = ("Why", "Texts", "For example")
NOTHING_REFUSED = "Every input was read."

#: How often a mark is right.
PRECISION = (
    "Counted from marks drawn by chance and judged by {reader}, not in these texts. "
    "Judge a sample of marks.csv before a claim rests on a label."
)
NOT_MEASURED_AT_ALL = (
    "How often marks of this codebook are right was not measured. "
    "Judge a sample of marks.csv before a claim rests on a label."
)
PRECISION_HEADS = ("Label", "Right", "Of judged", "Range", "Drawn from")
NOT_MEASURED = "not measured"
RANGE = "{low:.0f}–{high:.0f} in 100"

LIMITS = (
    "It does not say whether a text is right, fair or complete, and it judges no outlet and no author.",
    "A rate is not a comparison: who covers wars has a high rate of security however soberly it writes.",
    (
        "A difference on the same events is one from the others in this corpus. "
        "With other sources beside it, the same source has another difference."
    ),
    "No clear difference does not mean that there is none: it may be too small for this many texts.",
    "Description only means too few texts for a range or a verdict. Such numbers are no finding.",
    "Groups stand in the order of their names. No order among them is meant.",
    "Marks are words and phrases that a codebook lists. Irony and what is left unsaid are not found.",
)

#: How this was made.
PROGRAM, CODEBOOK, INPUT, OPTIONS = "Program", "Codebook", "Input", "Narrator words a comparison needs"
METHODS = "methods.md beside this page says it at length for a paper; manifest.json holds the digests of all files."
