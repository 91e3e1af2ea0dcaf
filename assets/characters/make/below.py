"""What is worn below the waist, down to the edge of the page."""

from __future__ import annotations

from .colour import light, line, shade
from .figure import Dress
from .geometry import Point, Points, even, mirrored, sided

FLOOR = 1300.0


def draw_skirt(dress: Dress, top: float) -> None:
    """Pleats to the knee, plaid that follows them."""
    canvas, build, cloth = dress.canvas, dress.build, dress.outfit.below_cloth
    _draw_legs(dress)
    hip = build.hip
    hem: list[Point] = [(hip + 40, 950, 1)]
    steps = range(9, -1, -1)
    hem.extend(((hip + 40) * step / 10, 962 + (2.5 if step % 2 else -1) - step * 0.9) for step in steps)
    outline = mirrored([(0, top), (build.waist + 10, top), (hip + 4, 600), (hip + 16, 720), (hip + 28, 840), *hem])
    canvas.fused([outline], cloth, 3, line(cloth))
    with canvas.clip(outline):
        if "plaid" in dress.outfit.extra:
            _draw_plaid(dress)
        _draw_pleats(dress, top)
        canvas.fill([(50, top), (260, top), (260, 1000), (120, 1000), (84, 760)], shade(cloth, 0.42), 0.55)


def _draw_legs(dress: Dress) -> None:
    canvas, skin = dress.canvas, dress.character.face.skin
    for side in (-1, 1):
        leg = sided(
            [(16, 900), (92, 900), (88, 980), (84, 1060), (82, FLOOR), (26, FLOOR), (22, 1060), (18, 980)],
            side,
        )
        canvas.shape(leg, skin, 3, line(skin, 0.3))
        with canvas.clip(leg):
            canvas.fill(sided([(0, 880), (140, 880), (140, 992), (0, 1000)], side), shade(skin, 0.42, "#a04868"))


def _draw_plaid(dress: Dress) -> None:
    canvas, hip, cloth = dress.canvas, dress.build.hip, dress.outfit.below_cloth
    pale, accent = light(cloth, 0.32, "#dfe6ff"), dress.outfit.accent
    for step in range(-7, 8):
        high, low = step * hip / 7.2, step * (hip + 46) / 6.6
        canvas.stroke([(high, 540), (low, 980)], 8, pale, 0.4, even)
        canvas.stroke([(high + 9, 540), (low + 13, 980)], 2.4, accent, 0.75, even)
    for row in range(600, 980, 58):
        curve: list[Point] = [(-hip - 70, row - 12), (0, row + 6), (hip + 70, row - 12)]
        canvas.stroke(curve, 9, pale, 0.4, even)
        canvas.stroke([(x, y + 22) for x, y in curve], 2.6, accent, 0.75, even)


def _draw_pleats(dress: Dress, top: float) -> None:
    canvas, hip, cloth = dress.canvas, dress.build.hip, dress.outfit.below_cloth
    for step in range(-5, 6):
        high, low = step * hip / 5.6, step * (hip + 42) / 5.2
        canvas.fill([(high, top + 40, 1), (low + 17, 990, 1), (low, 990, 1)], shade(cloth, 0.5), 0.62)
        canvas.stroke(
            [(high, top + 30), ((high + low) / 2, 780), (low, 985)],
            2.8,
            line(cloth),
            0.85,
            lambda along: 0.25 + 0.75 * along,
        )
    canvas.fill([(-260, top), (260, top), (200, 606), (60, 640), (-60, 640), (-200, 606)], shade(cloth, 0.6), 0.6)


def draw_trousers(dress: Dress, top: float) -> None:
    """Two legs with a break in the weight: one straight, one eased at the knee."""
    canvas, hip, cloth = dress.canvas, dress.build.hip, dress.outfit.below_cloth
    legs: list[list[Point]] = []
    for side in (-1, 1):
        out = 6 if side > 0 else 0
        half: list[Point] = [
            (-6, top), (hip - 6, top), (hip + 4, 620), (hip + 4 + out, 720), (hip - 4 + out, 860),
            (hip - 14 + out, 980), (hip - 16 + out, 1120), (hip - 18, FLOOR), (30, FLOOR),
            (24 + out, 1060), (18 + out, 900), (6, 740), (-6, 700),
        ]  # fmt: skip
        legs.append(sided(half, side))
    canvas.fused(legs, cloth, 3, line(cloth))
    with canvas.clip(*legs):
        _draw_trouser_shadows(dress, top)
    denim = "denim" in dress.outfit.extra
    creases: list[Points] = [
        [(4, 690), (34, 712), (66, 714)], [(-4, 694), (-30, 716), (-60, 720)],
        [(hip - 4, 900), (hip - 30, 920), (hip - 52, 922)],
        [(-hip + 8, 880), (-hip + 32, 902), (-hip + 56, 904)], [(24, 930), (46, 944), (66, 942)],
    ]  # fmt: skip
    dress.folds(cloth, creases, 2.8)
    canvas.stroke([(0, top + 30), (2, 660), (5, 744)], 3.2, line(cloth), 0.9)
    if not denim:
        for side in (-1, 1):
            press = [(side * hip * 0.52, 700), (side * hip * 0.54, 900), (side * hip * 0.5, FLOOR)]
            canvas.stroke(press, 2.2, line(cloth), 0.4)


def _draw_trouser_shadows(dress: Dress, top: float) -> None:
    canvas, hip, cloth = dress.canvas, dress.build.hip, dress.outfit.below_cloth
    shadow = shade(cloth, 0.42)
    for points in (
        [(hip - 30, top), (hip + 60, top), (hip + 60, FLOOR), (hip - 60, FLOOR), (hip - 40, 900)],
        [(-44, 720), (4, 690), (30, FLOOR), (-50, FLOOR), (-26, 900)],
    ):
        canvas.fill(points, shadow, 0.75)
    canvas.fill([(-240, top), (240, top), (200, 668), (0, 690), (-200, 668)], shadow, 0.6)
    canvas.fill([(-hip + 12, 700), (-hip + 50, 700), (-hip + 46, 1000), (-hip + 22, 1000)], light(cloth, 0.25), 0.5, 9)
