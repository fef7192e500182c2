"""The catalogue's words for why texts treat one event or not, and for what differs in what they state."""

from __future__ import annotations

#: Why two texts treat one event, or do not.
BOTH_NAME = "both name {names}"
NO_NAME = "no name in common"
BOTH_DATED = "both dated {date}"
DATED_APART = "dated {days} apart ({one} and {other})"
NO_DATE = "not both dated"
A_DAY, DAYS = "a day", "{count} days"
BOTH_SPEAK = "both speak of"
BOTH_GIVE = "both give"
BOTH_WRITE = "both write"
DAYS_DIFFER = "one speaks of {one}, the other of {other}"
PLACES_DIFFER = "one names {one}, the other {other}"
WORDING_SHARED = "{share} in 100 of their wording in common"
COPIES = "copies of one text"
OF_PAIR = "{a} and {b}: {reason}"
USER_SAYS = "you said that all texts treat one event"
RECORD_SAYS = "{source} says so"

#: What differs between two statements of one fact.
AGAINST = "{one} against {other}"
AGAINST_QUOTED = '"{one}" against "{other}"'
ROLES_EXCHANGED = "the roles are exchanged"
