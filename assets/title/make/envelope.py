"""The game's emblem: an envelope in the shape of a heart, closed with a small seal."""

from __future__ import annotations

import skia

from .canvas import ink, polygon, wash

ROSE, BLUSH, CREAM, WINE, GOLD = "#c9485f", "#ff8fa0", "#fff4ea", "#7d2443", "#ffd487"


def heart(x: float, y: float, size: float) -> skia.Path:
    """Return a plump heart around a centre, about ``size`` wide."""
    s = size / 2
    path = skia.Path()
    path.moveTo(x, y + s * 0.92)
    path.cubicTo(x - s * 0.62, y + s * 0.46, x - s * 1.04, y + s * 0.08, x - s, y - s * 0.34)
    path.cubicTo(x - s * 0.96, y - s * 0.92, x - s * 0.22, y - s * 1.0, x, y - s * 0.5)
    path.cubicTo(x + s * 0.22, y - s * 1.0, x + s * 0.96, y - s * 0.92, x + s, y - s * 0.34)
    path.cubicTo(x + s * 1.04, y + s * 0.08, x + s * 0.62, y + s * 0.46, x, y + s * 0.92)
    path.close()
    return path


def fold_lines(canvas: skia.Canvas, x: float, y: float, s: float) -> None:
    """Draw the pockets: two creases from the tip to the sides, a little darker below."""
    left = [(x - s * 1.2, y - s * 0.2), (x - s * 0.06, y + s * 0.28), (x - s * 1.2, y + s * 1.1)]
    right = [(2 * x - px, py) for px, py in left]
    canvas.drawPath(polygon(left), ink("#e06177", 0.75))
    canvas.drawPath(polygon(right), ink("#b63a54", 0.6))
    crease = ink(WINE, 0.4)
    crease.setStyle(skia.Paint.kStroke_Style)
    crease.setStrokeWidth(s * 0.035)
    canvas.drawLine(x, y + s * 0.2, x - s * 0.9, y + s * 0.72, crease)
    canvas.drawLine(x, y + s * 0.2, x + s * 0.9, y + s * 0.72, crease)


def flap(canvas: skia.Canvas, x: float, y: float, s: float) -> None:
    """Draw the flap over the lobes, its point rounded, with its shadow."""

    def shape(drop: float) -> skia.Path:
        path = skia.Path()
        path.moveTo(x - s * 1.3, y - s * 0.5 + drop)
        path.lineTo(x - s * 0.1, y + s * 0.27 + drop)
        path.quadTo(x, y + s * 0.34 + drop, x + s * 0.1, y + s * 0.27 + drop)
        path.lineTo(x + s * 1.3, y - s * 0.5 + drop)
        path.lineTo(x + s * 1.3, y - s * 2)
        path.lineTo(x - s * 1.3, y - s * 2)
        path.close()
        return path

    canvas.drawPath(shape(s * 0.07), ink(WINE, 0.5, s * 0.05))
    canvas.drawPath(shape(0), wash((x, y - s), (x, y + s * 0.35), ("#ffb3bd", "#ee7387")))


def emblem(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    """Draw the emblem, without an outline."""
    s = size / 2
    outline = heart(x, y, size)
    canvas.save()
    canvas.clipPath(outline, skia.ClipOp.kIntersect, True)
    canvas.drawPath(outline, wash((x, y - s), (x, y + s), (BLUSH, ROSE)))
    fold_lines(canvas, x, y, s)
    flap(canvas, x, y, s)
    shine = ink("#ffffff", 0.5)
    shine.setStyle(skia.Paint.kStroke_Style)
    shine.setStrokeWidth(s * 0.085)
    shine.setStrokeCap(skia.Paint.kRound_Cap)
    canvas.drawArc(skia.Rect.MakeXYWH(x - s * 0.84, y - s * 0.7, s * 0.62, s * 0.62), 185, 75, False, shine)
    canvas.restore()
    seal(canvas, x, y + s * 0.24, s * 0.4)


def seal(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    """Draw the gold seal that keeps the letter shut."""
    canvas.drawPath(heart(x, y + size * 0.07, size), ink(WINE, 0.55, size * 0.06))
    canvas.drawPath(heart(x, y, size), wash((x, y - size / 2), (x, y + size / 2), ("#fff0bd", "#f2ae57")))
