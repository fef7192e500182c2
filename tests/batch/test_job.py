from pathlib import Path

from framing.batch.job import Job


def test_every_wish_has_a_default_and_is_explained():
    job = Job(("a.csv",), Path("run"))
    assert (job.workers, job.stop_after, job.resume, job.keep_text) == (1, 0, False, False)
    for name in Job.__slots__:
        assert name in Job.__doc__ or name in ("options", "limits")
