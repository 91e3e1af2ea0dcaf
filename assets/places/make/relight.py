"""Mixes the light groups of one render into a time of day."""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from .passes import Passes, Picture

Gain = tuple[float, float, float]


def rgb(colour: str) -> np.ndarray:
    """sRGB hex as floats."""
    digits = colour.lstrip("#")
    return np.array([int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)], np.float32)


@dataclass(frozen=True)
class Look:
    """How a place looks at one time of day."""

    mix: dict[str, Gain]
    backdrop: Callable[[], Picture]
    exposure: float = 1.0
    gamma: float = 0.8
    saturation: float = 1.15
    contrast: float = 1.04
    shadows: Gain = (0.01, 0.0, 0.04)
    lights: Gain = (0.02, 0.01, -0.01)
    haze: tuple[str, float, float, float] | None = None
    """Colour, most, and the distances in metres between which it sets in."""
    ink: float = 0.5
    bloom: float = 0.32
    signs: float = 0.0
    """How much the lit signs shine by themselves."""
    rays: tuple[float, float, str, float] | None = None
    """Sun position as fractions, colour and strength of shafts of light."""
    touches: tuple[Callable[[Picture, Passes], Picture], ...] = field(default=())
    """Last strokes special to a place."""


def combine(passes: Passes, look: Look) -> Picture:
    """Weighted sum of the groups, in linear light."""
    mixed = sum(passes.lights[g] * np.array(gain, np.float32) for g, gain in look.mix.items())
    return np.clip(mixed * look.exposure, 0, None)


def develop(light: Picture, gamma: float) -> Picture:
    """Film curve with soft shoulders; `gamma` below one opens the shadows, as interiors need."""
    x = light * 0.62
    curve = np.clip((x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14), 0, 1)
    return curve ** (gamma / 2.2)
