"""The city: three rows of houses from hazy to near, thousands of windows, and the river bank's lamps."""

from __future__ import annotations

import random
from dataclasses import dataclass

import skia

from .canvas import WIDTH, Layer, Picture, blend, ink, over, polygon, wash
from .land import HAZE, mist
from .sky import SUN

LAMPS = ("#ffd98a", "#ffc46b", "#fff0c8", "#ffe0a4", "#ffb27a", "#bfe0ff")
NIGHT = "#2a1c4d"


@dataclass(frozen=True)
class Row:
    """A row of houses: its foot, the range of heights and widths, how far in the haze, and how awake."""

    foot: float
    heights: tuple[float, float]
    widths: tuple[float, float]
    haze: float
    awake: float
    pane: tuple[float, float]
    seed: int


FAR = Row(790, (26, 92), (22, 52), 0.6, 0.3, (3.4, 4.6), 21)
MIDDLE = Row(826, (44, 148), (32, 78), 0.36, 0.4, (5.0, 6.6), 42)
NEAR = Row(872, (52, 186), (52, 112), 0.12, 0.46, (7.2, 9.6), 79)


@dataclass(frozen=True)
class House:
    """One house of a row."""

    left: float
    top: float
    width: float
    colour: str


def crown(canvas: skia.Canvas, house: House, paint: skia.Paint, chance: random.Random) -> None:
    """Put something on the roof: a lift house, a mast, a slope, a water tank or nothing."""
    left, top, width = house.left, house.top, house.width
    kind = chance.random()
    if kind < 0.3:
        canvas.drawRect(skia.Rect.MakeXYWH(left + width * 0.28, top - width * 0.14, width * 0.44, width * 0.2), paint)
    elif kind < 0.42:
        canvas.drawRect(
            skia.Rect.MakeXYWH(left + width * 0.48, top - width * 0.7, max(1.5, width * 0.03), width * 0.7),
            paint,
        )
        canvas.drawCircle(left + width * 0.495, top - width * 0.7, 6, ink("#ff5468", 0.6, 4))
        canvas.drawCircle(left + width * 0.495, top - width * 0.7, 1.6, ink("#ffc9c9"))
    elif kind < 0.54:
        canvas.drawPath(polygon([(left, top + 1), (left + width, top - width * 0.3), (left + width, top + 1)]), paint)
    elif kind < 0.66:
        canvas.drawRect(skia.Rect.MakeXYWH(left + width * 0.1, top - width * 0.08, width * 0.16, width * 0.1), paint)
        canvas.drawRect(skia.Rect.MakeXYWH(left + width * 0.6, top - width * 0.11, width * 0.22, width * 0.12), paint)


def walls(canvas: skia.Canvas, row: Row, house: House, chance: random.Random) -> None:
    """Paint the front, and the side that still sees the sun."""
    foot_colour = blend(house.colour, HAZE, 0.25 + 0.5 * row.haze)
    front = wash((0, house.top), (0, row.foot + 30), (house.colour, foot_colour))
    canvas.drawRect(skia.Rect.MakeLTRB(house.left, house.top, house.left + house.width, 1000), front)
    crown(canvas, house, front, chance)
    toward = 1 if SUN[0] > house.left + house.width / 2 else -1
    near = max(0.12, 1 - abs(SUN[0] - house.left) / 900)
    edge = house.width * 0.16
    left = house.left + house.width - edge if toward > 0 else house.left
    glow = blend(house.colour, "#ffab84", 0.55 * near + 0.1)
    side = wash((0, house.top), (0, row.foot), (glow, blend(foot_colour, "#ffb08c", 0.25)))
    canvas.drawRect(skia.Rect.MakeXYWH(left, house.top, edge, 1000 - house.top), side)


