"""Small outline drawings: the strokes and dots from which missing glyphs are put together.

Every function draws into a TrueType pen in font units and winds clockwise, as TrueType outlines do.
"""

from __future__ import annotations

from itertools import pairwise

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import AbstractPen
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

Point = tuple[float, float]
Box = tuple[float, float, float, float]

# How far a quadratic corner reaches so that four of them pass for a circle.
EDGE = 0.4142


def bounds(font: TTFont, character: str) -> Box:
    """Return the ink box of a character (left, bottom, right, top)."""
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(pen)
    return pen.bounds or (0, 0, 0, 0)


def advance(font: TTFont, character: str) -> int:
    """Return how far a character moves the pen."""
    return font["hmtx"][font.getBestCmap()[ord(character)]][0]


def copy(font: TTFont, pen: AbstractPen, character: str, move: Transform | None = None) -> None:
    """Draw an existing character, moved or turned."""
    glyphs = font.getGlyphSet()
    name = font.getBestCmap()[ord(character)]
    glyphs[name].draw(TransformPen(pen, move or Transform()))


def copy_stem(font: TTFont, pen: AbstractPen, character: str) -> None:
    """Draw only the lowest contour of a letter: an i without its dot, so that an accent can sit there."""
    glyphs = font.getGlyphSet()
    recorder = DecomposingRecordingPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(recorder)
    contours: list[list] = []
    for step in recorder.value:
        if step[0] == "moveTo":
            contours.append([])
        contours[-1].append(step)
    for name, arguments in min(contours, key=contour_foot):
        getattr(pen, name)(*arguments)


def contour_foot(contour: list) -> float:
    """Return the height of a contour's lowest point."""
    return min(point[1] for _, arguments in contour for point in arguments if point)


def dot(pen: AbstractPen, centre: Point, radius: float) -> None:
    """Draw a round dot out of eight quadratic arcs."""
    x, y = centre
    r, k = radius, radius * EDGE
    d = radius * 0.7071
    pen.moveTo((x, y + r))
    pen.qCurveTo((x + k, y + r), (x + d, y + d))
    pen.qCurveTo((x + r, y + k), (x + r, y))
    pen.qCurveTo((x + r, y - k), (x + d, y - d))
    pen.qCurveTo((x + k, y - r), (x, y - r))
    pen.qCurveTo((x - k, y - r), (x - d, y - d))
    pen.qCurveTo((x - r, y - k), (x - r, y))
    pen.qCurveTo((x - r, y + k), (x - d, y + d))
    pen.qCurveTo((x - k, y + r), (x, y + r))
    pen.closePath()


def stroke(pen: AbstractPen, start: Point, end: Point, width: float) -> None:
    """Draw a straight stroke with round ends."""
    (x0, y0), (x1, y1) = start, end
    length = max(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5, 1e-6)
    half = width / 2
    nx, ny = -(y1 - y0) / length * half, (x1 - x0) / length * half
    pen.moveTo((x0 + nx, y0 + ny))
    pen.lineTo((x1 + nx, y1 + ny))
    pen.lineTo((x1 - nx, y1 - ny))
    pen.lineTo((x0 - nx, y0 - ny))
    pen.closePath()
    dot(pen, start, half)
    dot(pen, end, half)


def polyline(pen: AbstractPen, points: list[Point], width: float) -> None:
    """Draw a bent stroke."""
    for start, end in pairwise(points):
        stroke(pen, start, end, width)


def ring(pen: AbstractPen, centre: Point, radius: float, width: float) -> None:
    """Draw a small ring as a polygon of short strokes."""
    x, y = centre
    corner = [(0, 1), (0.7071, 0.7071), (1, 0), (0.7071, -0.7071), (0, -1), (-0.7071, -0.7071), (-1, 0)]
    corner += [(-0.7071, 0.7071), (0, 1)]
    polyline(pen, [(x + radius * a, y + radius * b) for a, b in corner], width)
