"""The courtyard, dressed for the welcome evening: one old tree, and everything hung from it."""

import math
import random

from ..kit import architecture, foliage, furniture, garden, luggage, stage
from ..kit.materials import masonry, paint
from ..kit.solids import box, frame, lathe, post, sign, tube

TREE = (-4.0, 9.5)
FRONT = 24.0
"""Depth of the school's front."""


def build() -> None:
    """Assemble the lawn, the school and the party."""
    _ground()
    _school()
    _old_tree()
    _fountain()
    _party()
    _strings()
    _planting()
    _lights()
    stage.camera((0.2, -1.5, 1.55), heading=0, lens=22, rise=0.04)


def _ground() -> None:
    lawn = paint("#86b552", 0.95, mottle=0.22, scale=0.7)
    box(0, 14, -0.1, 70, 50, 0.1, lawn, ink=False)
    flags = masonry(("#d9ccb6", "#cdbfa8"), "#a99c86", (0.8, 0.5), facing="z", gap=0.016)
    box(1.6, 9, -0.09, 3.0, 30, 0.1, flags)
    box(0, 21.9, -0.088, 60, 3.6, 0.1, flags)
    lathe(1.6, 12.5, -0.06, [(3.9, 0), (3.9, 0.075)], paint("#d4c7b0", 0.85, mottle=0.12, scale=3), n=64)
    lathe(1.6, 12.5, -0.05, [(3.2, 0), (3.2, 0.075)], paint("#c7b79d", 0.85, mottle=0.14, scale=4), n=64)
    rng = random.Random(3)
    spots = []
    for _ in range(9000):
        x, y = rng.uniform(-11, 12), 2.2 + 17 * rng.random() ** 1.7
        if abs(x - 1.6) > 1.6 and math.dist((x, y), (1.6, 12.5)) > 4:
            spots.append((x, y, 0))
    foliage.grass(spots, 0.11, 4)
    for s in (-1, 1):
        edge = [(1.6 + s * (1.6 + 0.12 * rng.random()), -1 + k * 0.12, 0) for k in range(85)]
        foliage.grass(edge, 0.16, 8 + s)


def _school() -> None:
    with frame(0, FRONT, 0):
        architecture.facade(30, 3, 11, seed=6, lit=0.62, storey=3.4, skip=((0, 5), (0, 4), (0, 6)))
        with frame(0.2, 0, 0):
            architecture.portico(0, 0, 6.4, 4.0)
        _ivy()
    with frame(13.4, FRONT - 6.5, 0, -90):
        architecture.facade(13, 3, 5, seed=9, lit=0.6, storey=3.4, depth=6)
    with frame(-15.5, FRONT - 6, 0, 90):
        architecture.facade(13, 2, 5, seed=12, lit=0.6, storey=3.4, depth=6)
    architecture.brick_box(-15.6, FRONT - 0.6, 0, 3.2, 2.4, 6.2)
    sign("banner", 0.2, FRONT - 2.05, 5.9, 6.6, 1.25, paint("#fff4e2"), back=None)
    for s in (-1, 1):
        box(0.2 + s * 7.0, FRONT - 0.35, 4.3, 0.05, 0.7, 0.05, paint("#3a4450"))
        sign(f"flag{0 if s < 0 else 1}", 0.2 + s * 7.0, FRONT - 0.4, 5.2, 1.15, 2.9, paint("#ffffff"))


def _ivy() -> None:
    rng = random.Random(7)
    climb = [(-13.5 + rng.gauss(0, 0.8), -0.15, abs(rng.gauss(0, 1.9)), rng.uniform(0.25, 0.5)) for _ in range(36)]
    climb += [(11.0 + rng.gauss(0, 0.7), -0.15, abs(rng.gauss(0, 1.7)), rng.uniform(0.25, 0.5)) for _ in range(28)]
    foliage.crown(climb, foliage.DEEP, 5200, 0.11, 31)


def _old_tree() -> None:
    """The zelkova everyone waits under, with somebody's afternoon left on its bench."""
    x, y = TREE
    foliage.tree(x, y, 9.6, foliage.TURNING, 21, spread=0.42, leaves=30000, size=0.085)
    garden.ring_bench(x, y, 0, 0.75)
    with frame(x + 0.95, y - 0.72, 0.5, 20):
        furniture.cushion(0, 0, 0, 0.5, 0.34, 0.08, "#e9899b")
        furniture.books(-0.28, -0.02, 0.0, ("#4d7fa6", "#f2c14e"), upright=False, seed=3)
    with frame(x + 1.7, y - 0.8, 0.0, 24, tilt=(-12, 0), size=1.15):
        luggage.guitar_case("#a8434f")
    luggage.rucksack(x - 0.9, y - 0.85, "#35508a", z=0.5, turn=-20, tall=0.44)


def _fountain() -> None:
    garden.fountain(1.6, 12.5, 0, 1.75)
    stage.bulb_light((1.6, 12.5, 0.95), "#8fd6ff", 60, "fairy", 0.3)
    for k in range(14):
        a = k * 0.449
        bed = (1.6 + 2.35 * math.cos(a), 12.5 + 2.35 * math.sin(a))
        foliage.bush(
            *bed,
            0.26,
            (foliage.COSMOS, ("#6aab62", "#f7d774", "#3f7f4a", "#fff3d0"))[k % 2],
            80 + k,
            leaves=200,
            size=0.045,
        )


