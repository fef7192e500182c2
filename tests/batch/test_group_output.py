from framing.batch.group_output import GroupTables
from framing.batch.records import Part
from framing.batch.schema import DOCS

LINES = "\0,tone:loaded,narrator,1,20,0.05,0,0.1,2,400,5,0,9\r\n\0,tone:loaded,quoted,0,3,0,0,0.1,0,40,0,0,9\r\n"


def taken(*sources):
    tables = GroupTables(DOCS, "source")
    for number, source in enumerate(sources):
        row = {"document": f"t{number}", "source": source}
        tables.write("docs", [tuple(row.get(name, "") for name in DOCS)])
        tables.add("scores", Part(2, LINES, ()), f"t{number}")
        tables.add("marks", Part(1, "\0:1,x\r\n", ()), f"t{number}")
    return list(tables.gathered.rows())


def test_scores_of_texts_with_a_group_are_taken():
    rows = taken("Wire", "", "=Post")
    assert [(row.document, row.group, row.voice, row.k, row.n, row.marks, row.words) for row in rows] == [
        ("t0", "Wire", "narrator", 1, 20, 2, 400),
        ("t0", "Wire", "quoted", 0, 3, 0, 40),
        ("t2", "=Post", "narrator", 1, 20, 2, 400),
        ("t2", "=Post", "quoted", 0, 3, 0, 40),
    ]


def test_no_file_is_written():
    tables = GroupTables(DOCS, "source")
    tables.leave()
    assert tables.settle() == []
