import hashlib
import json

TEXTS = {"t/a.txt": "The palace fell.", "t/sub/b.txt": "The minister resigned."}


def manifest(folder):
    return json.loads((folder / "run" / "manifest.json").read_text(encoding="utf-8"))


def test_it_holds_digests_options_and_counts_and_no_text(ran, news):
    ran("run", seed=7)
    said = manifest(news)
    assert said["schema"] == "framing/manifest/1"
    assert said["options"]["seed"] == 7
    assert said["counts"]["texts"] == 4
    (given,) = said["inputs"]
    assert given["sha256"] == hashlib.sha256((news / "news.jsonl").read_bytes()).hexdigest()
    assert given["columns"]["text"] == "body"
    assert "bombshell" not in json.dumps(said)


def test_every_file_has_its_digest(ran, news):
    ran("run")
    for name, digest in manifest(news)["files"].items():
        assert hashlib.sha256((news / "run" / name).read_bytes()).hexdigest() == digest


def test_a_folder_has_one_digest_that_goes_by_names_and_words(ran, news):
    digests = []
    for number, name in enumerate(("a", "a", "c")):
        for path, text in TEXTS.items():
            (news / path).parent.mkdir(parents=True, exist_ok=True)
            (news / path).write_text(text, encoding="utf-8")
        if number == 2:
            (news / "t" / "a.txt").rename(news / "t" / "c.txt")
        ran("run", "t", resume=True)
        (given,) = manifest(news)["inputs"]
        digests.append(given["sha256"])
        assert (given["kind"], given["files"]) == ("folder", 2), name
    assert digests[0] == digests[1] != digests[2]
