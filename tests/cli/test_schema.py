"""`xostory schema`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.running import KISS, run
from tests.stories import framed


def test_without_a_story_the_language() -> None:
    done = run("schema")
    assert (done.status, done.err) == (0, "")
    schema = json.loads(done.out)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "anyOf" not in schema["definitions"]["step"]["properties"]["goto"]
    assert "far left" in schema["definitions"]["step"]["properties"]["at"]["enum"]


def test_into_a_file_with_the_names_of_a_story(tmp_path: Path) -> None:
    target = tmp_path / "story.schema.json"
    done = run("schema", KISS, "-o", target)
    assert (done.status, done.out, done.err) == (0, "", "")
    steps = json.loads(target.read_text(encoding="utf-8"))["definitions"]["step"]["properties"]
    assert "arrivals_hall" in steps["goto"]["anyOf"][0]["enum"]
    assert "longing" in steps["music"]["else"]["enum"]
    assert "phone_buzz" in steps["sound"]["enum"]


def test_a_story_with_errors_gives_what_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(framed("- goto: hal\n- end: fin\n"), encoding="utf-8")
    done = run("schema", tmp_path)
    assert done.status == 0
    assert done.err.startswith("This story has errors (`xostory check ")
    assert json.loads(done.out)["definitions"]["step"]["properties"]["call"]["anyOf"][0]["enum"] == ["side", "hall"]


def test_a_story_that_is_not_there(tmp_path: Path) -> None:
    done = run("schema", tmp_path / "nothing")
    assert (done.status, done.out) == (1, "")
    assert "error" in done.err


def test_a_compiled_story(tmp_path: Path) -> None:
    done = run("schema", tmp_path / "a.xostory")
    assert (done.status, done.out) == (1, "")
    assert "compiled" in done.err


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    done = run("schema", "-o", tmp_path / "no" / "file.json")
    assert done.status == 1
    assert "cannot be written" in done.err


def test_for_packs(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(framed("- end: fin\n"), encoding="utf-8")
    done = run("schema", tmp_path, "--for-packs")
    assert (done.status, done.err) == (0, "")
    assert "at" in json.loads(done.out)["properties"]["options"]["items"]["properties"]
