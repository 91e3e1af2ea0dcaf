"""Checks of where a story goes."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.check.decks import of_a_deck_nobody_draws
from xostory.check.roads import leading_to_a_stop, reached_from, reached_in_scene
from xostory.check.subject import Subject
from xostory.program.code import End, Enter, Finish, Goto, Jump, Return
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, problem


def unreached_scenes(subject: Subject) -> Iterator[Diagnostic]:
    """Scenes that no road from the start leads to."""
    reached = subject.reached
    for scene, (begin, end) in zip(subject.story.scenes, subject.extents, strict=True):
        if not any(at in reached for at in range(begin, end)) and not of_a_deck_nobody_draws(subject, scene):
            yield problem(codes.UNREACHED_SCENE, scene.spot, name=scene.id)


def parts_nothing_leads_to(subject: Subject) -> Iterator[Diagnostic]:
    """Parts that the whole never comes to. What of a part only it itself comes to is for playing it alone."""
    program = subject.program
    reached = reached_from(program, (program.scenes[program.start].entry,))
    scenes = zip(program.scenes, subject.extents, strict=True)
    used = {scene.id for scene, (begin, end) in scenes if any(at in reached for at in range(begin, end))}
    for part in subject.story.parts:
        if not any(scene.startswith(f"{part.name}.") for scene in used):
            yield problem(codes.UNREACHED_PART, part.spot, name=part.name)


def steps_behind_a_jump(subject: Subject) -> Iterator[Diagnostic]:
    """In scenes that are reached: steps that are not. One problem a run of them."""
    reached = subject.reached
    for begin, end in subject.extents:
        inside = [at for at in range(begin, end) if at in reached]
        told = not inside
        for at in range(begin, end):
            if at in reached:
                told = False
            elif not told and not isinstance(subject.program.code[at], (Enter, Jump, Finish)):
                told = True
                yield subject.at(at, codes.NEVER_REACHED)


def loose_ends(subject: Subject) -> Iterator[Diagnostic]:
    """Scenes that are jumped to and run out."""
    program = subject.program
    reached = subject.reached
    jumps = [program.code[at] for at in reached]
    goals = {one.to for one in jumps if isinstance(one, Goto) or (isinstance(one, Return) and one.scene is not None)}
    found: dict[int, int] = {}
    for goal in sorted(goals | {program.scenes[program.start].entry}):
        for at in reached_in_scene(program, goal):
            if isinstance(program.code[at], Finish):
                found.setdefault(at, goal)
    for at in sorted(found):
        yield subject.at(at, codes.LOOSE_END, name=subject.scene_at(at).id)


def silent_loops(subject: Subject) -> Iterator[Diagnostic]:
    """Loops that never come to a choice and have no way out; the first step of each."""
    reached = subject.reached
    lost = reached - leading_to_a_stop(subject.program, reached)
    told: set[int] = set()
    for at in sorted(lost):
        if at not in told:
            told |= reached_from(subject.program, (at,))
            yield subject.at(at, codes.SILENT_LOOP)


def unused_endings(subject: Subject) -> Iterator[Diagnostic]:
    """Endings that no step leads to."""
    used = {instruction.ending for instruction in subject.program.code if isinstance(instruction, End)}
    for number, ending in enumerate(subject.story.endings):
        if number not in used:
            yield problem(codes.UNUSED_ENDING, ending.spot, name=ending.id)
