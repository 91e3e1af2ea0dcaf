"""A hand at the keyboard and mouse: plays through the real window and loop, one event after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pygame

from xostory.app.game import Game
from xostory.app.painter import fit
from xostory.app.window import Window, loop
from xostory.program.model import Program
from xostory.view.geometry import WIDTH
from xostory.view.messages import Message
from xostory.view.model import Model

Script = Callable[[Game], Iterator[list[pygame.event.Event]]]

ASSETS = Path(__file__).parents[2] / "assets"


def play(program: Program, data: Path, script: Script, folders: tuple[Path, ...] = (ASSETS,)) -> Game:
    """Run a game until the script is at its end; then the window is closed. The game is over in the end."""
    window = Window(program.title, None)
    game = Game(program, folders, data, window)
    game.model = _at_once(game)
    steps = script(game)

    def next_events(_: float | None) -> list[pygame.event.Event]:
        return next(steps, [pygame.event.Event(pygame.QUIT)])

    try:
        loop(game, next_events)
    finally:
        game.audio.close()
        pygame.display.quit()
    return game


def key(code: int, text: str = "", mod: int = 0) -> list[pygame.event.Event]:
    return [pygame.event.Event(pygame.KEYDOWN, key=code, unicode=text, mod=mod, repeat=False)]


def click(game: Game, message: Message) -> list[pygame.event.Event]:
    """In the middle of a region; the pointer goes there first."""
    region = game.frame.region(message)
    assert region is not None and region.visible is not None, (message, [one.message for one in game.frame.regions])
    inside = fit(*game.screen.size)
    x, y = region.visible.center
    at = round(inside.x + x * inside.w / WIDTH), round(inside.y + y * inside.w / WIDTH)
    return [
        pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0)),
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=at, button=1),
        pygame.event.Event(pygame.MOUSEBUTTONUP, pos=at, button=1),
    ]


def wheel(notches: float) -> list[pygame.event.Event]:
    return [pygame.event.Event(pygame.MOUSEWHEEL, y=round(notches), precise_y=notches, x=0)]


def _at_once(game: Game) -> Model:
    """The model with text that does not take its time."""
    return attrs.evolve(game.model, settings=attrs.evolve(game.model.settings, text_speed=10))
