"""Procedures: what is done under a name, while something is set."""

from __future__ import annotations

import attrs
import pytest

from tests.stories import codes_of, events, problems, program, transcript
from xostory.engine.advance import begin
from xostory.engine.events import ChanceDrawn, VariableChanged
from xostory.program.code import Assign, Jump
from xostory.program.codec import ProgramProblem, program_from_text, program_to_text
from xostory.program.expressions import Constant, Perform

HEAD = """\
title: T
start: a
characters:
  dae: {name: Dae, has: {trust: {start: 3, min: 0, max: 6}, cheer: {does: dae.trust += 1}}}
variables:
  won: 100
  nerve: {start: 2, min: 0, max: 5}
  late: no
  heart: {start: dae_, one of: [dae_, yuri]}
  knows: {start: [], any of: [close, far]}
  comfort:
    takes: {amount: 1}
    does:
      - dae.trust += amount
      - if: dae.trust >= 5
        then: knows += close
      - else if: dae.trust == 4
        then: [knows += far, late = yes]
        else:
          - late = no
    is: dae.trust
  rich: {takes: {price: 0}, is: won >= price}
  pay:
    takes: {price: 10, into: {start: 0, by: reference}}
    does:
      - if: rich(price)
        then: [won -= price, into += price]
    is: won
  pay_twice:
    takes: {price: 1, into: {start: 0, by: reference}}
    does: ["pay(price, into)", "price = price * 2", "pay(price, into)", "pay(price, nerve)"]
  double: {takes: {n: {start: 0, by: reference}}, does: n = n * 2}
  doubled: {takes: {n: 0}, does: double(n), is: n}
  dice: {does: ["won = roll(3, 3)"], is: won}
endings: {fin: Fin}
scenes:
  a:
    locals: {n: 3, m: 0}
    script:
"""
TAIL = '      - "{won} {nerve} {late} {heart} {knows} {n} {m} {dae.trust}"\n      - end: fin\n'


def _said(*sets: str) -> str:
    steps = "".join(f"      - set: {one}\n" for one in sets)
    return transcript(HEAD + steps + TAIL)[0]


DONE = {
    "with its start values": (("comfort()",), "100 2 yes dae_ far 3 0 4"),
    "with an argument": (("comfort(2)",), "100 2 no dae_ close 3 0 5"),
    "the other branch": (("comfort(0)",), "100 2 no dae_  3 0 3"),
    "what it comes to": (("m = comfort(1)",), "100 2 yes dae_ far 3 4 4"),
    "inside an expression, from left to right": (("m = dae.trust * 10 + comfort(1)",), "100 2 yes dae_ far 3 34 4"),
    "added": (("m += comfort(1)",), "100 2 yes dae_ far 3 4 4"),
    "a list of sets": (("[comfort(1), m = n]",), "100 2 yes dae_ far 3 3 4"),
    "of a character": (("dae.cheer()",), "100 2 no dae_  3 0 4"),
    "one that calls a function": (("pay(30)",), "70 2 no dae_  3 0 3"),
    "a reference to a local": (("pay(30, n)",), "70 2 no dae_  33 0 3"),
    "a reference passed on, to bounds of its own": (("pay_twice(10, m)",), "50 5 no dae_  3 30 3"),
    "a reference left out": (("pay_twice(10)",), "50 5 no dae_  3 0 3"),
    "a reference to a parameter": (("m = doubled(n)",), "100 2 no dae_  3 6 3"),
    "chance": (("m = dice()",), "3 2 no dae_  3 3 3"),
}


@pytest.mark.parametrize("name", DONE)
def test_what_is_done(name: str) -> None:
    sets, expected = DONE[name]
    assert _said(*sets) == expected


def test_there_is_nothing_to_complain_about() -> None:
    uses = ("comfort(2)", "pay_twice(1)", "m = doubled(n)", "m = dice()", "dae.cheer()")
    story = HEAD + "".join(f"      - set: {one}\n" for one in uses) + TAIL
    assert codes_of(story) == []


