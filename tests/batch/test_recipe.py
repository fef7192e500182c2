from dataclasses import replace

from framing.batch.recipe import Recipe
from framing.model import Options

RECIPE = Recipe(Options(), (("news-core", "1", "abc"),))


def test_the_digest_goes_by_everything_a_record_depends_on():
    others = [
        replace(RECIPE, options=Options(min_words=100)),
        replace(RECIPE, codebooks=(("news-core", "1", "abd"),)),
        replace(RECIPE, keep_text=True),
        replace(RECIPE, raw_csv=True),
    ]
    assert len({RECIPE.digest, *(other.digest for other in others)}) == 5
    assert Recipe(Options(), (("news-core", "1", "abc"),)).digest == RECIPE.digest
