"""How the stage changes: softly, and then no more."""

from __future__ import annotations

from tests.view.sample import PROGRAM
from xostory.engine.stage import Actor, Stage
from xostory.view.frame import Item, Picture, Sprite
from xostory.view.screens.stage import CENTERS, CHANGE, items, still

KITTY = Actor("kitty", "smile", "uniform", "left")
DAE = Actor("dae", "neutral", "uniform", "right")
HALL = Stage("hall", "day", None, (KITTY,))


def between(before: Stage, now: Stage, elapsed: float) -> tuple[Item, ...]:
    return items(PROGRAM, before, now, elapsed, None)


def sprites(drawn: tuple[Item, ...]) -> list[Sprite]:
    return [item for item in drawn if isinstance(item, Sprite)]


def test_in_the_end_only_what_is_there_is_drawn() -> None:
    gate = Stage("gate", "night", None, (DAE,))
    assert between(HALL, gate, CHANGE) == still(PROGRAM, gate)
    assert [one.character for one in sprites(still(PROGRAM, gate))] == ["dae"]


def test_places_fade_into_each_other() -> None:
    drawn = [item for item in between(HALL, Stage("gate"), CHANGE / 2) if isinstance(item, Picture)]
    assert [(one.asset, one.opacity) for one in drawn] == [("places/gate/day.jpg", 1.0), ("places/hall/day.jpg", 0.5)]


def test_somebody_who_enters_grows_solid_and_who_leaves_fades() -> None:
    both = Stage("hall", "day", None, (KITTY, DAE))
    assert [one.opacity for one in sprites(between(HALL, both, CHANGE / 2))] == [1.0, 0.5]
    assert [one.opacity for one in sprites(between(both, HALL, CHANGE / 2))] == [0.5, 1.0]


def test_a_new_mood_comes_under_the_old_one_so_that_nobody_turns_transparent() -> None:
    sad = Stage("hall", "day", None, (Actor("kitty", "sad", "uniform", "left"),))
    under, above = sprites(between(HALL, sad, 50))
    assert (under.mood, under.opacity) == ("sad", 1.0)
    assert above.mood == "smile" and 0 < above.opacity < 1


def test_a_step_aside_is_a_walk() -> None:
    moved = Stage("hall", "day", None, (Actor("kitty", "smile", "uniform", "right"),))
    middles = [sprites(between(HALL, moved, share * CHANGE))[0].rect.center[0] for share in (0, 0.5, 1)]
    assert middles == [CENTERS["left"], (CENTERS["left"] + CENTERS["right"]) / 2, CENTERS["right"]]


def test_whoever_speaks_stands_in_front() -> None:
    both = Stage("hall", "day", None, (KITTY, DAE))
    order = [one.character for one in sprites(items(PROGRAM, both, both, CHANGE, "kitty"))]
    assert order == ["dae", "kitty"]
