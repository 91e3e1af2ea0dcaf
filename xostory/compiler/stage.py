"""Stage directions: checked against what is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from xostory.compiler.names import Names
from xostory.compiler.phone import compile_phone
from xostory.program import code as out
from xostory.program.code import Instruction
from xostory.program.scenery import EFFECTS, ENTRANCES, POSITIONS, TRANSITIONS, WEATHERS
from xostory.source import codes
from xostory.source.codes import Code
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.steps import (
    AmbienceStep,
    CameraStep,
    ChapterStep,
    ChatStep,
    EffectStep,
    HideStep,
    MusicStep,
    PauseStep,
    PlaceStep,
    SeenStep,
    ShowStep,
    SoundStep,
    Step,
    TypingStep,
    WeatherStep,
)

_OTHER_WORDS = {
    "fade": "dissolve",
    "crossfade": "dissolve",
    "none": "cut",
    "clear": "none",
    "sun": "none",
    "sunny": "none",
}
"""What other tools call it."""


class StageCompiler:
    """Compiles the steps that change what is seen and heard."""

    def __init__(self, names: Names) -> None:
        self.names = names
        moods = names.story.moods
        self.usual_mood = "neutral" if "neutral" in moods else moods[0]

    def compile(self, step: Step) -> Iterator[Instruction]:
        """The instructions of one step; none after a problem."""
        match step:
            case PlaceStep():
                yield from self.place(step)
            case ShowStep():
                yield from self.show(step)
            case HideStep():
                yield from self.hide(step)
            case ChatStep() | TypingStep() | SeenStep():
                yield from compile_phone(self.names, step)
            case _ if self.is_known(step):
                yield _SIMPLE[type(step)](step)

    def is_known(self, step: Step) -> bool:
        """Whether what a simple step names is there."""
        match step:
            case WeatherStep():
                return self.known(codes.UNKNOWN_WEATHER, step.weather, WEATHERS, step.spot)
            case EffectStep():
                return self.known(codes.UNKNOWN_EFFECT, step.effect, EFFECTS, step.spot)
            case CameraStep() if step.character is not None:
                return self.names.character(step.character, step.spot) is not None
            case _:
                return type(step) in _SIMPLE

    def place(self, step: PlaceStep) -> Iterator[Instruction]:
        place = self.names.places.get(step.place)
        if place is None:
            self.names.report(codes.UNKNOWN_PLACE, step.spot, closest(step.place, self.names.places), name=step.place)
            return
        if step.time is not None and step.time not in place.times:
            words = {"place": step.place, "time": step.time, "known": ", ".join(place.times)}
            self.names.report(codes.UNKNOWN_TIME, step.spot, closest(step.time, place.times), **words)
            return
        if self.known(codes.UNKNOWN_TRANSITION, step.transition, TRANSITIONS, step.spot):
            how = step.transition, step.seconds
            yield out.SetPlace(place.id, place.name, step.time, place.times, place.indoors, *how)

    def show(self, step: ShowStep) -> Iterator[Instruction]:
        character = self.names.character(step.character, step.spot)
        stands = self.known(codes.UNKNOWN_POSITION, step.position, POSITIONS, step.spot)
        moves = self.known(codes.UNKNOWN_TRANSITION, step.transition, ENTRANCES, step.spot)
        if character is not None and stands and moves:
            usual, how = (self.usual_mood, character.outfit), (step.transition, step.seconds)
            yield out.Show(step.character, step.mood, step.outfit, step.position, *usual, *how)

    def hide(self, step: HideStep) -> Iterator[Instruction]:
        there = step.character is None or self.names.character(step.character, step.spot)
        if there and self.known(codes.UNKNOWN_TRANSITION, step.transition, ENTRANCES, step.spot):
            yield out.Hide(step.character, step.transition, step.seconds)

    def known(self, code: Code, name: str | None, names: tuple[str, ...], spot: Spot) -> bool:
        """Whether a word is one of those that may stand there, or left out."""
        if name is None or name in names:
            return True
        other = _OTHER_WORDS.get(name.lower(), "")
        guess = other if other in (*names, "none") else closest(name, names)
        self.names.report(code, spot, guess, name=name, known=", ".join(names))
        return False


# Each function takes the class it stands behind; a dict cannot say so.
_SIMPLE: dict[type[Step], Callable[[Any], Instruction]] = {
    WeatherStep: lambda step: out.SetWeather(step.weather),
    MusicStep: lambda step: out.SetMusic(step.music, step.queue, step.fade),
    AmbienceStep: lambda step: out.SetAmbience(step.ambience, step.fade),
    SoundStep: lambda step: out.PlaySound(step.sound),
    CameraStep: lambda step: out.MoveCamera(step.character, step.zoom, step.seconds),
    EffectStep: lambda step: out.PlayEffect(step.effect, step.seconds),
    PauseStep: lambda step: out.Pause(step.seconds),
    ChapterStep: lambda step: out.ShowChapter(step.title, step.above),
}
