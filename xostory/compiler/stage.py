"""Stage directions: checked against what is declared."""

from __future__ import annotations

from collections.abc import Iterator

from xostory.compiler.names import Names
from xostory.program import code as out
from xostory.program.code import POSITIONS, Instruction
from xostory.source import codes
from xostory.source.diagnostics import closest
from xostory.source.nodes import Spot
from xostory.story.model import (
    ChapterStep,
    Character,
    HideStep,
    MusicStep,
    PauseStep,
    PlaceStep,
    ShowStep,
    SoundStep,
    Step,
)


class StageCompiler:
    """Compiles the steps that change what is seen and heard."""

    def __init__(self, names: Names) -> None:
        self.names = names
        story = names.story
        self.characters = {one.id: one for one in story.characters}
        self.places = {one.id: one for one in story.places}
        self.usual_mood = "neutral" if "neutral" in story.moods else story.moods[0]

    def compile(self, step: Step) -> Iterator[Instruction]:
        """The instructions of one step; none after a problem."""
        match step:
            case PlaceStep():
                yield from self.place(step)
            case MusicStep():
                yield out.SetMusic(step.music)
            case SoundStep():
                yield out.PlaySound(step.sound)
            case ShowStep():
                yield from self.show(step)
            case HideStep():
                if step.character is None or self.character(step.character, step.spot):
                    yield out.Hide(step.character)
            case PauseStep():
                yield out.Pause(step.seconds)
            case ChapterStep():
                yield out.ShowChapter(step.title, step.above)

    def place(self, step: PlaceStep) -> Iterator[Instruction]:
        place = self.places.get(step.place)
        if place is None:
            self.names.report(codes.UNKNOWN_PLACE, step.spot, closest(step.place, self.places), name=step.place)
            return
        if step.time is not None and step.time not in place.times:
            words = {"place": step.place, "time": step.time, "known": ", ".join(place.times)}
            self.names.report(codes.UNKNOWN_TIME, step.spot, closest(step.time, place.times), **words)
            return
        yield out.SetPlace(place.id, place.name, step.time, place.times)

    def show(self, step: ShowStep) -> Iterator[Instruction]:
        character = self.character(step.character, step.spot)
        if step.position is not None and step.position not in POSITIONS:
            guess = closest(step.position, POSITIONS)
            known = ", ".join(POSITIONS)
            self.names.report(codes.UNKNOWN_POSITION, step.spot, guess, name=step.position, known=known)
        elif character is not None:
            yield out.Show(step.character, step.mood, step.outfit, step.position, self.usual_mood, character.outfit)

    def character(self, name: str, spot: Spot) -> Character | None:
        """The declared character of that id, or None with a problem reported."""
        if name not in self.characters:
            guess = closest(name, self.characters)
            self.names.report(codes.UNKNOWN_CHARACTER, spot, guess, name=name)
        return self.characters.get(name)
