from pathlib import Path

from framing.batch.columns import Columns
from framing.batch.job import Job, with_groups


def test_every_wish_has_a_default_and_is_explained():
    job = Job(("a.csv",), Path("run"))
    assert (job.workers, job.stop_after, job.resume, job.keep_text) == (1, 0, False, False)
    for name in Job.__slots__:
        assert name in Job.__doc__ or name in ("options", "limits")


def test_columns_that_texts_are_grouped_by_are_kept():
    job = Job(("a.csv",), Path("run"), columns=Columns(kept=("desk",)), group_by=("source", "month", "country", "desk"))
    assert with_groups(job).columns.kept == ("desk", "country")
