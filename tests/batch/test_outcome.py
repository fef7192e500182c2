"""What a run came to is counted by its database."""

from framing.batch.outcome import outcome


def test_it_counts_what_the_tables_hold(ran, read, news, stories):
    ran("run", stories, "missing.csv")
    found = outcome(news / "run" / "run.sqlite")
    scores, docs = read("run", "scores"), read("run", "docs")
    for total in found.totals:
        rows = [row for row in scores if (row["label"], row["voice"]) == (total.label, total.voice) and int(row["n"])]
        assert (total.k, total.n) == (sum(int(row["k"]) for row in rows), sum(int(row["n"]) for row in rows))
        assert (total.texts, total.marked) == (len(rows), sum(int(row["k"]) > 0 for row in rows))
    assert found.sources == len({row["source"] for row in docs})
    assert (found.first, found.last, found.events_given) == ("2024-06-19", "2024-06-19", False)
    (cluster,) = found.clusters
    assert (cluster.texts, cluster.sources) == (3, 3)
    assert sum(event.texts for event in found.events) == sum(row["event_found"] != "" for row in docs)
    assert [(one.code, one.texts) for one in found.refused] == [("missing", 1)]


def test_events_that_the_input_gives_are_known(ran, lines, news):
    rows = [{"id": "a", "text": "The palace fell.", "event": "fall", "date": "yesterday"}]
    ran("run", lines("t.jsonl", rows))
    found = outcome(news / "run" / "run.sqlite")
    assert found.events_given
    assert (found.first, found.last) == ("", "")


def test_a_run_in_which_nothing_was_scored_has_none(ran, news):
    ran("run", "missing.csv")
    found = outcome(news / "run" / "run.sqlite")
    assert (found.totals, found.events, found.clusters, found.sources) == ((), (), (), 0)
