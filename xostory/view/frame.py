"""A frame: everything to draw, in order, and everywhere a player can point.

Frames are plain data and compare by `==`: equal frames need no redraw. All measures are virtual units (see
geometry), all colours red, green, blue and opacity from 0 to 255.
"""

from __future__ import annotations

import attrs

from xostory.program.text import Style
from xostory.view.geometry import Rect
from xostory.view.messages import Message

Colour = tuple[int, int, int, int]


@attrs.frozen
class Face:
    """A font by its role (see theme), its size in units and its style."""

    role: str
    size: float
    style: Style = Style.PLAIN


@attrs.frozen
class Picture:
    """A picture that fills its rectangle, cropped where its shape differs. `caption` is for its stand-in."""

    asset: str
    rect: Rect
    caption: str = ""
    opacity: float = 1.0
    blur: float = 0.0  # radius in units


@attrs.frozen
class Logo:
    """A picture shown whole, as large as its rectangle allows, against its left edge; `caption` without it."""

    asset: str
    rect: Rect
    caption: str
    face: Face
    colour: Colour


@attrs.frozen
class Thumbnail:
    """The picture of a save. `saved` tells apart two saves in one slot."""

    slot: str
    saved: str
    rect: Rect
    radius: float


@attrs.frozen
class Sprite:
    """A character. `name` and `colour` are for the stand-in."""

    character: str
    outfit: str
    mood: str
    rect: Rect
    name: str
    colour: Colour
    opacity: float = 1.0


@attrs.frozen
class Portrait:
    """The head of a character, in a disc; the first letter of the `name` in that colour stands in for it."""

    character: str
    outfit: str
    mood: str
    rect: Rect
    name: str
    colour: Colour


@attrs.frozen
class Shade:
    """A rectangle filled from one colour to another: downwards, or rightwards if `across`."""

    rect: Rect
    first: Colour
    last: Colour
    across: bool = False


@attrs.frozen
class Shadow:
    """A soft shadow: how far it spreads, how far it falls, and its colour."""

    spread: float
    fall: float
    colour: Colour


@attrs.frozen
class Panel:
    """A rectangle with round corners."""

    rect: Rect
    radius: float
    fill: Colour
    border: Colour | None = None
    border_width: float = 0.0
    shadow: Shadow | None = None


@attrs.frozen
class TextRun:
    """Words in one line: left end and baseline. `shown` letters of it are visible, all for None."""

    x: float
    baseline: float
    text: str
    face: Face
    colour: Colour
    shown: int | None = None


@attrs.frozen
class Icon:
    name: str
    rect: Rect
    colour: Colour


@attrs.frozen
class Clip:
    """Items of which only what is inside the rectangle shows."""

    rect: Rect
    items: tuple[Item, ...]


@attrs.frozen
class Shot:
    """Items as a camera sees them: the `part` of the canvas they are on fills the rectangle."""

    rect: Rect
    part: Rect
    items: tuple[Item, ...]


@attrs.frozen
class Particles:
    """Rain, snow, petals or fog at a time in seconds; `strength` is how much of it there is, from 0 to 1."""

    kind: str
    time: float
    strength: float
    rect: Rect


Item = Picture | Logo | Thumbnail | Sprite | Portrait | Shade | Panel | TextRun | Icon | Clip | Shot | Particles


@attrs.frozen
class Track:
    """What makes a region a slider: its value and its range, along `rail` (downwards if taller than wide)."""

    name: str
    value: float
    low: float
    high: float
    step: float
    rail: Rect


@attrs.frozen
class Region:
    """Somewhere to point at. No two of a frame have the same message: it is also the region's identity.

    `label` is what a screen reader says. `window` is the part of the canvas a scrolled region shows through.
    `tool` marks the row of tools, `under` the ground that everything else lies upon.
    """

    rect: Rect
    message: Message
    label: str
    focusable: bool = True
    track: Track | None = None
    window: Rect | None = None
    tool: bool = False
    under: bool = False

    @property
    def visible(self) -> Rect | None:
        """The part of it that can be pointed at."""
        return self.rect if self.window is None else self.rect.common(self.window)


@attrs.frozen
class Scroll:
    """How far the top screen is scrolled, how far it could be, and what it scrolls in."""

    position: float
    limit: float
    window: Rect


@attrs.frozen
class Pages:
    """The pages of the text in the box: how many, and when (in ms) the one on show is all there."""

    count: int
    complete_at: float


@attrs.frozen
class Written:
    """A field on screen: where its cursor is, and where each letter begins and the last one ends, along x."""

    cursor: Rect
    stops: tuple[float, ...]

    def nearest(self, x: float) -> int:
        """How many letters are before a point."""
        return min(range(len(self.stops)), key=lambda at: abs(self.stops[at] - x))


@attrs.frozen
class Frame:
    """`wake` is when the frame will change by itself: a time in ms, 0 for always, None for never."""

    items: tuple[Item, ...]
    regions: tuple[Region, ...] = ()
    scroll: Scroll | None = None
    text: Pages | None = None
    wake: float | None = None
    field: Written | None = None

    def region(self, message: Message | None) -> Region | None:
        """The region that sends this message."""
        return next((one for one in self.regions if one.message == message), None)

    def region_at(self, x: float, y: float) -> Region | None:
        """The topmost region at a point."""
        for region in reversed(self.regions):
            visible = region.visible
            if visible is not None and visible.holds(x, y):
                return region
        return None
