"""Leaves, trees, hedges, grass. Crowns are thousands of leaf cards whose normals point out of the clump:
that shades a tree as a few soft masses, the way a painter sees it, while its edge stays leafy."""

import math
import random
from collections.abc import Sequence

from mathutils import Vector

from .materials import leaf, paint
from .solids import Point, frame, lathe, solid, tube

Clump = tuple[float, float, float, float]
"""Centre and radius of one mass of leaves."""

GINKGO = ("#e9b21f", "#f3c637", "#d99b1c", "#f8da62")
SUMMER = ("#4f8f3c", "#65a747", "#3c7a3a", "#86bf57")
DEEP = ("#3f7f4a", "#4f9454", "#2f6a42", "#6aab62")
AMBER = ("#e39a3c", "#eeb352", "#cf7f33", "#f6cf7a")
MAPLE = ("#dd6a3f", "#e98a4a", "#c24e38", "#f3b163")
TURNING = ("#6b9f40", "#97b24a", "#4f8842", "#c9c05a")
COSMOS = ("#6aab62", "#f3a6c4", "#3f7f4a", "#fbd3e2")
BLOSSOM = ("#f3b6c8", "#f8cdd8", "#e99bb5", "#fbe1e6")


def _direction(rng: random.Random) -> Vector:
    z, a = rng.uniform(-1, 1), rng.uniform(0, 2 * math.pi)
    r = math.sqrt(1 - z * z)
    return Vector((r * math.cos(a), r * math.sin(a), z))


def _card(centre: Vector, out: Vector, size: float, rng: random.Random) -> list[Vector]:
    """A pointed dab roughly facing outwards; its winding must agree with `out` or it shades black."""
    normal = (out + _direction(rng) * 0.75).normalized()
    side = normal.cross(_direction(rng)).normalized()
    along = normal.cross(side)
    long, wide = size * rng.uniform(0.7, 1.3), size * rng.uniform(0.4, 0.7)
    ring = [side * long, along * wide, side * -long * 0.8, along * -wide]
    corners = [centre + offset for offset in ring]
    facing = (corners[1] - corners[0]).cross(corners[2] - corners[1]).dot(out)
    return corners if facing > 0 else corners[::-1]


def crown(clumps: Sequence[Clump], colours: Sequence[str], count: int, size: float, seed: int, *, flat: float = 0.8):
    """Leaf cards on and just inside the clumps, shared out by the clumps' surface."""
    rng = random.Random(seed)
    verts, faces, normals, which = [], [], [], []
    total = sum(r * r for *_, r in clumps)
    for x, y, z, radius in clumps:
        heart = Vector((x, y, z))
        for _ in range(int(count * radius * radius / total)):
            out = _direction(rng)
            depth = 1 - 0.35 * rng.random() ** 2
            place = heart + Vector((out.x, out.y, out.z * flat)) * radius * depth
            faces.append(tuple(range(len(verts), len(verts) + 4)))
            verts += _card(place, out, size, rng)
            normals += [(out + Vector((0, 0, 0.25))).normalized()] * 4
            which.append(_pigment(out.z, len(colours), rng))
    thing = solid(verts, faces, [leaf(c) for c in colours], ink=False)
    thing.data.polygons.foreach_set("use_smooth", [True] * len(faces))
    thing.data.polygons.foreach_set("material_index", which)
    thing.data.normals_split_custom_set(normals)
    return thing


def _pigment(height: float, pigments: int, rng: random.Random) -> int:
    """Colours run mid, light, dark, lightest: tops get the light ones, bellies the dark."""
    pick = rng.random() + height * 0.35
    order = (2, 0, 1, 3) if pigments == 4 else tuple(range(pigments))
    return order[max(0, min(len(order) - 1, int(pick * len(order))))]


