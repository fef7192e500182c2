import pytest

from framing.batch.periods import period


@pytest.mark.parametrize(
    ("by", "date", "found"),
    [
        ("year", "2024-06-19", "2024"),
        ("month", "2024-06-19T08:00:00Z", "2024-06"),
        ("month", "2024", ""),
        ("year", "", ""),
        ("year", "June 2024", ""),
        ("month", "19.06.2024", ""),
        ("year", "٢٠٢٤-06", ""),
    ],
)
def test_only_a_date_that_begins_with_it_has_a_period(by, date, found):
    assert period(by, date) == found