def test_changes_and_draws_are_told_as_they_happen() -> None:
    found = events(program(HEAD + "      - set: [m = dice(), pay(1)]\n" + TAIL))
    told = [one for one in found if isinstance(one, ChanceDrawn | VariableChanged)]
    assert told == [ChanceDrawn("roll", 3), VariableChanged("won", 100, 3), VariableChanged("won", 3, 2)]


def test_a_procedure_works_in_a_scene_that_was_given_references() -> None:
    story = HEAD + "      - call: b\n        with: {x: n}\n" + TAIL
    story += "  b:\n    takes: {x: {start: 0, by: reference}}\n    script:\n      - set: [double(x), 'pay(5, x)']\n"
    assert transcript(story)[0] == "95 2 no dae_  11 0 3"


MISTAKES = {
    "in a condition": ("- if: comfort(1) > 2\n        then: [Hi.]", "E434"),
    "in a text": ('- "{comfort(1)}"', "E434"),
    "as an argument of a call": ("- call: b\n        with: {x: comfort(1)}", "E434"),
    "without parentheses": ("- set: m = comfort", "E414"),
    "with too much": ("- set: comfort(1, 2)", "E414"),
    "with a wrong type": ("- set: comfort(late)", "E410"),
    "that comes to nothing": ("- set: m = pay_twice(1)", "E435"),
    "a function alone": ("- set: rich(3)", "E436"),
    "a built-in alone": ("- set: max(1, 2)", "E436"),
    "one that is not there": ("- set: comfrot(1)", "E413"),
    "a reference to a sum": ("- set: pay(1, n + 1)", "E432"),
    "a reference to another type": ("- set: pay(1, late)", "E433"),
    "set itself": ("- set: comfort = 3", "E439"),
    "a call with something behind it": ("- set: comfort(1) + 2", "E406"),
    "another type of what it comes to": ("- set: late = comfort(1)", "E410"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_mistakes(name: str) -> None:
    step, code = MISTAKES[name]
    scenes = "  b: {takes: {x: 1}, script: ['{x}']}\n"
    found = [one for one in codes_of(HEAD + f"      {step}\n" + TAIL + scenes) if one[0] == "E"]
    assert found == [code]


DECLARATIONS = {
    "a circle": ("p: {does: q()}\n  q: {does: p()}", "E416"),
    "itself": ("p: {takes: {n: 1}, does: [{if: n > 0, then: p(n - 1)}]}", "E416"),
    "a circle over a value": ("p: {does: won = q()}\n  q: {does: won = p(), is: won}", "E416"),
    "a function that uses one": ("f: {takes: {n: 1}, is: comfort(n) > 1}", "E434"),
    "a derived variable that uses one": ("f: {is: comfort(1) > 1}", "E434"),
    "one in what it comes to": ("p: {does: won = 1, is: comfort(1)}", "E434"),
    "one in a condition of its own": ("p: {does: [{if: comfort(1) > 2, then: won = 1}]}", "E434"),
    "a line": ("p: {does: [{dae: Hello.}]}", "E437"),
    "an empty one": ("p: {does: }", "E203"),
    "an else of nothing": ("p: {does: [{else: won = 1}]}", "E211"),
    "an if without then": ("p: {does: [{if: late}]}", "E207"),
    "a start value": ("p: {does: won = 1, start: 3}", "E210"),
    "a name of another": ("won2: {is: won}\n  won3: {does: won = 1}\n  heart2: {one of: [won3]}", "E313"),
    "an unknown variable": ("p: {does: wno = 1}", "E303"),
}


@pytest.mark.parametrize("name", DECLARATIONS)
def test_wrong_declarations(name: str) -> None:
    declared, code = DECLARATIONS[name]
    story = HEAD.replace("endings:", f"  {declared}\nendings:") + TAIL
    assert code in codes_of(story)


@pytest.mark.parametrize("where", ["takes", "locals"])
def test_parameters_and_locals_do_nothing(where: str) -> None:
    story = HEAD.replace("locals: {n: 3, m: 0}", "locals: {n: 3, m: 0}\n    takes: {x: 1}")
    wrong = {"takes": ("takes: {x: 1}", "takes: {x: {does: won = 1}}"), "locals": ("m: 0", "m: {does: won = 1}")}
    assert "E315" in codes_of(story.replace(*wrong[where]) + TAIL)


def test_one_that_nothing_does_is_told() -> None:
    assert codes_of(HEAD + TAIL).count("W512") == 5


def test_work_is_bounded() -> None:
    chain = "".join(f"  p{n}: {{does: [p{n - 1}(), p{n - 1}(), p{n - 1}()]}}\n" for n in range(1, 20))
    story = HEAD.replace("endings:", "  p0: {does: won += 1}\n" + chain + "endings:") + "      - set: p19()\n" + TAIL
    error = begin(program(story)).error
    assert error is not None
    assert error.code == "E700"


def test_too_deep_a_chain_is_refused() -> None:
    chain = "".join(f"  p{n}: {{does: p{n - 1}()}}\n" for n in range(1, 300))
    story = HEAD.replace("endings:", "  p0: {does: won += 1}\n" + chain + "endings:") + "      - set: p299()\n" + TAIL
    assert "E417" in codes_of(story)


def test_a_fault_inside_tells_where_it_was_done() -> None:
    story = HEAD.replace("endings:", "  broken: {takes: {by: 0}, does: won = won / by}\nendings:")
    error = begin(program(story + "      - set: broken()\n" + TAIL)).error
    assert error is not None
    assert error.code == "E705"
    assert error.stack[0].place.line == story.count("\n") + 1


def test_a_comma_that_ends_an_entry_is_told_once() -> None:
    assert codes_of(HEAD + "      - set: [pay(1, n), m = min(1, 2), m = 3]\n" + TAIL)[:2] == ["E438", "E438"]
    declared = HEAD.replace("endings:", "  p: {does: [pay(1, won), won = 1]}\nendings:") + TAIL
    assert [one for one in codes_of(declared) if one[0] == "E"] == ["E438"]


def test_procedures_survive_compiling() -> None:
    compiled = program(HEAD + "      - set: ['pay_twice(1, n)', m = comfort(2)]\n" + TAIL)
    assert program_from_text(program_to_text(compiled)) == compiled


def _forged(**changes: object) -> bool:
    """Whether a program with a changed procedure is refused."""
    compiled = program(HEAD + "      - set: pay_twice(1, n)\n" + TAIL)
    first, *rest = compiled.procedures
    forged = attrs.evolve(compiled, procedures=(attrs.evolve(first, **changes), *rest))
    return isinstance(program_from_text(program_to_text(forged)), ProgramProblem)


def test_forged_procedures_are_refused() -> None:
    assert not _forged(name="other")
    assert _forged(body=(Jump(0),))
    assert _forged(body=(Jump(9),))
    assert _forged(body=(Assign("x", True, 7, Constant(1)),))
    assert _forged(body=(Assign("won", False, 0, Perform(0, ())),))
    assert _forged(body=(Assign("won", False, 0, Perform(99, ())),))


@pytest.mark.parametrize(
    ("declared", "use"),
    [
        ("f: {takes: {n: 0, spare: 0}, is: n > 0}", "late = f(1)"),
        ("p: {takes: {n: 0, spare: 0}, does: won = n}", "p(1)"),
        ("p: {takes: {n: 0, spare: 0}, does: [won = n, spare += 1]}", "p(1)"),
    ],
)
def test_a_parameter_that_nothing_reads_is_told(declared: str, use: str) -> None:
    story = HEAD.replace("endings:", f"  {declared}\nendings:") + f"      - set: {use}\n" + TAIL
    assert [one.message for one in problems(story) if "spare" in one.message] == ["`spare` is never read."]
