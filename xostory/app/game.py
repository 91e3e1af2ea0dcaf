"""The game while it runs: inputs go to the model, effects are carried out, frames are shown."""

# ruff: noqa: ARG002 (an effect without fields is all in its class)

from __future__ import annotations

import random
from functools import singledispatchmethod
from pathlib import Path

import pygame

from xostory.app.assets import Assets
from xostory.app.audio import Audio
from xostory.app.desk import Desk
from xostory.app.painter import Painter, fit
from xostory.play.kept import KEPT_FILE, read_kept, write_kept
from xostory.play.playthrough import read_on
from xostory.play.settings import Settings, read_settings, write_settings
from xostory.play.slots import SlotFolder
from xostory.program.model import Program
from xostory.view import effects
from xostory.view.draw import draw, draw_stage
from xostory.view.frame import Frame
from xostory.view.geometry import WIDTH
from xostory.view.heard import heard
from xostory.view.inputs import Input, PointerMoved, TextEntered, Warned
from xostory.view.model import Model
from xostory.view.update import settled, update


class Screen:
    """The window's surface and size. Tests give one that is no window."""

    def __init__(self, surface: pygame.Surface) -> None:
        self.surface = surface

    @property
    def size(self) -> tuple[int, int]:
        return self.surface.get_size()

    def set_fullscreen(self, on: bool) -> None:
        """Nothing: only windows can."""

    def write_at(self, cursor: pygame.Rect | None) -> None:
        """Where something is being written, in pixels; None: nowhere. Only windows ask the system for text."""

    def clipboard(self) -> str:
        """The text that was copied last, here or elsewhere."""
        return ""

    def show(self) -> None:
        """What was painted is seen."""


class Game:
    """Owns the model; nobody else changes it."""

    def __init__(self, program: Program, folders: tuple[Path, ...], data: Path, screen: Screen) -> None:
        self._notices: list[str] = []
        self._assets = Assets(folders, self._notices.append)
        slots = SlotFolder(data / "saves" / program.id, program.id)
        self.screen = screen
        self.painter = Painter(self._assets, slots.folder)
        self._desk = Desk(program, slots, self.painter)
        self._settings_file = data / "settings.json"
        settings, problem = read_settings(self._settings_file)
        if problem:
            self._notices.append(problem)
        self.audio = Audio(self._assets)
        self._kept_file = slots.folder / KEPT_FILE
        kept, damage = read_kept(self._kept_file)
        if damage:
            self._notices.append(damage)
        self.model = Model(program, settings, slots=slots.cards(), kept=kept)
        self.over = False
        self.frame = Frame(())
        self.frame = self._draw()
        self._shown: Frame | None = None

    def handle(self, given: Input) -> None:
        """One input, and all that follows from it."""
        waiting = [given]
        while waiting:
            before = self.model.settings
            model, asked = update(self.model, waiting.pop(0), self.frame)
            self.model = model
            self.frame = self._draw()
            self._apply(before, self.model.settings)
            for effect in asked:
                waiting.extend(self._carry_out(effect))
            if not waiting and self._notices:
                waiting.append(Warned(self._notices.pop(0)))
        self.audio.follow(heard(self.model))
        self.screen.write_at(self._cursor())

    def handle_all(self, inputs: list[Input]) -> None:
        """Several inputs; of pointer moves in a row only the last one matters."""
        for at, given in enumerate(inputs):
            following = inputs[at + 1] if at + 1 < len(inputs) else None
            if not (isinstance(given, PointerMoved) and isinstance(following, PointerMoved)):
                self.handle(given)

    def show(self, anew: bool = False) -> bool:
        """Paint the frame if it is another one (or `anew`); whether anything was painted."""
        self.frame = self._draw()
        if self.frame == self._shown and not anew:
            return False
        self.painter.paint(self.frame, self.screen.surface)
        self.screen.show()
        self._shown = self.frame
        return True

    def prepare(self) -> bool:
        """Load one picture of the beat to come; whether there was one to load."""
        reader = self.model.reader
        if reader is None or not self.model.playing:
            return False
        coming = draw_stage(read_on(reader.playthrough))
        return self.painter.warm(coming, *self.screen.size)

    def _cursor(self) -> pygame.Rect | None:
        """Where the cursor of the field is in the window, if there is one to write in."""
        field = self.frame.field
        if field is None or not self.model.writing:
            return None
        inside = fit(*self.screen.size)
        scale = inside.w / WIDTH
        at = inside.x + round(field.cursor.x * scale), inside.y + round(field.cursor.y * scale)
        return pygame.Rect(at, (max(1, round(field.cursor.w * scale)), round(field.cursor.h * scale)))

    def _draw(self) -> Frame:
        """The frame of the model, its focus on something that is there."""
        metrics = self.painter.metrics(*self.screen.size)
        frame = draw(self.model, metrics)
        model = settled(self.model, frame, self.frame)
        if model is not self.model:
            self.model = model
            frame = draw(model, metrics)
        return frame

    def _apply(self, before: Settings, now: Settings) -> None:
        """Volumes are heard while their sliders move."""
        if before != now or not self._shown:
            self.audio.set_volumes(now)

    @singledispatchmethod
    def _carry_out(self, effect: effects.Effect) -> tuple[Input, ...]:
        raise TypeError(f"no effect: {effect!r}")

    @_carry_out.register
    def _(self, effect: effects.SaveSlot) -> tuple[Input, ...]:
        return self._desk.save(effect, draw_stage(effect.playthrough), self.screen.size)

    @_carry_out.register
    def _(self, effect: effects.LoadSlot) -> tuple[Input, ...]:
        return (self._desk.load(effect.slot),)

    @_carry_out.register
    def _(self, effect: effects.DeleteSlot) -> tuple[Input, ...]:
        return self._desk.delete(effect.slot)

    @_carry_out.register
    def _(self, effect: effects.StartStory) -> tuple[Input, ...]:
        return (self._desk.start(random.randrange(2**31), self.model.kept),)

    @_carry_out.register
    def _(self, effect: effects.PlaySound) -> tuple[Input, ...]:
        self.audio.play(effect.sound)
        return ()

    @_carry_out.register
    def _(self, effect: effects.Paste) -> tuple[Input, ...]:
        return (TextEntered(self.screen.clipboard()),)

    @_carry_out.register
    def _(self, effect: effects.SetFullscreen) -> tuple[Input, ...]:
        self.screen.set_fullscreen(effect.on)
        self.frame = self._draw()
        return ()

    @_carry_out.register
    def _(self, effect: effects.WriteSettings) -> tuple[Input, ...]:
        try:
            write_settings(self._settings_file, effect.settings)
        except OSError as problem:
            return (Warned(f"Settings not kept: {problem.strerror or problem}"),)
        return ()

    @_carry_out.register
    def _(self, effect: effects.WriteKept) -> tuple[Input, ...]:
        try:
            write_kept(self._kept_file, effect.kept)
        except OSError as problem:
            return (Warned(f"Not kept for other playthroughs: {problem.strerror or problem}"),)
        return ()

    @_carry_out.register
    def _(self, effect: effects.Quit) -> tuple[Input, ...]:
        self.over = True
        return ()
