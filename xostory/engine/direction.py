"""Stage directions: each makes a new stage and tells of it."""

from __future__ import annotations

from xostory.engine.changing import changed
from xostory.engine.events import (
    AmbienceChanged,
    CameraMoved,
    CharacterHidden,
    CharacterShown,
    EffectPlayed,
    MusicChanged,
    PlaceChanged,
    WeatherChanged,
)
from xostory.engine.machine import Machine
from xostory.engine.phone import close_chat
from xostory.engine.stage import WIDE, Actor, Camera
from xostory.program.code import (
    Face,
    Hide,
    MoveCamera,
    PlayEffect,
    SetAmbience,
    SetMusic,
    SetPlace,
    SetWeather,
    Show,
)


def set_place(instruction: SetPlace, machine: Machine) -> None:
    """Another place, seen as a whole; whoever stood in the old one is gone, and the phone is put away.

    The time stays as it was where the place has it.
    """
    close_chat(machine)
    before = machine.stage.time
    usual = before if before in instruction.times else instruction.times[0]
    time = instruction.time or usual
    inside = instruction.indoors
    place = instruction.place
    machine.stage = changed(machine.stage, place=place, time=time, cast=(), indoors=inside, camera=WIDE)
    how = instruction.transition, instruction.seconds
    machine.events.append(PlaceChanged(place, instruction.name, time, machine.stage, *how))


def set_weather(instruction: SetWeather, machine: Machine) -> None:
    """Other weather, or none."""
    if machine.stage.weather != instruction.weather:
        machine.stage = changed(machine.stage, weather=instruction.weather)
        machine.events.append(WeatherChanged(instruction.weather, machine.stage))


def set_music(instruction: SetMusic, machine: Machine) -> None:
    """Other music, or none."""
    music, queue = instruction.music, instruction.queue
    if (machine.stage.music, machine.stage.queue) != (music, queue):
        machine.stage = changed(machine.stage, music=music, queue=queue)
        machine.events.append(MusicChanged(music, machine.stage, queue, instruction.fade))


def set_ambience(instruction: SetAmbience, machine: Machine) -> None:
    """Another sound of the place, or none."""
    if machine.stage.ambience != instruction.ambience:
        machine.stage = changed(machine.stage, ambience=instruction.ambience)
        machine.events.append(AmbienceChanged(instruction.ambience, machine.stage, instruction.fade))


def move_camera(instruction: MoveCamera, machine: Machine) -> None:
    """Closer to somebody, or back."""
    camera = Camera(instruction.character, instruction.zoom)
    if machine.stage.camera != camera:
        machine.stage = changed(machine.stage, camera=camera)
        machine.events.append(CameraMoved(camera.character, camera.zoom, machine.stage, instruction.seconds))


def play_effect(instruction: PlayEffect, machine: Machine) -> None:
    """Once, and the stage is as before."""
    machine.events.append(EffectPlayed(instruction.effect, instruction.seconds))


def show(instruction: Show, machine: Machine) -> None:
    """Somebody enters, or changes where they stand."""
    before = machine.stage.actor(instruction.character)
    actor = Actor(
        instruction.character,
        instruction.mood or (before.mood if before else instruction.usual_mood),
        instruction.outfit or (before.outfit if before else instruction.usual_outfit),
        instruction.position or (before.position if before else "center"),
    )
    _put(actor, machine, instruction.transition, instruction.seconds)


def face(instruction: Face, machine: Machine) -> None:
    """A speaker's mood shows, if they are on stage."""
    before = machine.stage.actor(instruction.character)
    if before is not None and before.mood != instruction.mood:
        _put(changed(before, mood=instruction.mood), machine)


def hide(instruction: Hide, machine: Machine) -> None:
    """Somebody leaves, or everybody; a camera on them goes back to the whole place."""
    gone = instruction.character
    cast = tuple(one for one in machine.stage.cast if gone is not None and one.character != gone)
    if cast != machine.stage.cast:
        camera = machine.stage.camera
        left = camera.character is not None and all(one.character != camera.character for one in cast)
        machine.stage = changed(machine.stage, cast=cast, camera=WIDE if left else camera)
        machine.events.append(CharacterHidden(gone, machine.stage, instruction.transition, instruction.seconds))


def _put(actor: Actor, machine: Machine, transition: str | None = None, seconds: float | None = None) -> None:
    """An actor who is on stage keeps their place in the order of entrance."""
    cast = machine.stage.cast
    if machine.stage.actor(actor.character):
        cast = tuple(actor if one.character == actor.character else one for one in cast)
    else:
        cast = (*cast, actor)
    machine.stage = changed(machine.stage, cast=cast)
    machine.events.append(CharacterShown(actor, machine.stage, transition, seconds))
