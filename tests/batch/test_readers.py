"""The programs that the page on batch names read the tables of a run, by the very lines that stand there."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "batch.md").read_text(encoding="utf-8")
BLOCKS = {
    match["lines"].split()[1]: match["lines"]
    for match in re.finditer(r"(?m)^```(?:python|r)\n(?P<lines>(?!>>>)(?:(?!```).*\n)+)```$", PAGE)
}


@pytest.mark.parametrize(("package", "printed"), [("duckdb", "Wire"), ("polars", "tone:sensational")])
def test_what_the_page_shows_in_python_runs(ran, capsys, package, printed):
    pytest.importorskip(package, reason=f"no {package} here: pip install {package}")
    ran("run")
    exec(compile(BLOCKS[package], package, "exec"), {})
    assert printed in capsys.readouterr().out


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_table_has_the_types_of_its_schema(ran, suffix):
    polars = pytest.importorskip("polars", reason="no polars here: pip install polars")
    if suffix == "parquet":
        pytest.importorskip("pyarrow", reason="no pyarrow here: pip install 'framing-analyzer[parquet]'")
    ran("run", tables=suffix, group_by=("source",))
    read = getattr(polars, f"read_{suffix}")
    scores, groups = read(f"run/scores.{suffix}"), read(f"run/groups.{suffix}")
    assert scores.schema["k"] == polars.Int64
    assert scores.schema["share"] == polars.Float64
    assert groups.schema["documents"] == polars.Int64
    assert set(groups["state"]) == {"description only"}


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="no R here")
def test_what_the_page_shows_in_r_runs(ran, news):
    ran("run")
    done = subprocess.run(["Rscript", "-e", BLOCKS["<-"]], cwd=news, capture_output=True, text=True, check=True)
    assert "tone:sensational" in done.stdout
