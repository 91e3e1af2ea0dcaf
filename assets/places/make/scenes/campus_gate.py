"""The gate of KISS in ginkgo season: the slope that makes everybody late."""

import math
import random

from ..kit import architecture, foliage, furniture, luggage, stage, street
from ..kit.materials import glow, masonry, paint
from ..kit.solids import ball, box, frame, post, sheet, sign, tube, waves

GATE = 9.5
"""How far up the picture the gate stands."""


def slope(y: float) -> float:
    """Height of the hill at depth y."""
    t = min(1.0, max(0.0, (y - GATE - 1) / 42))
    return 5.6 * t * t * (3 - 2 * t)


def build() -> None:
    """Assemble the street, the gate and the hill."""
    _ground()
    _gate()
    _name_wall()
    _trees()
    _school()
    _street()
    _fallen()
    _lights()
    stage.camera((-1.2, 0.0, 1.5), heading=0, lens=22, rise=0.035)


def _ground() -> None:
    box(0, 0, -0.1, 80, 11.2, 0.08, paint("#8d8a88", 0.85, mottle=0.12, scale=3))
    paving = masonry(("#cfc4b2", "#c4b8a5"), "#a69a88", (0.6, 0.3), facing="z", gap=0.012)
    box(0, 7.9, -0.09, 80, 4.4, 0.1, paving)
    box(0, 5.62, -0.08, 80, 0.2, 0.1, paint("#ddd6c8", 0.8))
    lawn = paint("#8fae55", 0.95, mottle=0.25, scale=0.8)
    waves(90, 64, lambda _, v: slope(42 + v) - 0.03, lawn, at=(0, 42, 0), n=60, ink=False)
    path = masonry(("#d8c6ab", "#cbb799"), "#a8977c", (0.5, 0.25), facing="z", gap=0.014)
    waves(5.2, 48, lambda _, v: slope(33.4 + v) + 0.03, path, at=(0, 33.4, 0), n=40)
    for s in (-1, 1):
        kerb = waves(0.25, 48, lambda _, v: slope(33.4 + v) + 0.14, paint("#e3dccd"), at=(s * 2.7, 33.4, 0), n=30)
        kerb.modifiers.new("thick", "SOLIDIFY").thickness = 0.16


def _gate() -> None:
    for s in (-1, 1):
        architecture.pillar(s * 3.1, GATE, 3.3, width=0.85)
        post(s * 3.1, GATE, 3.58, 0.07, 0.16, paint("#2f3a44", 0.4))
        ball(s * 3.1, GATE, 3.95, 0.23, glow("#ffe2a6", 5, "lamps"), ink=False)
        stage.bulb_light((s * 3.1, GATE - 0.5, 4.1), "#ffcf8c", 160, "lamps", 0.25)
        with frame(s * 2.6, GATE + 0.1, 0, 90 + s * 28):
            architecture.gate_leaf(2.4, 2.4)
        architecture.low_wall(s * 7.5 if s < 0 else s * 3.5, s * 22, GATE, 0.9, fence=1.0)
    arch = [(-2.9 + 5.8 * k / 24, GATE, 3.75 + 0.75 * math.sin(math.pi * k / 24)) for k in range(25)]
    iron = paint("#2f3a44", 0.4)
    tube(arch, 0.045, iron)
    tube([(x, y, z - 0.3) for x, y, z in arch], 0.03, iron)
    for x, y, z in arch[1:-1:2]:
        tube([(x, y, z - 0.3), (x, y, z)], 0.014, iron)
    shield = [(-0.44, 0.45), (0.44, 0.45), (0.44, -0.04), (0, -0.47), (-0.44, -0.04)]
    sign("crest", 0, GATE - 0.08, 4.42, 0.95, 1.05, paint("#ffffff"), outline=shield)
    sign("plaque", -3.1, GATE - 0.44, 1.75, 0.4, 1.75, paint("#d9b768"), back=paint("#8a6a34"), thick=0.03)
    sign("number", 3.1, GATE - 0.44, 1.95, 0.52, 0.66, paint("#ffffff"), back=paint("#8a6a34"), thick=0.03)


def _name_wall() -> None:
    stone = paint(architecture.STONE, 0.8, mottle=0.06)
    box(-5.5, GATE, 0, 4.1, 0.5, 2.35, architecture.bricks("y"))
    box(-5.5, GATE, 0, 4.2, 0.6, 0.3, stone)
    box(-5.5, GATE, 2.35, 4.3, 0.66, 0.14, stone, round_=0.02)
    sign("name", -5.52, GATE - 0.27, 1.5, 3.7, 1.03, stone, back=paint("#c9b78e"), thick=0.02)
    foliage.hedge((-7.6, GATE - 0.75), (-3.9, GATE - 0.75), 0.55, 4)
    for k, x in enumerate((-7.4, -6.3, -5.3, -4.4)):
        foliage.bush(x, GATE - 1.0, 0.26, ("#e86f8a", "#f7b6c4", "#d9506f", "#fbd9e0"), 50 + k, leaves=260, size=0.045)
    stage.panel_light((-5.5, GATE - 1.3, 0.25), (-5.5, GATE, 1.6), (3.6, 0.15), "#ffd9a0", 50)


