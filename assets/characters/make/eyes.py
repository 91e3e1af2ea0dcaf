"""Eyes, lashes, brows and tears. Each eye is drawn for the right side and mirrored."""

from __future__ import annotations

from .canvas import Canvas
from .colour import mix, skin_shade
from .geometry import Point, Points, fade_out, swell
from .moods import Mood
from .spec import Character, Eyes

UPPER = ((-1.0, 0.0), (-0.78, 0.56), (-0.32, 0.96), (0.22, 1.0), (0.7, 0.66), (1.02, 0.0))
LOWER = ((1.02, 0.0), (0.8, 0.6), (0.32, 0.98), (-0.25, 0.96), (-0.72, 0.62), (-1.0, 0.0))
INNER_DROP = 5.0


class Eye:
    """The geometry of one eye in one mood; ``put`` brings its points to the page."""

    def __init__(self, character: Character, mood: Mood, side: int) -> None:
        self.spec: Eyes = character.eyes
        self.mood = mood
        self.side = side
        far = side * character.turn > 0
        self.squeeze = 0.94 if far else 1.0
        self.centre = side * (self.spec.spacing - (1.5 if far else 0))

    def base(self, along: float) -> float:
        """Height of the line between the corners."""
        return INNER_DROP * (1 - along) / 2 - self.spec.tilt * (1 + along) / 2

    def upper(self) -> list[Point]:
        """The upper lid, from the inner corner to the outer."""
        spec, mood = self.spec, self.mood
        points: list[Point] = []
        for along, height in UPPER:
            bend = height * (1 + spec.peak * along)
            top = self.base(along) - spec.rise * mood.wide * bend
            bottom = self.base(along) + spec.drop * 0.8 * height
            close = max(0.0, mood.lid - mood.slant * along) if height else 0.0
            points.append((along * spec.width, top + (bottom - top) * min(1.0, close)))
        return points

    def lower(self) -> list[Point]:
        """The lower lid, from the outer corner to the inner."""
        spec, mood = self.spec, self.mood
        drop = spec.drop * (1 - mood.squint) * (1 + (mood.wide - 1) * 0.5)
        return [(along * spec.width, self.base(along) + drop * height) for along, height in LOWER]

    def put(self, points: Points) -> list[Point]:
        """From eye units to head units."""
        level, stretch = self.spec.level, self.side * self.squeeze
        return [(self.centre + stretch * point[0], level + point[1], *point[2:]) for point in points]

    def outline(self) -> list[Point]:
        """The opening: sharp at both corners."""
        upper, lower = self.upper(), self.lower()
        inner, outer = (*upper[0][:2], 1), (*upper[-1][:2], 1)
        return self.put([inner, *upper[1:-1], outer, *lower[1:-1]])


def lash_colour(character: Character) -> str:
    """Nearly black, warmed by the hair."""
    return mix(character.hair.colour, "#1a0f18", 0.72)


def draw_eye(canvas: Canvas, character: Character, mood: Mood, side: int) -> None:
    """One eye in its mood."""
    eye = Eye(character, mood, side)
    if mood.eyes == "open":
        _draw_open(canvas, character, eye)
    else:
        _draw_shut(canvas, character, eye)


def _draw_shut(canvas: Canvas, character: Character, eye: Eye) -> None:
    """Closed: smiling upwards, or resting downwards."""
    spec, dark = eye.spec, lash_colour(character)
    bow = (0.0, 0.6, 1.0, 1.0, 0.55, 0.0)
    height = -11.0 if eye.mood.eyes == "arc" else 8.0
    rest = 7.0 if eye.mood.eyes == "arc" else 4.0
    line = [
        (along * spec.width, eye.base(along) + rest + height * share)
        for (along, _), share in zip(UPPER, bow, strict=True)
    ]
    tail = (line[-1][0] + spec.wing * 0.7, line[-1][1] - (1 if eye.mood.eyes == "closed" else -2))
    canvas.stroke(eye.put([*line, tail]), spec.lash + 0.6, dark, 1, _resting)
    if spec.lashes:
        for share, drop in ((3, 7), (4, 8), (5, 7)):
            x, y = line[share][0], line[share][1]
            up = -0.5 if eye.mood.eyes == "arc" else 1
            canvas.stroke(eye.put([(x, y), (x + 7, y + drop * up * 0.8)]), 3.2, dark, 1, fade_out)
    fold = [(x, y - 11 - (0 if height < 0 else 6)) for x, y in line[1:5]]
    canvas.stroke(eye.put(fold), 2, skin_shade(character.face.skin, 0.7), 0.6)


def _resting(along: float) -> float:
    """Closed lashes keep some weight at both ends."""
    return 0.2 + 0.8 * swell(0.1 + along * 0.8)


def _draw_open(canvas: Canvas, character: Character, eye: Eye) -> None:
    """White, shadow of the lid, iris, more shadow, gleam, lashes."""
    opening = eye.outline()
    socket = [(x * 1.12, y - 7) for x, y in eye.upper()] + [(30, 2), (-26, 2)]
    canvas.fill(eye.put(socket), skin_shade(character.face.skin, 0.4), 0.35, 4)
    canvas.fill(opening, "#fffcfa")
    with canvas.clip(opening):
        _draw_lid_shadow(canvas, eye, 9, "#8f86b4", 0.5)
        _draw_iris(canvas, eye)
        _draw_lid_shadow(canvas, eye, 5, "#1a0e22", 0.4)
        if eye.mood.tears or eye.mood.welling:
            _draw_welling(canvas, eye)
        if eye.mood.lid > 0.15:
            _draw_gleam(canvas, eye)
    if eye.mood.lid <= 0.15:
        _draw_gleam(canvas, eye)
    _draw_lashes(canvas, character, eye)


