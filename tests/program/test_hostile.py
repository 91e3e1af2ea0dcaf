"""Compiled stories made by an enemy: whatever passes as a program plays to an end, a choice or a story error.

Instructions of every class are made from the types of their fields, so that a new one is tried as soon as it exists.
"""

from __future__ import annotations

import json
import types
from enum import Enum
from functools import cache
from time import process_time
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.program.test_codec import SCRIPT, reheaded
from tests.stories import framed, program
from xostory.engine.advance import advance, begin, resume
from xostory.engine.commands import Choose, Command, Enter, TimeUp
from xostory.engine.events import ChoiceOffered, InputAsked, Line
from xostory.engine.machine import MAX_WORK
from xostory.engine.state import State, Step
from xostory.program import codec
from xostory.program.code import Assign, Instruction, Jump
from xostory.program.codec import MAX_EXPRESSION, ProgramProblem, program_from_text, program_to_text
from xostory.program.expressions import Binary, Constant, Expression, Gather, Global, Not, Operator, Rank
from xostory.program.model import Program
from xostory.program.tables import MAX_HEIGHT

SECONDS = 60
"""More than anything takes on a slow machine, less than anything that has no end."""
HOST = program(framed(SCRIPT))
WORDS = ("", "kitty", "letter", "roll", "chance", "pick", "count", "max", "text", "number", "x" * 50)
NUMBERS = (0, 1, 2, -1, 1.5, 10**15, -(10**15), 1e-300)


@cache
def made_of(annotation: Any) -> st.SearchStrategy[Any]:
    """Values that an annotation allows."""
    return st.deferred(lambda: _made_of(annotation))


def _made_of(annotation: Any) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        return st.one_of([made_of(one) for one in arguments])
    if origin is tuple and arguments[1:] != (...,):
        return st.tuples(*[made_of(one) for one in arguments])
    if origin is tuple:
        return st.lists(made_of(arguments[0]), max_size=3).map(tuple)
    if origin is frozenset:
        return st.frozensets(st.sampled_from(WORDS), max_size=3)
    if annotation in (str, int, float, bool, type(None)):
        simple = {str: WORDS, int: (*range(-1, 9), 10**15), float: NUMBERS, bool: (True, False), type(None): (None,)}
        return st.sampled_from(simple[annotation])
    if issubclass(annotation, Enum):
        return st.sampled_from(list(annotation))
    hints = get_type_hints(annotation)
    return st.builds(annotation, **{one.name: made_of(hints[one.name]) for one in attrs.fields(annotation) if one.eq})


def forged(instructions: list[tuple[int, Instruction]], host: Program = HOST) -> Program | ProgramProblem:
    """The host with some instructions replaced, as it comes out of a file."""
    made = list(host.code)
    for at, instruction in instructions:
        made[at] = instruction
    return program_from_text(program_to_text(attrs.evolve(host, code=tuple(made))))


def walk(played: Program, turns: int = 6) -> None:
    """Some turns; each ends well or as a story error, and says no more than a turn may."""
    step = _checked(begin(played))
    for number in range(turns):
        command = _answer(step.state, number)
        if step.error is not None or command is None:
            return
        step = _checked(advance(played, step.state, command))
        _checked(resume(played, step.state))


def _checked(step: Step) -> Step:
    assert sum(len(event.text) for event in step.events if isinstance(event, Line)) <= MAX_WORK
    assert step.error is None or step.error.message
    return step


def _answer(state: State, number: int) -> Command | None:
    pending = state.pending
    if isinstance(pending, InputAsked):
        return Enter(pending.suggestion or "1")
    if isinstance(pending, ChoiceOffered):
        if pending.seconds is not None and number % 2:
            return TimeUp()
        return next((Choose(one.id) for one in pending.options if one.open), None)
    return None


@settings(deadline=20_000, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(1, len(HOST.code) - 2), made_of(Instruction)), min_size=1, max_size=3))
def test_forged_instructions_never_raise(instructions: list[tuple[int, Instruction]]) -> None:
    found = forged(instructions)
    if isinstance(found, Program):
        walk(found)


FREE = next(at for at, one in enumerate(HOST.code) if isinstance(one, Jump))
"""An instruction at the beginning of the first scene that is played."""
TEXT = next(slot for slot, one in enumerate(HOST.variables) if one.name == "name")
COME_ROUND = (FREE + 1, Jump(FREE))


