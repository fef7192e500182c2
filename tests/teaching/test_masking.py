"""A set without outlets shows no outlet, and hides nothing else."""

import pytest

from framing.model import Span
from framing.teaching.lessons import lessons
from framing.teaching.masking import masked, masks

KNOWN = {"source": "Reuters", "author": "Eva Nowak and Luis Ortega", "url": "https://www.reuters.com/world/bridge"}
TIMES = {"source": "The Times"}
AGENCY = {"source": "Korean Central News Agency (KCNA)"}

#: What stands in a text, what is known of it, and what a class sees.
HIDDEN = [
    ("MOSCOW (Reuters) - The ministers met.", KNOWN, "MOSCOW ([this outlet]) - The ministers met."),
    ("The minister told Reuters on Monday.", KNOWN, "The minister told [this outlet] on Monday."),
    ("Reuters could not confirm it.", KNOWN, "[this outlet] could not confirm it."),
    ("It was Reuters’ first report.", KNOWN, "It was [this outlet]’ first report."),
    ("Reporting by Eva Nowak in Varna.", KNOWN, "Reporting by [the author] in Varna."),
    ("Read more at https://www.reuters.com/a?b=1 today.", KNOWN, "Read more at [an address] today."),
    ("Write to desk@thetimes.co.uk or www.times.org/a?b.", TIMES, "Write to [an address] or [an address]."),
    ("Follow democracynow.org for more.", {"source": "Democracy Now"}, "Follow [an address] for more."),
    ("He wrote to the Times about it.", TIMES, "He wrote to [this outlet] about it."),
    ("A report by Black Sea\nWire said so.", {"source": "Black Sea Wire"}, "A report by [this outlet] said so."),
    ("The Korean Central News Agency said so.", AGENCY, "[this outlet] said so."),
    ("A dispatch by KCNA said so.", AGENCY, "A dispatch by [this outlet] said so."),
    ("The BBC has learned of it.", {"source": "British Broadcasting Corporation"}, "[this outlet] has learned of it."),
    ("An aide told The Hill on Monday.", {"source": "The Hill"}, "An aide told [this outlet] on Monday."),
    ("Slate’s reporter asked VICE about it.", {"source": "Slate"}, "[this outlet]’s reporter asked VICE about it."),
    ("The best of VICE News in your inbox.", {"source": "Vice"}, "The best of [this outlet] News in your inbox."),
    ("It was seen by DER SPIEGEL.", {"source": "Der Spiegel"}, "It was seen by [this outlet]."),
    ("An aide told TASS on Monday.", {"label": "TASS"}, "An aide told [this outlet] on Monday."),
]
#: What must not be hidden.
SHOWN = [
    ("They met in Times Square on Monday.", TIMES),
    ("The New York Times had it first.", TIMES),
    ("Times are hard, the minister said.", TIMES),
    ("They met at Times for lunch.", TIMES),
    ("But Hill said no, and Fiona Hill left for Capitol Hill.", {"source": "The Hill"}),
    ("The US and the UN spoke.", {"source": "US News (UN)"}),
    ("He met Vice President Joe Biden.", {"source": "Vice"}),
    ("It is a Fortune 500 company.", {"source": "Fortune"}),
    ("He ran as an Independent.", {"source": "The Independent"}),
    ("Slate roofs are old.", {"source": "Slate"}),
    ("Time is running out, the minister said.", {"source": "Time"}),
    ("It was the first time that they met.", {"source": "Time"}),
    ("The wire was cut by the storm.", {"label": "wire"}),
    ("As TASS reported, the ministers met.", KNOWN),
    ("Read more at https://example.org/a today.", KNOWN),
    ("It cost 1.5 million, i.e. 2.3 a head, on p.m.2.", KNOWN),
    ("Nowak is a common name here.", KNOWN),
    ("The ministers met in Varna.", {}),
    ("The ministers met in Varna.", {"url": "http://[broken"}),
]


def seen(profile):
    text = profile.document.text
    return masked(text, Span(0, len(text)), masks(profile), lessons().masked)


@pytest.mark.parametrize(("text", "known", "shown"), HIDDEN)
def test_what_gives_the_outlet_away_is_hidden(profile, text, known, shown):
    assert seen(profile(text, **known)) == shown


@pytest.mark.parametrize(("text", "known"), SHOWN)
def test_other_words_stay(profile, text, known):
    assert seen(profile(text, **known)) == text


def test_a_mask_cut_by_a_line_stands_where_it_begins(profile):
    one = profile("He wrote to the Times about it.", **TIMES)
    hidden, text = masks(one), one.document.text
    middle = text.index("Times") + 2
    pieces = [masked(text, span, hidden, lessons().masked) for span in (Span(0, middle), Span(middle, len(text)))]
    assert pieces == ["He wrote to [this outlet]", " about it."]
