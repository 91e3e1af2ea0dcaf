"""Procedures: what they come to first, so that all know each other's types, then what they do."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.derived import MAX_HEIGHT, heights_of, parameters_of, report_circles, words_of
from xostory.compiler.expressions import compile_formula
from xostory.compiler.names import Names
from xostory.compiler.scripts import Emission, ScriptCompiler
from xostory.compiler.variables import compile_variable
from xostory.program.expressions import Expression
from xostory.program.model import Procedure as Compiled
from xostory.source import codes
from xostory.story.expressions.tree import Tree
from xostory.story.model import Procedure
from xostory.story.steps import IfStep, SetStep
from xostory.story.walking import every_step


def compile_procedures(names: Names) -> tuple[Compiled, ...]:
    """All procedures of a story; those with problems are reported and say nothing."""
    declared = {one.name: one for one in names.story.procedures}
    used = {name: [word for word in _words(one) if word in declared] for name, one in declared.items()}
    circles = report_circles(names, used, {name: one.spot for name, one in declared.items()})
    heights = heights_of(used, {name: tuple(_trees(one)) for name, one in declared.items()})
    results = {name: _result(names, one) for name, one in declared.items()}
    found: list[Compiled] = []
    for name, one in declared.items():
        if heights[name] > MAX_HEIGHT:
            limit = f"more than {MAX_HEIGHT} steps on each other"
            names.report(codes.DERIVED_TOO_HEAVY, one.spot, name=name, limit=limit)
        elif name not in circles:
            emission = Emission()
            ScriptCompiler(names, parameters_of(one), emission).steps(one.body)
            parameters = tuple(compile_variable(parameter) for parameter in one.parameters)
            found.append(Compiled(name, parameters, tuple(emission.code), results[name]))
    return tuple(found)


def _result(names: Names, one: Procedure) -> Expression | None:
    """What it comes to; its type is known from here on."""
    typed = compile_formula(names, parameters_of(one), one.formula, None) if one.formula else None
    if typed is not None:
        names.procedure_types[one.name] = typed.type
    return typed.code if typed is not None else None


def _words(one: Procedure) -> Iterator[str]:
    for tree in _trees(one):
        yield from words_of(tree)


def _trees(one: Procedure) -> Iterator[Tree]:
    """Every expression of a procedure."""
    if one.formula:
        yield one.formula.tree
    for step in every_step(one.body):
        if isinstance(step, SetStep):
            yield from (entry.formula.tree for entry in step.assignments)
        elif isinstance(step, IfStep):
            yield from (arm.condition.tree for arm in step.arms)