def _draw_lid_shadow(canvas: Canvas, eye: Eye, depth: float, colour: str, opacity: float) -> None:
    lid = [(x, y + depth) for x, y in eye.upper()]
    cap = [(-40, 10), (-40, -50), (42, -50), (42, 8)]
    canvas.fill(eye.put([*cap, *lid[::-1]]), colour, opacity)


def _iris_place(eye: Eye) -> tuple[float, float, float, float]:
    """Centre and radii; surprise makes the iris small."""
    spec, mood = eye.spec, eye.mood
    small = 0.84 if mood.wide > 1.05 else 1.0
    x = eye.centre + mood.look[0] - eye.side * 0.6
    y = spec.level - 1.5 + mood.look[1] - spec.tilt * 0.4
    return x, y, spec.iris * small * (eye.squeeze + 0.02), spec.iris * 1.12 * small


def _draw_iris(canvas: Canvas, eye: Eye) -> None:
    """A dark ring, colour that brightens downwards, a pupil, and light gathered at the bottom."""
    x, y, rx, ry = _iris_place(eye)
    base = eye.spec.colour
    deep, glow = mix(base, "#140a18", 0.74), mix(base, "#ffcf94", 0.3)
    canvas.ellipse((x, y), (rx, ry), mix(base, "#120916", 0.82))
    body = canvas.gradient([(0, deep, 1), (0.45, mix(base, "#1a0d1c", 0.25), 1), (1, glow, 1)])
    canvas.ellipse((x, y + 0.4), (rx - 1.8, ry - 1.8), body)
    canvas.ellipse((x, y + ry * 0.5), (rx * 0.68, ry * 0.4), mix(base, "#ffe0b0", 0.5), 0.5, 0, 2)
    for step in range(-4, 5):
        ray = [(x + step * rx * 0.13, y + ry * 0.2), (x + step * rx * 0.19, y + ry * 0.84)]
        canvas.stroke(ray, 1.4, deep, 0.22)
    canvas.ellipse((x, y - 0.5), (rx * 0.44, ry * 0.48), "#130a17")


def _draw_gleam(canvas: Canvas, eye: Eye) -> None:
    x, y, rx, ry = _iris_place(eye)
    lower = min(1.0, 1.2 * max(0.0, eye.mood.lid))
    top = y - ry * (0.38 - 0.3 * lower)
    canvas.ellipse((x - rx * 0.36, top), (rx * 0.33, ry * 0.26), "#ffffff", 1, -20)
    canvas.ellipse((x + rx * 0.42, y + ry * 0.4), (rx * 0.16, ry * 0.14), "#ffffff", 0.9)
    if eye.mood.tears or eye.mood.welling:
        canvas.ellipse((x + rx * 0.1, y + ry * 0.5), (rx * 0.22, ry * 0.13), "#ffffff", 0.85)


def _draw_lashes(canvas: Canvas, character: Character, eye: Eye) -> None:
    """The lash line thickens outwards and ends in a wing; a fold above, a faint line below."""
    spec, dark, upper = eye.spec, lash_colour(character), eye.upper()
    end_x, end_y = upper[-1]
    wing = (end_x + spec.wing, end_y - spec.wing * 0.45)
    rim = [(upper[0][0] - 2, upper[0][1] + 2), *upper[:-1], (end_x, end_y - 1.5), wing]
    canvas.stroke(eye.put(rim), spec.lash, dark, 1, _lash_profile)
    if spec.lashes:
        for share, out, lift in ((4, 8, 8), (5, 9, 8)):
            x, y = upper[share]
            canvas.stroke(
                eye.put([(x - 3, y), (x + out * 0.6, y - lift * 0.5), (x + out, y - lift)]),
                4,
                dark,
                1,
                fade_out,
            )
    fold = [(x * 0.99, y - spec.crease - eye.mood.lid * 4) for x, y in upper[1:]]
    canvas.stroke(eye.put(fold), 2, mix(character.face.skin, "#7a3440", 0.6), 0.75)
    lower = eye.lower()
    under = [(x, y + 0.5) for x, y in lower[:4]]
    canvas.stroke(eye.put(under), 2.2, mix(dark, character.face.skin, 0.35), 0.9, fade_out)
    if spec.lashes:
        for share in (1, 2):
            x, y = lower[share]
            canvas.stroke(eye.put([(x, y), (x + 3.5, y + 4.5)]), 1.8, dark, 0.8, fade_out)


def _lash_profile(along: float) -> float:
    rise = min(1.0, 0.22 + 1.25 * along)
    return rise if along < 0.84 else rise * max(0.0, (1 - along) / 0.16) ** 0.85


def _draw_welling(canvas: Canvas, eye: Eye) -> None:
    """Water standing on the lower lid."""
    lower = eye.lower()
    band = [(x, y - 5.5) for x, y in lower[1:-1]][::-1]
    canvas.fill(eye.put([*lower, *band]), "#d8efff", 0.85)
    canvas.stroke(eye.put([(x, y - 5) for x, y in lower[1:-1]]), 1.6, "#ffffff", 0.95)
