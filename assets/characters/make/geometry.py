"""Smooth outlines from few points: the artist places points, the spline does the rest.

A point is ``(x, y)``; a third, true value marks a sharp corner.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Point = tuple[float, ...]
Points = Sequence[Point]
Profile = Callable[[float], float]
Pair = tuple[float, float]

TENSION = 0.36
LIGHT_FROM = (-0.5, -0.85)


def flipped(points: Points) -> list[Point]:
    """The same outline on the other side of the middle line."""
    return [(-point[0], *point[1:]) for point in points]


def sided(points: Points, side: int) -> list[Point]:
    """Points drawn for the right (side 1), brought to the side asked for."""
    return list(points) if side > 0 else flipped(points)


def mirrored(half: Points) -> list[Point]:
    """A closed loop from its right half, listed from top to bottom."""
    left = [point for point in flipped(half)[::-1] if abs(point[0]) > 1e-6]
    return list(half) + left


def moved(points: Points, dx: float = 0, dy: float = 0, sx: float = 1, sy: float = 1) -> list[Point]:
    """Scaled about the origin, then shifted; corner marks are kept."""
    return [(point[0] * sx + dx, point[1] * sy + dy, *point[2:]) for point in points]


def _unit(start: Point, end: Point) -> Pair:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    return dx / length, dy / length


def _handle(before: Point, here: Point, after: Point, reach: float, loose: bool, toward: Point) -> Pair:
    """A Bezier handle at ``here``: along the spline, or straight at corners and ends."""
    if loose:
        return here[0] + (toward[0] - here[0]) / 3, here[1] + (toward[1] - here[1]) / 3
    tangent = _unit(before, after)
    return here[0] + tangent[0] * reach, here[1] + tangent[1] * reach


def _is_corner(point: Point) -> bool:
    return len(point) > 2 and bool(point[2])


def segments(points: Points, closed: bool) -> list[tuple[Pair, Pair, Pair, Pair]]:
    """Cubic Bezier segments through all points (Catmull-Rom with even handles)."""
    count = len(points)
    result = []
    for index in range(count if closed else count - 1):
        start, end = points[index], points[(index + 1) % count]
        first = not closed and index == 0
        last = not closed and index + 2 >= count
        before = start if first else points[index - 1]
        after = end if last else points[(index + 2) % count]
        reach = math.dist(start[:2], end[:2]) * TENSION
        one = _handle(before, start, end, reach, first or _is_corner(start), end)
        two = _handle(start, end, after, -reach, last or _is_corner(end), start)
        result.append(((start[0], start[1]), one, two, (end[0], end[1])))
    return result


def path_data(points: Points, closed: bool = True) -> str:
    """SVG path data of the spline."""
    parts = segments(points, closed)
    text = "M{:.1f} {:.1f}".format(*parts[0][0])
    for _, one, two, end in parts:
        text += "C{:.1f} {:.1f} {:.1f} {:.1f} {:.1f} {:.1f}".format(*one, *two, *end)
    return text + ("Z" if closed else "")


def _bezier(part: tuple[Pair, Pair, Pair, Pair], along: float) -> Pair:
    rest = 1 - along
    weights = (rest**3, 3 * rest * rest * along, 3 * rest * along * along, along**3)
    return (
        sum(weight * point[0] for weight, point in zip(weights, part, strict=True)),
        sum(weight * point[1] for weight, point in zip(weights, part, strict=True)),
    )


def sampled(points: Points, closed: bool = False, steps: int = 8) -> list[Pair]:
    """The spline as a fine polyline."""
    parts = segments(points, closed)
    result = [_bezier(part, step / steps) for part in parts for step in range(steps)]
    if not closed:
        result.append(parts[-1][3])
    return result


def normals(samples: Sequence[Pair], closed: bool = False) -> list[Pair]:
    """The unit normal at each sample."""
    count = len(samples)
    result = []
    for index in range(count):
        before = samples[index - 1] if closed or index > 0 else samples[index]
        after = samples[(index + 1) % count] if closed or index < count - 1 else samples[index]
        dx, dy = _unit(before, after)
        result.append((-dy, dx))
    return result


def polygon(points: Sequence[Pair]) -> str:
    """SVG path data of straight edges; fine enough when points are samples."""
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def swell(along: float) -> float:
    """Thin at both ends, full in the middle: the usual pen stroke."""
    return math.pow(math.sin(math.pi * min(1.0, max(0.0, along))), 0.6)


def fade_out(along: float) -> float:
    """Full at the start, nothing at the end."""
    return max(0.0, 1 - along)


def fade_in(along: float) -> float:
    """Thin at the start, full at the end."""
    return 0.15 + 0.85 * along


def even(_along: float) -> float:
    """The same width all along."""
    return 1.0


def _offset(samples: Sequence[Pair], across: Sequence[Pair], reach: Sequence[float]) -> list[Pair]:
    return [
        (point[0] + normal[0] * far, point[1] + normal[1] * far)
        for point, normal, far in zip(samples, across, reach, strict=True)
    ]


def tapered(points: Points, width: float, profile: Profile = swell) -> str:
    """A pen stroke whose width follows ``profile``."""
    return pen(sampled(points), width, profile)


def pen(samples: Sequence[Pair], width: float, profile: Profile = swell) -> str:
    """A pen stroke along points that are already fine."""
    across = normals(samples)
    last = len(samples) - 1
    reach = [width * profile(index / last) / 2 for index in range(last + 1)]
    back = _offset(samples, across, [-far for far in reach])
    return polygon(_offset(samples, across, reach) + back[::-1])


def ink(points: Points, width: float, contrast: float = 0.5) -> str:
    """A closed outline that grows heavier on the side away from the light."""
    samples = sampled(points, closed=True)
    across = normals(samples, closed=True)
    pairs = zip(samples, samples[1:] + samples[:1], strict=True)
    clockwise = sum(here[0] * after[1] - after[0] * here[1] for here, after in pairs) > 0
    sign = -1 if clockwise else 1
    reach = []
    for normal in across:
        facing = -(normal[0] * LIGHT_FROM[0] + normal[1] * LIGHT_FROM[1]) * sign
        reach.append(width * (1 + contrast * facing) / 2)
    inner = _offset(samples, across, [-far for far in reach])
    return polygon(_offset(samples, across, reach)) + polygon(inner[::-1])


@dataclass(frozen=True)
class Lock:
    """One lock of hair: a centre line, and how wide it is along the way."""

    spine: tuple[Pair, ...]
    across: tuple[Pair, ...]
    reach: tuple[float, ...]

    def outline(self) -> list[Pair]:
        """The closed outline, as fine samples."""
        left = self.edge(1.0)
        return left + self.edge(-1.0)[::-1]

    def edge(self, where: float, start: float = 0.0, end: float = 1.0) -> list[Pair]:
        """A line along the lock; ``where`` runs from -1 to 1 across it."""
        last = len(self.spine) - 1
        first, stop = round(start * last), max(round(end * last), round(start * last) + 2)
        pick = slice(first, stop + 1)
        reach = [far * where for far in self.reach[pick]]
        return _offset(self.spine[pick], self.across[pick], reach)


def lock(centre: Points, width: float, root: float = 0.4, belly: float = 0.45, tip: float = 0.75) -> Lock:
    """A lock that swells from ``root`` to full width at ``belly`` and runs out to a point."""
    samples = sampled(centre, steps=9)
    last = len(samples) - 1
    reach = []
    for index in range(last + 1):
        along = index / last
        if along < belly:
            share = root + (1 - root) * math.sin(math.pi / 2 * along / belly)
        else:
            share = max(0.0, (1 - along) / (1 - belly)) ** tip
        reach.append(width * share / 2)
    return Lock(tuple(samples), tuple(normals(samples)), tuple(reach))
