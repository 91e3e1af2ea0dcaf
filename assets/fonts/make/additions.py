"""Draws the glyphs that a story needs and a source font lacks.

Jua and Nanum Pen have no dashes or ellipsis and three of the fonts have no accented letters, so “Wait —
what…” or “café” would show boxes.  Each is put together from the font's own shapes (its hyphen, its full
stop, its letters) so that weight and roundness match.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from fontTools.misc.transform import Transform
from fontTools.pens.basePen import AbstractPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from . import outlines

GRAVE, ACUTE, CIRCUMFLEX, TILDE, DIAERESIS, RING, CEDILLA = map(chr, (768, 769, 770, 771, 776, 778, 807))


@dataclass(frozen=True)
class Weight:
    """Measures taken from a font, to draw new parts that match it."""

    stroke: float
    dot: float
    hyphen: outlines.Box
    em: int

    @classmethod
    def of(cls, font: TTFont) -> Weight:
        """Measure a font's hyphen and full stop."""
        hyphen = outlines.bounds(font, "-")
        stop = outlines.bounds(font, ".")
        return cls(hyphen[3] - hyphen[1], (stop[2] - stop[0]) / 2, hyphen, font["head"].unitsPerEm)


def add_glyph(font: TTFont, character: str, width: float, draw: Callable[[AbstractPen], None]) -> None:
    """Put a new glyph into a font and map a character to it."""
    pen = TTGlyphPen(None)
    draw(pen)
    name = f"uni{ord(character):04X}.added"
    glyph = pen.glyph()
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"].glyphs[name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"].metrics[name] = (round(width), getattr(glyph, "xMin", 0))
    if "vmtx" in font:
        font["vmtx"].metrics[name] = (font["head"].unitsPerEm, 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name


def add_dash(font: TTFont, weight: Weight, character: str, ems: float) -> None:
    """Add a dash: the hyphen's stroke, drawn longer."""
    width = weight.em * ems
    middle = (weight.hyphen[1] + weight.hyphen[3]) / 2
    inset = weight.em * 0.045 + weight.stroke / 2
    ends = (inset, middle), (width - inset, middle)
    add_glyph(font, character, width, lambda pen: outlines.stroke(pen, *ends, weight.stroke))


def add_ellipsis(font: TTFont, weight: Weight) -> None:
    """Add an ellipsis: three full stops, set a little apart."""
    step = max(outlines.advance(font, ".") * 1.0, weight.dot * 3.4)
    left = outlines.bounds(font, ".")[0]

    def draw(pen: AbstractPen) -> None:
        for index in range(3):
            outlines.copy(font, pen, ".", Transform().translate(step * index + step * 0.12, 0))

    add_glyph(font, "…", step * 3 + left * 0.3, draw)


def add_bullet(font: TTFont, weight: Weight, character: str, size: float) -> None:
    """Add a bullet or a middle dot at the hyphen's height."""
    middle = (weight.hyphen[1] + weight.hyphen[3]) / 2
    radius = weight.dot * size
    width = radius * 2 + weight.em * 0.16
    add_glyph(font, character, width, lambda pen: outlines.dot(pen, (width / 2, middle), radius))


def add_quote(font: TTFont, weight: Weight, character: str) -> None:
    """Add a curly quote: one or two ticks of ink that lean the way they open or close."""
    lean = weight.em * 0.022 * (1 if character in "’”" else -1)
    ticks = 2 if character in "“”" else 1
    top = outlines.bounds(font, "'")[3] - weight.stroke / 2
    pitch = weight.stroke * 1.5
    width = weight.stroke + weight.em * 0.14 + pitch * (ticks - 1)

    def draw(pen: AbstractPen) -> None:
        for tick in range(ticks):
            x = (weight.stroke + weight.em * 0.14) / 2 + pitch * tick
            points = (x + lean, top), (x - lean, top - weight.em * 0.13)
            outlines.stroke(pen, *points, weight.stroke * 0.92)

    add_glyph(font, character, width, draw)


def add_turned(font: TTFont, character: str, source: str) -> None:
    """Add an opening Spanish mark: the closing one turned half round."""
    left, bottom, right, top = outlines.bounds(font, source)
    turn = Transform(-1, 0, 0, -1, left + right, bottom + top - (top - bottom) * 0.2)
    add_glyph(font, character, outlines.advance(font, source), lambda pen: outlines.copy(font, pen, source, turn))


def draw_mark(pen: AbstractPen, mark: str, x: float, y: float, weight: Weight) -> None:
    """Draw an accent centred on x with its foot at y."""
    reach, rise, width = weight.em * 0.085, weight.em * 0.115, weight.stroke * 0.85
    if mark == DIAERESIS:
        for side in (-1, 1):
            outlines.dot(pen, (x + side * reach * 1.15, y + rise * 0.5), width * 0.62)
    elif mark == RING:
        outlines.ring(pen, (x, y + rise * 0.65), rise * 0.6, width * 0.7)
    else:
        shapes = {
            GRAVE: [(-reach, rise), (reach * 0.5, 0)],
            ACUTE: [(reach, rise), (-reach * 0.5, 0)],
            CIRCUMFLEX: [(-reach * 1.2, 0), (0, rise), (reach * 1.2, 0)],
            TILDE: [
                (-reach * 1.5, 0),
                (-reach * 0.6, rise * 0.5),
                (reach * 0.6, 0),
                (reach * 1.5, rise * 0.5),
            ],
            CEDILLA: [(0, 0), (reach * 0.5, -rise * 0.7), (-reach * 0.6, -rise * 1.3)],
        }
        outlines.polyline(pen, [(x + a, y + b) for a, b in shapes[mark]], width)


def add_accented(font: TTFont, weight: Weight, character: str) -> None:
    """Add an accented letter: the plain letter with the accent drawn over it."""
    base, mark = unicodedata.normalize("NFD", character)
    left, _, right, top = outlines.bounds(font, base)
    if base == "i":
        top = outlines.bounds(font, "x")[3]
    foot = weight.stroke * 0.1 if mark == CEDILLA else top + weight.em * 0.05 + weight.stroke * 0.4

    def draw(pen: AbstractPen) -> None:
        (outlines.copy_stem if base == "i" else outlines.copy)(font, pen, base)
        draw_mark(pen, mark, (left + right) / 2, foot, weight)

    add_glyph(font, character, outlines.advance(font, base), draw)


def is_missing(font: TTFont, character: str) -> bool:
    """Tell whether a font lacks a character."""
    return ord(character) not in font.getBestCmap()


def complete(font: TTFont, redrawn: str = "") -> None:
    """Add to a font whichever of the drawable characters it lacks, and redraw those that it draws wrongly."""
    weight = Weight.of(font)
    parts: dict[str, Callable[[], None]] = {
        "–": lambda: add_dash(font, weight, "–", 0.56),
        "—": lambda: add_dash(font, weight, "—", 0.94),
        "…": lambda: add_ellipsis(font, weight),
        "•": lambda: add_bullet(font, weight, "•", 1.5),
        "·": lambda: add_bullet(font, weight, "·", 1.0),
        "¡": lambda: add_turned(font, "¡", "!"),
        "¿": lambda: add_turned(font, "¿", "?"),
    }
    for quote in "‘’“”":
        parts[quote] = lambda quote=quote: add_quote(font, weight, quote)
    for letter in map(chr, range(0xC0, 0x100)):
        if len(unicodedata.normalize("NFD", letter)) == 2:
            parts[letter] = lambda letter=letter: add_accented(font, weight, letter)
    for character, add in parts.items():
        if character in redrawn or is_missing(font, character):
            add()
