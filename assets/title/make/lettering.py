"""Letters as shapes: reads outlines out of the game's own title font and sets them like hand lettering."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import skia
from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent.parent / "fonts"


class PathPen(BasePen):
    """Draws a glyph into a Skia path, turning font coordinates (y up) into picture coordinates (y down)."""

    def __init__(self, glyphs: object) -> None:
        super().__init__(glyphs)
        self.path = skia.Path()

    def _moveTo(self, point: tuple[float, float]) -> None:
        self.path.moveTo(point[0], -point[1])

    def _lineTo(self, point: tuple[float, float]) -> None:
        self.path.lineTo(point[0], -point[1])

    def _qCurveToOne(self, middle: tuple[float, float], end: tuple[float, float]) -> None:
        self.path.quadTo(middle[0], -middle[1], end[0], -end[1])

    def _curveToOne(self, first: tuple[float, float], second: tuple[float, float], end: tuple[float, float]) -> None:
        self.path.cubicTo(first[0], -first[1], second[0], -second[1], end[0], -end[1])

    def _closePath(self) -> None:
        self.path.close()


@dataclass(frozen=True)
class Letter:
    """A letter's place in a word: how far it moves up, how it turns and how much bigger it is."""

    sign: str
    lift: float = 0.0
    turn: float = 0.0
    size: float = 1.0


class Lettering:
    """One font to letter with."""

    def __init__(self, stem: str) -> None:
        self.font = TTFont(FONTS / f"{stem}.woff2")
        self.glyphs = self.font.getGlyphSet()
        self.names = self.font.getBestCmap()
        self.em = self.font["head"].unitsPerEm

    def glyph(self, sign: str) -> skia.Path:
        """Return a letter's outline in font units."""
        pen = PathPen(self.glyphs)
        self.glyphs[self.names[ord(sign)]].draw(pen)
        return pen.path

    def advance(self, sign: str) -> float:
        """Return a letter's width in ems."""
        return self.font["hmtx"][self.names[ord(sign)]][0] / self.em

    def word(self, letters: list[Letter], x: float, y: float, size: float, tracking: float = 0.0) -> list[skia.Path]:
        """Set a word from the left, each letter with its own bounce; returns one path a letter."""
        out = []
        for letter in letters:
            scale = size * letter.size / self.em
            width = self.advance(letter.sign) * size * letter.size
            matrix = skia.Matrix()
            matrix.setScale(scale, scale)
            matrix.postRotate(letter.turn, width / 2, -size * 0.35)
            matrix.postTranslate(x, y - letter.lift * size)
            path = self.glyph(letter.sign)
            path.transform(matrix)
            out.append(path)
            x += width + tracking * size
        return out

    def plain(self, text: str, x: float, y: float, size: float, tracking: float = 0.0) -> tuple[skia.Path, float]:
        """Set a line of plain text; returns its path and where it ends."""
        whole, start = skia.Path(), x
        for path in self.word([Letter(sign) for sign in text], x, y, size, tracking):
            whole.addPath(path)
        width = sum(self.advance(sign) * size + tracking * size for sign in text)
        return whole, start + width
