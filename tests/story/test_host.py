"""Functions of the host: declared, asked, checked, kept in saves; the host is never trusted to be right."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from tests.cli.running import run
from tests.stories import codes_of, framed, load, program
from xostory.cli import main
from xostory.compiler.host import with_host
from xostory.compiler.load import StoryProblemsError, load_story
from xostory.engine.advance import begin
from xostory.engine.events import HostCalled
from xostory.engine.state import Step
from xostory.play.playthrough import Playthrough, choose, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.transcript import as_data, as_text
from xostory.program.codec import program_from_text, program_to_text
from xostory.program.model import Program

HOST = """\
host:
  battery: {takes: {whose: kitty, scale: 100}, gives: number, pure: yes}
  buzz: {takes: {}, gives: flag}
  street: {gives: text}
variables:
"""


def _hosted(script: str) -> str:
    return framed(script).replace("variables:\n", HOST)


ASKING = _hosted(
    "- set: late = buzz()\n- set: name = street()\n- |\n  {battery('dae') + won}, {name}, {late}.\n- end: fin\n"
)


def _bound(text: str, **host: Callable[..., object]) -> Program:
    bound = with_host(program(text), host)
    assert isinstance(bound, Program), bound
    return bound


def _played(answer: object) -> Step:
    """A story that asks `street` for a text, `buzz` for a flag and `battery` for a number, all answered alike."""
    return begin(_bound(ASKING, battery=lambda *_: answer, buzz=lambda: True, street=lambda: "Hannam"))


def test_what_the_host_answers_is_what_the_story_reads() -> None:
    step = begin(_bound(ASKING, battery=lambda whose, scale: scale - len(whose), buzz=lambda: True, street=lambda: "5"))
    assert [line for event in step.events for line in as_text(event)] == ["107, 5, yes.", "[Ending: Fin]"]


def test_answers_that_are_set_are_told() -> None:
    called = [as_data(event) for event in _played(3).events if isinstance(event, HostCalled)]
    assert called == [
        {"type": "host_called", "name": "buzz", "value": True},
        {"type": "host_called", "name": "street", "value": "Hannam"},
    ]


@pytest.mark.parametrize("answer", [True, "many", None, float("nan"), float("inf"), 10**16, 10**400, [], frozenset()])
def test_an_answer_of_the_wrong_kind_is_a_story_error(answer: object) -> None:
    error = _played(answer).error
    assert error is not None
    assert error.code == "E716"
    assert "battery" in error.message


@pytest.mark.parametrize("answer", ["two\nlines", "\ud800", "x" * 20_000, b"bytes", 3])
def test_a_text_that_cannot_be_shown_is_one(answer: object) -> None:
    error = begin(_bound(ASKING, battery=lambda *_: 1, buzz=lambda: True, street=lambda: answer)).error
    assert error is not None
    assert error.code == "E716"


def test_an_exception_of_the_host_is_one() -> None:
    class OddError(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    def failing(*_values: object) -> object:
        raise OddError

    error = begin(_bound(ASKING, battery=failing, buzz=lambda: True, street=lambda: "")).error
    assert error is not None
    assert (error.code, error.message) == ("E715", "`battery` failed: OddError.")
    assert error.stack[0].scene == "hall"


def test_a_program_without_a_host_fails_in_play_and_not_before() -> None:
    error = begin(program(ASKING)).error
    assert error is not None
    assert error.code == "E717"


def test_what_is_missing_unknown_or_takes_something_else_is_told() -> None:
    found = with_host(program(ASKING), {"batery": len, "buzz": lambda one: one, "street": "Hannam"})  # type: ignore[dict-item]
    assert not isinstance(found, Program)
    assert [one.code for one in found] == ["E480", "E482", "E482", "E481"]
    assert found[0].did_you_mean == "batery"


def test_a_function_that_hides_its_parameters_is_believed() -> None:
    story = _hosted("- set: won = battery()\n- |\n  {won}\n- end: fin\n")
    assert begin(_bound(story, battery=max, buzz=bool, street=str)).error is not None  # max of a text and a number


def test_load_story_refuses_and_binds(tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text(ASKING, encoding="utf-8")
    with pytest.raises(StoryProblemsError) as stopped:
        load_story(story)
    assert {one.code for one in stopped.value.diagnostics} == {"E480"}
    host = {"battery": lambda *_: 1, "buzz": lambda: True, "street": lambda: ""}
    assert len(load_story(story, host=host).answers) == 3


def test_the_command_line_checks_and_compiles_but_does_not_play(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story, output = tmp_path / "story.yaml", tmp_path / "out.xostory"
    story.write_text(ASKING, encoding="utf-8")
    assert main(["transcript", str(story)]) == 1
    assert "E480" in capsys.readouterr().err
    assert main(["play", "--terminal", str(story)]) == 1
    assert main(["check", str(story)]) == 0
    assert main(["compile", str(story), "-o", str(output)]) == 0
    assert load_story(output, host={"battery": max, "buzz": bool, "street": str}).host[0].name == "battery"


def test_the_command_line_answers_with_what_it_is_given(tmp_path: Path) -> None:
    story = tmp_path / "story.yaml"
    story.write_text(ASKING, encoding="utf-8")
    answers = ("--host", "battery=17", "--host", "buzz = yes", "--host", "street=Hannam, 5")
    done = run("transcript", story, *answers)
    assert (done.status, done.out) == (0, "27, Hannam, 5, yes.\n[Ending: Fin]\n")
    assert run("play", "--terminal", story, *answers).status == 0
    for wrong in ("battery=full", "buzz=7", "battery=", "batery=1", "battery=nan", "battery=1_0"):
        refused = run("transcript", story, *answers, "--host", wrong)
        assert refused.status == 1
        assert "batt" in refused.err or "buzz" in refused.err or "E481" in refused.err


WALKTHROUGH = "walkthroughs:\n  All of it:\n    - says: 27, Hannam, yes.\n    - ending: fin\n"


def test_walkthroughs_are_answered_too(tmp_path: Path) -> None:
    (tmp_path / "story.yaml").write_text(ASKING, encoding="utf-8")
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "all.yaml").write_text(WALKTHROUGH, encoding="utf-8")
    answers = ("--host", "battery=17", "--host", "buzz=yes", "--host", "street=Hannam")
    assert run("test", tmp_path, *answers).status == 0
    refused = run("test", tmp_path)
    assert (refused.status, "E480" in refused.err) == (1, True)


def test_the_functions_are_no_part_of_a_program() -> None:
    bound = _bound(ASKING, battery=max, buzz=bool, street=str)
    assert bound == program(ASKING)
    assert program_from_text(program_to_text(bound)) == attrs.evolve(bound, answers=())


def test_where_functions_may_stand() -> None:
    assert "E483" in codes_of(_hosted("- if: buzz()\n  then: [Hello.]\n- end: fin\n"))
    derived = framed("- |\n  {low}\n- end: fin\n").replace("variables:\n", HOST + "  low: {is: battery() < 20}\n")
    assert not {"E483", "E430"} & set(codes_of(derived))
    assert "E483" in codes_of(derived.replace("battery() < 20", "buzz()"))


def test_types_and_arguments_are_checked() -> None:
    assert "E410" in codes_of(_hosted("- set: late = battery()\n- end: fin\n"))
    assert "E410" in codes_of(_hosted("- set: won = battery(3)\n- end: fin\n"))
    assert load(_hosted("- set: won = battery('a', 2, 3)\n- end: fin\n")).program is None
    assert load(_hosted("- set: won = battery\n- end: fin\n")).program is None


@pytest.mark.parametrize("name", ["nerve", "count", "letter", "5th"])
def test_names_are_one_thing(name: str) -> None:
    assert load(ASKING.replace("  buzz:", f"  {name}:")).program is None


def test_a_function_nobody_asks_is_told() -> None:
    assert codes_of(_hosted("- set: late = buzz()\n- |\n  {late}\n- end: fin\n")).count("W512") >= 2


WAITING = _hosted(
    "- set: won = won + 1\n- set: late = buzz()\n- choice: On?\n  options:\n    - text: On.\n"
    "- set: late = buzz()\n- choice: Again?\n  options: [Again.]\n- |\n  {late}\n- end: fin\n"
)


def _saved(played: Playthrough) -> object:
    return json.loads(json.dumps(playthrough_to_json(played)))


def test_loading_a_save_asks_nobody_twice() -> None:
    asked: list[int] = []

    def buzz() -> bool:
        asked.append(1)
        return len(asked) % 2 == 0

    bound = _bound(WAITING, battery=max, buzz=buzz, street=str)
    played = start_playthrough(bound)
    pending = played.state.pending
    played = choose(played, pending.options[0].id)  # type: ignore[union-attr]
    loaded = playthrough_from_json(bound, _saved(played))
    assert isinstance(loaded, Loaded)
    assert loaded.notes == ()
    assert loaded.playthrough == played
    assert len(asked) == 2
    loaded.playthrough.program.answers[1]()
    assert len(asked) == 3


@pytest.mark.parametrize("answers", [[], [["buzz", 3]], [["street", True]], [[]], ["x"], [[1, 2, 3]]])
def test_forged_answers_never_raise(answers: list[object]) -> None:
    bound = _bound(WAITING, battery=max, buzz=lambda: True, street=str)
    data = playthrough_to_json(start_playthrough(bound))
    loaded = playthrough_from_json(bound, {**data, "answers": answers})
    assert isinstance(loaded, Loaded)
    assert loaded.notes  # put together from the state alone
    assert loaded.playthrough.state.values == start_playthrough(bound).state.values