def puff(x: float, y: float, z: float, spread: Point, blobs: int, radius: float, seed: int) -> list[Clump]:
    """A cloud of clumps within an ellipsoid: a crown's skeleton."""
    rng = random.Random(seed)
    made = []
    for _ in range(blobs):
        out = _direction(rng) * rng.random() ** 0.4
        made.append(
            (
                x + out.x * spread[0],
                y + out.y * spread[1],
                z + out.z * spread[2],
                radius * rng.uniform(0.7, 1.2),
            )
        )
    return made


BARK = "#7a5a45"


def _limb(a: Vector, b: Vector, r: float, rng: random.Random) -> None:
    mid = (a + b) / 2 + Vector((rng.uniform(-1, 1), rng.uniform(-1, 1), 0)) * (b - a).length * 0.08
    tube([tuple(a), tuple(mid), tuple(b)], r, paint(BARK, mottle=0.3, scale=9, stretch=(1, 1, 0.2)))


def tree(
    x,
    y,
    height: float,
    colours,
    seed: int,
    *,
    z: float = 0,
    spread: float = 0.3,
    leaves: int = 5000,
    size=0.13,
):
    """A broad tree: flared trunk, a few limbs, a lumpy crown on top."""
    rng = random.Random(seed)
    with frame(x, y, z, rng.uniform(0, 360)):
        r, fork = height * 0.026, height * 0.36
        lathe(
            0,
            0,
            0,
            [(r * 2, 0), (r * 1.25, 0.25), (r, fork), (r * 0.7, fork * 1.4)],
            paint(BARK, mottle=0.3),
            n=12,
        )
        wide = height * spread
        clumps = puff(0, 0, height * 0.68, (wide, wide, height * 0.24), 22, height * 0.13, seed)
        for cx, cy, cz, _ in clumps[:9]:
            _limb(Vector((0, 0, fork)), Vector((cx, cy, cz)), r * 0.38, rng)
        crown(clumps, colours, leaves, size, seed)


def cone_tree(x, y, height: float, colours, seed: int, *, z: float = 0, leaves: int = 4500, size: float = 0.13):
    """A young ginkgo: straight trunk, upswept branches, a tall oval crown."""
    rng = random.Random(seed)
    with frame(x, y, z, rng.uniform(0, 360)):
        trunk = [(height * 0.024, 0), (height * 0.018, height * 0.3), (height * 0.006, height * 0.95)]
        lathe(0, 0, 0, trunk, paint(BARK, mottle=0.3), n=10)
        clumps = []
        for k in range(20):
            t = (k + 0.5) / 20
            reach = height * 0.2 * math.sin(math.pi * (0.12 + 0.86 * t)) * rng.uniform(0.5, 1.0)
            a = k * 2.4
            centre = (reach * math.cos(a), reach * math.sin(a), height * (0.32 + 0.62 * t))
            clumps.append((*centre, height * 0.1 * rng.uniform(0.8, 1.15)))
            _limb(Vector((0, 0, centre[2] - height * 0.12)), Vector(centre), height * 0.005, rng)
        crown(clumps, colours, leaves, size, seed)


def bush(x, y, radius: float, colours=DEEP, seed: int = 1, *, z: float = 0, leaves: int = 900, size: float = 0.06):
    """A rounded shrub."""
    clumps = puff(x, y, z + radius * 0.55, (radius * 0.6, radius * 0.6, radius * 0.3), 6, radius * 0.5, seed)
    return crown(clumps, colours, leaves, size, seed)


def hedge(
    a: tuple[float, float],
    b: tuple[float, float],
    height: float,
    seed: int,
    *,
    z=0.0,
    colours=DEEP,
    dense=350,
):
    """A clipped row of shrubs between two points; `dense` is leaves a metre."""
    length = math.dist(a, b)
    steps = max(2, int(length / (height * 0.5)))
    clumps = []
    for i in range(steps + 1):
        t = i / steps
        x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
        clumps += [(x, y, z + height * 0.35, height * 0.42), (x, y, z + height * 0.62, height * 0.38)]
    return crown(clumps, colours, int(dense * length), 0.07, seed)


