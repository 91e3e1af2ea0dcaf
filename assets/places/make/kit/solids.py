"""Shapes, in metres. Positions are relative to the innermost `frame`; z is the underside unless noted."""

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import bpy
from mathutils import Vector

Point = tuple[float, float, float]
NO_INK = 1
"""Pass index of things that must not be outlined (leaves, bulbs): ink would turn them into hair."""
FIRST_SIGN = 10

_frames: list[bpy.types.Object] = []
signs: dict[str, tuple[bpy.types.Object, list[Vector]]] = {}
"""Panels by name, each with the corners of its artwork: top left, then clockwise."""


def clear() -> None:
    """Forget everything from an earlier scene."""
    _frames.clear()
    signs.clear()


def adopt(thing: bpy.types.Object) -> bpy.types.Object:
    """Put an object into the scene, inside the current frame."""
    bpy.context.collection.objects.link(thing)
    if _frames:
        thing.parent = _frames[-1]
    return thing


@contextmanager
def frame(x: float = 0, y: float = 0, z: float = 0, turn: float = 0, *, tilt=(0, 0), size: float = 1) -> Iterator:
    """Build a compound thing at its own origin; `turn` is in degrees, anticlockwise from above."""
    empty = adopt(bpy.data.objects.new("frame", None))
    empty.location, empty.scale = (x, y, z), (size, size, size)
    empty.rotation_euler = [math.radians(a) for a in (*tilt, turn)]
    _frames.append(empty)
    try:
        yield empty
    finally:
        _frames.pop()


def solid(verts, faces, material, *, smooth: float = 0, at: Point = (0, 0, 0), turn: float = 0, ink: bool = True):
    """A mesh from raw geometry; `smooth` is the angle in degrees below which edges are rounded by shading."""
    mesh = bpy.data.meshes.new("solid")
    mesh.from_pydata(list(verts), [], list(faces))
    mesh.validate()
    if smooth:
        mesh.polygons.foreach_set("use_smooth", [True] * len(mesh.polygons))
        mesh.set_sharp_from_angle(angle=math.radians(smooth))
    for one in material if isinstance(material, (list, tuple)) else [material]:
        mesh.materials.append(one)
    thing = adopt(bpy.data.objects.new("solid", mesh))
    thing.location, thing.rotation_euler = at, (0, 0, math.radians(turn))
    thing.lightgroup = mesh.materials[0].get("group", "")
    thing.pass_index = 0 if ink else NO_INK
    return thing


BOX_FACES = [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)]


def box(
    x,
    y,
    z,
    sx,
    sy,
    sz,
    material,
    *,
    turn: float = 0,
    round_: float = 0.0,
    segments: int = 2,
    ink: bool = True,
):
    """A box centred on x, y and standing on z; `round_` bevels it."""
    verts = [(i * sx / 2, j * sy / 2, (k + 1) * sz / 2) for i in (-1, 1) for j in (-1, 1) for k in (-1, 1)]
    thing = solid(verts, BOX_FACES, material, at=(x, y, z), turn=turn, ink=ink)
    if round_:
        bevel = thing.modifiers.new("round", "BEVEL")
        bevel.width, bevel.segments = round_, segments
        if segments > 2:
            thing.data.polygons.foreach_set("use_smooth", [True] * 6)
    return thing


def lathe(x, y, z, profile: Sequence[tuple[float, float]], material, *, n: int = 24, smooth: float = 40, ink=True):
    """A turned shape from (radius, height) pairs, capped at both ends."""
    verts, faces = [], []
    for radius, height in profile:
        verts += [(radius * math.cos(a), radius * math.sin(a), height) for a in (2 * math.pi * i / n for i in range(n))]
    for ring in range(len(profile) - 1):
        a, b = ring * n, (ring + 1) * n
        faces += [(a + i, a + (i + 1) % n, b + (i + 1) % n, b + i) for i in range(n)]
    top = (len(profile) - 1) * n
    faces += [tuple(reversed(range(n))), tuple(range(top, top + n))]
    return solid(verts, faces, material, smooth=smooth, at=(x, y, z), ink=ink)


