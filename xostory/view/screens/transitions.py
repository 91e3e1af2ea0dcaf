"""How one whole picture goes over into another."""

from __future__ import annotations

from xostory.view import theme
from xostory.view.frame import Clip, Colour, Item, Shade, Shot
from xostory.view.geometry import CANVAS, HEIGHT, WIDTH, Rect

_FOLD = 90.0  # units of shadow beside an edge that moves


def ease(share: float) -> float:
    """From 0 to 1, slow at both ends."""
    share = max(0.0, min(1.0, share))
    return share * share * (3 - 2 * share)


def over_all(transition: str, before: tuple[Item, ...], now: tuple[Item, ...], share: float) -> tuple[Item, ...]:
    """The picture that far on its way; at once for what is no transition."""
    match transition:
        case "fade black":
            return _through(theme.NIGHT, before, now, share)
        case "fade white":
            return _through(theme.WHITE, before, now, share)
        case "slide left":
            return _pushed(before, now, ease(share), -1)
        case "slide right":
            return _pushed(before, now, ease(share), 1)
        case "wipe":
            return _drawn_over(before, now, ease(share))
    return now


def _through(colour: Colour, before: tuple[Item, ...], now: tuple[Item, ...], share: float) -> tuple[Item, ...]:
    """Into a colour, a moment in it, and out again."""
    depth = ease(share / 0.45) if share < 0.5 else 1 - ease((share - 0.55) / 0.45)
    veil = theme.faded(colour, depth)
    return (*(before if share < 0.5 else now), Shade(CANVAS, veil, veil))


def _pushed(before: tuple[Item, ...], now: tuple[Item, ...], share: float, way: int) -> tuple[Item, ...]:
    """The new picture pushes the old one out."""
    old = CANVAS.moved(way * WIDTH * share, 0)
    new = CANVAS.moved(way * WIDTH * (share - 1), 0)
    return Shot(old, CANVAS, before), Shot(new, CANVAS, now)


def _drawn_over(before: tuple[Item, ...], now: tuple[Item, ...], share: float) -> tuple[Item, ...]:
    """The new picture is uncovered from the left; its edge throws a shadow."""
    edge = round(WIDTH * share)
    dark, clear = (20, 8, 18, 110), (20, 8, 18, 0)
    fold = Shade(Rect(edge, 0, _FOLD, HEIGHT), dark, clear, across=True)
    return (*before, fold, Clip(Rect(0, 0, edge, HEIGHT), now))
