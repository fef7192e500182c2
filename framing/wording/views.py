"""What the page says in the sections that its views differ in; a part of the catalogue, with gaps to fill."""

from __future__ import annotations

from framing.model import VoiceKind

#: The sections as the page's own contents name them; a section without a name here is not listed.
SECTIONS = {
    "glossary": "Words used here",
    "charts": "Label by label",
    "telling": "Who tells what",
    "people": "Who speaks",
    "wordings": "How they word it",
    "portraits": "Each text at a glance",
    "texts": "The texts",
    "questions": "Questions to talk about",
    "matrix": "All labels and texts",
    "evidence": "The evidence",
    "models": "Model beside the codebook",
    "effects": "The differences in numbers",
    "sturdy": "How firmly the verdicts stand",
    "cite": "Methods paragraph and how to cite",
    "method": "Method and recipe",
}
CONTENTS = "On this page"

#: Portraits.
STRIPS = (
    "One box a sentence, from the first to the last; the headline stands apart. A letter is the strongest mark of the "
    "narrator there and leads to it in the text."
)
EMPTY_BOX = "the narrator, without a mark"
NO_BOX: dict[VoiceKind, str] = {
    "quoted": "quotation only",
    "indirect": "reported speech only",
    "unsure": "voice unclear",
}
MARKED_OF = "{marked} of {all} carry a mark of the narrator"
STRIP_TABLE = "The boxes as a table"
STRIP_HEADS = ("Sentence", "Strongest mark", "Place")
HEADLINE = "headline"
OTHER_LABELS = "and {count} more"

#: The matrix of labels and texts.
MATRIX = (
    "In how many sentences of the narrator each label stands. A number in brackets counts the marks that are shown and "
    "not counted here: in other voices, denied or set aside, in the headline. Each number leads to its evidence."
)
NARRATOR_SENTENCES = "of {count}"
CROSSING = "{title}: {k} of {n} sentences, {beside} not counted. To the evidence."
NO_MARK = "no mark"

#: The differences in numbers.
EFFECTS = (
    "Sentences of the narrator with a mark, the difference of the shares with its 95% interval in percentage points, "
    "and Cohen’s h, which sets the same difference higher near 0 and 100. A mean of the others has no count."
)
EFFECT_HEADS = ("Label", "More in", "Less in", "Difference", "95% interval", "h", "Verdict")
COUNT = "{k} of {n}"
MEAN = "mean {share}"
POINTS = "{value:+.1f}"
INTERVAL = "{low} to {high}"
SIZE = "{value:.2f}"

#: How firmly the verdicts stand.
STURDY = (
    "Each verdict but “no clear difference” was tried again {runs} times with a fifth of the cues left out at random, "
    "with marks by words instead of sentences, and without its marks, the fewest that change it."
)
STURDY_HEADS = ("Label", "More in", "Less in", "Verdict", "As sure in", "By words", "Weaker without")
KEPT = "{kept} of {runs}"
NOT_FLIPPED = "no few marks"
WITHOUT_SENTENCE = "or any one of {sentences}"

#: The methods paragraph and how to cite.
METHODS_HINT = "Every number in this paragraph was counted on these texts. Copy it as it stands."
READ = (
    "{texts} ({names}; {words}, of them {narrator} by the narrators) were read with framing {version}, which works by "
    "fixed rules."
)
CODEBOOK = "Wording was marked by the codebook {codebooks}, which has {labels} and {cues}; {found} were found."
MARKED = "{marks} were found, {counted} of them in the narrators’ own words and counted."
SHARES = (
    "For each label and text, k of n sentences with words of the narrator carry a counted mark (n from {least} to "
    "{most}); intervals are 95% Jeffreys intervals."
)
COMPARED = (
    "{compared} were compared, {against}; the interval of a difference is Newcombe’s (method 10). "
    "Of {contrasts} of a label, {tally}."
)
AGAINST_ONE_OTHER = "the one with the other"
AGAINST_THE_MEAN = "each with the mean of the others"
NOT_COMPARED = "Not compared: {texts}."
REFUSED = "Left out before reading: {count}."
RELATION = {
    "same event": "The texts were judged to treat the same event.",
    "related": "The texts were judged to treat a shared topic, not one event.",
    "unrelated": "The texts were not judged to treat the same event.",
}
PRECISION = "How often the marks are right was not measured on these texts."
CITE = "The framing authors. framing, version {version} [computer program]. Codebook {codebooks}."
AGAIN = "The same texts, codebook and version give the same page: the digests of all of them stand under {method}."

#: For a class.
QUESTIONS_HINT = "Talk about these in pairs. There is more than one good answer."
ASK_LABEL = "{question} Find one sentence in {text} for yes and one for no."
ASK_HEADLINE = "Read the headline of {text} alone. What do you expect, and does the text keep that promise?"
ASK_ABSENT = "{speaker} is heard in {heard} and not in {text}. Name a simple reason: date, length or editing?"
ASK_MARK = "Choose one mark that you would take away. Say why."
ASK_EACH = ("What does this text do well?", "What would you check elsewhere?")
ASK_OF_EACH = "Of each text:"