def post(x, y, z, radius, height, material, *, n: int = 16, ink: bool = True):
    """An upright cylinder."""
    return lathe(x, y, z, [(radius, 0), (radius, height)], material, n=n, ink=ink)


def ball(x, y, z, radius, material, *, squash: float = 1.0, n: int = 16, ink: bool = True):
    """A sphere centred on z."""
    steps = [math.pi * i / 10 for i in range(11)]
    profile = [(max(1e-4, radius * math.sin(a)), -radius * squash * math.cos(a)) for a in steps]
    return lathe(x, y, z, profile, material, n=n, smooth=80, ink=ink)


def tube(points: Sequence[Point], radius: float, material, *, closed: bool = False, ink: bool = True):
    """A bent pipe, rail or wire through the points."""
    curve = bpy.data.curves.new("tube", "CURVE")
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = "3D", radius, 3
    spline = curve.splines.new("POLY")
    spline.points.add(len(points) - 1)
    for knot, point in zip(spline.points, points, strict=True):
        knot.co = (*point, 1)
    spline.use_cyclic_u = closed
    curve.materials.append(material)
    thing = adopt(bpy.data.objects.new("tube", curve))
    thing.lightgroup = material.get("group", "")
    thing.pass_index = 0 if ink else NO_INK
    return thing


def beam(start: Point, end: Point, width: float, depth: float, material):
    """A straight square bar between two points."""
    a, b = Vector(start), Vector(end)
    length = (b - a).length
    thing = box(0, 0, 0, width, depth, length, material)
    thing.location = a
    thing.rotation_euler = (b - a).to_track_quat("Z", "Y").to_euler()
    return thing


def sheet(points: Sequence[Point], material, *, ink: bool = True):
    """A single flat polygon."""
    return solid(points, [tuple(range(len(points)))], material, ink=ink)


def hang(a: Point, b: Point, sag: float, n: int = 16) -> list[Point]:
    """Points of a wire that sags between two hooks."""
    ts = [i / n for i in range(n + 1)]
    return [tuple(a[k] + (b[k] - a[k]) * t - (sag * 4 * t * (1 - t) if k == 2 else 0) for k in range(3)) for t in ts]


def waves(w: float, d: float, height, material, *, at: Point = (0, 0, 0), turn: float = 0, n: int = 40, ink=True):
    """A surface over a w by d rectangle with z = height(x, y): cloth, lawns, slopes."""
    grid = [(i / n - 0.5, j / n - 0.5) for j in range(n + 1) for i in range(n + 1)]
    verts = [(u * w, v * d, height(u * w, v * d)) for u, v in grid]
    faces = [
        (j * (n + 1) + i, j * (n + 1) + i + 1, (j + 1) * (n + 1) + i + 1, (j + 1) * (n + 1) + i)
        for j in range(n)
        for i in range(n)
    ]
    return solid(verts, faces, material, smooth=70, at=at, turn=turn, ink=ink)


def sign(name: str, x, y, z, w, h, material, *, turn=0.0, tilt=0.0, back=None, thick=0.04, outline=None):
    """A flat panel facing -y whose lettering is painted on later; x, z give its centre.

    `outline` cuts it to a shape, as fractions of width and height from the middle.
    """
    corners = [Vector((u * w / 2, 0, v * h / 2)) for u, v in ((-1, 1), (1, 1), (1, -1), (-1, -1))]
    verts = [(u * w, 0, v * h) for u, v in outline] if outline else corners
    panel = solid(verts, [tuple(reversed(range(len(verts))))], material, at=(x, y, z), turn=turn)
    panel.rotation_euler[0] = math.radians(tilt)
    panel.pass_index = FIRST_SIGN + len(signs)
    signs[name] = (panel, corners)
    if back:
        with frame(x, y, z, turn, tilt=(tilt, 0)):
            box(0, thick / 2 + 0.004, -h / 2 - 0.03, w + 0.06, thick, h + 0.06, back)
    return panel