def windows(canvas: skia.Canvas, row: Row, house: House, chance: random.Random) -> None:
    """Set panes in storeys; whole storeys tend to sleep or wake together, as offices do."""
    pitch_x, pitch_y = row.pane
    homes = chance.random() < 0.45
    columns = max(2, int((house.width - pitch_x * 0.8) / pitch_x))
    step = (house.width - pitch_x * 0.5) / columns
    y = house.top + pitch_y
    while y < row.foot + 40:
        storey = row.awake * (chance.uniform(0.75, 1.1) if homes else chance.choice((0.35, 0.8, 1.5)))
        for column in range(columns):
            x = house.left + pitch_x * 0.45 + column * step
            pane = skia.Rect.MakeXYWH(x, y, step * (0.5 if homes else 0.66), pitch_y * 0.5)
            if chance.random() < storey:
                canvas.drawRect(pane, ink(chance.choice(LAMPS), chance.uniform(0.55, 1) * (1 - row.haze * 0.5)))
            else:
                canvas.drawRect(pane, ink(blend(house.colour, NIGHT, 0.5), 0.5))
        y += pitch_y


def draw_row(row: Row) -> Picture:
    """Draw a row from left to right."""
    layer, chance, x = Layer(), random.Random(row.seed), -50.0
    cluster = random.Random(row.seed + 1)
    tall = 1.0
    while x < WIDTH + 50:
        if chance.random() < 0.22:
            tall = cluster.uniform(0.45, 1.25)
        width = chance.uniform(*row.widths)
        height = chance.uniform(*row.heights) * tall
        colour = blend(blend(NIGHT, "#5b3a72", chance.random() * 0.7), HAZE, row.haze + chance.uniform(-0.05, 0.05))
        house = House(x, row.foot - height, width, colour)
        walls(layer.canvas, row, house, chance)
        windows(layer.canvas, row, house, chance)
        x += width + chance.choice((-1.0, 0.0, 0.0, 5.0, 14.0))
    return layer.picture()


def landmark(left: float, top: float, width: float, foot: float, colour: str, light: str) -> Picture:
    """Draw a tall tapering tower with bands of light."""
    layer = Layer()
    middle = left + width / 2
    shape = skia.Path()
    shape.moveTo(left, foot)
    shape.cubicTo(left + width * 0.05, top + 190, left + width * 0.34, top + 60, middle - 3, top)
    shape.lineTo(middle + 3, top)
    shape.cubicTo(left + width * 0.66, top + 60, left + width * 0.95, top + 190, left + width, foot)
    shape.close()
    layer.canvas.drawPath(
        shape,
        wash((left, 0), (left + width, 0), (blend(colour, light, 0.15), colour, blend(colour, light, 0.75))),
    )
    layer.canvas.clipPath(shape)
    y = top + 14
    while y < foot:
        layer.canvas.drawRect(skia.Rect.MakeXYWH(left, y, width, 1.2), ink("#ffdf9f", 0.2))
        y += 7
    return layer.picture()


def bank_lamps() -> Picture:
    """Draw the lamps of the riverside road, warm dots of a hundred sizes."""
    layer, chance = Layer(), random.Random(4)
    layer.canvas.drawRect(skia.Rect.MakeXYWH(0, 866, WIDTH, 12), ink("#2c1d49", 0.9))
    for index in range(110):
        x, y = index * 17.6 + chance.uniform(-3, 3), 866 + chance.uniform(-4, 3)
        colour = chance.choice(LAMPS[:5])
        layer.canvas.drawCircle(x, y, chance.uniform(5, 11), ink(colour, 0.42, 6))
        layer.canvas.drawCircle(x, y, chance.uniform(0.9, 2.1), ink("#fff6dc"))
    return layer.picture()


def paint(picture: Picture) -> Picture:
    """Paint the city, haze between its rows."""
    picture = mist(over(picture, draw_row(FAR)), 786, 46, 0.6, 81)
    picture = over(picture, landmark(96, 482, 66, 830, "#6d4a80", "#ffc39a"))
    picture = mist(over(picture, draw_row(MIDDLE)), 824, 40, 0.42, 82, "#e88f90")
    return over(over(picture, draw_row(NEAR)), bank_lamps())
