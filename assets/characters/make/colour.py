"""Colour arithmetic for cel shading: shadows lean violet, light leans warm."""

from __future__ import annotations

import colorsys

Rgb = tuple[float, float, float]


def parse(code: str) -> Rgb:
    """Channels of ``#rrggbb`` as numbers from 0 to 1."""
    digits = code.lstrip("#")
    red, green, blue = (int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4))
    return red, green, blue


def code(rgb: Rgb) -> str:
    """The ``#rrggbb`` of three channels."""
    return "#" + "".join(f"{max(0, min(255, round(channel * 255))):02x}" for channel in rgb)


def mix(first: str, second: str, share: float) -> str:
    """``share`` of the second colour in the first."""
    one, two = parse(first), parse(second)
    red, green, blue = (old + (new - old) * share for old, new in zip(one, two, strict=True))
    return code((red, green, blue))


def shade(base: str, depth: float = 0.35, tint: str = "#4b3a8c") -> str:
    """Shadow colour: multiplied towards ``tint``, with saturation kept up so that it never greys."""
    pairs = zip(parse(base), parse(tint), strict=True)
    red, green, blue = (own * (1 - depth) + own * cast * depth for own, cast in pairs)
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return code(colorsys.hls_to_rgb(hue, lightness, min(1.0, saturation * 1.08)))


def skin_shade(skin: str, depth: float = 0.32) -> str:
    """Skin shadows are rosy: blood under the surface, not paint."""
    return shade(skin, depth, "#a8486a")


def light(base: str, share: float = 0.25, tint: str = "#fff3d6") -> str:
    """Lit colour."""
    return mix(base, tint, share)


def line(base: str, depth: float = 0.45) -> str:
    """The ink that belongs to a colour: dark, but of its own hue."""
    return mix(shade(base, 0.8, "#5a2a58"), "#26142c", depth)
