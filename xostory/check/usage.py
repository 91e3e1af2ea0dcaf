"""Checks of what is declared and then not used."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from xostory.check.subject import Subject
from xostory.program.code import Ask, Assign
from xostory.program.expressions import Derived, Global, Hosted, Local, Perform, Refer, Referred
from xostory.program.nodes import nodes_in
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem
from xostory.story.model import Scene
from xostory.story.steps import GotoStep, LabelStep, ReturnStep, Step
from xostory.story.walking import every_step


def unused_variables(subject: Subject) -> Iterator[Diagnostic]:
    """Variables that nothing reads. What a variable adds to itself does not count as reading it.

    A variable whose changes players are told of is read by them.
    """
    program = subject.program
    steps = [*program.code, *(step for one in program.procedures for step in one.body)]
    nodes = [node for step in steps for node in _reads(step)]
    nodes += list(nodes_in(program.decks))
    nodes += [node for one in program.derived for node in nodes_in(one.expression)]
    nodes += [node for one in program.procedures for node in nodes_in(one.result)]
    read = {node.slot for node in nodes if isinstance(node, Global) or (isinstance(node, Refer) and not node.local)}
    worked_out = {node.index for node in nodes if isinstance(node, Derived)}
    changed = {one.slot for one in steps if isinstance(one, (Assign, Ask)) and not one.local}
    for slot, variable in enumerate(subject.story.variables):
        if slot not in read and not (variable.label and slot in changed):
            how = "set, but never read" if slot in changed else "never used"
            yield problem(codes.UNUSED_VARIABLE, variable.spot, name=variable.name, how=how)
    for index, derived in enumerate(subject.story.derived):
        if index not in worked_out:
            yield problem(codes.UNUSED_VARIABLE, derived.spot, name=derived.name, how="never used")


def unused_host_functions(subject: Subject) -> Iterator[Diagnostic]:
    """Functions that the host has to have, and nothing asks."""
    program = subject.program
    nodes = [node for one in (*program.code, *program.derived, *program.procedures) for node in nodes_in(one)]
    asked = {node.index for node in nodes if isinstance(node, Hosted)}
    for index, function in enumerate(subject.story.host):
        if index not in asked:
            yield problem(codes.UNUSED_VARIABLE, function.spot, name=function.name, how="never asked")


def unused_procedures(subject: Subject) -> Iterator[Diagnostic]:
    """Procedures that nothing sets going, but perhaps themselves unused ones."""
    program = subject.program
    nodes = [node for one in (*program.code, *program.procedures) for node in nodes_in(one)]
    done = {node.index for node in nodes if isinstance(node, Perform)}
    for index, one in enumerate(subject.story.procedures):
        if index not in done:
            yield problem(codes.UNUSED_VARIABLE, one.spot, name=one.name, how="never done")


def unused_locals(subject: Subject) -> Iterator[Diagnostic]:
    """Parameters and locals that their scene never reads."""
    for scene, (begin, end) in zip(subject.story.scenes, subject.extents, strict=True):
        own = subject.program.code[begin:end]
        read = {node.slot for one in own for node in _reads(one) if _is_own(node)}
        for slot, variable in enumerate((*scene.parameters, *scene.locals)):
            if slot not in read:
                yield problem(codes.UNUSED_VARIABLE, variable.spot, name=variable.name, how="never read")


def unused_parameters(subject: Subject) -> Iterator[Diagnostic]:
    """Parameters that their function or procedure never reads."""
    program, story = subject.program, subject.story
    functions = [
        (one.parameters, [*nodes_in(done.expression)]) for one, done in zip(story.derived, program.derived, strict=True)
    ]
    procedures = [
        (one.parameters, [*nodes_in(done.result), *(node for step in done.body for node in _reads(step))])
        for one, done in zip(story.procedures, program.procedures, strict=True)
    ]
    for parameters, nodes in (*functions, *procedures):
        read = {node.slot for node in nodes if _is_own(node)}
        for slot, variable in enumerate(parameters):
            if slot not in read:
                yield problem(codes.UNUSED_VARIABLE, variable.spot, name=variable.name, how="never read")


def unused_labels(subject: Subject) -> Iterator[Diagnostic]:
    """Labels that nothing jumps to and whose visits nothing counts."""
    used = set(subject.program.counters)
    for scene in subject.story.scenes:
        used |= {
            _full_name(scene, step) for step in every_step(scene.script) if isinstance(step, (GotoStep, ReturnStep))
        }
    for scene in subject.story.scenes:
        for step in every_step(scene.script):
            if isinstance(step, LabelStep) and f"{scene.id}.{step.name}" not in used:
                yield problem(codes.UNUSED_LABEL, step.spot, name=step.name)


def _full_name(scene: Scene, step: Step) -> str:
    """Where a step jumps to, with its scene; '' at the end for one that does not jump."""
    target = (step.target or "") if isinstance(step, (GotoStep, ReturnStep)) else ""
    return target if "." in target else f"{scene.id}.{target}"


def _is_own(node: Any) -> bool:
    """Whether a node reads a local; to give it away by reference, and to set what one stands for, is to use it."""
    refers = isinstance(node, Referred) or (isinstance(node, (Assign, Ask)) and node.refers)
    return isinstance(node, Local) or refers or (isinstance(node, Refer) and node.local)


def _reads(instruction: Any) -> Iterator[Any]:
    """The expression nodes of an instruction, without an assignment's own variable."""
    own = (Local if instruction.local else Global)(instruction.slot) if isinstance(instruction, Assign) else None
    return (node for node in nodes_in(instruction) if node != own)
