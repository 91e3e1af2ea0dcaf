"""Paints hair: fused silhouettes, then lock over lock with shadow, strands and gloss."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from .canvas import Canvas
from .colour import light, line, mix, shade
from .geometry import Lock, Pair, Points, fade_out, sampled
from .spec import Hair


@dataclass(frozen=True)
class Cut:
    """The parts of a haircut from back to front, in head units."""

    back: Sequence[Points] = ()
    back_locks: Sequence[Lock] = ()
    cap: Points = ()
    sides: Sequence[Lock] = ()
    fringe: Sequence[Lock] = ()
    stray: Sequence[Points] = ()
    gloss: float = -92
    curls: Sequence[Pair] = field(default=())
    fade: Sequence[Points] = field(default=())


@dataclass(frozen=True)
class Palette:
    """The colours that one head of hair needs."""

    base: str
    deep: str
    shadow: str
    bright: str
    pen: str
    tip: str


def palette(hair: Hair) -> Palette:
    """Mixes a palette from the two colours of the spec."""
    shadow = shade(hair.colour, 0.5, "#3a2274")
    return Palette(
        base=hair.colour,
        deep=mix(shadow, "#140a1a", 0.35),
        shadow=shadow,
        bright=hair.gloss,
        pen=mix(line(hair.colour), "#170b16", 0.3),
        tip=hair.tip,
    )


def _fill(canvas: Canvas, colours: Palette, top: float, bottom: float) -> str:
    """Darker at the root, the tip's colour at the end."""
    root = mix(colours.base, colours.shadow, 0.3)
    stops = [(0, root, 1), (0.35, colours.base, 1), (1, colours.tip, 1)]
    return canvas.gradient(stops, (0, top, 0, bottom))


def draw_back(canvas: Canvas, cut: Cut, colours: Palette) -> None:
    """Hair behind the neck: dark near it, lighter where it falls free."""
    for points in cut.back:
        canvas.outline(points, 5.5, colours.pen)
        body = canvas.gradient([(0, colours.shadow, 1), (1, mix(colours.shadow, colours.base, 0.6), 1)])
        canvas.fill(points, body)
        with canvas.clip(points):
            canvas.fill([(-80, 40), (80, 40), (96, 300), (0, 420), (-96, 300)], colours.deep, 0.75, 14)
    draw_locks(canvas, cut.back_locks, colours, cut.gloss)


def draw_cap(canvas: Canvas, cut: Cut, colours: Palette) -> None:
    """The hair on the skull, under the locks, and the single hairs that stand off it."""
    for hairs in cut.stray:
        canvas.stroke(hairs, 2.6, colours.pen, 0.9, fade_out)
    if cut.cap:
        canvas.outline(cut.cap, 5.5, colours.pen)
        canvas.fill(cut.cap, _fill(canvas, colours, -165, 120))


def draw_locks(
    canvas: Canvas, locks: Sequence[Lock], colours: Palette, gloss: float, under: Sequence[Points] = ()
) -> None:
    """Locks in painting order, sharing one silhouette of ink; their shadows fall on ``under`` only."""
    if not locks:
        return
    low = max(point[1] for item in locks for point in item.spine)
    body = _fill(canvas, colours, -165, max(low, 40))
    for item in locks:
        _edge_ink(canvas, item, colours)
    with canvas.clip(*[item.outline() for item in locks], *under, fine=True):
        for number, item in enumerate(locks):
            _draw_lock(canvas, item, body, colours, gloss, number)


def _edge_ink(canvas: Canvas, item: Lock, colours: Palette) -> None:
    for side in (1.0, -1.0):
        canvas.strand(item.edge(side), min(5.2, 2.6 + max(item.reach) * 0.16), colours.pen, 1, _silhouette)


def _silhouette(along: float) -> float:
    return 0.55 + 0.45 * math.sin(math.pi * along)


