"""The logo of the bundled story: “Dear Seoul”, with the heart-shaped letter for its o.

White letters in a rose and a wine outline over a soft shadow: light edge, dark edge, so that it stands out
from any picture, bright or dark.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import skia
from PIL import Image

from .canvas import Layer, ink, wash
from .envelope import CREAM, ROSE, emblem, heart
from .lettering import Letter, Lettering

WIDTH, HEIGHT = 1400, 820
PLUM = "#43183a"
SUBTITLE = "an unofficial fan story"
DEAR = [Letter("D", 0.0, -5, 1.06), Letter("e", 0.0, 3), Letter("a", 0.012, -3), Letter("r", 0.0, 4)]
SEOUL_START = [Letter("S", 0.0, -4, 1.12), Letter("e", 0.0, 3)]
SEOUL_END = [Letter("u", 0.0, -3), Letter("l", 0.01, 4, 1.06)]


def stroke(code: str, width: float, alpha: float = 1, blur: float = 0) -> skia.Paint:
    """Return a round pen."""
    paint = ink(code, alpha, blur)
    paint.setStyle(skia.Paint.kStrokeAndFill_Style)
    paint.setStrokeWidth(width)
    paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


@dataclass(frozen=True)
class Words:
    """The two words as outlines, and the emblem's centre and size."""

    dear: list[skia.Path]
    seoul: list[skia.Path]
    emblem: tuple[float, float, float]


def shapes() -> Words:
    """Set the two words around the emblem."""
    jua = Lettering("title")
    dear = jua.word(DEAR, 128, 258, 284, 0.02)
    start = jua.word(SEOUL_START, 170, 616, 404, 0.015)
    right = max(path.getBounds().right() for path in start)
    size = 262.0
    end = jua.word(SEOUL_END, right + size + 34, 616, 404, 0.03)
    return Words(dear, [*start, *end], (right + size / 2 + 22, 502.0, size))


def flight(canvas: skia.Canvas) -> None:
    """Draw the way of the letter: a dashed loop from the first word to a paper plane."""
    path = skia.Path()
    path.moveTo(720, 226)
    path.cubicTo(838, 262, 936, 196, 899, 138)
    path.cubicTo(864, 90, 800, 152, 866, 206)
    path.cubicTo(950, 262, 1056, 214, 1112, 158)
    dashes = skia.DashPathEffect.Make([20, 17], 0)
    for code, width in ((PLUM, 20), (ROSE, 13), (CREAM, 7)):
        pen = ink(code, 0.55 if code == PLUM else 1)
        pen.setStyle(skia.Paint.kStroke_Style)
        pen.setStrokeWidth(width)
        pen.setStrokeCap(skia.Paint.kRound_Cap)
        pen.setPathEffect(dashes)
        canvas.drawPath(path, pen)


def plane(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    """Draw a folded paper plane that climbs to the right."""

    def fold(*points: tuple[float, float]) -> skia.Path:
        path = skia.Path()
        path.addPoly([skia.Point(x + px * size, y + py * size) for px, py in points], True)
        return path

    nose, tail, wing, keel = (1.0, -0.72), (-0.75, -0.12), (0.34, 0.72), (-0.16, 0.2)
    whole = fold(nose, tail, keel, (-0.1, 0.62), (0.08, 0.42), wing)
    for code, width in ((PLUM, 34), (ROSE, 22)):
        canvas.drawPath(whole, stroke(code, width))
    canvas.drawPath(fold(nose, tail, keel), ink("#ffffff"))
    canvas.drawPath(fold(nose, keel, (-0.1, 0.62)), ink("#d98a9c"))
    canvas.drawPath(fold(nose, (-0.1, 0.62), (0.08, 0.36)), ink("#b96a84"))
    canvas.drawPath(fold(nose, (0.02, 0.3), wing), ink("#ffe3e4"))


def ribbon(canvas: skia.Canvas) -> None:
    """Draw the subtitle on a strip with the edge of an air-mail envelope."""
    text, end = Lettering("title").plain(SUBTITLE, 0, 0, 62, 0.035)
    width = end + 120
    left, top, height = (WIDTH - width) / 2, 692, 92
    strip = skia.RRect.MakeRectXY(skia.Rect.MakeXYWH(left, top, width, height), 46, 46)
    canvas.drawRRect(strip, stroke(PLUM, 16))
    canvas.drawRRect(strip, ink(CREAM))
    canvas.save()
    canvas.clipRRect(strip, True)
    for index, x in enumerate(range(int(left) - 60, int(left + width) + 60, 34)):
        for y0, y1 in ((top, top + 10), (top + height - 10, top + height)):
            band = skia.Path()
            band.addPoly(
                [skia.Point(x + 8, y0), skia.Point(x + 27, y0), skia.Point(x + 19, y1), skia.Point(x, y1)],
                True,
            )
            canvas.drawPath(band, ink(ROSE if index % 2 else "#5b6fb5"))
    canvas.restore()
    text.offset((WIDTH - end) / 2, top + height / 2 + 20)
    canvas.drawPath(text, ink("#6b2345"))


def outlined(canvas: skia.Canvas, paths: list[skia.Path]) -> None:
    """Draw a soft shadow and two outlines behind some shapes."""
    for path in paths:
        shadow = skia.Path(path)
        shadow.offset(0, 15)
        canvas.drawPath(shadow, stroke("#2a0f2c", 50, 0.5, 17))
    for code, width in ((PLUM, 50), (ROSE, 33)):
        for path in paths:
            canvas.drawPath(path, stroke(code, width))


def filled(canvas: skia.Canvas, paths: list[skia.Path]) -> None:
    """Fill letters with a white that blushes towards the foot."""
    for path in paths:
        box = path.getBounds()
        colours, stops = ("#ffffff", "#fff3ec", "#ffcfd4"), (0, 0.5, 1)
        canvas.drawPath(path, wash((0, box.top()), (0, box.bottom()), colours, stops))


def words(canvas: skia.Canvas) -> None:
    """Draw the words and the emblem; the second word lies over the first."""
    setting = shapes()
    x, y, size = setting.emblem
    outlined(canvas, setting.dear)
    filled(canvas, setting.dear)
    outlined(canvas, [*setting.seoul, heart(x, y, size)])
    filled(canvas, setting.seoul)
    canvas.drawPath(heart(x, y, size), stroke(CREAM, 13))
    emblem(canvas, x, y, size)


def build(target: Path) -> Path:
    """Draw the logo at twice its size, reduce it and write it as WebP."""
    layer = Layer(WIDTH * 2, HEIGHT * 2)
    layer.canvas.scale(2, 2)
    flight(layer.canvas)
    words(layer.canvas)
    plane(layer.canvas, 1168, 128, 80)
    ribbon(layer.canvas)
    pixels = layer.surface.toarray(colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kUnpremul_AlphaType)
    image = Image.fromarray(np.ascontiguousarray(pixels))
    image = image.crop(image.getbbox())
    height = round(image.height * WIDTH / image.width)
    image = image.resize((WIDTH, height), Image.Resampling.LANCZOS)
    path = target / "logo.webp"
    image.save(path, quality=92, alpha_quality=100, method=6)
    return path
