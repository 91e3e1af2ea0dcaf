"""Reading: any text and any bytes end in a story or in diagnostics, never in a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stories import FRAME, framed, problems
from xostory.compiler.load import load, load_texts
from xostory.engine.advance import begin
from xostory.source.diagnostics import MAX_PROBLEMS, as_data, as_text, closest, has_errors
from xostory.source.files import StoryText
from xostory.source.nodes import MAX_DEPTH
from xostory.source.reader import read_yaml

MANY = settings(max_examples=300, deadline=None)
ODD = st.text("\n\t :-#{}[]*&!|>%@`'\"\\,?abxyé안\r\x85\u2028\u2029\ufeff\x00\x07", max_size=60)


def _sound(text: str) -> None:
    """It plays, or it says what is wrong."""
    loaded = load_texts((StoryText("story.yaml", text),))
    if loaded.program is None:
        assert has_errors(loaded.diagnostics)
        for one in loaded.diagnostics:
            assert as_text(one)
            assert as_data(one)
    else:
        begin(loaded.program)


@MANY
@given(st.text() | ODD)
def test_any_text_as_a_story(text: str) -> None:
    _sound(text)


@MANY
@given(st.text() | ODD)
def test_any_text_in_a_passage(text: str) -> None:
    _sound(framed("- |\n  " + text.replace("\n", "\n  ") + "\n- end: fin\n"))


@MANY
@given(st.text() | ODD)
def test_any_text_as_a_step(text: str) -> None:
    _sound(framed("- " + text + "\n- end: fin\n"))


@MANY
@given(ODD, ODD)
def test_any_text_as_key_and_value(key: str, value: str) -> None:
    _sound(FRAME + f"      - {key}: {value}\n")


WORDS = """\
nerve won late name heart knows brave dae_ letter 3 2.5 'x' yes no + - * / // % == != < <= > >= and or not in
( ) [ ] , visits(hall) count(knows) min( abs( round( max( ? | { } sequence: once:
"""
EXPRESSIONS = st.lists(st.sampled_from(WORDS.split()), max_size=12).map(" ".join)


@settings(max_examples=600, deadline=None)
@given(EXPRESSIONS)
def test_any_expression_is_refused_or_has_a_value(expression: str) -> None:
    text = framed("- |\n  {" + expression + "}\n- end: fin\n")
    loaded = load_texts((StoryText("story.yaml", text),))
    if loaded.program is not None:
        error = begin(loaded.program).error
        assert error is None or error.code in ("E700", "E705", "E706")


@MANY
@given(content=st.binary(max_size=200))
def test_any_bytes_as_a_file(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("story")
    (folder / "story.yaml").write_bytes(content)
    assert has_errors(load(folder).diagnostics)


@pytest.mark.parametrize("char", ["\x85", "\u2028", "\u2029"])
def test_a_line_end_of_another_age_is_told_and_moves_no_other_line(char: str) -> None:
    found = problems(framed(f"- One{char}two.\n- |\n  Three {{nerv}}.\n- end: fin\n"))
    first = framed("").count("\n") + 1
    assert [(one.code, one.line) for one in found] == [("E129", first), ("E303", first + 2)]
    assert found[0].excerpt[found[0].column - 1] == char


@pytest.mark.parametrize("char", ["\x00", "\x07", "\x1b", "\x7f", "\ufffe"])
def test_an_invisible_character_is_told_where_it_is(char: str) -> None:
    found = [one for one in problems(framed(f"- One {char} two.\n- end: fin\n")) if one.code == "E129"]
    assert [one.excerpt[one.column - 1] for one in found] == [char]


def test_depth_is_bounded() -> None:
    fine = "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1)
    assert read_yaml("x.yaml", fine).diagnostics == ()
    assert [one.code for one in read_yaml("x.yaml", "[" * 10_000).diagnostics] == ["E125"]


def test_a_file_of_too_many_values_is_told() -> None:
    assert [one.code for one in read_yaml("x.yaml", "[" + "a," * 1_000_001 + "]").diagnostics] == ["E109"]


def test_a_million_problems_are_cut_to_the_first() -> None:
    script = "".join(f"- nothing{number}: x\n" for number in range(MAX_PROBLEMS * 2))
    found = load_texts((StoryText("story.yaml", framed(script)),)).diagnostics
    assert len(found) == MAX_PROBLEMS + 1
    assert "E108" in {one.code for one in found}
    script = "".join(f"- goto: nothing{number}\n" for number in range(MAX_PROBLEMS * 2))
    assert len(load_texts((StoryText("story.yaml", framed(script)),)).diagnostics) == MAX_PROBLEMS + 1


def test_all_mistakes_of_quoting_are_told_in_one_run() -> None:
    found = problems(framed("- *one* two\n" * 20 + "- end: fin\n"))
    assert len([one for one in found if one.code == "E111"]) == 20


def _folder(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


HEAD = "title: T\nstart: a\nendings: {fin: Fin}\nvariables: {n: 1}\n"


def test_one_broken_file_hides_neither_the_others_nor_invents_missing_scenes(tmp_path: Path) -> None:
    story = _folder(
        tmp_path,
        story=HEAD,
        a="scenes:\n  a:\n    script: [{goto: b}, {set: m = 1}]\n",
        b="scenes:\n  b: [\n",
        c="scenes:\n  c:\n    script:\n      - shwo: x\n",
    )
    found = [(one.file, one.code) for one in load(story).diagnostics]
    assert ("a.yaml", "E303") in found
    assert ("c.yaml", "E208") in found
    assert any(file == "b.yaml" for file, _ in found)
    assert "E300" not in {code for _, code in found}
    assert load(story).program is None


def test_a_file_that_is_not_utf8_hides_nothing_either(tmp_path: Path) -> None:
    story = _folder(tmp_path, story=HEAD, a="scenes:\n  a:\n    script: [{goto: b}, {set: m = 1}]\n")
    (tmp_path / "b.yaml").write_bytes(b"scenes:\n  b:\n    script: [\xff\xfe]\n")
    found = load(story)
    assert [(one.file, one.code) for one in found.diagnostics] == [("a.yaml", "E303"), ("b.yaml", "E102")]
    assert "line 3" in found.diagnostics[1].message
    assert found.program is None


def test_a_story_yaml_that_cannot_be_read_is_the_only_problem(tmp_path: Path) -> None:
    story = _folder(tmp_path, a="scenes:\n  a:\n    script: [{end: fin}]\n")
    (tmp_path / "story.yaml").write_bytes(b"\xff")
    assert [(one.file, one.code) for one in load(story).diagnostics] == [("story.yaml", "E102")]


@pytest.mark.parametrize("content", ["", "\n\n", "# only a comment\n", "---\n", "\ufeff"])
def test_an_empty_story_is_an_error(tmp_path: Path, content: str) -> None:
    assert has_errors(load(_folder(tmp_path, story=content)).diagnostics)


def test_diagnostics_are_sorted_by_file_and_line(tmp_path: Path) -> None:
    bad = "scenes:\n  {0}:\n    script:\n      - goto: nowhere\n      - shwo: x\n      - end: nothing\n"
    story = _folder(tmp_path, story=HEAD, b=bad.format("b"), a=bad.format("a"))
    found = [(one.file, one.line) for one in load(story).diagnostics]
    assert found == sorted(found)
    assert {file for file, _ in found} == {"a.yaml", "b.yaml"}


def test_a_scene_in_two_files_names_both_places(tmp_path: Path) -> None:
    scene = "scenes:\n  a: {script: [{end: fin}]}\n"
    found = load(_folder(tmp_path, story=HEAD, a=scene, b=scene)).diagnostics
    assert [(one.code, one.file, one.line) for one in found] == [("E310", "b.yaml", 2)]
    assert "a.yaml:2" in found[0].message


def test_declarations_belong_into_story_yaml(tmp_path: Path) -> None:
    found = load(
        _folder(tmp_path, story=HEAD, a="title: X\nscens: {}\nscenes: {a: {script: [{end: fin}]}}\n")
    ).diagnostics
    assert [(one.code, one.line) for one in found] == [("E218", 1), ("E200", 2)]
    assert found[1].did_you_mean == "scenes"


def test_tests_assets_and_hidden_folders_hold_no_scenes(tmp_path: Path) -> None:
    _folder(tmp_path, story=HEAD + "scenes: {a: {script: ['{n}', {end: fin}]}}\n")
    for name in ("tests", "assets", ".git", "act/.hidden"):
        (tmp_path / name).mkdir(parents=True)
        _folder(tmp_path / name, bad="[")
    assert load(tmp_path).diagnostics == ()


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("kity", ["kitty", "dae"], "kitty"),
        ("KITTY", ["kitty"], "kitty"),
        ("xyz", ["kitty"], ""),
        ("x" * 100, ["x" * 99], ""),
        ("kity", ["kitty", *(f"scene_{number}" for number in range(5_000))], "kitty"),
        ("kitty", [], ""),
    ],
)
def test_closest(word: str, known: list[str], expected: str) -> None:
    assert closest(word, known) == expected
