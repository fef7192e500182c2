import pytest

from benchmarks.measures import attributions

TEXT = "“We won the vote,” the mayor said. The mill closed in May."


def row(content, source, text=TEXT):
    def spans(part):
        return [[text.index(part), text.index(part) + len(part), part]]

    item = {"content": spans(content), "source": spans(source), "cue": spans("said")}
    return {"id": "a", "text": text, "attributions": [item]}


def test_a_quotation_with_its_speaker_is_all_right(data):
    result = attributions.measure(data(attributions=[row("“We won the vote,”", "the mayor")]))
    assert result.figures["token_f1"] == result.figures["direct_f1"] == result.figures["speaker_accuracy"] == 1.0
    assert result.figures["indirect_f1"] == 0.0
    assert result.n == 1


def test_words_are_counted_inside_the_gold_content_only(data):
    figures = attributions.measure(data(attributions=[row("“We won", "the mayor")])).figures
    assert figures["token_precision"] == pytest.approx(2 / 4)
    assert figures["token_recall"] == 1.0


def test_the_wrong_speaker_is_counted_against_the_content_found(data):
    figures = attributions.measure(data(attributions=[row("“We won the vote,”", "The mill")])).figures
    assert figures["speaker_accuracy"] == 0.0


def test_indirect_content_is_found_by_an_indirect_voice_only(data):
    text = "The mayor said that the mill had closed."
    figures = attributions.measure(data(attributions=[row("that the mill had closed", "The mayor", text)])).figures
    assert figures["indirect_f1"] == 1.0
    assert figures["direct_recall"] == 0.0


def test_a_quotation_may_be_right_where_the_gold_content_counts_as_indirect(data):
    figures = attributions.measure(data(attributions=[row("We won the vote", "the mayor")])).figures
    assert figures["direct_precision"] == 1.0
    assert figures["indirect_recall"] == 0.0


@pytest.mark.parametrize("quotation", ['"We won"', "“We won”", "''We won''", "``We won''"])
def test_content_between_quotation_marks_of_any_kind_is_direct(data, quotation):
    text = f"{quotation}, the mayor said."
    figures = attributions.measure(data(attributions=[row(quotation, "the mayor", text)])).figures
    assert figures["direct_f1"] == 1.0
    assert figures["indirect_recall"] == 0.0


def test_an_apostrophe_is_no_quotation_mark():
    assert not attributions.is_direct("the boats' owners'", [(0, 18)])


def test_figures_are_told_by_part(data):
    result = attributions.measure(data(attributions=[row("“We won the vote,”", "the mayor")]))
    assert [line[1] for line in result.details[1:]].count("1") == 1