def _draw_lock(canvas: Canvas, item: Lock, body: str, colours: Palette, gloss: float, number: int) -> None:
    outline = item.outline()
    canvas.facet([(x + 4, y + 6) for x, y in outline], colours.deep, 0.28)
    canvas.facet(outline, body)
    tone = (colours.shadow, colours.tip, colours.base)[number % 3]
    canvas.facet(outline, tone, (0.16, 0.22, 0.0)[number % 3])
    shaded, lit = (1.0, -1.0) if _faces_right(item) else (-1.0, 1.0)
    inner = item.edge(shaded * 0.3)
    canvas.facet(item.edge(shaded) + inner[::-1], colours.shadow, 0.5)
    for place in (-0.55, -0.1, 0.42):
        canvas.strand(item.edge(place, 0.1, 0.92), 1.5, colours.pen, 0.32)
    canvas.strand(item.edge(lit * 0.72, 0.3, 0.9), 2.4, light(colours.base, 0.2, colours.bright), 0.4)
    _draw_gloss(canvas, item, colours, gloss, number)
    canvas.strand(item.edge(shaded, 0.04, 1), 2.4, colours.pen, 0.9, _tail)
    canvas.strand(item.edge(lit, 0.1, 1), 1.7, colours.pen, 0.6, _tail)


def _tail(along: float) -> float:
    return min(1.0, along * 2.2) * (1 - 0.35 * along)


def _faces_right(item: Lock) -> bool:
    """Whether the edge on the positive side looks away from the light."""
    middle = len(item.spine) // 2
    normal = item.across[middle]
    return normal[0] + normal[1] * 0.4 > 0


def _draw_gloss(canvas: Canvas, item: Lock, colours: Palette, gloss: float, number: int) -> None:
    """Streaks where the lock crosses the shining band round the head."""
    inside = [index for index, (x, y) in enumerate(item.spine) if abs(y - gloss - (x / 110) ** 2 * 34) < 15]
    if len(inside) < 2:
        return
    last = len(item.spine) - 1
    start, end = inside[0] / last, inside[-1] / last
    glow = item.edge(-0.8, start, end) + item.edge(0.8, start, end)[::-1]
    canvas.facet(glow, colours.bright, 0.3, 4)
    for order, place in enumerate((-0.6, -0.2, 0.3, 0.62)):
        jitter = ((number * 7 + order * 5) % 6 - 2.5) * 0.016
        width = (3.6, 5.6, 4.2, 2.6)[order]
        streak = item.edge(place, max(0.0, start + 0.01 + jitter), min(1.0, end + 0.02 + jitter * 1.6))
        canvas.strand(streak, width, colours.bright, 0.5)


def draw_fade(canvas: Canvas, cut: Cut, colours: Palette) -> None:
    """Hair clipped so short that it only darkens the skin, less and less towards the ear."""
    for points in cut.fade:
        veil = canvas.gradient([(0, colours.shadow, 0.95), (0.45, colours.shadow, 0.6), (1, colours.shadow, 0.0)])
        canvas.fill(points, veil)


def draw_curls(canvas: Canvas, cut: Cut, colours: Palette) -> None:
    """Coils: small arcs, dark under, light over, scattered along the given places."""
    for number, (x, y) in enumerate(cut.curls):
        spin = (number * 137) % 360
        size = 6.5 + (number * 3 % 4)
        arc = _arc(x, y, size, spin)
        canvas.strand([(px + 1, py + 2) for px, py in arc], 3.4, colours.deep, 0.6)
        canvas.strand(arc, 2.6, colours.bright, 0.75 if y < cut.gloss + 30 and x < 45 else 0.38)


def _arc(x: float, y: float, size: float, spin: float) -> list[Pair]:
    steps = [math.radians(spin + turn) for turn in range(0, 231, 33)]
    return sampled([(x + size * math.cos(angle), y + size * math.sin(angle)) for angle in steps], steps=2)


def shadow_outlines(cut: Cut) -> list[Points]:
    """What casts a shadow on the face."""
    outlines: list[Points] = [item.outline() for item in cut.fringe]
    if cut.cap:
        outlines.append(sampled(cut.cap, closed=True))
    return outlines