def _party() -> None:
    garden.party_table(6.1, 9.6, turn=-12, w=2.8)
    garden.pergola(8.8, 14.2, 3.6, 4.0, turn=-10)
    furniture.bench(8.8, 14.6, turn=-10)
    for k, (x, y) in enumerate(((7.6, 12.3), (8.8, 12.0), (10.0, 12.0), (8.2, 13.8), (9.6, 13.6))):
        garden.lantern(x, y, 2.75, 0.17, garden.PAPER[k])
    for at in ((5.6, 8.9, 2.0), (6.7, 8.9, 2.0), (8.8, 12.4, 1.9)):
        stage.bulb_light(at, "#ffbe72", 45, "fairy", 0.3)
    for x, y, t in ((-7.6, 12.2, 25), (5.6, 16.4, -10)):
        furniture.bench(x, y, turn=t)
    for x, y in ((-1.6, 8.4), (4.3, 8.4), (-1.1, 17), (4.3, 17)):
        furniture.lamp_post(x, y, 0, 3.1, power=85)
    luggage.balloon(7.35, 9.2, 2.0, 0.26, "#ee4f6d", (7.2, 9.3, 0.8), turn=-15)
    luggage.balloon(7.75, 9.4, 2.35, 0.24, "#ffc95c", (7.2, 9.3, 0.8), turn=12)
    luggage.balloon(7.1, 9.5, 2.5, 0.22, "#7fc4e8", (7.2, 9.3, 0.8))


def _strings() -> None:
    """From the tree to the roofs and back, so that the whole yard is under lights."""
    crown = (TREE[0] + 0.6, TREE[1] - 0.6, 6.2)
    for k, (x, y, z) in enumerate(
        ((-1.6, FRONT - 0.2, 10.6), (5.2, FRONT - 0.2, 10.4), (12.8, 19.0, 9.2), (10.2, 8.8, 6.4))
    ):
        garden.lantern_line(crown, (x, y, z), sag=1.25, every=1.6, r=0.24, seed=k, power=70)
    garden.lantern_line((-9.5, 7.0, 5.2), crown, sag=0.7, every=1.2, r=0.2, seed=11, power=50)
    garden.lantern_line((9.6, 6.6, 5.0), (2.4, FRONT - 0.2, 10.2), sag=1.2, every=1.5, r=0.22, seed=12, power=60)
    post(10.2, 8.8, 0, 0.06, 6.5, paint("#5a4634"))
    rng = random.Random(14)
    for _ in range(9):
        a, reach = rng.uniform(3.4, 6.0), rng.uniform(1.2, 3.4)
        spot = (TREE[0] + reach * math.cos(a), TREE[1] + reach * math.sin(a))
        drop = rng.uniform(3.0, 4.1)
        tube([(*spot, 5.2), (*spot, drop)], 0.008, paint("#3a342f"), ink=False)
        garden.lantern(*spot, drop, rng.uniform(0.15, 0.23), rng.choice(garden.PAPER))
        stage.bulb_light((*spot, drop - 0.6), "#ffb765", 26, "fairy", 0.3)


def _planting() -> None:
    for k, (x, y, tall) in enumerate(
        ((-11.5, 17.5, 6.5), (-8.6, 20.5, 4.0), (8.9, 20.6, 5.4), (-13, 9.0, 7.5), (12.6, 11.0, 6.0))
    ):
        foliage.tree(x, y, tall, (foliage.AMBER, foliage.DEEP)[k % 2], 60 + k, leaves=4200, size=0.13)
    foliage.hedge((-12, 20.4), (-1.8, 20.4), 0.8, 3)
    foliage.hedge((5.0, 20.4), (11, 20.4), 0.8, 4)
    rng = random.Random(17)
    for k in range(26):
        x = rng.choice((-1, 1)) * rng.uniform(2.2, 10) + 1.5
        if abs(x - 1.6) > 2.6:
            foliage.bush(x, 19.6 + rng.uniform(-0.2, 0.2), 0.34, foliage.COSMOS, 100 + k, leaves=220, size=0.06)
    near = [
        (5.0, 4.6, 4.25, 0.5),
        (4.3, 4.7, 4.6, 0.45),
        (5.5, 4.6, 3.75, 0.42),
        (3.7, 4.8, 4.85, 0.32),
        (4.8, 4.4, 3.6, 0.25),
    ]
    tube([(7.5, 4.9, 4.0), (5.2, 4.7, 4.2), (4.3, 4.7, 4.6), (3.5, 4.8, 4.9)], 0.035, paint(foliage.BARK))
    foliage.crown(near, foliage.MAPLE, 3000, 0.06, 77)


def _lights() -> None:
    stage.daylight("#a9cdf2", 0.95, "#e9edf0")
    stage.sun((0.55, 0.55, -0.63), "#fff0d2", 4.6, "sun", soft=0.9)
    stage.sun((-0.84, 0.42, -0.27), "#ff9e58", 5.2, "low", soft=1.4)
