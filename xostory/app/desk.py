"""The saves of one story: writing, reading and picturing them."""

from __future__ import annotations

import io
from datetime import datetime

import attrs
import pygame

from xostory.app.painter import Painter
from xostory.play.kept import Kept
from xostory.play.playthrough import Playthrough, start_playthrough
from xostory.play.saves import Loaded, playthrough_from_json, playthrough_to_json
from xostory.play.slots import AUTOMATIC, DamagedSlot, SlotCard, SlotFolder, newest
from xostory.program.model import Program
from xostory.view import effects
from xostory.view.frame import Frame
from xostory.view.inputs import Input, LoadDone, LoadFailed, SaveDone, SlotsListed

THUMBNAIL = (384, 216)


@attrs.frozen
class Desk:
    """Carries out the effects that have to do with playthroughs; every answer is an input."""

    program: Program
    slots: SlotFolder
    painter: Painter

    def save(self, wish: effects.SaveSlot, stage: Frame, window: tuple[int, int]) -> tuple[Input, ...]:
        """The stage is painted at the window's size, where everything on it is ready."""
        data = playthrough_to_json(wish.playthrough)
        slot = self._automatic(data) if wish.slot == effects.AUTOMATIC else wish.slot
        saved = datetime.now().astimezone().isoformat(timespec="milliseconds")
        card = SlotCard(slot, wish.scene_title, wish.last_line, saved)
        try:
            self.slots.write(card, data, self._thumbnail(stage, window))
        except (OSError, pygame.error) as problem:
            return (SaveDone(wish.slot, getattr(problem, "strerror", None) or str(problem)),)
        return (SaveDone(wish.slot), self.listed())

    def load(self, slot: str) -> Input:
        data = self.slots.read(slot)
        if isinstance(data, DamagedSlot):
            return LoadFailed(data.message)
        loaded = playthrough_from_json(self.program, data)
        if isinstance(loaded, Loaded):
            return LoadDone(loaded.playthrough, loaded.notes)
        return LoadFailed(loaded.message)

    def delete(self, slot: str) -> tuple[Input, ...]:
        try:
            self.slots.delete(slot)
        except OSError as problem:
            return (SaveDone(slot, problem.strerror or str(problem)), self.listed())
        return (self.listed(),)

    def listed(self) -> SlotsListed:
        return SlotsListed(self.slots.cards())

    def start(self, seed: int, kept: Kept) -> LoadDone:
        """A new playthrough, as if loaded."""
        playthrough: Playthrough = start_playthrough(self.program, seed, kept=kept)
        return LoadDone(playthrough)

    def _automatic(self, playthrough: dict[str, object]) -> str:
        """The next slot of the ring; the newest one again if the same is in it: the ring is for older moments."""
        latest = newest(self.slots.cards(), AUTOMATIC)
        if latest is not None and self.slots.read(latest.slot) == playthrough:
            return latest.slot
        return self.slots.next_automatic()

    def _thumbnail(self, stage: Frame, window: tuple[int, int]) -> bytes:
        """The stage as a small JPEG."""
        picture = pygame.Surface(window, 0, 32)
        self.painter.paint(stage, picture)
        small = pygame.transform.smoothscale(picture, THUMBNAIL)
        file = io.BytesIO()
        pygame.image.save(small, file, "thumbnail.jpg")
        return file.getvalue()