def setting(value: Expression) -> tuple[int, Instruction]:
    return FREE, Assign("name", False, TEXT, value)


def error_of(*instructions: tuple[int, Instruction]) -> str:
    """What begins with these ends in: the code of the story error, or why there is no program."""
    start = process_time()
    found = forged(list(instructions))
    if isinstance(found, ProgramProblem):
        return found.message
    step = _checked(begin(found))
    assert process_time() - start < SECONDS
    return step.error.code if step.error else ""


@pytest.mark.parametrize(
    "value",
    [
        Binary(Operator.MULTIPLY, Constant("x" * 50), Constant(10**15)),
        Binary(Operator.MULTIPLY, Constant(10**15), Constant("x")),
        Binary(Operator.MODULO, Constant("%999999999999d"), Constant(1)),
        Rank((), Constant("x")),
    ],
    ids=str,
)
def test_values_of_the_wrong_kind_are_story_errors(value: Expression) -> None:
    found = error_of(setting(value), COME_ROUND)
    assert found == "E710" or "sound" in found


@pytest.mark.parametrize("operator", [Operator.ADD, Operator.MULTIPLY, Operator.SUBTRACT, Operator.WITH])
def test_what_grows_from_itself_for_ever_is_stopped(operator: Operator) -> None:
    for start in (Constant("x" * 1000), Constant(10**15), Constant(1.5), Constant(frozenset("x"))):
        first = (FREE, Assign("name", False, TEXT, start))
        grow = (FREE + 1, Assign("name", False, TEXT, Binary(operator, Global(TEXT), Global(TEXT))))
        assert error_of(first, grow, (FREE + 2, Jump(FREE + 1))) in ("E700", "E706", "E710")


def test_expressions_that_take_long_are_no_programs() -> None:
    widest = Gather(tuple(Constant(str(number)) for number in range(MAX_EXPRESSION - 2)))
    assert error_of(setting(widest)) == ""
    assert "too much" in error_of(setting(Gather((*widest.members, Constant("x"), Constant("y")))))


def test_things_too_deep_in_each_other_are_no_programs() -> None:
    deep: Expression = Constant(True)
    for _ in range(MAX_HEIGHT + 1):
        deep = Not(deep)
    assert "inside each other" in error_of(setting(deep))


def test_nodes_that_hold_the_last_one_twice_are_no_program() -> None:
    """Forty of them would be a million million when they are written out."""
    operator, constant, binary = (codec._WORDS.numbers[one] for one in (Operator, Constant, Binary))
    rows: list[Any] = [[operator, ["+"]], [constant, [1]]]
    rows += [[binary, {"nodes": [1]}, {"nodes": [last]}, {"nodes": [last]}] for last in range(2, 42)]
    body = "".join(f"{json.dumps(row)}\n" for row in rows)
    found = program_from_text(reheaded(program_to_text(HOST), body=body))
    assert isinstance(found, ProgramProblem)
    assert "too much inside a Binary" in found.message


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000 + "]" * 100_000,
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        '[0,1000000000,{"nodes":[0]}]',
        '[0,1,{"run":[0,1000000000000]}]',
        '[0,1,{"nodes":[-1]}]',
        "[1,1,[1e999]]",
        "[1,1,[NaN]]",
        "[1,1,[" + "9" * 5000 + "]]",
        '[1,1,["\\ud800"]]',
        '[3,{"of":["x"],"at":[true]}]',
        "[2,[[[]]]]",
        "[true]",
        "[]",
        "{}",
        "7",
    ],
    ids=lambda body: body[:20],
)
def test_tables_that_are_none(body: str) -> None:
    found = program_from_text(reheaded(program_to_text(HOST), body=f"{body}\n"))
    assert isinstance(found, ProgramProblem)
    assert "does not hold a program" in found.message


def test_half_characters_are_no_text() -> None:
    content = program_to_text(HOST)
    body = content.split("\n", 1)[1].replace("Plain.", "\\ud800", 1)
    found = program_from_text(reheaded(content, body=body))
    assert isinstance(found, ProgramProblem)
    # A backslash in front of the same letters is a text like any other.
    fine = program(framed("- 'The folder is C:\\\\udder.'\n- end: fin\n"))
    assert program_from_text(program_to_text(fine)) == fine
