"""What drifts before the picture: cherry petals on the evening wind and soft discs of light."""

from __future__ import annotations

import random

import skia

from .canvas import HEIGHT, WIDTH, Layer, Picture, add_light, blurred, over, wash


def petal(canvas: skia.Canvas, x: float, y: float, size: float, turn: float, squash: float) -> None:
    """Draw one notched petal, seen from any side."""
    path = skia.Path()
    path.moveTo(0, size)
    path.cubicTo(-size * 0.9, size * 0.3, -size * 0.8, -size * 0.9, -size * 0.14, -size)
    path.lineTo(0, -size * 0.76)
    path.lineTo(size * 0.14, -size)
    path.cubicTo(size * 0.8, -size * 0.9, size * 0.9, size * 0.3, 0, size)
    path.close()
    canvas.save()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.scale(squash, 1)
    canvas.drawPath(path, wash((0, -size), (0, size), ("#ffc2cf", "#ff7f9f")))
    canvas.restore()


def flurry(seed: int, count: int, sizes: tuple[float, float]) -> Picture:
    """Draw petals along a breeze that rises from the lower left to the upper right."""
    layer, chance = Layer(), random.Random(seed)
    for _ in range(count):
        along = chance.random()
        x = WIDTH * (along * 1.1 - 0.05)
        y = HEIGHT * (0.86 - 0.62 * along) + chance.gauss(0, 150)
        petal(layer.canvas, x, y, chance.uniform(*sizes), chance.uniform(0, 360), chance.uniform(0.35, 1))
    return layer.picture()


def discs(seed: int, count: int) -> Picture:
    """Draw out-of-focus lights in the lower corners."""
    layer, chance = Layer(), random.Random(seed)
    for _ in range(count):
        side = chance.choice((-1, 1))
        x = WIDTH / 2 + side * WIDTH * chance.uniform(0.26, 0.52)
        y = HEIGHT * chance.uniform(0.83, 1.02)
        red, green = chance.choice(((255, 190), (255, 150), (255, 214)))
        colour = skia.Color(red, green, 140, chance.randint(26, 70))
        layer.canvas.drawCircle(x, y, chance.uniform(12, 44), skia.Paint(AntiAlias=True, Color=colour))
    return layer.picture()


def paint(picture: Picture) -> Picture:
    """Paint lights and petals, the near ones out of focus."""
    lights = blurred(discs(7, 30), 1.6)
    picture = add_light(picture, "#ffc58a", lights[..., 3] * 0.55)
    picture = over(picture, blurred(flurry(11, 46, (3.5, 6.5)), 0.7) * 0.9)
    picture = over(picture, blurred(flurry(12, 16, (8, 12)), 1.8) * 0.85)
    return over(picture, blurred(flurry(13, 6, (17, 26)), 5.5) * 0.6)