def scatter(spots: Sequence[Point], colours: Sequence[str], size: float, seed: int):
    """Fallen leaves or petals lying flat."""
    rng = random.Random(seed)
    verts, faces, which = [], [], []
    for x, y, z in spots:
        faces.append(tuple(range(len(verts), len(verts) + 4)))
        card = _card(Vector((x, y, z + 0.01)), Vector((0, 0, 4)), size, rng)
        verts += [Vector((v.x, v.y, z + 0.01 + (v.z - z) * 0.3)) for v in card]
        which.append(rng.randrange(len(colours)))
    thing = solid(verts, faces, [leaf(c) for c in colours], ink=False)
    thing.data.polygons.foreach_set("material_index", which)
    return thing


def grass(spots: Sequence[Point], height: float, seed: int, colours=("#a5d66a", "#b8e07c", "#93c45a")):
    """Blades with upright normals, so that a lawn is one lit plane with a tufted edge."""
    rng = random.Random(seed)
    verts, faces, which = [], [], []
    for x, y, z in spots:
        a, h = rng.uniform(0, 6.28), height * rng.uniform(0.5, 1.3)
        dx, dy, lean = math.cos(a) * h * 0.13, math.sin(a) * h * 0.13, h * 0.4
        faces.append((len(verts), len(verts) + 1, len(verts) + 2))
        tip = (x + rng.uniform(-lean, lean), y + rng.uniform(-lean, lean), z + h)
        verts += [(x - dx, y - dy, z), (x + dx, y + dy, z), tip]
        which.append(rng.randrange(len(colours)))
    thing = solid(verts, faces, [leaf(c, 0.3) for c in colours], ink=False)
    thing.data.polygons.foreach_set("use_smooth", [True] * len(faces))
    thing.data.polygons.foreach_set("material_index", which)
    thing.data.normals_split_custom_set([(0, 0, 1)] * len(verts))
    return thing


def fronds(x, y, z, count: int, length: float, seed: int, colours=("#4f9a4f", "#6cb35c", "#3d8347"), droop=0.5):
    """Arching strap leaves from one point: palms, spider plants."""
    rng = random.Random(seed)
    verts, faces, which = [], [], []
    for k in range(count):
        a, long, up = k * 2.4, length * rng.uniform(0.7, 1.1), rng.uniform(0.5, 1.3)
        start = len(verts)
        for i in range(7):
            t = i / 6
            reach, rise = long * 0.75 * t, long * (up * t - droop * 1.6 * t * t)
            half = length * 0.085 * math.sin(math.pi * (0.12 + 0.88 * t))
            for side in (-1, 1):
                px, py = (
                    reach * math.cos(a) - side * half * math.sin(a),
                    reach * math.sin(a) + side * half * math.cos(a),
                )
                verts.append((x + px, y + py, z + rise))
        for i in range(6):
            p = start + i * 2
            faces.append((p, p + 1, p + 3, p + 2))
            which.append(k % len(colours))
    thing = solid(verts, faces, [leaf(c, 0.35) for c in colours], smooth=60, ink=False)
    thing.data.polygons.foreach_set("material_index", which)
    return thing


def potted(x, y, height: float, seed: int, *, pot: str = "#e8e1d6", kind: str = "palm", z: float = 0):
    """A plant in a tapered pot."""
    with frame(x, y, z):
        r = height * 0.17
        profile = [
            (r * 0.72, 0),
            (r, height * 0.28),
            (r * 1.08, height * 0.28),
            (r * 1.08, height * 0.33),
            (r, height * 0.33),
        ]
        lathe(0, 0, 0, profile, paint(pot, 0.5), n=24)
        if kind == "palm":
            fronds(0, 0, height * 0.33, 22, height * 0.75, seed)
        else:
            lathe(0, 0, height * 0.3, [(0.02, 0), (0.015, height * 0.4)], paint(BARK), n=8)
            spread = (height * 0.13, height * 0.13, height * 0.16)
            crown(puff(0, 0, height * 0.75, spread, 8, height * 0.12, seed), DEEP, 700, height * 0.045, seed)
