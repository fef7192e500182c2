"""Each pattern once: the cue in <…>, the speaker in [… ], the reported words in {… }."""

import re

import pytest

from framing.segment.attribution import attributions, reporting

SIGNS = re.compile(r"[<>\[\]{}]")


def shown(reading):
    """The text with every attribution written into it."""
    cues = [index for index, word in enumerate(reading.tokens.folded) if word in reporting().triggers]
    found = attributions(
        reading.tokens, (0, len(reading.tokens)), cues, reading.sentence.quoted, reporting(), opens_paragraph=True
    )
    signs = []
    for item in found:
        for pair, places in (("<>", [item.cue]), ("[]", [item.source]), ("{}", item.content)):
            for first, last in filter(None, places):
                signs += [(reading.tokens[first].start, 1, pair[0]), (reading.tokens[last - 1].end, 0, pair[1])]
    text = reading.text
    for at, _, sign in sorted(signs, reverse=True):
        text = text[:at] + sign + text[at:]
    return text


@pytest.mark.parametrize(
    "marked",
    [
        "{Talks had failed}, [the minister] <said>.",
        "{Talks had failed}, [the minister] <said>",
        "{Talks had failed}, <said> [the minister].",
        "{Talks}, [the minister] <said>, {had failed}.",
        "[The minister] <said> {that talks had failed}.",
        '{"It is over,"} [he] <said>, {"and we go."}',
        '"On Monday," [he] <said> to the press {that it was over}.',
        "<According to> [the ministry], {talks had failed}.",
        "{Talks had failed}, <according to> [the ministry].",
        "<In the view of> [the ministry], {talks had failed}.",
        "[Kremlin]<:> {no talks before May}",
        "In May, [her] <claim> {that it was over}, and no more.",
        "{It was late}, [[he]] <said>, <adding> {that nobody came}.",
        "[He] <pointed out> {that talks had failed}.",
        "He did not say that talks had failed.",
        "<Asked> {whether he would run}, [the mayor] <said> {he might}.",
        "If the bridge opens, [she] <hopes> {to walk to the end of it, and back}.",
        "Yet, [the mayor] <said>, {talks had failed}.",
        "[The envoy], who left today, <said> {Rome, Paris and Bonn stayed}.",
        "A law which [critics] <say> {is unfair}.",
        "The base claim was false.",
        "As [the minister] <pointed out>, {talks had failed}.",
        "The editor's note: talks had failed.",
        "I did n't think that talks had failed.",
        "He took a serious view of the talks.",
        "[He] <hopes> {to win the vote on Monday}.",
        "[Doe] <hopes> {Smith and others do not go}.",
        "[Democrats] <mock> him for {the loss}.",
        "He was <mocked> by [the union] for {the loss}.",
        "The mayor was <told> {that it was over}.",
        "[The board] <attributed> the loss to {rain}.",
        "The loss was attributed to rain.",
        "He was invited to teach in Rome.",
        "It is unfair to say that he lied.",
        "Let's say it is over.",
        "[Crowds] lined the road <chanting> {that it was over}.",
        "{The fire spread}, <according to> [the daily] and was put out.",
        "[The mayor], asked about it, <said> {talks had failed}.",
        "VIDEO: talks fail in May",
        "[The envoy] <pointed to> {the letter as evidence that talks had failed}.",
        "[Critics] <see> the letter as {a sign that talks had failed}.",
        "[The envoy] <pointed to> {the harbour} as boats left that had failed.",
        "[Her] <point>: {the talks were over}.",
        "[The union's] <argument>: {Talks had failed}.",
        "My point: the talks were over.",
        "The point: the talks were over.",
        "Her message: new talks.",
        "{If talks had failed}, [the envoy] <says> {that all would be lost}.",
        "If talks had failed, [the envoy] <said> {that all would be lost}.",
        "If talks failed, [he] <knows> {that all would be lost}.",
        "If asked, [the envoy] <says> {that talks have failed}.",
        "[They] <note>, for example, {it breaks the law}.",
        "[Critics] <argue>, however, {the talks had failed}.",
        "Critics argue, however, and the talks had failed.",
        "{Talks had failed}, as both the mayor and [the envoy] have <said>.",
        "He left, as the rain stopped and the envoy said.",
        "Talks had failed, as I have said.",
        "As I said before, talks had failed.",
        '{Talks had failed}, [the envoy] <told> "Evening News."',
        '{Talks had failed}, [the envoy] <told> Radio Oslo\'s "Evening News" on Monday.',
        'On Monday, [the envoy] <told> her {"talks had failed."}',
    ],
)
def test_pattern(read, marked):
    assert shown(read(SIGNS.sub("", marked))) == marked
