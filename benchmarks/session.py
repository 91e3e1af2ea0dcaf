"""A session at 1920×1080: the bundled story played at random, every beat painted. Prints figures, tab-separated."""

from __future__ import annotations

import random
import resource
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

import pygame

from xostory.app.game import Game, Screen
from xostory.cli.places import asset_folders, bundled_story
from xostory.compiler.load import load_story
from xostory.engine.events import ChoiceOffered
from xostory.view.inputs import Action, Press, Tick, Typed

SIZE = (1920, 1080)
BEATS = 400
REDRAWS = 200


def main() -> None:
    """Play, then redraw what is on screen again and again."""
    pygame.display.init()
    pygame.display.set_mode(SIZE)
    story = bundled_story()
    with tempfile.TemporaryDirectory() as data:
        screen = Screen(pygame.display.get_surface())
        game = Game(load_story(story), asset_folders(story), Path(data), screen)
        busiest = _play(game)
    print(f"full redraw at 1080p, busiest of {BEATS} beats (at most 4 ms wanted)\t{busiest:.2f} ms")
    print(f"peak memory at 1080p (under 250 MB wanted)\t{_peak_megabytes():.0f} MB")


def _play(game: Game) -> float:
    """Read and choose at random; the median redraw (ms) of the frame with most items."""
    chance = random.Random(1)
    now = 0.0
    most, slowest = 0, 0.0
    for _ in range(BEATS):
        now += 5000
        game.handle(Tick(now))
        game.show()
        if game.model.playing and len(game.frame.items) > most:
            most, slowest = len(game.frame.items), _redraw(game)
        game.handle(_next(game, chance))
    return slowest


def _next(game: Game, chance: random.Random) -> Press | Typed:
    choice = game.model.reader.moment.choice if game.model.reader and game.model.playing else None
    if isinstance(choice, ChoiceOffered):
        return Typed(str(chance.randint(1, sum(one.open for one in choice.options))))
    return Press(Action.CONFIRM)


def _redraw(game: Game) -> float:
    times = []
    for _ in range(REDRAWS):
        start = perf_counter()
        game.painter.paint(game.frame, game.screen.surface)
        times.append((perf_counter() - start) * 1000)
    return median(times)


def _peak_megabytes() -> float:
    """ru_maxrss is in kilobytes on Linux."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


main()