def _trees() -> None:
    for k, y in enumerate((12.5, 17.0, 22.5, 29.0, 37.0)):
        for s in (-1, 1):
            tall = 8.6 + 0.8 * math.sin(k * 2 + s)
            leaves = (11000, 9000, 6500, 4500, 3200)[k]
            foliage.cone_tree(
                s * (5.3 + 0.12 * k),
                y,
                tall,
                foliage.GINKGO,
                10 * k + s + 3,
                z=slope(y),
                leaves=leaves,
                size=0.115,
            )
    for k, (x, y, tall) in enumerate(
        ((-11, 13, 8.5), (-16, 17, 10), (11, 14, 9), (16.5, 18, 10), (-20, 26, 10), (21, 27, 11))
    ):
        colours = foliage.SUMMER if k % 2 else foliage.GINKGO
        foliage.tree(x, y, tall, colours, 70 + k, z=slope(y), leaves=8500, size=0.13)
    near = [(-6.6, 6.4, 5.6, 0.9), (-5.6, 6.9, 5.9, 0.8), (-7.6, 6.8, 5.0, 0.9), (-4.7, 6.6, 6.1, 0.6)]
    near += [(6.8, 6.2, 5.5, 0.9), (5.9, 6.6, 5.9, 0.7), (7.8, 6.6, 5.0, 0.8)]
    foliage.crown(near, foliage.GINKGO, 5200, 0.1, 9)
    foliage.hedge((3.9, GATE + 0.9), (13, GATE + 0.9), 2.0, 60, dense=1100)
    foliage.hedge((-14, GATE + 0.9), (-7.6, GATE + 0.9), 2.0, 61, dense=1100)
    for s in (-1, 1):
        foliage.hedge((s * 3.3, 11.5), (s * 3.6, 20), 0.6, 20 + s, z=slope(14) * 0.6)


def _school() -> None:
    with frame(0, 54, slope(54)):
        architecture.facade(34, 3, 13, seed=4, lit=0.6, skip=((0, 5), (0, 6), (0, 7), (1, 6), (2, 6)))
        architecture.clock_tower(0, 1.2, 14.6, w=4.6)
        sign("clock", 0, 1.2 - 2.3 - 0.26, 12.9, 2.1, 2.1, paint("#fff8e8"))
        architecture.casement(0, 5.0, 1.7, 2.3, lit=True, y=-1.15, arch=True)
        with frame(0, -1.1, 0):
            architecture.portico(0, 0, 7.0, 4.4)
        for s in (-1, 1):
            foliage.bush(s * 6, -2, 1.2, foliage.DEEP, 33 + s, leaves=700, size=0.14)
            foliage.bush(s * 10, -2, 1.3, foliage.DEEP, 43 + s, leaves=700, size=0.14)
    for y in (14.8, 25.5, 40):
        for s in (-1, 1):
            furniture.lamp_post(s * 3.2, y, slope(y), 3.0, power=130)


def _street() -> None:
    street.bicycle(4.4, GATE - 0.75, turn=3, lean=-7)
    street.bus_pole(4.75, 7.9)
    luggage.rucksack(4.0, GATE - 0.14, "#35508a", z=1.0, turn=10, tall=0.42)
    street.utility_pole(
        10.4,
        10.6,
        8.8,
        wires=[(-30, 12, 9.4), (-30, 13, 9.2), (30, 6, 9.2), (30, 6.4, 9.0), (-30, 12, 8.6), (3.0, 54, 16)],
    )
    street.street_lamp(-8.4, 8.2, 5.4, reach=1.4, power=350)
    street.road_marks(0, 3.4, 6.4, 2.9, 7)
    box(0, 0.6, -0.02, 80, 0.14, 0.012, paint("#e9b93a", 0.8))
    street.drain(2.9, 5.35)


def _fallen() -> None:
    rng = random.Random(8)
    spots = [(rng.gauss(0, 6), rng.uniform(5.8, 9.0), 0.02) for _ in range(900)]
    spots += [(s * rng.gauss(6, 1.8), rng.uniform(3.8, 6.5), 0.0) for s in (-1, 1) for _ in range(280)]
    for _ in range(1500):
        y = rng.uniform(10, 34)
        spots.append((rng.gauss(0, 3.2), y, slope(y) + 0.05))
    foliage.scatter(spots, foliage.GINKGO, 0.075, 5)


def _lights() -> None:
    stage.daylight("#a9cdf2", 0.95, "#e9edf0")
    stage.sun((0.62, 0.5, -0.6), "#fff0d2", 4.6, "sun", soft=0.9)
    stage.sun((-0.86, 0.34, -0.24), "#ff9e58", 5.2, "low", soft=1.4)
    sheet([(-90, -12, -0.2), (90, -12, -0.2), (90, -12, 0), (-90, -12, 0)], paint("#888888"), ink=False)
