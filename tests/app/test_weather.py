"""Weather and cameras in pixels."""

from __future__ import annotations

import pygame
import pytest

from tests.app.test_painter import painter_for, same
from xostory.app.painter import paint_picture
from xostory.view.frame import Clip, Frame, Item, Panel, Particles, Shade, Shot
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect
from xostory.view.screens.weather import STEPS

SIZE = (480, 270)
GREY = Shade(CANVAS, (90, 90, 90, 255), (90, 90, 90, 255))


def painted(*items: Item, size: tuple[int, int] = SIZE) -> pygame.Surface:
    return paint_picture(Frame(items), size, painter_for()[0])


def touched(surface: pygame.Surface) -> float:
    """The part of a grey picture that is grey no more."""
    width, height = surface.get_size()
    other = sum(surface.get_at((x, y))[:3] != (90, 90, 90) for x in range(0, width, 3) for y in range(0, height, 3))
    return other / (len(range(0, width, 3)) * len(range(0, height, 3)))


@pytest.mark.parametrize("kind", STEPS)
@pytest.mark.parametrize("time", [0.0, 3.44, 100_000.0])
def test_each_weather_is_seen_and_the_same_at_the_same_time(kind: str, time: float) -> None:
    painter, _ = painter_for()
    first = paint_picture(Frame((GREY, Particles(kind, time, 1.0, CANVAS))), SIZE, painter)
    assert 0.002 < touched(first) < (0.75 if kind == "fog" else 0.4)
    assert same(first, paint_picture(Frame((GREY, Particles(kind, time, 1.0, CANVAS))), SIZE, painter))
    assert not same(first, painted(GREY, Particles(kind, time + 0.3, 1.0, CANVAS)))


@pytest.mark.parametrize("kind", STEPS)
def test_weather_comes_little_by_little(kind: str) -> None:
    assert touched(painted(GREY, Particles(kind, 5.0, 0.0, CANVAS))) < 0.01
    assert touched(painted(GREY, Particles(kind, 5.0, 0.3, CANVAS))) > 0


@pytest.mark.parametrize("kind", ["rain", "storm", "snow", "petals"])
def test_it_falls_everywhere(kind: str) -> None:
    """Over a minute, every ninth of the picture has been under it."""
    painter, _ = painter_for()
    drawn = painter_for()[0]
    grey = paint_picture(Frame((GREY,)), SIZE, drawn)
    empty = {(x, y) for x in range(3) for y in range(3)}
    for second in range(0, 60, 2):
        now = paint_picture(Frame((GREY, Particles(kind, second * 1.0, 1.0, CANVAS))), SIZE, painter)
        for x, y in list(empty):
            part = pygame.Rect(x * 160, y * 90, 160, 90)
            if not same(now.subsurface(part).copy(), grey.subsurface(part).copy()):
                empty.remove((x, y))
    assert not empty


def test_fair_weather_is_nothing() -> None:
    assert touched(painted(GREY, Particles("hail", 1.0, 1.0, CANVAS))) == 0


def test_a_camera_shows_its_part_of_the_picture_all_over() -> None:
    red = Panel(Rect(0, 0, WIDTH / 2, HEIGHT / 2), 0, (200, 0, 0, 255))
    seen = painted(Shot(CANVAS, Rect(0, 0, WIDTH / 2, HEIGHT / 2), (GREY, red)))
    assert {tuple(seen.get_at((x, y)))[:3] for x in range(5, 470, 31) for y in range(5, 265, 31)} == {(200, 0, 0)}


def test_two_pictures_side_by_side_have_no_gap_between_them() -> None:
    other = Shade(CANVAS, (10, 120, 30, 255), (10, 120, 30, 255))
    for share in (0.1, 0.333, 0.77):
        left, right = CANVAS.moved(-WIDTH * share, 0), CANVAS.moved(WIDTH * (1 - share), 0)
        made = painted(Shot(left, CANVAS, (GREY,)), Shot(right, CANVAS, (other,)))
        row = [tuple(made.get_at((x, 100)))[:3] for x in range(SIZE[0])]
        assert set(row) == {(90, 90, 90), (10, 120, 30)} and row == sorted(row, reverse=True)


def test_what_is_seen_through_a_camera_is_painted_once_while_nothing_changes() -> None:
    painter, _ = painter_for()
    surface = pygame.Surface(SIZE, 0, 32)
    shot = Shot(CANVAS, Rect(0, 0, 960, 540), (GREY,))
    painter.paint(Frame((shot,)), surface)
    (first,) = painter._shots.values()
    painter.paint(Frame((shot, Clip(Rect(0, 0, 10, 10), ()))), surface)
    assert list(painter._shots.values()) == [first]
    painter.paint(Frame((GREY,)), surface)
    assert not painter._shots  # nothing is kept that is not on screen
