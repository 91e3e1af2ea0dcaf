"""Stage directions: each makes a new stage and tells of it."""

from __future__ import annotations

import attrs

from xostory.engine.events import CharacterHidden, CharacterShown, MusicChanged, PlaceChanged
from xostory.engine.machine import Machine
from xostory.engine.stage import Actor
from xostory.program.code import Face, Hide, SetMusic, SetPlace, Show


def set_place(instruction: SetPlace, machine: Machine) -> None:
    """Another place; whoever stood in the old one is gone. The time stays as it was where the place has it."""
    before = machine.stage.time
    usual = before if before in instruction.times else instruction.times[0]
    time = instruction.time or usual
    machine.stage = attrs.evolve(machine.stage, place=instruction.place, time=time, cast=())
    machine.events.append(PlaceChanged(instruction.place, instruction.name, time, machine.stage))


def set_music(instruction: SetMusic, machine: Machine) -> None:
    """Other music, or none."""
    if machine.stage.music != instruction.music:
        machine.stage = attrs.evolve(machine.stage, music=instruction.music)
        machine.events.append(MusicChanged(instruction.music, machine.stage))


def show(instruction: Show, machine: Machine) -> None:
    """Somebody enters, or changes where they stand."""
    before = machine.stage.actor(instruction.character)
    actor = Actor(
        instruction.character,
        instruction.mood or (before.mood if before else instruction.usual_mood),
        instruction.outfit or (before.outfit if before else instruction.usual_outfit),
        instruction.position or (before.position if before else "center"),
    )
    _put(actor, machine)


def face(instruction: Face, machine: Machine) -> None:
    """A speaker's mood shows, if they are on stage."""
    before = machine.stage.actor(instruction.character)
    if before is not None and before.mood != instruction.mood:
        _put(attrs.evolve(before, mood=instruction.mood), machine)


def hide(instruction: Hide, machine: Machine) -> None:
    """Somebody leaves, or everybody."""
    gone = instruction.character
    cast = tuple(one for one in machine.stage.cast if gone is not None and one.character != gone)
    if cast != machine.stage.cast:
        machine.stage = attrs.evolve(machine.stage, cast=cast)
        machine.events.append(CharacterHidden(gone, machine.stage))


def _put(actor: Actor, machine: Machine) -> None:
    """An actor who is on stage keeps their place in the order of entrance."""
    cast = machine.stage.cast
    if machine.stage.actor(actor.character):
        cast = tuple(actor if one.character == actor.character else one for one in cast)
    else:
        cast = (*cast, actor)
    machine.stage = attrs.evolve(machine.stage, cast=cast)
    machine.events.append(CharacterShown(actor, machine.stage))
