"""Weather: what falls or drifts over the stage, and the light that goes with it."""

from __future__ import annotations

from xostory.engine.stage import Stage
from xostory.view import theme
from xostory.view.canvas import Canvas
from xostory.view.frame import Colour, Item, Particles, Shade
from xostory.view.geometry import CANVAS

STEPS = {"rain": 40.0, "storm": 40.0, "snow": 50.0, "petals": 50.0, "fog": 120.0}
"""Ms between two pictures of each: as seldom as looks well, because each means painting the whole stage anew."""

_LIGHT: dict[str, tuple[Colour, Colour]] = {
    "rain": ((44, 56, 84, 128), (44, 56, 84, 66)),
    "storm": ((20, 26, 52, 150), (28, 34, 62, 92)),
    "snow": ((176, 194, 226, 84), (198, 212, 236, 44)),
    "fog": ((206, 212, 224, 40), (206, 212, 224, 92)),
}
"""What each lays over the stage, from top to bottom."""
_STRIKES = ((2.1, 0.34), (2.32, 0.5), (9.4, 0.42), (9.52, 0.28))  # seconds of a round, and how bright
_ROUND = 13.7


def seen(stage: Stage) -> str | None:
    """The weather as far as it is seen."""
    return None if stage.indoors else stage.weather


def items(strengths: dict[str, float], now: float, calm: bool) -> tuple[Item, ...]:
    """Each weather with its light; it stands still for who asks for calm."""
    drawn: list[Item] = []
    for kind, strength in strengths.items():
        if kind in STEPS and strength > 0:
            if kind in _LIGHT:
                first, last = (theme.faded(colour, strength) for colour in _LIGHT[kind])
                drawn.append(Shade(CANVAS, first, last))
            time = 0.0 if calm else now // STEPS[kind] * STEPS[kind] / 1000
            drawn.append(Particles(kind, time, strength, CANVAS))
            if kind == "storm" and (bright := strength * _lightning(time)) > 0:
                white = theme.faded(theme.WHITE, bright)
                drawn.append(Shade(CANVAS, white, white))
    return tuple(drawn)


def wake(canvas: Canvas, stage: Stage) -> None:
    """The frame changes when the weather takes its next step; not while nobody looks."""
    step = STEPS.get(seen(stage) or "")
    if step and not (canvas.calm or canvas.model.away):
        canvas.wake((canvas.model.now // step + 1) * step)


def _lightning(time: float) -> float:
    """How bright the sky is: two strikes a round, each with an echo."""
    at = time % _ROUND
    return max((bright * max(0.0, 1 - (at - strike) / 0.18) for strike, bright in _STRIKES if at >= strike), default=0)
