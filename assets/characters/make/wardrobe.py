"""Every garment by name."""

from __future__ import annotations

from collections.abc import Callable

from .casual import draw_cardigan, draw_knit
from .coat import draw_coat
from .figure import Dress
from .uniform import draw_uniform
from .varsity import draw_varsity

GARMENTS: dict[str, Callable[[Dress], None]] = {
    "uniform": draw_uniform,
    "cardigan": draw_cardigan,
    "knit": draw_knit,
    "coat": draw_coat,
    "varsity": draw_varsity,
}
