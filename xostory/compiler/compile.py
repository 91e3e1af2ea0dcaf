"""The compiler: story in, program or problems out."""

from __future__ import annotations

import attrs

from xostory.compiler.ambiguity import find_ambiguous
from xostory.compiler.decks import compile_decks
from xostory.compiler.derived import compile_derived
from xostory.compiler.expressions import compile_as
from xostory.compiler.names import Names, collect_names
from xostory.compiler.phone import collect_chats
from xostory.compiler.procedures import compile_procedures
from xostory.compiler.scripts import Emission, ScriptCompiler
from xostory.compiler.variables import compile_variable
from xostory.program import code as out
from xostory.program import model
from xostory.program.expressions import Expression
from xostory.source import codes
from xostory.source.diagnostics import Diagnostic, EnoughError, closest, has_errors
from xostory.story.achievements import with_achievements
from xostory.story.model import HostFunction, Scene, Story
from xostory.story.steps import Formula
from xostory.story.types import FLAG


@attrs.frozen
class Compilation:
    """A program, or None if the story has errors; and every problem found.

    `watched` are the conditions that were to be compiled with it, None for those with a problem.
    """

    program: model.Program | None
    diagnostics: tuple[Diagnostic, ...]
    watched: tuple[Expression | None, ...] = ()


def compile_story(story: Story, fingerprint: str, watched: tuple[Formula, ...] = ()) -> Compilation:
    """Compile a whole story. `fingerprint` is a digest of its files.

    `watched` are conditions of whoever looks at the story from outside (its tests): what they ask for is counted too.
    """
    names = Names(with_achievements(story))
    try:
        return _compiled(names, fingerprint, watched)
    except EnoughError:
        return Compilation(None, tuple(names.found))


def _compiled(names: Names, fingerprint: str, watched: tuple[Formula, ...]) -> Compilation:
    story = names.story
    collect_names(names)
    find_ambiguous(names)
    collect_chats(names)
    derived = compile_derived(names)
    procedures = compile_procedures(names)
    names.compiled_decks = compile_decks(names)
    asked = tuple(compile_as(names, None, one, FLAG, "What is expected") for one in watched)
    emission = Emission()
    for scene in names.scenes.values():
        ScriptCompiler(names, scene, emission).compile()
    _resolve_jumps(names, emission)
    _check_start(names)
    if has_errors(names.found):
        return Compilation(None, tuple(names.found))
    program = model.Program(
        id=story.id,
        title=story.title,
        author=story.author,
        version=story.version,
        about=story.about,
        music=story.music,
        start=names.scenes[story.start].index,
        code=_counted(names, emission),
        sources=emission.source_map(),
        scenes=tuple(_scene(names, emission, scene) for scene in story.scenes),
        variables=tuple(compile_variable(one) for one in story.variables),
        derived=tuple(one for one in derived if one is not None),
        counters=tuple(names.counters),
        stamps=tuple(names.counters.get(f"{name}@", -1) for name in names.counters),
        characters=tuple(model.Character(one.id, one.name, one.color, one.outfit) for one in story.characters),
        endings=tuple(model.Ending(one.id, one.title, one.hint) for one in story.endings),
        fingerprint=fingerprint,
        decks=names.compiled_decks,
        procedures=procedures,
        achievements=tuple(model.Achievement(one.id, one.title, one.hint) for one in story.achievements),
        packs=tuple(model.Pack(one.title, one.author, one.version, one.about) for one in story.packs),
        host=tuple(_host_function(one) for one in story.host),
        me=story.me,
        chats=tuple(names.chats.values()),
        journal=any(isinstance(one, out.WriteNote) for one in emission.code),
        glossary=tuple(model.GlossaryEntry(one.id, one.title, one.text) for one in story.glossary),
    )
    return Compilation(program, tuple(names.found), asked)


def _resolve_jumps(names: Names, emission: Emission) -> None:
    """Fill in the goals of all jumps, now that every scene has its address."""
    for jump in emission.jumps:
        to = emission.labels[jump.scene, jump.label] if jump.label else emission.entries[jump.scene]
        index = names.scenes[jump.scene].index
        if jump.comes_back:
            emission.code[jump.at] = out.Return(index, to)
        else:
            inside = jump.scene == jump.origin and jump.label
            emission.code[jump.at] = out.Jump(to) if inside else out.Goto(index, to)
    for at, name in emission.marks:
        counter = names.counters.get(name)
        emission.code[at] = out.Jump(at + 1) if counter is None else out.Count(counter)


def _counted(names: Names, emission: Emission) -> tuple[out.Instruction, ...]:
    """The code, with a counter on every option whose visits something reads."""
    return tuple(
        attrs.evolve(
            one,
            options=tuple(attrs.evolve(option, counter=names.counters.get(option.id)) for option in one.options),
        )
        if isinstance(one, out.Choose)
        else one
        for one in emission.code
    )


def _check_start(names: Names) -> None:
    start = names.story.start
    if start not in names.scenes:
        names.report(codes.UNKNOWN_SCENE, names.story.start_spot, closest(start, names.scenes), name=start)
    for part in names.story.parts:
        if part.start not in names.scenes:
            names.report(codes.UNKNOWN_SCENE, part.spot, closest(part.start, names.scenes), name=part.start)


def _scene(names: Names, emission: Emission, scene: Scene) -> model.Scene:
    return model.Scene(
        id=scene.id,
        title=scene.title,
        entry=emission.entries[scene.id],
        locals=tuple(compile_variable(one) for one in (*scene.parameters, *scene.locals)),
        parameters=len(scene.parameters),
        counter=names.counters.get(scene.id),
    )


def _host_function(one: HostFunction) -> model.HostFunction:
    parameters = tuple(parameter.name for parameter in one.parameters)
    return model.HostFunction(one.name, parameters, one.gives.kind.value, one.pure)
