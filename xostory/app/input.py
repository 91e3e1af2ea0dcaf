"""From pygame's events to what they mean."""

from __future__ import annotations

import pygame

from xostory.app.painter import fit
from xostory.view.geometry import WIDTH
from xostory.view.inputs import (
    Action,
    Button,
    CloseRequested,
    FocusChanged,
    Input,
    PointerMoved,
    PointerPressed,
    PointerReleased,
    Press,
    Typed,
    Wheel,
)

KEYS = {
    pygame.K_RETURN: Action.CONFIRM,
    pygame.K_KP_ENTER: Action.CONFIRM,
    pygame.K_SPACE: Action.CONFIRM,
    pygame.K_ESCAPE: Action.CANCEL,
    pygame.K_UP: Action.UP,
    pygame.K_DOWN: Action.DOWN,
    pygame.K_LEFT: Action.LEFT,
    pygame.K_RIGHT: Action.RIGHT,
    pygame.K_PAGEUP: Action.PAGE_UP,
    pygame.K_PAGEDOWN: Action.PAGE_DOWN,
    pygame.K_HOME: Action.FIRST,
    pygame.K_END: Action.LAST,
    pygame.K_BACKSPACE: Action.BACK,
    pygame.K_h: Action.HISTORY,
    pygame.K_v: Action.HIDE,
    pygame.K_F5: Action.QUICK_SAVE,
    pygame.K_F9: Action.QUICK_LOAD,
    pygame.K_F11: Action.FULLSCREEN,
}
_BUTTONS = {1: Button.MAIN, 2: Button.MIDDLE, 3: Button.OTHER}


def translate(event: pygame.event.Event, window: tuple[int, int]) -> Input | None:
    """The input an event is, if it is one; `window` is the window's size in pixels."""
    if event.type == pygame.QUIT:
        return CloseRequested()
    if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
        return FocusChanged(event.type == pygame.WINDOWFOCUSGAINED)
    if event.type == pygame.KEYDOWN:
        return _key(event)
    if event.type == pygame.MOUSEWHEEL:
        return Wheel(event.precise_y) if event.precise_y else None
    if event.type == pygame.MOUSEMOTION:
        return PointerMoved(*units(event.pos, window))
    if event.type == pygame.MOUSEBUTTONDOWN and event.button in _BUTTONS:
        return PointerPressed(*units(event.pos, window), _BUTTONS[event.button])
    if event.type == pygame.MOUSEBUTTONUP and event.button == 1:
        return PointerReleased(*units(event.pos, window))
    return None


def units(point: tuple[int, int], window: tuple[int, int]) -> tuple[float, float]:
    """A point of the window in virtual units."""
    inside = fit(*window)
    scale = inside.w / WIDTH
    return (point[0] - inside.x) / scale, (point[1] - inside.y) / scale


def _key(event: pygame.event.Event) -> Input | None:
    alt = event.mod & pygame.KMOD_ALT
    if event.key == pygame.K_RETURN and alt:
        return Press(Action.FULLSCREEN)
    if event.key == pygame.K_TAB:
        return None if alt else Press(Action.PREVIOUS if event.mod & pygame.KMOD_SHIFT else Action.NEXT)
    action = KEYS.get(event.key)
    if action is not None:
        return Press(action)
    return Typed(event.unicode) if event.unicode and event.unicode.isprintable() else None
