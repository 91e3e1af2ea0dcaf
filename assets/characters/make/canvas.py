"""An SVG page with the few operations that the drawings need.

Shapes pass through a stack of warps first, so that a part drawn straight on can be leaned or turned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from .colour import line
from .geometry import Pair, Point, Points, Profile, ink, path_data, pen, polygon, swell, tapered

Warp = Callable[[float, float], Pair]
Stop = tuple[float, str, float]


class Canvas:
    """Collects drawing commands; ``svg`` gives the finished page."""

    def __init__(self) -> None:
        self._defs: list[str] = []
        self._body: list[str] = []
        self._warps: list[Warp] = []
        self._blurs: dict[float, str] = {}
        self._count = 0

    def _name(self) -> str:
        self._count += 1
        return f"n{self._count}"

    def at(self, x: float, y: float) -> Pair:
        """Where a point lands after the warps in force."""
        for warp in reversed(self._warps):
            x, y = warp(x, y)
        return x, y

    def bent(self, points: Points) -> list[Point]:
        """Points after the warps in force, with their corner marks."""
        if not self._warps:
            return list(points)
        return [(*self.at(point[0], point[1]), *point[2:]) for point in points]

    @contextmanager
    def warped(self, warp: Warp) -> Iterator[None]:
        """Draw with one more warp."""
        self._warps.append(warp)
        yield
        self._warps.pop()

    @contextmanager
    def group(self, transform: str = "", opacity: float = 1) -> Iterator[None]:
        """Draw under an SVG transform."""
        fade = f' opacity="{opacity}"' if opacity != 1 else ""
        self._body.append(f'<g transform="{transform}"{fade}>' if transform else f"<g{fade}>")
        yield
        self._body.append("</g>")

    @contextmanager
    def clip(self, *outlines: Points, fine: bool = False) -> Iterator[None]:
        """Draw only inside the union of these outlines; ``fine`` ones are samples already."""
        name = self._name()
        form = _fine_data if fine else path_data
        paths = "".join(f'<path d="{form(self.bent(points))}"/>' for points in outlines)
        self._defs.append(f'<clipPath id="{name}">{paths}</clipPath>')
        self._body.append(f'<g clip-path="url(#{name})">')
        yield
        self._body.append("</g>")

    def gradient(self, stops: Sequence[Stop], span: tuple[float, float, float, float] | None = None) -> str:
        """A straight gradient down the shape, or over ``span`` in page units."""
        name = self._name()
        x1, y1, x2, y2 = span or (0, 0, 0, 1)
        units = ' gradientUnits="userSpaceOnUse"' if span else ""
        body = _stops(stops)
        ends = f'x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}"'
        self._defs.append(f'<linearGradient id="{name}" {ends}{units}>{body}</linearGradient>')
        return f"url(#{name})"

    def glow(self, stops: Sequence[Stop]) -> str:
        """A round gradient from the middle of the shape."""
        name = self._name()
        self._defs.append(f'<radialGradient id="{name}">{_stops(stops)}</radialGradient>')
        return f"url(#{name})"

    def _blur(self, radius: float) -> str:
        if not radius:
            return ""
        if radius not in self._blurs:
            name = self._blurs[radius] = self._name()
            box = 'x="-60%" y="-60%" width="220%" height="220%"'
            effect = f'<feGaussianBlur stdDeviation="{radius}"/>'
            self._defs.append(f'<filter id="{name}" {box}>{effect}</filter>')
        return f' filter="url(#{self._blurs[radius]})"'

    def path(self, data: str, fill: str, opacity: float = 1, blur: float = 0, extra: str = "") -> None:
        """Finished path data, as it is."""
        fade = f' opacity="{opacity:.2f}"' if opacity != 1 else ""
        self._body.append(f'<path d="{data}" fill="{fill}"{fade}{self._blur(blur)}{extra}/>')

    def fill(self, points: Points, fill: str, opacity: float = 1, blur: float = 0) -> None:
        """A flat shape."""
        self.path(path_data(self.bent(points)), fill, opacity, blur)

    def facet(self, points: Sequence[Pair], fill: str, opacity: float = 1, blur: float = 0) -> None:
        """A shape of fine samples, such as a lock of hair."""
        self.path(polygon([self.at(*point) for point in points]), fill, opacity, blur)

    def stroke(self, points: Points, width: float, fill: str, opacity: float = 1, profile: Profile = swell) -> None:
        """A pen stroke."""
        self.path(tapered(self.bent(points), width, profile), fill, opacity)

    def strand(
        self, samples: Sequence[Pair], width: float, fill: str, opacity: float = 1, profile: Profile = swell
    ) -> None:
        """A pen stroke along fine samples."""
        self.path(pen([self.at(*point) for point in samples], width, profile), fill, opacity)

    def outline(self, points: Points, width: float, fill: str, contrast: float = 0.5) -> None:
        """The inked edge of a shape."""
        self.path(ink(self.bent(points), width, contrast), fill)

    def shape(self, points: Points, fill: str, width: float = 3, edge: str | None = None) -> None:
        """A filled shape with its inked edge."""
        self.fill(points, fill)
        self.outline(points, width, edge or line(fill))

    def fused(self, shapes: Sequence[Points], fill: str, width: float, edge: str) -> None:
        """Many parts, one silhouette: all the ink first, then all the fill."""
        for points in shapes:
            self.outline(points, width * 2, edge)
        for points in shapes:
            self.fill(points, fill)

    def ellipse(
        self, centre: Pair, radii: Pair, fill: str, opacity: float = 1, turn: float = 0, blur: float = 0
    ) -> None:
        """An ellipse; the centre passes through the warps, the shape does not."""
        x, y = self.at(*centre)
        place = f'cx="{x:.1f}" cy="{y:.1f}" rx="{radii[0]:.1f}" ry="{radii[1]:.1f}"'
        rotate = f' transform="rotate({turn} {x:.1f} {y:.1f})"' if turn else ""
        fade = f' opacity="{opacity:.2f}"' if opacity != 1 else ""
        self._body.append(f'<ellipse {place} fill="{fill}"{fade}{rotate}{self._blur(blur)}/>')

    def svg(self, window: tuple[int, int, int, int]) -> str:
        """The part of the page inside ``window`` (left, top, width, height), pixel for pixel, as SVG text."""
        left, top, width, height = window
        head = f'xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        inside = "".join(self._body)
        defs = "".join(self._defs)
        return f'<svg {head} viewBox="{left} {top} {width} {height}"><defs>{defs}</defs>{inside}</svg>'


def _fine_data(points: Points) -> str:
    return polygon([(point[0], point[1]) for point in points])


def _stops(stops: Sequence[Stop]) -> str:
    return "".join(
        f'<stop offset="{place}" stop-color="{colour}" stop-opacity="{opacity}"/>' for place, colour, opacity in stops
    )
