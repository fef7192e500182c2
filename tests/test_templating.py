"""Templates escape what comes from texts, and stumble over a name that nobody gave."""

import pytest
from jinja2 import UndefinedError

from framing.templating import environment


@pytest.mark.parametrize("package", ["framing.reports", "framing.teaching"])
def test_words_are_escaped_and_unknown_names_are_errors(package):
    made = environment(package)
    assert made.from_string("<p>{{ words }}</p>").render(words="<script>") == "<p>&lt;script&gt;</p>"
    with pytest.raises(UndefinedError):
        made.from_string("{{ nobody }}").render()
    assert made.list_templates()
