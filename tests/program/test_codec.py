"""Compiled stories: the same program comes back, and nothing else ever does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.stories import events, framed, program
from xostory.cli import main
from xostory.cli.places import bundled_story
from xostory.compiler.load import StoryProblemsError, load_story
from xostory.engine.advance import advance, begin
from xostory.engine.commands import Choose, Enter, TimeUp
from xostory.engine.events import ChoiceOffered
from xostory.program.codec import ProgramProblem, digest_of, program_from_text, program_to_text
from xostory.program.model import Program

SCRIPT = """\
- label: again
- |
  kitty smile: Hello {name}, {cycle: once | twice}.
  *Plain* and simple{pause: 0.5}, {slow: said slowly}.
  Plain.
- if: letter in knows and heart < yuri
  then:
    - set:
        - nerve += 1
        - knows += [letter, photo]
- choice: What now?
  options:
    - text: Again.
      once: yes
      goto: again
    - text: Bravely.
      if: brave
      locked: Not brave.
    - On.
- choice: Quick!
  within: 4
  options: [One, {text: Two, default: yes}]
- ask: A name?
  into: name
  suggest: Kit
  if: name != 'Q'
  refused: "{name}?"
- ask:
  into: nerve
- call: side
  with: {n: nerve * 2}
- show: kitty
- pause: 1.5
- end: fin
"""


def reheaded(content: str, **changes: Any) -> str:
    """The content with another body or header, its digest made to fit: what a forger would do."""
    first, body = content.split("\n", 1)
    body = changes.pop("body", body)
    header = {**json.loads(first), "digest": digest_of(body), **changes}
    return f"{json.dumps(header)}\n{body}"


@pytest.fixture
def compiled() -> str:
    return program_to_text(program(framed(SCRIPT)))


def test_a_program_comes_back_the_same(compiled: str) -> None:
    assert program_from_text(compiled) == program(framed(SCRIPT))


def test_the_bundled_story_comes_back_the_same() -> None:
    kiss = load_story(bundled_story())
    assert program_from_text(program_to_text(kiss)) == kiss


def test_it_plays_the_same(compiled: str) -> None:
    again = program_from_text(compiled)
    assert isinstance(again, Program)
    road = (1, 1, TimeUp(), Enter("Song"), Enter("4"))
    assert events(again, *road) == events(program(framed(SCRIPT)), *road)


@pytest.mark.parametrize(
    "content", ["", "hello", "[]", "{}", '{"format": "something else"}\n[]', "null\nnull", "title: T\nstart: a\n"]
)
def test_foreign_files_are_refused(content: str) -> None:
    problem = program_from_text(content)
    assert isinstance(problem, ProgramProblem)
    assert "not a compiled story" in problem.message


def test_another_version_is_refused(compiled: str) -> None:
    problem = program_from_text(reheaded(compiled, version=99))
    assert isinstance(problem, ProgramProblem)
    assert "another version" in problem.message


@given(st.data())
def test_damage_is_noticed(data: st.DataObject) -> None:
    compiled = program_to_text(program(framed("- Hello.\n- end: fin\n")))
    at = data.draw(st.integers(0, len(compiled) - 2))
    other = data.draw(st.characters(codec="ascii").filter(lambda char: char != compiled[at]))
    damaged = compiled[:at] + other + compiled[at + 1 :]
    found = program_from_text(damaged)
    # The title in the header is for people who look into the file; nothing depends on it.
    assert isinstance(found, ProgramProblem) or found == program_from_text(compiled)


@given(st.data())
def test_a_forged_body_never_raises(data: st.DataObject) -> None:
    """One value anywhere in the body is replaced by another."""
    compiled = program_to_text(program(framed(SCRIPT)))
    body = [json.loads(row) for row in compiled.rstrip("\n").split("\n")[1:]]
    node: Any = body
    while True:
        index = data.draw(st.sampled_from(sorted(node) if isinstance(node, dict) else range(len(node))))
        if not isinstance(node[index], (list, dict)) or not node[index] or data.draw(st.booleans()):
            break
        node = node[index]
    node[index] = data.draw(
        st.one_of(st.none(), st.booleans(), st.integers(), st.integers(0, 40), st.text(max_size=5), st.just([]))
    )
    found = program_from_text(reheaded(compiled, body="".join(f"{json.dumps(row)}\n" for row in body)))
    if isinstance(found, Program):
        events_of_a_walk(found)


def events_of_a_walk(forged: Program) -> None:
    """Whatever passes as a program plays without an exception."""
    step = begin(forged)
    for _ in range(5):
        if step.error is not None or not isinstance(step.state.pending, ChoiceOffered):
            return
        option = next(one for one in step.state.pending.options if one.open)
        step = advance(forged, step.state, Choose(option.id))


def test_the_command_writes_a_file_that_plays(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story, output = tmp_path / "story.yaml", tmp_path / "out.xostory"
    story.write_text(framed("- Hello.\n- end: fin\n"), encoding="utf-8")
    assert main(["compile", str(story), "-o", str(output)]) == 0
    story.unlink()
    capsys.readouterr()
    assert main(["transcript", str(output)]) == 0
    assert capsys.readouterr().out == "Hello.\n[Ending: Fin]\n"


def test_a_damaged_file_is_an_error_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "x.xostory"
    path.write_text("nonsense", encoding="utf-8")
    with pytest.raises(StoryProblemsError) as raised:
        load_story(path)
    assert [one.code for one in raised.value.diagnostics] == ["E199"]
